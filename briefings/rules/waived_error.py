"""A waiver of something that cannot be waived.

Why it matters
    A number that its source does not bear out is wrong whoever signs for it. Reviews
    are a person's to settle; errors are mended.

Flagged::

    facts:
      - id: wet
        statement: It rained.
        waive: [{rule: unsourced-fact, reason: Trust us., by: Pat Doe, on: 2026-02-12}]

Clean::

    facts:
      - id: wet
        statement: It rained.
        waive:
          - {rule: overlong-statement, reason: One law., by: Pat, on: 2026-02-12}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.references import nearest

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each waiver of an error, or of a rule that is not there."""
    known = desk.told.known
    for route, entry in desk.entries():
        for number, waiver in enumerate(entry.waive):
            place = (*route, "waive", number, "rule")
            if waiver.rule not in known:
                yield Flag(
                    place,
                    f"there is no rule '{waiver.rule}' to waive",
                    nearest(waiver.rule, known) or "take the waiver out",
                )
            elif desk.told.is_error(waiver.rule, route):
                yield Flag(
                    place,
                    f"'{waiver.rule}' is an error here, and errors cannot be waived",
                    "mend what it complains of, and take the waiver out",
                )
