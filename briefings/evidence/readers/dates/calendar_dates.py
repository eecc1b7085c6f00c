"""From a day and a month in words to their interval: January 5, 2026; 5 Jan 26."""

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.month_names import (
    after_point,
    day_at,
    impossible_day,
    is_month,
)
from briefings.evidence.readers.dates.yearless import yearless
from briefings.evidence.readers.dates.years import CENTURY, year_after
from briefings.evidence.readers.words.wordset import words

_COUNTED = words("percent % million billion hundred")
_RANGES = words("- to and through or &")
_NO_DAYS = words("- % percent a p")  # what follows a number that is no day: 5 to 7 p.m.
_ON = words(
    """
    in at of and the for to that when on with it he she they after before from but said
    by was were
    """
)
_MAY = 5
_TWO = 2  # digits of a short year


def month_first(page: Page, index: int) -> Dating | None:
    """Read January 5, 2026; Jan. 5-7; January 2026; in January; May 5th."""
    month = page.almanac.months.get(page.word(index), 0)
    if not month or not is_month(page, index):
        return None
    at = after_point(page, index + 1)
    day, after = day_at(page, at + 1 if page.word(at) == "the" else at)
    if not day or page.word(after) in _COUNTED:
        slip = impossible_day(page, index, at, month)
        return slip or _whole_month(page, index, at, month)
    last, after = _last_day(page, after)
    year, after = year_after(page, after)
    return _days(page, Dating(index, after, None, month=month, day=day), last, year)


def _last_day(page: Page, after: int) -> tuple[int, int]:
    """Return the last day of a range that goes on at `after`: 5-7, 5 to 7, 5 and 6."""
    link = page.word(after)
    if link not in _RANGES or not page.word(after + 1).isdecimal():
        return 0, after
    last, end = day_at(page, after + 1)
    beyond = page.word(end)
    counts = link != "-" and beyond.isalpha() and beyond not in _ON
    return (0, after) if not last or beyond in _NO_DAYS or counts else (last, end)


def _whole_month(page: Page, index: int, at: int, month: int) -> Dating:
    year, after = year_after(page, at)
    bare = Dating(index, after, None, grain="month", month=month)
    if year:
        return bare._replace(interval=intervals.month(year, month))
    return yearless(page, bare, lambda number: intervals.month(number, month))


def _days(page: Page, bare: Dating, last: int, year: int) -> Dating | None:
    """Return one day, or the days up to `last`, of the year, or of the one meant."""

    def in_year(number: int) -> Interval | None:
        first = intervals.day(number, bare.month, bare.day)
        end = intervals.day(number, bare.month, last) if last else first
        return Interval(first.first, end.last) if first and end else None

    if last and last <= bare.day:
        return None
    bare = bare._replace(is_range=bool(last))
    found = (
        bare._replace(interval=in_year(year)) if year else yearless(page, bare, in_year)
    )
    if found.interval and found.is_range:
        ends = tuple(Interval(end, end) for end in found.interval)
        return found._replace(others=found.others + ends)
    return found


def day_first(page: Page, index: int) -> Dating | None:
    """Read 5 January 2026, the 5th of January, 05JAN2026, 5-7 January."""
    day, at = day_at(page, index)
    if not day or (page.word(index).isalpha() and page.word(at) != "of"):
        return None
    last = 0
    if page.word(at) == "-" and page.word(at + 1).isdecimal():
        last, at = day_at(page, at + 1)
    if page.word(at) == "of" or (page.word(at) == "-" and page.word(at + 1).isalpha()):
        at += 1
    month = page.almanac.months.get(page.word(at), 0)
    if not month or not _follows_day(page, at, month):
        return None
    year, after = _military_year(page, after_point(page, at + 1))
    return _days(page, Dating(index, after, None, month=month, day=day), last, year)


_BEFORE_DAY = words("by on until since before after from through to")


def bare_day(page: Page, index: int) -> Dating | None:
    """Read by the 20th: of the month of publication, or the next."""
    is_day = page.word(index - 1) == "the" and page.word(index - 2) in _BEFORE_DAY
    day, after = day_at(page, index)
    if not day or not is_day or after == index + 1 or page.word(after).isalpha():
        return None
    bare = Dating(index, after, None, form="relative", day=day)
    if page.published is None:
        return bare
    months = [
        intervals.month_moved(page.published.replace(day=1), n) for n in (0, 1, -1)
    ]
    found = [of for at in months if (of := intervals.day(at.year, at.month, day))]
    return bare._replace(interval=found[0], others=tuple(found[1:])) if found else bare


def _follows_day(page: Page, at: int, month: int) -> bool:
    is_capital = page.original(at)[:1].isupper()
    return is_capital or (page.pieces.is_joined(at) and month != _MAY)


def _military_year(page: Page, at: int) -> tuple[int, int]:
    """Return the year after a month, which may have two digits: 5 JAN 26."""
    if page.word(at) == "-" and page.word(at + 1).isdecimal():
        at += 1
    year, after = year_after(page, at)
    short = page.word(at)
    if not year and short.isdecimal() and len(short) == _TWO:
        return CENTURY + int(short), at + 1
    return year, after
