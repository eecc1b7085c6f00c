"""The way back from records to lines, across files."""

import os
from pathlib import Path

import pytest

from briefings.diagnostics import Route
from briefings.errors import BriefingsError
from briefings.reading import Limits, Reading, read

ROOT = """\
dossier: rain
title: Rain
hearing: {title: Why?, chamber: house, committee: Committee on Rain, purpose: To see.}
include: [facts.yaml, more/facts.yaml]
topics: [{id: weather, title: Is it wet?}]
facts:
  - id: a
    statement: >-
      It rained on
      the parade.
    basis: data
    topics: [weather, "sky"]
"""
FACTS = """\
facts:
  - {id: b, statement: "It \\"really\\" poured.", basis: data}
  - id: c
    basis: data
    notes:
    statement: 'It isn''t
      over.'
"""
MORE = """\
# the last
questions: []
facts:
- id: d
  statement: It stopped.
  basis: data
"""


def write(folder: Path, **files: str) -> Reading:
    for name, typed in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(typed, encoding="utf-8")
    return read(folder)


def told(reading: Reading) -> list[str]:
    return [
        f"{found.place.file}:{found.place.line}:{found.place.column}: {found.message}"
        for found in reading.diagnostics
        if found.place
    ]


@pytest.fixture
def rain(tmp_path: Path) -> Reading:
    return write(tmp_path, dossier_yaml=ROOT, facts_yaml=FACTS, more__facts_yaml=MORE)


def test_lists_of_several_files_are_joined_in_their_order(rain: Reading) -> None:
    assert rain.diagnostics == ()
    assert rain.dossier is not None
    assert [fact.id for fact in rain.dossier.facts] == ["a", "b", "c", "d"]
    assert rain.places.files == ["dossier.yaml", "facts.yaml", "more/facts.yaml"]


@pytest.mark.parametrize(
    ("route", "words", "where"),
    [
        (("title",), "", "dossier.yaml:2:8+4"),
        (("hearing",), "", "dossier.yaml:3:11+5"),
        (("hearing", "purpose"), "", "dossier.yaml:3:79+7"),
        (("facts", 0, "statement"), "", "dossier.yaml:9:7+12"),
        (("facts", 0, "statement"), "on the", "dossier.yaml:9:17+2"),
        (("facts", 0, "statement"), "the parade", "dossier.yaml:10:7+10"),
        (("facts", 0, "statement"), "nowhere", "dossier.yaml:9:7+12"),
        (("facts", 0, "topics"), "", "dossier.yaml:12:5+6"),
        (("facts", 0, "topics", 1), "", 'dossier.yaml:12:23+5'),
        (("facts", 0, "topics", 9), "", "dossier.yaml:12:5+6"),
        (("facts", 0, "as_of"), "", "dossier.yaml:7:5+2"),
        (("facts", 1), "", "facts.yaml:2:6+2"),
        (("facts", 1, "statement"), 'really" poured', "facts.yaml:2:30+15"),
        (("facts", 2), "", "facts.yaml:3:5+2"),
        (("facts", 2, "notes"), "", "facts.yaml:5:5+5"),
        (("facts", 2, "statement"), "isn't over", "facts.yaml:6:20+6"),
        (("facts", 3, "statement"), "", "more/facts.yaml:5:14+11"),
        (("facts", 99), "", "dossier.yaml:6:1+5"),
        (("topics", 0, "title"), "wet", "dossier.yaml:5:37+3"),
        (("questions",), "", "more/facts.yaml:2:1+9"),
        (("include", 1), "", "dossier.yaml:4:23+15"),
        (("nothing", 3), "", "dossier.yaml:1:1+7"),
        ((), "", "dossier.yaml:1:1+7"),
    ],
)  # fmt: skip
def test_a_route_leads_back_to_its_line(
    rain: Reading, route: Route, words: str, where: str
) -> None:
    place = rain.places.find(route, words)

    assert f"{place.file}:{place.line}:{place.column}+{place.length}" == where
    assert rain.places.source_line(place)


