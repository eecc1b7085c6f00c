"""From a day and a number of days to another day: calendar, business, legislative."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_ONE = timedelta(days=1)

LEGISLATIVE = "legislative"
UNITS = ("calendar", "business", LEGISLATIVE)


def moved(
    start: date, count: int, unit: str, session: Collection[date] = ()
) -> date | None:
    """Return the day `count` days after `start`, or before it where it is negative.

    Business days leave out weekends and federal holidays. Legislative days are those of
    `session`, the days on which the chamber met or will meet: they are never guessed,
    and without them there is no answer.
    """
    if unit == "calendar":
        return start + timedelta(days=count)
    if unit == LEGISLATIVE:
        return _in_session(start, count, session)
    step = _ONE if count >= 0 else -_ONE
    day, left = start, abs(count)
    while left:
        day += step
        left -= is_business_day(day)
    return day


def _in_session(start: date, count: int, session: Collection[date]) -> date | None:
    days = sorted(day for day in session if (day > start if count > 0 else day < start))
    if not count:
        return start
    at = count - 1 if count > 0 else count
    return days[at] if -len(days) <= at < len(days) else None


def is_business_day(day: date) -> bool:
    """Return whether it is no weekend and no federal holiday (5 U.S.C. 6103)."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    """Return the federal holidays observed in a year, and New Year's of the next one.

    One that falls on a Saturday is observed on the Friday before, on a Sunday on the
    Monday after (5 U.S.C. 6103(b); Executive Order 11582).
    """
    fixed = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)]
    days = [date(year, month, day) for month, day in fixed] + [date(year + 1, 1, 1)]
    floating = (
        _nth(year, 1, _MONDAY, 3),
        _nth(year, 2, _MONDAY, 3),
        _last(year, 5, _MONDAY),
        _nth(year, 9, _MONDAY, 1),
        _nth(year, 10, _MONDAY, 2),
        _nth(year, 11, _THURSDAY, 4),
    )
    return frozenset((*map(_observed, days), *floating))


def _observed(day: date) -> date:
    if day.weekday() == _SATURDAY:
        return day - _ONE
    return day + _ONE if day.weekday() == _SUNDAY else day


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _last(year: int, month: int, weekday: int) -> date:
    fourth = _nth(year, month, weekday, 4)
    fifth = fourth + timedelta(days=7)
    return fifth if fifth.month == month else fourth
