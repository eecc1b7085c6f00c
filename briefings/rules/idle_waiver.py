"""A waiver that settles nothing.

Why it matters
    A waiver is a signature under a decision. One that no longer applies to anything
    would wave through the next mistake of its kind.

Flagged::

    facts:
      - id: wet
        statement: It rained.
        waive:
          - {rule: overlong-statement, reason: One law., by: Pat, on: 2026-02-12}

Clean::

    facts:
      - id: wet
        statement: >-
          a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
          a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
        waive:
          - {rule: overlong-statement, reason: One law., by: Pat, on: 2026-02-12}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Route, Severity
from briefings.rules.checking import name_of
from briefings.rules.desk import Desk

SEVERITY = Severity.INFO


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each waiver whose rule has nothing to say about its record."""
    from briefings.rules.register import RULES

    names = {name_of(rule) for rule in RULES}
    settled: dict[str, set[Route]] = {}
    for route, entry in desk.entries():
        for number, waiver in enumerate(entry.waive):
            if waiver.rule not in names:
                continue  # of another room, or of none, which is a rule of its own
            if waiver.rule not in settled:
                settled[waiver.rule] = _records(desk, waiver.rule)
            if route not in settled[waiver.rule]:
                yield Flag(
                    (*route, "waive", number, "rule"),
                    f"the waiver of '{waiver.rule}' settles nothing",
                    "take it out",
                )


def _records(desk: Desk, name: str) -> set[Route]:
    """Return the records that the rule of that name complains of."""
    from briefings.rules.register import RULES

    rules = [rule for rule in RULES if name_of(rule) == name]
    return {flag.route[:2] for rule in rules for flag in rule.check(desk)}
