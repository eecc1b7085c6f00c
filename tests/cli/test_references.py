"""Sources from a reference manager, and back to one."""

import json
from pathlib import Path

from tests.cli.conftest import Call
from tests.cli.kit import tree

PLACE = {"type", "start", "end"}


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


def test_a_day_that_brings_an_error_is_not_written(harbor: Path, call: Call) -> None:
    dossier = harbor / "dossier.yaml"
    text = dossier.read_text("utf-8")
    title = "Inspectors say the crane register cannot be trusted"
    dossier.write_text(text.replace("    published: 2026-02-10\n", "", 1), "utf-8")
    before = tree(harbor)
    late = {"title": title, "issued": {"date-parts": [[2031, 1, 1]]}}
    Path("refs.json").write_text(json.dumps([late]))

    ran = call("source", "import", "harbor", "refs.json")

    assert ran.code == 2
    assert "would bring an error into the dossier" in ran.err
    assert tree(harbor) == before


def test_excerpts_go_out_as_marks_and_come_back(harbor: Path, call: Call) -> None:
    assert call("source", "export", "harbor", "marks.json", "--marks").code == 0

    held = json.loads(Path("marks.json").read_text("utf-8"))
    kinds = {one["target"]["selector"][0]["type"] for one in held}
    assert kinds == {"TextQuoteSelector", "TextPositionSelector"}
    withheld = [one for one in held if "exact" not in one["target"]["selector"][0]]
    assert all(one["target"]["selector"][0].keys() == PLACE for one in withheld)
    ran = call("draft", "harbor", "gazette", "--marks", "marks.json")
    assert ran.code == 0
    assert "Proposed" in ran.out


def test_marks_for_few_stay_with_few(harbor: Path, call: Call) -> None:
    facts = harbor / "facts.yaml"
    text = facts.read_text("utf-8")
    narrow = "  - id: failed-cranes\n    audience: member\n"
    facts.write_text(text.replace("  - id: failed-cranes\n", narrow, 1), "utf-8")
    shown = {}

    for audience in ((), ("--audience", "member"), ("--audience", "public")):
        args = ("harbor", "marks.json", "--marks", "--force", *audience)
        assert call("source", "export", *args).code == 0
        held = json.loads(Path("marks.json").read_text("utf-8"))
        shown[audience] = [one["id"] for one in held]

    usual, member, public = shown.values()
    assert not any(":failed-cranes:" in name for name in usual)
    assert any(":failed-cranes:" in name for name in member)
    assert len(member) > len(usual) > 0
    assert public == usual


def test_a_file_that_is_there_is_not_written_over(harbor: Path, call: Call) -> None:
    Path("refs.json").write_text("mine")

    assert call("source", "export", "harbor", "refs.json").code == 2
    assert Path("refs.json").read_text() == "mine"
