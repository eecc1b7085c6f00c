"""A source without a name is told as its dossier describes it."""

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.speech.sourcing import compare

PASSAGE = Passage(
    "A retired mail carrier who did not want his name in the paper said that he had"
    " noticed the question and filled it in anyway."
)


@pytest.mark.parametrize(
    ("statement", "rules"),
    [
        ("A retired mail carrier had noticed the question, by his own account.", set()),
        ("The question had been noticed and was filled in.", {"anonymity-hidden"}),
    ],
)
def test_who_is_described_is_shown(statement: str, rules: set[str]) -> None:
    claim = Claim(
        statement, (PASSAGE,), basis="anonymous", speaker="a retired mail carrier"
    )

    assert {one.rule for one in compare(claim)} == rules
