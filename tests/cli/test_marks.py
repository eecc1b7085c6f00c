"""Passages that were marked in a browser, as facts to be written."""

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Call
from tests.cli.kit import tree

EXACT = "lists more than 4,200 cranes at 31 terminals"
LATER = "In 2025, about 590 of the listed cranes failed an inspection"


def quoted(exact: str, **around: str) -> dict:
    selector = {"type": "TextQuoteSelector", "exact": exact, **around}
    position = {"type": "TextPositionSelector", "start": 1, "end": 2}
    return {"target": [{"source": "https://x", "selector": [position, selector]}]}


ROWS = {
    "rows": [
        quoted(LATER) | {"text": "Ask for\n the reports."},
        quoted(EXACT),
        quoted("words that nobody wrote in it"),
    ]
}
W3C = [
    {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "body": {"type": "TextualBody", "value": "Ask for the reports."},
        "target": {"selector": {"type": "TextQuoteSelector", "exact": LATER}},
    },
    quoted(EXACT),
]


@pytest.mark.parametrize("form", [ROWS, W3C], ids=["rows", "list"])
def test_marks_become_facts_to_be_written(
    harbor: Path, call: Call, form: object
) -> None:
    Path("marks.json").write_text(json.dumps(form), encoding="utf-8")

    ran = call("draft", "harbor", "gazette", "--marks", "marks.json")

    assert ran.code == 0, ran.err
    assert ran.out.splitlines()[-1] == "Proposed 2 facts: harbor/drafts/gazette.yaml"
    assert ("words that nobody wrote" in ran.out) == (form is ROWS)
    facts = yaml.safe_load(Path("harbor/drafts/gazette.yaml").read_text("utf-8"))
    first, second = facts["facts"]
    assert first["excerpts"] == [{"source": "gazette", "quote": EXACT}]
    assert second["notes"] == "Ask for the reports."
    assert "[unfinished-text]" in call("check", "harbor").out
    again = call("draft", "harbor", "gazette", "--marks", "marks.json")
    assert again.out.splitlines()[-1] == "Nothing that was not proposed already."


@pytest.mark.parametrize("content", ["", "[]", "[1]", '{"rows": 3}', "[" * 9_000])
def test_what_holds_no_marks_is_a_sentence(
    harbor: Path, call: Call, content: str
) -> None:
    Path("marks.json").write_text(content)
    before = tree(harbor)

    ran = call("draft", "harbor", "gazette", "--marks", "marks.json")

    assert ran.code == 2
    assert "holds no marked passages" in ran.err
    assert tree(harbor) == before
