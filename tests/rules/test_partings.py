"""What the comparisons say of texts reaches a person under a rule's name."""

import pytest

from briefings.rules import RULES, name_of
from tests.texts.scores import desk_of, texts

KNOWN = {name_of(rule) for rule in RULES}


@pytest.mark.parametrize("name", texts(set_aside=False))
def test_every_discrepancy_has_a_rule_of_its_name(name: str) -> None:
    assert set(desk_of(name).discrepancies) <= KNOWN
