"""A due day on which nobody works.

Why it matters
    A deadline on a Saturday or Sunday reads as carelessness and buys the other side two
    days.

Flagged::

    entities: [{id: agency}]
    requests: [{id: r, to: agency, due: 2026-03-07}]

Clean::

    entities: [{id: agency}]
    requests: [{id: r, to: agency, due: 2026-03-06}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import WEEKDAYS
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


_SATURDAY = 5


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each request that is due on a weekend."""
    for index, request in enumerate(desk.dossier.requests):
        if request.due is not None and request.due.weekday() >= _SATURDAY:
            yield Flag(
                ("requests", index, "due"),
                f"request '{request.id}' is due on a {WEEKDAYS[request.due.weekday()]}",
                "move it to the Friday before or the Monday after",
            )
