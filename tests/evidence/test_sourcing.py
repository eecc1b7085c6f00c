import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.speech.sourcing import compare

HIDDEN = "The pier is closed, said an official who spoke on the condition of anonymity."
NAMED = "The pier is closed, Dana Roe, the director, said in an interview."
PAPER = "The pier is closed, according to a memo dated May 3."


def told(basis: str, words: str, kind: str = "news", statement: str = "", **more):
    statement = statement or "Dana Roe said the pier is closed."
    claim = Claim(statement, (Passage(words, words, kind=kind),), basis=basis, **more)
    return {item.rule: item.severity for item in compare(claim)}


@pytest.mark.parametrize(
    ("basis", "words", "rule", "severity"),
    [
        ("on_record", HIDDEN, "on-record-but-anonymous", "error"),
        ("on_record", PAPER, "on-record-but-document", "error"),
        ("sworn", NAMED, "sworn-without-oath", "error"),
        ("anonymous", NAMED, "basis-unsupported", "review"),
        ("document", NAMED, "basis-unsupported", "review"),
        ("data", NAMED, "basis-unsupported", "review"),
        ("anonymous", HIDDEN, "anonymity-hidden", "review"),
    ],
)
def test_a_basis_that_the_passage_does_not_bear_out(basis, words, rule, severity):
    assert told(basis, words)[rule] == severity


@pytest.mark.parametrize(
    ("basis", "words", "kind"),
    [
        ("on_record", NAMED, "news"),
        ("document", PAPER, "news"),
        ("document", NAMED, "report"),
        ("sworn", NAMED, "transcript"),
        ("sworn", "The pier is closed, Dana Roe testified.", "news"),
        ("reporter", HIDDEN, "news"),
        ("data", "The data show that the pier is closed.", "news"),
    ],
)
def test_a_basis_that_the_passage_bears_out(basis, words, kind):
    assert told(basis, words, kind) == {}


@pytest.mark.parametrize(
    ("venue", "severity"),
    [("in an interview", None), ("in a letter", "error"), ("on the moon", None)],
)
def test_a_venue_is_held_to_the_passage(venue, severity):
    found = told("on_record", NAMED, venue=venue)

    assert found.get("venue-not-in-source") == severity


def test_anonymity_may_be_shown_in_many_ways():
    for shown in (
        "An official who would not be named",
        "Two people",
        "An unnamed aide",
    ):
        assert (
            told("anonymous", HIDDEN, statement=f"{shown} said the pier is closed.")
            == {}
        )
