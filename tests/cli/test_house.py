"""`briefings house`: a file to edit in Word, and what one lacks."""

import re
import zipfile
from pathlib import Path

from tests.cli.conftest import Call
from tests.cli.kit import replace
from tests.writing.packages import replaced


def test_a_new_house_file_serves(
    tmp_path: Path, monkeypatch: object, call: Call
) -> None:
    file = tmp_path / "house.docx"

    made, checked = call("house", "new", file), call("house", "check", file)

    assert (made.code, checked.code) == (0, 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "house.docx",
        "house.yaml",
    ]
    assert "Documents can be set in it" in checked.out
    assert "marking, congress" in checked.out


def test_nothing_is_overwritten_and_no_other_file_made(
    tmp_path: Path, call: Call
) -> None:
    roles = tmp_path / "house.yaml"
    roles.write_text("paragraph:\n")
    there = call("house", "new", tmp_path / "house.docx")
    named = call("house", "new", tmp_path / "house.dotx")
    far = call("house", "new", tmp_path / "none" / "house.docx")

    assert [there.code, named.code, far.code] == [2, 2, 2]
    assert "is there already" in there.err
    assert "end it in `.docx`" in named.err
    assert "folder" in far.err
    assert [path.name for path in tmp_path.iterdir()] == ["house.yaml"]
    assert roles.read_text() == "paragraph:\n"


def test_what_it_lacks_is_told_with_what_to_do(tmp_path: Path, call: Call) -> None:
    file = tmp_path / "house.docx"
    call("house", "new", file)
    file.write_bytes(
        replaced(file.read_bytes(), "word/styles.xml", '"Callout"/>', '"Box"/>')
    )

    ran = call("house", "check", file)

    assert ran.code == 1
    assert "error: the house file 'house.docx' has no style 'Callout'\n" in ran.out
    assert "    help: copy what is missing" in ran.out
    assert ran.out.endswith("No document can be set in it as it stands.\n")


def test_a_house_file_of_the_dossier_is_used(harbor: Path, call: Call) -> None:
    own = harbor / "templates"
    own.mkdir()
    assert call("house", "new", own / "house.docx").code == 0
    file = own / "house.docx"
    file.write_bytes(replaced(file.read_bytes(), "word/styles.xml", "1B365D", "3D1B5D"))
    replace(own / "house.yaml", "  Lead: Lead\n", "  Lead: Heading 3\n")

    assert call("build", harbor).code == 0

    from tests.writing.packages import parts

    made = parts((harbor / "out" / "harbor-cranes-hearing-memo.docx").read_bytes())
    assert b"3D1B5D" in made["word/styles.xml"]
    assert b'<w:pStyle w:val="Lead"/>' not in made["word/document.xml"]


def test_a_stranger_in_the_dossier_stops_the_build(harbor: Path, call: Call) -> None:
    own = harbor / "templates"
    own.mkdir()
    (own / "house.docx").write_bytes(b"\xd0\xcf\x11\xe0 macros and all")

    ran = call("build", harbor)

    assert ran.code != 0
    assert "is an old or an encrypted Word file" in ran.out + ran.err
    assert not (harbor / "out").exists()


def test_a_theme_is_started_from_and_chosen(
    harbor: Path, call: Call, tmp_path: Path
) -> None:
    file = tmp_path / "mine.docx"
    assert call("house", "new", file, "--theme", "modern").code == 0
    assert call("house", "check", file).code == 0
    dossier = harbor / "dossier.yaml"
    text = dossier.read_text("utf-8")
    dossier.write_text(text.replace("\ntitle:", "\ntheme: modern\ntitle:", 1))

    built = call("build", "harbor", "--kind", "fact-sheet", "--out", "out")

    assert built.code == 0, built.err
    (made,) = Path("out").glob("*.docx")
    for path, faces in ((file, ("Calibri",) * 2), (made, ("Calibri",) * 2)):
        with zipfile.ZipFile(path) as held:
            theme = held.read("word/theme/theme1.xml").decode()
        assert tuple(re.findall(r'<a:latin typeface="([^"]+)"', theme)) == faces
