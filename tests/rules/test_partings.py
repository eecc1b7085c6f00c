"""What the comparisons say of texts reaches a person under a rule's name."""

import pytest

from briefings.diagnostics import Severity
from briefings.rules import RULES, name_of, severities_of
from tests.texts.scores import desk_of, texts

DECLARED = {name_of(rule): severities_of(rule) for rule in RULES}


@pytest.mark.parametrize("name", texts(set_aside=False))
def test_every_discrepancy_has_a_rule_that_declares_its_severity(name: str) -> None:
    told = {
        (rule, Severity(item.severity))
        for rule, held in desk_of(name).discrepancies.items()
        for _, item in held
    }

    assert [
        (rule, severity)
        for rule, severity in sorted(told)
        if severity not in DECLARED.get(rule, ())
    ] == []
