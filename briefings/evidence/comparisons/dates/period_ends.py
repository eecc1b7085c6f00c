"""From a day of a statement to the period of the passages that ends with it.

"By September 30, 2026" is borne out by "by the end of the fiscal year" and by "through
fiscal year 2026", "October to June" by the first three quarters of one.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.almanac import almanac
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import DECEMBER, Interval
from briefings.evidence.readers.words.forms import word_set

_ENDING = word_set("end ends ended ending through close closes closed until expires")
_PARTS = {3: "quarter", 6: "half", 9: "quarters"}  # by the months they last
_ONE = word_set("the this that its our each")
_FEW = 12  # periods of the passages that are looked at
_NEAR = 3  # words from "end" to "fiscal year"
_QUARTER = 3  # months


def ending_with(held: Timeline, dating: Dating) -> str:
    """Return the words of the passages' period that ends with a date; or ''."""
    of = dating.interval
    if of is None or dating.is_relative or dating.grain == "year":
        return ""
    if dating.is_range or dating.grain not in ("day", "month"):
        return _parts_of(held, of) or _so_many_months(held, of)
    for other in held.known:
        if _is_end(other, of) or _is_start(held, other, of):
            return other.words
    for text in held.passages:
        for words, last in islice(_periods(held, text), _FEW):
            if last == of.last:
                return words
    return ""


def _is_end(other: Dating, of: Interval) -> bool:
    """Whether a period longer than a month, or a range, ends with a date."""
    period = other.interval
    is_long = other.is_range or other.grain != "month"
    if period is None or not is_long or period.days <= of.days:
        return False
    return period.last == of.last


def _is_start(held: Timeline, other: Dating, of: Interval) -> bool:
    """Whether a period begins with a day, and its last day is told as well."""
    period = other.interval
    if period is None or period.first != of.first or period.days <= of.days:
        return False
    return any(d.interval and d.interval.last == period.last for d in held.stated)


def _parts_of(held: Timeline, of: Interval) -> str:
    """Return the year of the passages that a range is so many quarters of; or ''."""
    length = (of.last.month - of.first.month) % DECEMBER + 1
    name = _PARTS.get(length, "")
    if not any(name in text.pieces.lower for text in held.passages):
        return ""
    for other in held.known:
        year = other.interval
        if year and year.days > of.days > 1 and year.covers(of):
            months = (of.first.month - year.first.month) % DECEMBER
            is_whole = of.first.day == 1 and months % _QUARTER == 0
            if is_whole and (of.first == year.first or of.last == year.last):
                return other.words
    return ""


def _so_many_months(held: Timeline, of: Interval) -> str:
    """Return "12 months" where a range of so many ends with the passages' month."""
    years = of.last.year - of.first.year
    count = years * DECEMBER + of.last.month - of.first.month + 1
    if not any(d.interval and d.interval.last == of.last for d in held.known):
        return ""
    for text in held.passages:
        for at, low in enumerate(text.pieces.lower):
            if low == "months" and text.pieces.word(at - 1) == str(count):
                return text.words(at - 1, at + 1)
    return ""


def _periods(held: Timeline, text: Content) -> Iterator[tuple[str, date]]:
    """Yield what ends in words: by the end of the calendar year, of this month."""
    word = text.pieces.word
    for at, low in enumerate(text.pieces.lower):
        if low not in _ENDING:
            continue
        for near in range(at + 1, at + 2 + _NEAR):
            if word(near) in ("year", "month", "quarter", "week"):
                if not _ONE.isdisjoint(text.pieces.lower[at:near]):
                    said = text.words(at, near + 1)
                    is_fiscal = word(near - 1) == "fiscal"
                    for day in held.published:
                        yield said, _last(held, word(near), day, is_fiscal=is_fiscal)
                break


def _last(held: Timeline, name: str, day: date, *, is_fiscal: bool) -> date:
    """Return the last day of the week, month, quarter or year of a day."""
    match name:
        case "week":
            return intervals.week_of(day).last
        case "month":
            return intervals.month(day.year, day.month).last
        case "quarter":
            number = (day.month - 1) // _QUARTER + 1
            return intervals.quarter(day.year, number).last
    if is_fiscal:
        begins = held.lexicon.built(almanac).fiscal_begins
        of = intervals.fiscal_year(day.year, begins)
        ahead = day > of.last
        return intervals.fiscal_year(day.year + ahead, begins).last
    return intervals.year(day.year).last
