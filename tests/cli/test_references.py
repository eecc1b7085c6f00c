"""Sources from a reference manager, and back to one."""

from pathlib import Path

from tests.cli.conftest import Call
from tests.cli.kit import tree


def test_what_a_source_lacks_is_filled_and_nothing_else(
    harbor: Path, call: Call
) -> None:
    assert call("source", "export", "harbor", "refs.json").code == 0
    before = tree(harbor)
    same = call("source", "import", "harbor", "refs.json")
    assert same.out == "Filled 0 fields.\n"
    assert tree(harbor) == before
    dossier = harbor / "dossier.yaml"
    whole = dossier.read_text("utf-8")
    short = whole.replace("    publisher: Harbor Agency\n", "")
    dossier.write_text(short, encoding="utf-8")

    ran = call("source", "import", "harbor", "refs.json")

    assert ran.code == 0
    assert ran.out == "agency-statement: publisher: Harbor Agency\nFilled 1 field.\n"
    after = dossier.read_text("utf-8")
    assert sorted(after.splitlines()) == sorted(whole.splitlines())
    assert call("check", "harbor").code == 0


def test_what_the_dossier_does_not_have_is_told(harbor: Path, call: Call) -> None:
    Path("refs.ris").write_text("TY  - NEWS\nTI  - Another story\nER  - \n")

    ran = call("source", "import", "harbor", "refs.ris")

    assert ran.out.splitlines() == [
        "not in the dossier: Another story",
        "Bring in the text first: briefings source add DOSSIER FILE",
        "Filled 0 fields.",
    ]


def test_a_file_that_is_there_is_not_written_over(harbor: Path, call: Call) -> None:
    Path("refs.json").write_text("mine")

    assert call("source", "export", "harbor", "refs.json").code == 2
    assert Path("refs.json").read_text() == "mine"
