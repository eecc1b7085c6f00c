"""A weekday that does not fit its date.

Why it matters
    A member who comes on the wrong day does not forget it. Weekday and date must match
    wherever both are given, in records and in what a template writes around them.

Flagged::

    hearing: {date: 2026-03-03, weekday: Monday}

Clean::

    hearing: {date: 2026-03-03, weekday: Tuesday}
"""

import re
from collections.abc import Iterator
from datetime import date

from briefings.diagnostics import Flag, Route, Severity
from briefings.evidence import MONTHS, WEEKDAYS
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


_DATED = re.compile(
    rf"\b({'|'.join(WEEKDAYS)}), ({'|'.join(MONTHS)}) (\d{{1,2}}), (\d{{4}})\b"
)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield the hearing's weekday, and each written-out date, that does not fit."""
    hearing = desk.dossier.hearing
    if hearing.weekday and hearing.date:
        right = WEEKDAYS[hearing.date.weekday()]
        if hearing.weekday.casefold() != right.casefold():
            yield _flag(("hearing", "weekday"), hearing.weekday, right, hearing.date)
    told = set()
    for route, text in _texts(desk):
        for found in _DATED.finditer(text):
            for flag in _wrong(route, found):
                told.add(route)
                yield flag
    # Other ways to write a date, and dates whose year only the source tells.
    yield from (f for f in partings(desk, "wrong-weekday") if f.route not in told)


def _texts(desk: Desk) -> Iterator[tuple[Route, str]]:
    for index, fact in enumerate(desk.dossier.facts):
        yield ("facts", index, "statement"), fact.statement
    for index, question in enumerate(desk.dossier.questions):
        yield ("questions", index, "ask"), question.ask
    for index, event in enumerate(desk.dossier.timeline):
        yield ("timeline", index, "text"), event.text
    for index, request in enumerate(desk.dossier.requests):
        yield ("requests", index, "description"), request.description


def _wrong(route: Route, found: re.Match[str]) -> Iterator[Flag]:
    weekday, month, day, year = found.groups()
    number = MONTHS.index(month) + 1
    try:
        dated = date(int(year), number, int(day))
    except ValueError:
        return  # no such day: that is for the rules on dates
    right = WEEKDAYS[dated.weekday()]
    if right != weekday:
        yield _flag(route, weekday, right, dated)


def _flag(route: Route, said: str, right: str, day: date) -> Flag:
    return Flag(
        route,
        f"{day.isoformat()} is a {right}, not a {said}",
        f"write '{right}', or mend the date",
        said,
    )
