"""A witness without a reason for appearing.

Why it matters
    House committees tell their members why each witness appears (the House Oversight
    rule on hearing memoranda asks for names, titles, background and reasons for
    appearance).

Flagged::

    witnesses: [{id: w-dock, reason: null}]

Clean::

    witnesses: [{id: w-dock, reason: Keeps the log.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each witness for whom no reason is given."""
    for index, witness in enumerate(desk.dossier.witnesses):
        if witness.reason is None:
            yield Flag(
                ("witnesses", index),
                f"witness '{witness.id}' appears for no stated reason",
                "add `reason:` with what the witness can speak to",
            )
