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

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.INFO


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each waiver whose rule has nothing to settle on its record.

    A waiver of an error is another rule's.
    """
    told = desk.told
    for route, entry in desk.entries():
        for number, waiver in enumerate(entry.waive):
            if waiver.rule not in told.asked or told.is_error(waiver.rule, route):
                continue
            if Severity.REVIEW not in told.of(waiver.rule, route):
                yield Flag(
                    (*route, "waive", number, "rule"),
                    f"the waiver of '{waiver.rule}' settles nothing",
                    "take it out",
                )
