"""From a span of time, or how often, to other words in which the passages tell it.

Six months are half a year, and quarterly is four times a year.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.figures.quantities import Figure

_FIRST = frozenset(("first", "opening", "initial"))
_LAST = frozenset(("last", "final", "second", "latter", "closing", "fourth"))
_PARTS = {6: "half", 3: "quarter"}
_UNITS = frozenset(("hour", "day", "night", "week", "month", "year"))
_OFTEN: Mapping[tuple[int, str], frozenset[str]] = {
    (4, "year"): frozenset(("quarterly", "quarter")),
    (12, "year"): frozenset(("monthly", "month")),
    (52, "year"): frozenset(("weekly", "week")),
    (2, "year"): frozenset(("semiannual", "semiannually", "biannual", "biannually")),
    (6, "year"): frozenset(("bimonthly",)),
    (1, "year"): frozenset(("annual", "annually", "yearly", "year")),
    (1, "month"): frozenset(("monthly", "month")),
    (1, "week"): frozenset(("weekly", "week")),
    (1, "day"): frozenset(("daily", "day", "nightly")),
    (2, "month"): frozenset(("biweekly", "fortnightly", "semimonthly")),
    (26, "year"): frozenset(("biweekly", "fortnightly")),
}
_EVERY = frozenset(("every", "each"))


def is_told_in_time(held: Table, stated: Figure) -> bool:
    """Whether the passages tell a span of time, or how often, in other words."""
    return (
        _is_part_of_year(held, stated)
        or _is_by_rank(held, stated)
        or _is_as_often(held, stated)
        or _is_of_a_date(held, stated)
        or _is_of_a_range(held, stated)
    )


def _is_part_of_year(held: Table, stated: Figure) -> bool:
    """Whether "the first six months" stands for the passages' first half."""
    name = _PARTS.get(int(stated.number.value)) if stated.number.value < _MOST else None
    word = held.statement.pieces.word(stated.number.first - 1)
    ranks = next((ranks for ranks in (_FIRST, _LAST) if word in ranks), None)
    months = stated.unit.measure
    if name is None or ranks is None or (months and months.unit != "month"):
        return False
    return any(
        low == name and text.pieces.word(at - 1) in ranks
        for text in held.passages
        for at, low in enumerate(text.pieces.lower)
    )


_MOST = 12  # months of a year


def _is_by_rank(held: Table, stated: Figure) -> bool:
    """Whether "until 30 days are over" counts to the passages' thirtieth day."""
    number, measure = stated.number, stated.unit.measure
    if number.kind != "count" or measure is None or measure.unit not in _UNITS:
        return False
    return any(
        seen.figure.number.kind == "ordinal"
        and seen.figure.number.value == number.value
        and seen.figure.unit.measure == measure
        for seen in held.near
    )


def _is_as_often(held: Table, stated: Figure) -> bool:
    """Whether "four times a year" says what "quarterly" does."""
    number = stated.number
    if number.kind != "times" or number.value.denominator != 1:
        return False
    figures = (figure for text in held.passages for figure in text.figures)
    is_rival = any(
        (figure.number.kind, figure.rate) == (number.kind, stated.rate)
        for figure in figures
    )
    if not is_rival and any(_is_at_intervals(t, stated) for t in held.passages):
        return True
    known = _OFTEN.get((number.value.numerator, stated.rate), frozenset())
    return any(
        low in known and (low.endswith("ly") or text.pieces.word(at - 1) in _EVERY)
        for text in held.passages
        for at, low in enumerate(text.pieces.lower)
        if known
    )


_SECONDS = {"minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}


def _is_at_intervals(text: Content, stated: Figure) -> bool:
    """Whether "four times an hour" is what is done "every 15 minutes"."""
    whole = _SECONDS.get(stated.rate, 0)
    return bool(whole) and any(
        text.pieces.word(figure.number.first - 1) in _EVERY
        and figure.unit.measure is not None
        and figure.number.value
        * stated.number.value
        * _SECONDS.get(figure.unit.measure.unit, 0)
        == whole
        for figure in text.figures
    )


def _is_of_a_range(held: Table, stated: Figure) -> bool:
    """Whether "the twelve months to June 30" are a range of days that was given."""
    number, measure = stated.number, stated.unit.measure
    if number.kind != "count" or measure is None or measure.unit != "month":
        return False
    return any(
        _months(of) == number.value for text in held.passages for of in _ranges(text)
    )


_JOINING = frozenset((",", "to", "and", "through", "until", "till", "-"))


def _ranges(text: Content) -> Iterator[Interval]:
    """Yield the ranges of days in a text, and those from one date to the next."""
    for dating in text.dates:
        if dating.is_range and dating.interval:
            yield dating.interval
    for one, other in pairwise(text.dates):
        between = text.pieces.lower[one.after : other.first][:_MOST]
        if one.interval and other.interval and _JOINING.issuperset(between):
            yield Interval(one.interval.first, other.interval.last)


def _months(of: Interval) -> int:
    """Return how many whole months an interval holds; 0 where it holds no such."""
    last = of.last + timedelta(days=1) if of.last.year < _FINAL else of.last
    is_whole = of.first.day == last.day
    return is_whole * (
        (last.year - of.first.year) * _MOST + last.month - of.first.month
    )


_FINAL = 9999  # the last year of the calendar


def _is_of_a_date(held: Table, stated: Figure) -> bool:
    """Whether "in a year" is told of what was a year earlier."""
    if stated.number.form != "article" or stated.unit.measure is None:
        return False
    return any(
        dating.form in ("chained", "relative")
        and abs(dating.day) == 1
        and dating.grain == stated.unit.measure.unit
        for text in held.passages
        for dating in text.dates
    )
