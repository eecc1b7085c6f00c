"""Figures worked out, figures and dates side by side, and quotations that are cut."""

from datetime import date

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparing import compare

PUBLISHED = date(2026, 1, 27)

WORKED_OUT = [
    # what is left of a whole, what share, how far apart
    (
        "Only three of its ten pools had a guard.",
        "Seven of its ten pools had no guard.",
    ),
    ("The rate fell from 88 percent to 79 percent.", "The rate fell nine points."),
    ("Its score was 71 percent, up from 64.", "At 71 percent it was seven points up."),
    ("Of 120 pools tested, 37 failed.", "Of 120 pools, 31 percent failed."),
    (
        "No pump was found in 37 of the 120 wells.",
        "Of 120 wells, over three in ten had none.",
    ),
    (
        "It has nearly twice as many wells.",
        "The other has little more than half the wells.",
    ),
    ("Most of the 76 wells are dry.", "More than half of the 76 wells are dry."),
    ("A fifth of the 250 wells are dry.", "Some 50 of the 250 wells are dry."),
    (
        "The quota is 310 tons; it asked for 240.",
        "The quota exceeds by 70 tons the 240 asked.",
    ),
    (
        "The rule starts on April 1, 2026, for trucks and on July 1, 2026, for cars.",
        "For cars it starts on July 1, 2026, three months after trucks.",
    ),
    (
        "It may open if the state pays and the liner comes.",
        "It may open on two conditions: money from the state and a liner.",
    ),
]

NOT_WORKED_OUT = [
    ("Only three of its ten pools had a guard.", "Six of its ten pools had no guard."),
    ("The rate fell from 88 percent to 79 percent.", "The rate fell eight points."),
    ("Of 120 pools tested, 37 failed.", "Of 120 pools, 41 percent failed."),
    ("A fifth of the 250 wells are dry.", "Some 60 of the 250 wells are dry."),
]

RIGHT = [
    # a part, its whole and what goes with either
    (
        "Of 58 offices, 17 in Elm had no vault.",
        "Of 58 offices, those outside Elm had one.",
    ),
    (
        "It has 1,900 cases. By the end of 2027 it wants none. It closed 340 by May 1.",
        "By May 1 it had closed 340 of the 1,900 cases.",
    ),
    (
        "It referred 19 cases. The board closed 12 of them.",
        "Twelve of 19 cases were closed.",
    ),
    # halves of a sentence, in whichever order
    (
        "Waits averaged 7.4 minutes in the North ward and 11.9 minutes in the South.",
        "Waits averaged 11.9 minutes in the South ward, against 7.4 in the North.",
    ),
    (
        "Paint takes $6 million and the deck $9 million.",
        "The deck takes $9 million and paint $6 million.",
    ),
    # bounds that bound nothing
    ("It must hire 75 people or pay.", "If it falls short of 75 people, it pays."),
    (
        "It wants $240,000 back because 60 readers failed.",
        "It wants $240,000 over 60 readers.",
    ),
    ("The costs came to about $38,000.", "The costs added up to about $38,000."),
    (
        "It asked for a pH of at least 8.2.",
        "It asked to bring the pH up to 8.2 or higher.",
    ),
    (
        "It pays $18 a day for each occupied bed.",
        "It pays $18 per occupied bed per day.",
    ),
    ("We run 260 tests now.", "In all, 260 tests are run today."),
]

WRONG = [
    (
        "Waits averaged 7.4 minutes in the North ward and 11.9 minutes in the South.",
        "Waits averaged 7.4 minutes in the South ward, against 11.9 in the North.",
        "figures-exchanged",
    ),
    (
        "In the poll, 61 percent backed the bill and 24 percent opposed it.",
        "The bill was backed by 24 percent and opposed by 61 percent.",
        "figures-exchanged",
    ),
    (
        "The rule starts on April 1, 2026, for trucks and on July 1, 2026, for cars.",
        "On July 1, 2026, the rule is to start for trucks.",
        "deed-misdated",
    ),
    (
        "The boat, due originally on May 4, 2025, is now promised for June 9, 2026.",
        "May 4, 2025, is the date now promised for the boat.",
        "deed-misdated",
    ),
    (
        '"Nobody here lost records to hide them," Roe said.',
        'Roe said that "nobody here lost records."',
        "cut-before-exception",
    ),
    (
        '"The dam is safe for now, as long as the gate holds," Roe said.',
        'Roe said that "the dam is safe."',
        "cut-before-exception",
    ),
    (
        '"I saw no such list, and if it exists, somebody will pay for it," Roe said.',
        'Roe said that "somebody will pay for it."',
        "gap-hides-negation",
    ),
    (
        '"It would be unfair to call this a raid," Roe said.',
        'Roe said, "call this a raid."',
        "gap-hides-negation",
    ),
]


def told(passage: str, statement: str) -> dict[str, str]:
    """Return the rules that a statement raises, each with its severity."""
    claim = Claim(statement, (Passage(passage, published=PUBLISHED, kind="news"),))
    return {item.rule: item.severity for item in compare(claim)}


@pytest.mark.parametrize(("passage", "statement"), WORKED_OUT)
def test_what_arithmetic_proves_is_for_information(
    passage: str, statement: str
) -> None:
    found = told(passage, statement)

    assert {found[rule] for rule in found if rule.startswith("figure")} <= {"info"}
    assert "error" not in found.values()


@pytest.mark.parametrize(("passage", "statement"), NOT_WORKED_OUT)
def test_what_arithmetic_disproves_is_an_error(passage: str, statement: str) -> None:
    assert "error" in told(passage, statement).values()


@pytest.mark.parametrize(("passage", "statement"), RIGHT)
def test_a_right_statement_has_no_error(passage: str, statement: str) -> None:
    assert "error" not in told(passage, statement).values()


@pytest.mark.parametrize(("passage", "statement", "rule"), WRONG)
def test_a_wrong_statement_is_told_of(passage: str, statement: str, rule: str) -> None:
    assert rule in told(passage, statement)
