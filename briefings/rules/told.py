"""What the other rules told: waivers are judged by it, not by a rule's name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefings.diagnostics import Diagnostic, Route, Severity

Severities = tuple[Severity, ...]
"""How grave what a rule tells can be, gravest first."""


class Told(NamedTuple):
    """What was told of each record, and what could have been."""

    known: Mapping[str, Severities] = {}  # every rule, also those of other rooms
    asked: frozenset[str] = frozenset()  # those whose answers are here
    found: Mapping[tuple[str, Route], frozenset[Severity]] = {}

    def of(self, rule: str, record: Route) -> frozenset[Severity]:
        """Return how grave what a rule told of a record is; empty for nothing."""
        return self.found.get((rule, record), frozenset())

    def is_error(self, rule: str, record: Route) -> bool:
        """Whether a rule tells an error of a record, or can tell nothing else."""
        if set(self.known.get(rule, ())) == {Severity.ERROR}:
            return True
        return Severity.ERROR in self.of(rule, record)


def by_record(
    found: Iterable[Diagnostic],
) -> Mapping[tuple[str, Route], frozenset[Severity]]:
    """Return how grave what is told of each record is, by rule and record."""
    severities: defaultdict[tuple[str, Route], set[Severity]] = defaultdict(set)
    for item in found:
        severities[item.rule, item.route[:2]].add(item.severity)
    return {key: frozenset(held) for key, held in severities.items()}
