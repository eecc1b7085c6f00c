"""Bounds, fractions and days in other words: what to let be, and what to tell."""

from datetime import date

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparing import compare

PUBLISHED = date(2026, 4, 27)


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
