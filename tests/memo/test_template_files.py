"""Where a template lies: in a dossier's own folder first, and never outside of it."""

from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.memo import as_text, compose
from tests.memo.conftest import ORDER
from tests.memo.crates import crates


@pytest.mark.parametrize(
    "name", ["../typed", "typed/../typed", "", ".", "ty ped", "/a"]
)
def test_a_kind_is_a_name_and_not_a_path(name: str, tmp_path: Path) -> None:
    (tmp_path / "typed.md.j2").write_text("Words")

    with pytest.raises(BriefingsError, match="there is no template"):
        compose(name, crates(), {}, order=ORDER, templates=[tmp_path])


def test_a_template_that_leads_out_of_its_folder_is_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret").write_text("Words")
    (folder / "typed.md.j2").symlink_to(tmp_path / "secret")

    with pytest.raises(BriefingsError, match="there is no template for 'typed'"):
        compose("typed", crates(), {}, order=ORDER, templates=[folder])


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\xff\xfe", "is not UTF-8 text"), (b"a" * 1_100_000, "is larger than 1 MB")],
)
def test_a_file_that_cannot_be_a_template_is_a_sentence(
    content: bytes, message: str, tmp_path: Path
) -> None:
    (tmp_path / "typed.md.j2").write_bytes(content)

    with pytest.raises(BriefingsError, match=message):
        compose("typed", crates(), {}, order=ORDER, templates=[tmp_path])


def test_the_dossiers_own_template_comes_first(tmp_path: Path) -> None:
    for name in ("own", "shipped"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "typed.md.j2").write_text(f"The {name} one.\n")

    folders = [tmp_path / "own", tmp_path / "shipped"]
    memo = compose("typed", crates(), {}, order=ORDER, templates=folders)

    assert "The own one." in as_text(memo)


def test_a_part_is_included_and_its_mistakes_are_its_own(tmp_path: Path) -> None:
    (tmp_path / "typed.md.j2").write_text("Whole.\n\n{% include 'part.md.j2' %}\n")
    part = tmp_path / "part.md.j2"
    part.write_text("Part of {{ dossier.title }}.\n")
    folders = [tmp_path]
    assert "Part of Lost crates." in as_text(
        compose("typed", crates(), {}, order=ORDER, templates=folders)
    )

    part.write_text("Part.\n\n#### Deep\n")
    with pytest.raises(BriefingsError) as raised:
        compose("typed", crates(), {}, order=ORDER, templates=folders)

    assert raised.value.place is not None
    assert raised.value.place[:2] == (f"{tmp_path.name}/part.md.j2", 3)
