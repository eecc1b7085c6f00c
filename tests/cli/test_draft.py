"""`briefings draft` in a real folder: proposed, written by a person, checked."""

from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Call
from tests.cli.kit import tree
from tests.sources.files import ARTICLE

SOURCE = (
    *("--id", "gazette", "--kind", "news", "--publisher", "The Merrow Gazette"),
    *("--published", "2026-01-30"),
)


@pytest.fixture
def fresh(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    call("new", "d")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    call("source", "add", "d", "a.txt", *SOURCE)
    return tmp_path / "d"


def test_proposals_are_written_and_the_check_refuses_them(
    fresh: Path, call: Call
) -> None:
    ran = call("draft", "d", "gazette")
    checked = call("check", "d", "--output", "concise")

    assert ran.code == 0, ran.err
    assert "d/drafts/gazette.yaml" in ran.out
    assert ", drafts/gazette.yaml]" in (fresh / "dossier.yaml").read_text("utf-8")
    assert checked.code == 1
    errors = {line for line in checked.out.splitlines() if ": error: " in line}
    assert errors
    assert all("[unfinished-text]" in line for line in errors), errors


def test_once_written_the_dossier_is_in_order(fresh: Path, call: Call) -> None:
    call("draft", "d", "gazette")
    path = fresh / "drafts" / "gazette.yaml"
    held = yaml.safe_load(path.read_text("utf-8"))
    for fact in held["facts"]:
        fact["statement"] = fact["excerpts"][0]["quote"]
    for tension in held["tensions"]:
        tension |= {"title": "Two accounts", "explanation": "They differ."}
    for question in held["questions"]:
        question["ask"] = question["ask"].removeprefix("TODO: put it in your words: ")
    path.write_text(yaml.safe_dump(held, allow_unicode=True), encoding="utf-8")

    checked = call("check", "d", "--output", "concise")

    errors = [line for line in checked.out.splitlines() if ": error: " in line]
    assert errors == []


def test_a_second_run_proposes_nothing_and_touches_nothing(
    fresh: Path, call: Call
) -> None:
    call("draft", "d", "gazette")
    before = tree(fresh)

    ran = call("draft", "d", "gazette")

    assert "Nothing in 'gazette'" in ran.out
    assert tree(fresh) == before


def test_what_was_thrown_away_does_not_come_back(fresh: Path, call: Call) -> None:
    call("draft", "d", "gazette", "--limit", "3")
    path = fresh / "drafts" / "gazette.yaml"
    foot = path.read_text("utf-8").partition("\n# Proposed already")
    path.write_text(f"facts: []\n{foot[1]}{foot[2]}", encoding="utf-8")

    call("draft", "d", "gazette")

    again = (fresh / "drafts" / "gazette-2.yaml").read_text("utf-8")
    thrown = [line[4:].strip() for line in foot[2].splitlines() if "draft-" in line]
    assert len([name for name in thrown if name.startswith("draft-")]) == 3
    assert not [name for name in thrown if f"id: {name}" in again]


def test_the_words_of_a_source_that_may_not_travel_stay_away(
    fresh: Path, call: Call
) -> None:
    root = fresh / "dossier.yaml"
    text = root.read_text("utf-8")
    at = text.index("  - id: gazette")
    rest = text[at:].replace("    snapshot:", "    redistribute: no\n    snapshot:", 1)
    root.write_text(text[:at] + rest, encoding="utf-8")

    call("draft", "d", "gazette")

    drafted = (fresh / "drafts" / "gazette.yaml").read_text("utf-8")
    words = ARTICLE.split()
    runs = [" ".join(words[n : n + 7]) for n in range(len(words) - 7)]
    assert "quote:" not in drafted
    assert not [run for run in runs if run in drafted]
    assert call("check", "d", "-qq").code == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("d nobody", "there is no source 'nobody'"),
        ("nowhere gazette", "nowhere"),
        ("d gazette --limit 0", "'--limit' cannot be"),
    ],
)
def test_a_slip_leaves_everything_as_it_was(
    fresh: Path, call: Call, arguments: str, says: str
) -> None:
    before = tree(fresh)

    ran = call("draft", *arguments.split())

    assert ran.code == 2
    assert says in ran.err
    assert tree(fresh) == before