def test_a_key_has_a_place_of_its_own(rain: Reading) -> None:
    place = rain.places.find_key(("facts", 3, "statement"))

    assert (place.file, place.line, place.column) == ("more/facts.yaml", 5, 3)


def test_a_text_can_be_cut_out_of_its_file(rain: Reading) -> None:
    spot = rain.places.spot(("facts", 2, "statement"))
    assert spot is not None
    text = rain.places.text_of(spot.file)
    assert text is not None

    assert text[spot.start : spot.end] == "'It isn''t\n      over.'"
    assert rain.places.spot(("facts", 2)) is None
    assert rain.places.spot(("facts", 2, "caveat")) is None


@pytest.mark.slow
def test_a_route_of_twenty_thousand_records_is_found(tmp_path: Path) -> None:
    many = "".join(
        f"- {{id: f{n}, statement: It rained., basis: data}}\n" for n in range(20_000)
    )
    reading = write(tmp_path, dossier_yaml=ROOT.replace(", more/facts.yaml", ""),
                    facts_yaml=f"facts:\n{many}")  # fmt: skip

    assert reading.places.find(("facts", 20_000, "basis")).line == 20_001


@pytest.mark.parametrize(
    ("include", "says"),
    [
        ("nope.yaml", "'nope.yaml' does not exist"),
        ("../facts.yaml", "'../facts.yaml' leads out of the dossier's folder"),
        ("more/../x.yaml", "'more/../x.yaml' leads out of the dossier's folder"),
        ("/etc/passwd", "'/etc/passwd' is not a path inside the dossier's folder"),
        ("C:/facts.yaml", "'C:/facts.yaml' is not a path inside the dossier's folder"),
        ("more\\facts.yaml", "'more\\facts.yaml' is written with \\ where / belongs"),
        ("more", "'more' is a folder"),
        ("way-out.yaml", "'way-out.yaml' leads out of the dossier's folder"),
        ("circle.yaml", "'circle.yaml' cannot be followed"),
        ("dossier.yaml", "'dossier.yaml' is read already"),
        ("./dossier.yaml", "'./dossier.yaml' is read already"),
        ("pipe.yaml", "'pipe.yaml' is not an ordinary file"),
        ("a" * 300, f"'{'a' * 300}' cannot be opened: file name too long"),
    ],
)  # fmt: skip
def test_an_include_that_cannot_be_is_told_at_its_entry(
    tmp_path: Path, include: str, says: str
) -> None:
    folder = tmp_path / "dossier"
    (folder / "more").mkdir(parents=True)
    (tmp_path / "outside.yaml").write_text("facts: []\n")
    (folder / "way-out.yaml").symlink_to(tmp_path / "outside.yaml")
    (folder / "circle.yaml").symlink_to("circle.yaml")
    os.mkfifo(folder / "pipe.yaml")
    typed = ROOT.replace("[facts.yaml, more/facts.yaml]", f"['{include}']")

    assert told(write(folder, dossier_yaml=typed)) == [f"dossier.yaml:4:11: {says}"]


def test_a_missing_file_is_guessed_from_its_neighbours(tmp_path: Path) -> None:
    reading = write(tmp_path, dossier_yaml=ROOT, facts_yaml=FACTS, more__fact_yaml=MORE)

    assert reading.diagnostics[0].help == "did you mean 'more/fact.yaml'?"


def test_files_that_include_each_other_are_read_once(tmp_path: Path) -> None:
    reading = write(
        tmp_path,
        dossier_yaml=ROOT.replace(", more/facts.yaml", ""),
        facts_yaml=f"include: [more/facts.yaml]\n{FACTS}",
        more__facts_yaml=f"include: [facts.yaml]\n{MORE}",
    )

    assert told(reading) == ["more/facts.yaml:1:11: 'facts.yaml' is read already"]


