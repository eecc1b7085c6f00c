"""`briefings build --check`: documents on the disk beside what the dossier gives."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import replace, tree
from tests.tracing.conftest import changed, parts_of, zipped

pytestmark = pytest.mark.slow

MEMO = "harbor/out/harbor-cranes-hearing-memo.docx"
FACT = "590 of the listed cranes failed an inspection in 2025, the extract"


@pytest.fixture
def built(harbor: Path, call: Call) -> Path:
    assert call("build", harbor).code == 0
    return harbor


def test_documents_as_given_pass_and_nothing_is_written(
    built: Path, call: Call
) -> None:
    before = tree(built)

    ran = call("build", built, "--check")

    assert (ran.code, ran.out) == (0, "1 document, as the dossiers give them.\n")
    assert tree(built) == before


def test_a_changed_fact_is_named(built: Path, call: Call) -> None:
    replace(built / "facts.yaml", FACT, FACT.replace("failed", "did not pass"))
    before = tree(built)

    ran = call("build", built, "--check")

    assert ran.code == 1
    assert f"{MEMO}: error: is not what the dossier gives\n" in ran.out
    assert "facts/failed-cranes: changed\n" in ran.out
    assert "help: build it again: `briefings build harbor`" in ran.out
    assert tree(built) == before


def test_an_edited_a_missing_and_a_forgotten_document_are_named(
    built: Path, call: Call
) -> None:
    memo = Path(MEMO)
    content = memo.read_bytes()
    memo.write_bytes(changed(content, "word/document.xml", "4,200", "4,700"))
    assert "4,700" in call("build", built, "--check").out

    memo.rename(memo.with_name("old.docx"))
    ran = call("build", built, "--check")

    assert ran.code == 1
    assert f"{MEMO}: error: is missing\n" in ran.out
    assert "old.docx: error: is a document that the dossier does not ask for" in ran.out

    memo.write_text("no document")
    assert call("build", built, "--check").code == 1


def test_the_same_parts_packed_otherwise_are_the_same(built: Path, call: Call) -> None:
    memo = Path(MEMO)
    memo.write_bytes(zipped(parts_of(memo.read_bytes())))

    assert call("build", built, "--check").code == 0


def test_a_dossier_with_errors_is_none_to_hold_documents_to(
    built: Path, call: Call
) -> None:
    replace(built / "facts.yaml", FACT, FACT.replace("590", "690"))

    ran = call("build", built, "--check")

    assert ran.code == 1
    assert "'690' is not in the words" in ran.out
    assert "as the dossiers give" not in ran.out
