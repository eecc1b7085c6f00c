"""From dates in figures only to their interval: 2026-01-05, 1/5/2026, 05.01.2026."""

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.years import CENTURY, EARLIEST, LATEST, year_at

_TWO, _THREE, _FOUR = 2, 3, 4  # digits, or groups of digits


def in_figures(page: Page, index: int) -> Dating | None:
    """Read a date in figures only, the American way where it may be two."""
    groups = page.word(index).split(".")
    if len(groups) == _THREE:
        return _dated(page, index, index + 1, _orders(groups, is_day_first=True))
    mark = page.word(index + 1)
    if mark not in ("-", "/") or not _is_tight(page, index + 1):
        return None
    if page.word(index + 3) == mark and _is_tight(page, index + 3):
        groups = [page.word(at) for at in (index, index + 2, index + 4)]
        return _dated(page, index, index + 5, _orders(groups, is_day_first=False))
    return _year_and_month(page, index) if mark == "-" else None


def _is_tight(page: Page, at: int) -> bool:
    """Whether a mark stands between two pieces without a space."""
    return page.pieces.is_joined(at) and page.pieces.is_joined(at + 1)


def _year_and_month(page: Page, index: int) -> Dating | None:
    year, month = year_at(page, index), page.word(index + 2)
    if not year or not month.isdecimal() or len(month) != _TWO:
        return None
    is_next = int(month) == year % 100 + 1  # 2009-10 is two years
    if is_next or not 1 <= int(month) <= intervals.DECEMBER:
        return None
    return Dating(index, index + 3, intervals.month(year, int(month)), grain="month")


def _orders(groups: list[str], *, is_day_first: bool) -> list[Interval]:
    """Return the days that groups of digits may stand for, the likeliest first."""
    if not all(group.isdecimal() and len(group) <= _FOUR for group in groups):
        return []
    one, two, three = (int(group) for group in groups)
    if len(groups[0]) == _FOUR:
        found = [intervals.day(one, two, three)] if one >= EARLIEST else []
    elif len(groups[2]) in (_TWO, _FOUR):
        year = three if len(groups[2]) == _FOUR else CENTURY + three
        months = (two, one) if is_day_first else (one, two)
        found = [
            intervals.day(year, month, day)
            for month, day in (months, months[::-1])
            if EARLIEST <= year <= LATEST
        ]
    else:
        found = []
    return list(dict.fromkeys(of for of in found if of))


def _dated(page: Page, first: int, after: int, days: list[Interval]) -> Dating | None:
    if not days:
        return None
    return Dating(first, _past_clock(page, after), days[0], others=tuple(days[1:]))


def _past_clock(page: Page, at: int) -> int:
    """Return the piece after a time of day: 2026-01-05T10:00Z."""
    if page.word(at) != "t" or not page.word(at + 1).isdecimal():
        return at
    at += 2
    while page.word(at) == ":" and page.word(at + 1)[:1].isdecimal():
        at += 2
    return at + 1 if page.word(at) == "z" else at
