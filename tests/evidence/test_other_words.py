"""Bounds, fractions and days in other words: what to let be, and what to tell."""

from datetime import date

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparing import compare

PUBLISHED = date(2026, 4, 27)

RIGHT = [
    # bounds: set apart by commas, as the ends of a range, turned by a denial
    (
        "No more than three guards, the mayor said, were at the gate.",
        "The mayor said that the gate had, at most, three guards.",
    ),
    (
        "The fine is between 40 and 90 crowns.",
        "The fine is not less than 40 and not more than 90 crowns.",
    ),
    (
        "A pupil costs at least $4,000 and at most $6,000.",
        "A pupil costs between $4,000 and $6,000.",
    ),
    (
        "The bridge takes at least nine years to pay off.",
        "The bridge could not pay for itself in less than nine years.",
    ),
    (
        "The town may act should the deposit fall below $30,000.",
        "The town may act if the owner fails to keep at least $30,000 on deposit.",
    ),
    (
        "He repaid the $7,000 spent on meals.",
        "The clerk was referred to the board over $7,000 spent on meals.",
    ),
    # fractions and ones
    (
        "Fares went up by one-third from 2020 to 2023.",
        "Fares rose by a third between 2020 and 2023.",
    ),
    (
        "It fell by at least a quarter and by at most a half.",
        "It fell by between a quarter and a half.",
    ),
    ("Every one of 210 wells was tested.", "All 210 wells were tested."),
    ("It lost, with one member for it.", "It was lost by a vote of six to one."),
    # fractions that are worked out
    (
        "Two-thirds of the debt had yet to be repaid.",
        "A third of the debt had been repaid by June.",
    ),
    (
        "The share on batteries was half the level that was set.",
        "Of all buses, 70 percent were to run on batteries. The share was 35 percent.",
    ),
    (
        "Buses, at $600 a year, cost a fifth less than trains.",
        "By bus it is $600 a year, against $750 by train.",
    ),
    (
        "The goal was 3,000 nurses, half as many again as the 2,000 there were.",
        "The goal was 3,000 nurses. There were 2,000.",
    ),
    (
        "Bikes were in three-fifths of the 35 crashes.",
        "Of the 35 crashes, 14 involved cars and 21 involved bikes.",
    ),
    (
        "In fewer than three cases in five, it was on time.",
        "It was on time in 58 percent of cases.",
    ),
    ("Fares rose by half.", "Fares rose from $20 to $30."),
    (
        "The street price is twice the $4 that clubs pay.",
        "Clubs pay $4, half the street price.",
    ),
    (
        "No earlier fine came to more than a third of the $12 million.",
        "The $12 million fine was three times any earlier fine.",
    ),
    (
        "It fell by at most a half in each of the three years.",
        "In each of the past three years it fell by between a sixth and a half.",
    ),
    # days and years
    (
        "It brought in a third less in 2024 than in 2022, according to the office.",
        "It brought in $5.4 in 2022 and $3.6 in 2024, the office wrote.",
    ),
    ("He was not told before June 3.", "He was not told until June 3."),
    ("The 2025 lists will be redone.", "It is to redo its 2025 lists."),
    ("The 2025 grants came late.", "They got their full 2025 grants late."),
]

WRONG = [
    (
        "The share on batteries was a third of the level that was set.",
        "Of all buses, 70 percent were to run on batteries. The share was 35 percent.",
        "figure-not-in-source",
    ),
    (
        "The goal was 3,000 nurses, a third as many again as the 2,000 there were.",
        "The goal was 3,000 nurses. There were 2,000.",
        "figure-not-in-source",
    ),
    (
        "Fares rose by a third.",
        "Fares rose from $20 to $30.",
        "figure-not-in-source",
    ),
    ("Fares fell by half.", "Fares fell from $30 to $20.", "figure-not-in-source"),
    (
        "The $4 that clubs pay is twice the street price.",
        "Clubs pay $4, half the street price.",
        "figure-not-in-source",
    ),
    (
        "The bridge takes at most nine years to pay off.",
        "The bridge could not pay for itself in less than nine years.",
        "hedge-changed",
    ),
    (
        "Over the years at least 12 percent were refused.",
        "The share refused had never exceeded 12 percent.",
        "hedge-reversed",
    ),
    (
        "He did not say why it took under five weeks.",
        "He did not say why it took over five weeks.",
        "hedge-reversed",
    ),
    (
        "The fine is not less than 90 crowns.",
        "The fine is not less than 40 and not more than 90 crowns.",
        "hedge-reversed",
    ),
    (
        "The prosecutors have $7,000 in hand.",
        "The prosecutors have over $7,000 in hand.",
        "hedge-dropped",
    ),
    (
        "Fares went up by one-quarter from 2020 to 2023.",
        "Fares rose by a third between 2020 and 2023.",
        "figure-not-in-source",
    ),
]

QUOTED = '"The deal was fair when struck, so far as I know," Roe said.'
CUT = [
    ('Roe said that "the deal was fair when struck."', QUOTED),
    ('"It was a fraud," Roe said.', '"It was a fraud or it was a joke," Roe said.'),
    ('The fee "pays for itself," Roe wrote.', 'It "pays for itself only if all pay."'),
    (
        'Roe called it "false in any part."',
        'It is "odd but not, so far, false in any part."',
    ),
    (
        'They called it "a bargain."',
        'It was "a bargain on paper, and ruinous in fact."',
    ),
    (
        'Roe added that "nobody hid it."',
        '"It is gone," Roe said. "What I cannot say is that nobody hid it."',
    ),
]


def told(statement: str, passage: str) -> set[str]:
    """Return the rules that tell of a statement, reviews and errors alike."""
    claim = Claim(statement, (Passage(passage, published=PUBLISHED),))
    return {one.rule for one in compare(claim) if one.severity != "info"}


@pytest.mark.parametrize(("statement", "passage"), RIGHT)
def test_the_same_in_other_words_is_let_be(statement: str, passage: str) -> None:
    assert told(statement, passage) == set()


@pytest.mark.parametrize(("statement", "passage", "rule"), WRONG)
def test_what_differs_is_told(statement: str, passage: str, rule: str) -> None:
    assert rule in told(statement, passage)


@pytest.mark.parametrize(("statement", "passage"), CUT)
def test_a_quotation_cut_before_what_turns_it_is_told(
    statement: str, passage: str
) -> None:
    rules = {"cut-before-exception", "gap-hides-negation"}

    assert not rules.isdisjoint(told(statement, passage))


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ('They called it "a bargain on paper."', CUT[4][1]),
        ('They called it "a bargain," but ruinous in fact.', CUT[4][1]),
        ('As far as he knew, "the deal was fair when struck."', QUOTED),
    ],
)
def test_what_limits_a_quotation_may_be_told(statement: str, passage: str) -> None:
    assert "cut-before-exception" not in told(statement, passage)
