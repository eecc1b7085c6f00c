"""Denials in other words, and words turned round, as careful writers have them."""

from pathlib import Path

import pytest

from briefings.evidence.claim import claim
from briefings.evidence.polarity import compare
from tests import kit

CASES = kit.listed(Path(__file__).with_name("denying.yaml"))
RIGHT = [(case["right"], case["passage"]) for case in CASES if "right" in case]
WRONG = [(case["wrong"], case["passage"]) for case in CASES if "wrong" in case]


@pytest.mark.parametrize(("statement", "passage"), RIGHT)
def test_the_same_in_other_words_is_let_be(statement, passage):
    assert not list(compare(claim(statement, passage)))


@pytest.mark.parametrize(("statement", "passage"), WRONG)
def test_what_is_turned_round_is_told(statement, passage):
    found = list(compare(claim(statement, passage)))

    assert {item.rule for item in found} == {"polarity-differs"}
