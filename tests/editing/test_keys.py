"""Keys set and records gone, and every other line as it was."""

from difflib import unified_diff

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.editing import edited
from briefings.errors import BriefingsError
from briefings.reading import load

TEXT = """\
# top
facts:
  # the first
  - id: a   # its name
    statement: >-
      Some words that
      are folded.

    status: reported  # as said
    topics: [x, y] # two
  - id: b
    statement: |
      Two
      lines
    # behind b

  - id: c
    status: goal
# end
questions:
  - id: q
    ask: Why?
"""

CHANGES = {
    "a scalar, and its comment stays": (
        {("facts", "a", "status"): "goal"},
        [],
        ["-    status: reported  # as said", "+    status: goal  # as said"],
    ),
    "a folded text, and the empty line stays": (
        {("facts", "a", "statement"): "New: # words"},
        [],
        [
            *("-    statement: >-", "-      Some words that", "-      are folded."),
            '+    statement: "New: # words"',
        ],
    ),
    "a list": (
        {("facts", "a", "topics"): ["z", "w, v"]},
        [],
        ["-    topics: [x, y] # two", '+    topics: [z, "w, v"] # two'],
    ),
    "a key more, before what follows": (
        {("facts", "a", "attribution"): {"speaker": "x"}},
        [],
        ["+    attribution:", "+      speaker: x"],
    ),
    "a key gone": (
        {("facts", "b", "statement"): None},
        [],
        ["-    statement: |", "-      Two", "-      lines"],
    ),
    "a key that was not there": ({("facts", "c", "caveat"): None}, [], []),
    "a record gone, and the comments stay": (
        {},
        [("facts", "b")],
        ["-  - id: b", "-    statement: |", "-      Two", "-      lines"],
    ),
    "the only record": (
        {},
        [("questions", "q")],
        [
            *("-questions:", "-  - id: q", "-    ask: Why?"),
            "+questions: []",
        ],
    ),
    "a key and a record": (
        {("facts", "c", "status"): "claimed"},
        [("facts", "b")],
        [
            *("-  - id: b", "-    statement: |", "-      Two", "-      lines"),
            *("-    status: goal", "+    status: claimed"),
        ],
    ),
}


@pytest.mark.parametrize(("keys", "gone", "lines"), CHANGES.values(), ids=CHANGES)
def test_only_what_is_meant_changes(keys, gone, lines) -> None:
    made = edited(TEXT, keys, gone, "f.yaml")

    changed = unified_diff(TEXT.splitlines(), made.splitlines(), n=0, lineterm="")
    assert [line for line in changed if line[:2] not in {"--", "++", "@@"}] == lines


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("facts:\n  - {id: a, status: x}\n", "braces"),
        ("facts: [{id: a}]\n", "braces"),
        ("facts:\n  - id: b\n", "no 'a'"),
        ("facts: [", "cannot be read"),
    ],
)
def test_what_cannot_be_edited_is_a_sentence(text: str, says: str) -> None:
    with pytest.raises(BriefingsError, match=says):
        edited(text, {("facts", "a", "status"): "y"}, [], "f.yaml")


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")),
    min_size=1,
    max_size=200,
)


@given(WORDS, WORDS)
def test_any_words_read_back(first: str, second: str) -> None:
    keys = {("facts", "a", "statement"): first, ("facts", "b", "notes"): second}

    held = load(edited(TEXT, keys, [], "f.yaml"), "f.yaml").data["facts"]

    assert held[0]["statement"] == first
    assert held[1]["notes"] == second
    assert held[1]["statement"] == "Two\nlines\n"
