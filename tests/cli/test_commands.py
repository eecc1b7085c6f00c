"""Each command on a real folder: what it prints, what it writes."""

import json
import re
from pathlib import Path

import pytest

from briefings.cli.main import COMMANDS
from tests.cli.conftest import Call
from tests.cli.kit import own_house, own_template, replace, tree, with_error


def test_a_new_dossier_passes_and_builds(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = call("new", "my-hearing")
    assert made.code == 0
    assert "briefings check my-hearing" in made.out

    checked = call("check", "my-hearing", "--strict")
    assert checked.code == 0, checked.out

    built = call("build", "my-hearing")
    assert built.code == 0, built.out
    assert "Wrote my-hearing/out/" in built.out


@pytest.mark.parametrize(
    "folder", ["harbor", "harbor/dossier.yaml", "harbor/facts.yaml/x"]
)
def test_a_new_dossier_takes_nobodys_place(
    harbor: Path, call: Call, folder: str
) -> None:
    before = tree(harbor)

    ran = call("new", folder)

    assert ran.code == 2
    assert ran.err.startswith(f"error: '{folder}'")
    assert tree(harbor) == before


def test_a_build_says_where_the_memo_lies_and_what_was_checked(
    harbor: Path, call: Call
) -> None:
    ran = call("build", "harbor")

    memo = harbor / "out" / "harbor-cranes-hearing-memo.docx"
    assert ran.code == 0
    assert memo.read_bytes()[:2] == b"PK"
    assert f"Wrote {memo} (hearing memo, " in ran.out
    assert "Facts: " in ran.out
    assert "Sources: 2 (2 at hand)." in ran.out
    assert "No errors" in ran.out.splitlines()[-1]


def test_a_build_is_the_same_wherever_it_is_made(harbor: Path, call: Call) -> None:
    call("build", "harbor")
    call("build", harbor.resolve() / "dossier.yaml", "--out", "elsewhere/deep")

    first, second = tree(harbor / "out"), tree(Path("elsewhere/deep"))
    names = [name for name in first if name.endswith(".docx")]
    assert names
    assert [first[name] for name in names] == [second[name] for name in names]


def test_a_build_over_an_error_writes_nothing_and_says_so(
    harbor: Path, call: Call
) -> None:
    with_error(harbor)

    ran = call("build", "harbor", "--exit-zero")

    assert ran.code == 0
    assert "[wrong-weekday]" in ran.out
    assert ran.out.endswith("No document was written.\n")
    assert not (harbor / "out").exists()


def test_a_build_reports_its_documents_to_programs(harbor: Path, call: Call) -> None:
    # A program is told all of it, also where nothing has changed.
    _, held = (
        json.loads(call("build", "harbor", "--output", "json").out) for _ in range(2)
    )

    document = held["documents"][0]
    path = Path(document["file"])
    assert path == harbor / "out" / "harbor-cranes-hearing-memo.docx"
    assert document["size"] == path.stat().st_size
    assert document["kind"] == "hearing-memo"
    assert held["facts"]["unchecked"] == 0


def test_what_stops_a_build_is_in_its_reports_as_well(harbor: Path, call: Call) -> None:
    own_template(harbor, "# A memo\n\n{{ titel }}\n")

    ran = call(
        "build", "harbor", "--output=full", "--output=github", "--output=sarif=x"
    )

    place = "title=stopped-run,file=harbor/templates/hearing-memo.md.j2,line=3,"
    assert ran.code == 2
    assert f"::error {place}" in ran.out
    assert "harbor/templates/hearing-memo.md.j2" in Path("x").read_text()
    first, line, caret, _ = ran.err.splitlines()
    assert first.startswith("harbor/templates/hearing-memo.md.j2:3:4: error: ")
    assert line == "    3 | {{ titel }}"
    assert caret == "      |    ^^^^^"


def test_an_output_folder_may_be_set_in_the_settings(harbor: Path, call: Call) -> None:
    (harbor / "briefings.toml").write_text('out = "built"\n')

    assert call("build", "harbor").code == 0
    assert (harbor / "built" / "harbor-cranes-hearing-memo.docx").is_file()


def test_an_excerpt_is_printed_ready_to_paste(harbor: Path, call: Call) -> None:
    ran = call("excerpt", "harbor", "gazette", "more than 4,200 cranes")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == '- source: gazette\n  quote: "more than 4,200 cranes"\n'


def test_an_excerpt_may_be_withheld(harbor: Path, call: Call) -> None:
    ran = call("excerpt", "harbor", "gazette", "more than 4,200 cranes", "--withhold")

    assert ran.code == 0
    assert "cranes" not in ran.out
    assert re.search(r"at: \{start: \d+, end: \d+, length: 22,", ran.out)


@pytest.mark.parametrize(
    ("source", "words", "code", "says"),
    [
        ("gazette", "more than 4,700 cranes", 1, "other words"),
        ("gazette", "the", 1, "places, of which the first 12 are shown"),
        ("gazette", "zebras on roller skates", 2, "does not hold these words"),
        ("gazete", "more", 2, "there is no source 'gazete'"),
    ],
)
def test_words_that_stand_otherwise_are_told_of(
    harbor: Path, call: Call, source: str, words: str, code: int, says: str
) -> None:
    ran = call("excerpt", "harbor", source, words)

    assert ran.code == code
    assert says in ran.err


def test_an_excerpt_of_a_broken_dossier_shows_what_is_broken(
    harbor: Path, call: Call
) -> None:
    replace(harbor / "dossier.yaml", "  committee: ", "  comittee: ")

    ran = call("excerpt", "harbor", "gazette", "more")

    assert ran.code == 2
    assert "unknown key 'comittee' [unknown-key]" in ran.err
    assert ran.err.splitlines()[-2] == "error: the dossier cannot be read as it stands"


def test_every_rule_that_can_be_printed_is_explained(call: Call) -> None:
    listed = call("explain")

    names = [line.split()[0] for line in listed.out.splitlines()]
    assert {"near-excerpt", "unknown-key", "naked-figure", "stopped-run"} <= set(names)
    assert names == sorted(names)
    for name in names:
        ran = call("explain", name)
        assert ran.code == 0
        assert ran.out.startswith(f"{name} (")
        assert "Why it matters" in ran.out


@pytest.mark.parametrize(
    ("what", "title"),
    [("dossier", "A dossier for one hearing"), ("diagnostics", "What a run of")],
)
def test_schemas_are_json(call: Call, what: str, title: str) -> None:
    held = json.loads(call("schema", "--of", what).out)

    assert held["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert held["title"].startswith(title)


def test_doctor_finds_nothing_wrong_here(harbor: Path, call: Call) -> None:
    ran = call("doctor", "harbor")

    assert ran.code == 0
    assert "fail" not in ran.out
    assert "hearing-memo" in ran.out
    assert "settings: none" in ran.out


def test_doctor_says_what_is_wrong_and_what_mends_it(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFINGS_STRIKT", "1")
    monkeypatch.setenv("BRIEFINGS_SOURCES", "nowhere")
    (harbor / "briefings.toml").write_text("strikt = true\n")
    own_house(harbor, b"no Word file")

    ran = call("doctor", "harbor")
    states = {
        check["name"]: check["state"]
        for check in json.loads(call("doctor", "harbor", "--json").out)["checks"]
    }

    assert ran.code == 1
    assert "'BRIEFINGS_STRIKT' is not heeded" in ran.out
    assert "did you mean 'BRIEFINGS_STRICT'?" in ran.out
    assert "harbor/briefings.toml:1: there is no setting 'strikt'" in ran.out
    assert states["settings"] == states["templates"] == states["variables"] == "fail"


def test_commands_are_listed_in_the_order_they_are_used() -> None:
    assert list(COMMANDS)[:3] == ["new", "check", "build"]
