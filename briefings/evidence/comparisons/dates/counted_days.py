"""From a day of a statement to a passage's day and the days counted from it.

"May 29" is borne out by "within 45 days" of a notice of April 14, "February 11" by a
letter of the tenth that was answered "the next day".
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.almanac import almanac
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import month_moved, moved

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_YEAR = 12  # months
_ONE = frozenset(("a", "one", "the"))
_NEXT = frozenset(("next", "following"))
_FORTH, _BACK = (1,), (-1,)
# By the word behind a span, or else by the one before it. Who asked "five weeks before
# May 1" and who came "on May 1, five weeks after he asked" are counted both ways.
_BEHIND = {
    "later": _FORTH,
    "earlier": _BACK,
    "prior": _BACK,
    "ago": _BACK,
    "before": (1, -1),
    "after": (1, -1),
    "from": _FORTH,
}
_BEFORE = {"within": _FORTH, "in": _FORTH, "for": _FORTH}
_LONGEST = 3  # digits of a number of days
_FEW = 12  # days and spans of the passages that are looked at


class _Span(NamedTuple):
    """So many days from another one, in words."""

    words: str
    months: int
    days: int
    ways: tuple[int, ...]  # 1: forth, -1: back
    behind: str = ""  # the word behind it


def counted_from(held: Timeline, day: date) -> str:
    """Return the words of the span that leads from a passage's day to one; or ''."""
    starts = set(_days(held))
    for text in held.passages:
        for span in islice(_spans(held, text), _FEW):
            if any(
                _end(start, span, way) == day for start in starts for way in span.ways
            ):
                return span.words
    return ""


def year_counted(held: Timeline, dating: Dating) -> str:
    """Return the words that lead from a passage's year to one: two years earlier."""
    of = dating.interval
    if of is None or dating.grain != "year" or dating.is_range:
        return ""
    years = [
        d.interval.last.year for d in held.known if d.grain == "year" and d.interval
    ]
    for text in held.passages:
        for span in islice(_spans(held, text), _FEW):
            is_years = not span.days and span.months % _YEAR == 0
            if is_years and span.behind in ("earlier", "later"):
                apart = span.months // _YEAR
                if any(abs(of.last.year - year) == apart for year in years):
                    return span.words
    return ""


def month_counted(held: Timeline, dating: Dating) -> str:
    """Return the words that lead from a passage's date to a month: ten months later."""
    of = dating.interval
    if of is None or dating.grain != "month" or dating.is_range:
        return ""
    starts = [d.interval.first for d in islice(held.known, _FEW) if d.interval]
    for text in held.passages:
        for span in islice(_spans(held, text), _FEW):
            ends = (_end(at, span, way) for at in starts for way in (1, -1))
            if not span.days and any(of.first <= end <= of.last for end in ends):
                return span.words
    return ""


def _end(start: date, span: _Span, way: int) -> date:
    return moved(month_moved(start, way * span.months), way * span.days)


def _days(held: Timeline) -> Iterator[date]:
    """Yield the days that something may be counted from."""
    yield from held.published
    days = (d.interval for d in held.known if d.grain == "day" and d.interval)
    yield from (of.first for of in islice(days, _FEW))


def _spans(held: Timeline, text: Content) -> Iterator[_Span]:
    """Yield what counts from a day: within 45 days of, two weeks before."""
    small = held.lexicon.built(almanac).small
    word = text.pieces.word
    for at, low in enumerate(text.pieces.lower):
        name = low.removesuffix("s")
        if name not in _DAYS and name not in _MONTHS:
            continue
        before, said = word(at - 1), text.words(max(0, at - 1), at + 1)
        if before in _NEXT and name == "day":
            yield _Span(said, 0, 1, _FORTH)
            continue
        count = 1 if before in _ONE else small.get(before, 0)
        if before.isdecimal() and len(before) <= _LONGEST:
            count = int(before)
        ways = _BEHIND.get(word(at + 1)) or _BEFORE.get(word(at - 2), ())
        if count and ways:
            months, days = _MONTHS.get(name, 0) * count, _DAYS.get(name, 0) * count
            yield _Span(said, months, days, ways, word(at + 1))