def test_a_single_value_in_two_files_is_an_error(tmp_path: Path) -> None:
    reading = write(
        tmp_path,
        dossier_yaml=ROOT,
        facts_yaml=f"{FACTS}title: Snow\n",
        more__facts_yaml=f"{MORE}topics: {{}}\n",
    )

    assert told(reading) == [
        "facts.yaml:8:1: 'title' is given twice: here and in dossier.yaml:2",
        "more/facts.yaml:7:1: 'topics' is given twice: here and in dossier.yaml:5",
    ]


def test_a_list_begun_in_one_file_is_filled_by_another(tmp_path: Path) -> None:
    typed = ROOT.replace("topics: [{id: weather, title: Is it wet?}]", "topics:")
    reading = write(
        tmp_path,
        dossier_yaml=typed,
        facts_yaml=FACTS + "topics: [{id: weather, title: Is it wet?}]\nwitnesses:\n",
        more__facts_yaml=MORE,
    )

    assert reading.diagnostics == ()
    assert reading.dossier is not None
    assert reading.dossier.witnesses == ()
    assert reading.places.find(("topics", 0, "title")).file == "facts.yaml"


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    reading = write(
        tmp_path,
        dossier_yaml=ROOT.replace("title: Rain\n", "") + "    statment: x\n",
        facts_yaml=FACTS.replace("basis: data\n", "basis: dat\n"),
        more__facts_yaml=f"{MORE}topics: [x\n",
    )

    assert told(reading) == [
        "dossier.yaml:12:5: fact 'a' has an unknown key 'statment'",
        "facts.yaml:4:12: `basis` of fact 'c' cannot be 'dat'",
        "more/facts.yaml:7:9: the bracket '[' is never closed",
    ]


@pytest.mark.parametrize("typed", ["- id: a\n", "just words\n"])
def test_a_file_under_no_key_is_told(tmp_path: Path, typed: str) -> None:
    reading = write(
        tmp_path, dossier_yaml=ROOT, facts_yaml=typed, more__facts_yaml=MORE
    )

    assert [found.rule for found in reading.diagnostics] == ["unkeyed-file"]
    assert reading.diagnostics[0].place
    assert reading.diagnostics[0].place.file == "facts.yaml"


def test_a_file_can_be_named_instead_of_its_folder(rain: Reading) -> None:
    again = read(rain.root / "dossier.yaml")

    assert again.dossier == rain.dossier
    assert again.root == rain.root


def test_what_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "pipe").mkdir()
    os.mkfifo(tmp_path / "pipe" / "dossier.yaml")
    (tmp_path / "deep" / "dossier.yaml").mkdir(parents=True)
    cases = {
        tmp_path: "holds no dossier.yaml",
        tmp_path / "nowhere": "does not exist",
        tmp_path / "pipe": "is not an ordinary file",
        tmp_path / "deep": "is a folder",
    }

    for path, says in cases.items():
        with pytest.raises(BriefingsError, match=says) as raised:
            read(path)
        assert raised.value.help


def test_more_files_than_the_limit_are_refused(rain: Reading) -> None:
    reading = read(rain.root, Limits(files=2))

    assert told(reading) == ["dossier.yaml:4:23: more than 2 files are included"]


@pytest.mark.slow
def test_more_bytes_than_the_limit_are_refused(rain: Reading) -> None:
    reading = read(rain.root, Limits(all_bytes=500))

    (says,) = told(reading)
    assert says.startswith(
        "dossier.yaml:4:23: 'more/facts.yaml' is larger than the 0 MB"
    )


def test_no_file_that_is_read_anyway_is_offered_for_a_lost_one(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "log-2.yaml").write_text("facts: []\n", "utf-8")
    (tmp_path / "dossier.yaml").write_text(
        "include: [drafts/log.yaml, drafts/log-2.yaml]\n", "utf-8"
    )

    lost = next(d for d in read(tmp_path).diagnostics if d.rule == "lost-include")

    assert lost.help == "correct the name, or remove it from `include`"
