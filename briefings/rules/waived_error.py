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
from briefings.rules.checking import name_of
from briefings.rules.desk import Desk
from briefings.rules.references import nearest
from briefings.rules.severities import severities_of

SEVERITY = Severity.REVIEW

FINISHED = (
    *("naked-date", "naked-figure", "naked-name", "untimely-speech"),
    *("bare-statement", "overclaiming-frame", "told-otherwise", "title-differs"),
    *("unexplained-acronym", "undeclared-acronym"),
)
"""Reviews of the finished document; they are asked for after all rules."""


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each waiver that names an error, or a rule that is not there."""
    from briefings.rules.register import RULES

    severities = {name_of(rule): severities_of(rule) for rule in RULES}
    severities |= dict.fromkeys(FINISHED, (Severity.REVIEW,))
    for route, entry in desk.entries():
        for number, waiver in enumerate(entry.waive):
            place = (*route, "waive", number, "rule")
            may_be = severities.get(waiver.rule)
            if may_be is None:
                yield Flag(
                    place,
                    f"there is no rule '{waiver.rule}' to waive",
                    nearest(waiver.rule, severities) or "take the waiver out",
                )
            elif may_be == (Severity.ERROR,):
                yield Flag(
                    place,
                    f"'{waiver.rule}' is an error, and errors cannot be waived",
                    "mend what it complains of, and take the waiver out",
                )
