"""A due day on which nobody works.

Why it matters
    A deadline on a Saturday, a Sunday or a federal holiday (5 U.S.C. 6103) reads as
    carelessness and buys the other side two days.

Flagged::

    entities: [{id: agency}]
    requests: [{id: r, to: agency, due: 2026-03-07}]

Clean::

    entities: [{id: agency}]
    requests: [{id: r, to: agency, due: 2026-03-06}]
"""

from collections.abc import Iterator
from datetime import date

from briefings.clocks import is_business_day, moved
from briefings.diagnostics import Flag, Route, Severity
from briefings.evidence import WEEKDAYS
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW

_SATURDAY = 5


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each request and order that is due when nobody works."""
    for route, what, day in _days(desk):
        if day is not None and not is_business_day(day):
            before, after = (moved(day, count, "business") for count in (-1, 1))
            yield Flag(
                route,
                f"{what} is due on {_named(day)}",
                f"make it {before} or {after}",
            )


def _days(desk: Desk) -> Iterator[tuple[Route, str, date | None]]:
    for index, request in enumerate(desk.dossier.requests):
        yield ("requests", index, "due"), f"request '{request.id}'", request.due
    for index, order in enumerate(desk.dossier.documents):
        yield ("documents", index, "due"), f"what the {order.kind} asks for", order.due


def _named(day: date) -> str:
    is_weekend = day.weekday() >= _SATURDAY
    return f"a {WEEKDAYS[day.weekday()]}" if is_weekend else "a federal holiday"
