"""What a document says of how it was made."""

import hashlib
from pathlib import Path

import pytest

from briefings.build import Choice, check_dossier, made_documents
from briefings.program import rules_digest
from briefings.tracing import document_of
from tests.cli.kit import copy_of_harbor, replace

SHIPPED = Path(__file__).parents[2] / "templates"

pytestmark = pytest.mark.slow


@pytest.fixture
def harbor(tmp_path: Path) -> Path:
    return copy_of_harbor(tmp_path / "harbor")


def manifest(folder: Path, kind: str = "hearing-memo") -> dict[str, str]:
    (made,) = made_documents(check_dossier(folder), Choice((kind,))).values()
    return dict(document_of(made.content, "memo.docx").stamp.entries)


def sha256(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


def listed(*paths: Path) -> str:
    """Return the hash of a list of files' hashes, as `sha256sum` prints it."""
    lines = (
        f"{sha256(path.read_bytes())}  {path.name}\n"
        for path in sorted(paths, key=lambda path: path.name)
    )
    return sha256("".join(lines).encode())


def test_it_names_template_house_file_rules_check_and_waivers(harbor: Path) -> None:
    held = manifest(harbor)

    parts = [SHIPPED / "hearing-memo.md.j2", *SHIPPED.glob("memo.*.j2")]
    assert held["template-sha256"] == listed(*parts)
    assert held["pack"] == "House, in general"
    assert held["house-sha256"] == sha256((SHIPPED / "house.docx").read_bytes())
    assert held["rules-sha256"] == rules_digest()
    assert held["facts-checked"].isdigit()
    assert "lone-source-headline facts/register-size" in held["waived"]
    assert held["waived"].count(",") + 1 == int(held["waivers"])
    assert held["covered"] == "100.0%"
    assert held["confirmed"] == f"0 of {held['facts-checked']}"


def test_wide_readers_are_not_told_which_rules_were_waived(harbor: Path) -> None:
    assert "waived" not in manifest(harbor, "fact-sheet")


def test_its_template_is_all_templates_that_were_loaded(harbor: Path) -> None:
    own = harbor / "templates"
    own.mkdir()
    memo = (SHIPPED / "hearing-memo.md.j2").read_text("utf-8")
    (own / "hearing-memo.md.j2").write_text(memo + '\n{% include "end.md.j2" %}\n')
    (own / "end.md.j2").write_text("That is all.\n")
    first = manifest(harbor)["template-sha256"]
    replace(own / "end.md.j2", "all.", "all there is.")

    second = manifest(harbor)["template-sha256"]

    parts = [own / "end.md.j2", own / "hearing-memo.md.j2", *SHIPPED.glob("memo.*.j2")]
    assert first != second == listed(*parts)
