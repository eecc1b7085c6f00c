"""From holidays, and events that a dossier has given a day, to their interval."""

from collections.abc import Iterator
from datetime import date

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.yearless import yearless
from briefings.evidence.readers.dates.years import year_after
from briefings.evidence.readers.figures.number_tables import Phrases

_WEEK = 7


def holiday(page: Page, index: int) -> Dating | None:
    """Read Labor Day 2025, the Fourth of July, or an event of the dossier's own."""
    for phrase, after in _phrases(page, index, page.almanac.event_phrases):
        of = intervals.partial(page.almanac.events[phrase])
        if of:
            return Dating(index, after, of)
    if not page.original(index)[:1].isupper():
        return None
    for phrase, after in _phrases(page, index, page.almanac.holiday_phrases):
        return _placed(page, index, after, page.almanac.holidays[phrase])
    return None


def _placed(page: Page, index: int, after: int, rule: tuple[int, ...]) -> Dating:
    number, end = year_after(page, after)
    if number:
        return Dating(index, end, _in_year(number, rule))
    bare = Dating(index, after, None)
    return yearless(page, bare, lambda year: _in_year(year, rule))


def _phrases(page: Page, index: int, phrases: Phrases) -> Iterator[tuple[str, int]]:
    head = page.word(index)
    for rest in phrases.get(head, ()):
        after = index + 1 + len(rest)
        if tuple(page.pieces.lower[index + 1 : after]) == rest:
            yield " ".join((head, *rest)), after


def _in_year(number: int, rule: tuple[int, ...]) -> Interval | None:
    """Return a rule's day: month and day; or month, weekday and which, -1 the last."""
    if len(rule) == len(("month", "day")):
        return intervals.day(number, *rule)
    month, weekday, which = rule
    if which > 0:
        start = date(number, month, 1)
        ahead = (weekday - start.weekday()) % _WEEK + _WEEK * (which - 1)
    else:
        start = intervals.month(number, month).last
        ahead = -((start.weekday() - weekday) % _WEEK)
    at = intervals.moved(start, ahead)
    return Interval(at, at)
