"""All rules, in the order of their names; adding one is adding a line."""

from briefings.rules import (
    unsourced_fact,
)
from briefings.rules.checking import Rule

RULES: tuple[Rule, ...] = (unsourced_fact,)
