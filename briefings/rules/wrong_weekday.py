"""A weekday that does not fit its date.

Why it matters
    A member who comes on the wrong day does not forget it. Weekday and date must match
    wherever both are given, in records and in what a template writes around them.

Flagged::

    hearing: {date: 2026-03-03, weekday: Monday}

Clean::

    hearing: {date: 2026-03-03, weekday: Tuesday}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Route, Severity
from briefings.evidence import WEEKDAYS, WeekdaySlip, weekday_slips
from briefings.model import Record
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR

_OF_OTHERS = frozenset(("sources", "excerpts"))
"""Keys whose words were written by somebody else, right or wrong."""


def check(desk: Desk) -> Iterator[Flag]:
    """Yield the hearing's weekday, and each one beside a date, that does not fit."""
    hearing = desk.dossier.hearing
    if hearing.weekday and hearing.date:
        right = WEEKDAYS[hearing.date.weekday()]
        if hearing.weekday.casefold() != right.casefold():
            slip = WeekdaySlip(hearing.weekday, hearing.date, right)
            yield _flag(("hearing", "weekday"), slip)
    told = set()
    for route, text in _texts(desk.dossier, ()):
        for slip in weekday_slips(text, hearing.date):
            told.add(route)
            yield _flag(route, slip)
    # Dates whose year only the source tells.
    yield from (f for f in partings(desk, "wrong-weekday") if f.route not in told)


def _texts(value: object, route: Route) -> Iterator[tuple[Route, str]]:
    """Yield all texts of ours below a value, each with its route."""
    match value:
        case str():
            yield route, value
        case tuple():
            for index, item in enumerate(value):
                yield from _texts(item, (*route, index))
        case Record():
            for field, item in value:
                if field not in _OF_OTHERS:
                    yield from _texts(item, (*route, field))


def _flag(route: Route, slip: WeekdaySlip) -> Flag:
    return Flag(route, slip.message, slip.remedy, slip.words)
