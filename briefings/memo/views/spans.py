"""From a day, month, year or span as a dossier has it to the words that are printed."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from briefings.memo.views.words import MONTHS, day

_THIRDS = ((1, 10, "early "), (11, 20, "mid-"), (21, 31, "late "))
"""The days that "early", "mid-" and "late" stand for, of any month."""


class Span(NamedTuple):
    """The first and the last day that a date may mean."""

    first: date
    last: date

    @property
    def middle(self) -> date:
        """The day between them."""
        return self.first + timedelta(days=(self.last - self.first).days // 2)


def span(value: str) -> Span:
    """Return the days that a year, month, day, or two with a slash between may mean."""
    first, _, last = value.partition("/")
    return Span(_ends(first)[0], _ends(last or first)[1])


def _ends(value: str) -> tuple[date, date]:
    match [int(part) for part in value.split("-")]:
        case [year, month, number]:
            return date(year, month, number), date(year, month, number)
        case [year, month]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case [year, *_]:
            return date(year, 1, 1), date(year, 12, 31)
    raise ValueError(value)


def partial_day(value: str, *, approximate: bool = False) -> str:
    """Return `May 21, 2025`, `June 2\u20138, 2025`, `May to June 2025`, in words.

    A third of a month that was worked out reads as it was said: `late May 2025`.
    """
    rough = _third(value) if approximate else ""
    if rough:
        return rough
    first, _, last = value.partition("/")
    return _joined(first, last) if last else _partial(first)


def is_rough(value: str) -> bool:
    """Whether an approximate day is told in words that say so themselves."""
    return bool(_third(value))


def _third(value: str) -> str:
    """Return `late May 2025` where two days are the ends of that part of a month."""
    first, _, last = value.partition("/")
    if len(first) != len(last) or first.count("-") != len(("month", "day")):
        return ""
    low, high = span(value)
    if (low.year, low.month) != (high.year, high.month):
        return ""
    most = monthrange(low.year, low.month)[1]
    for start, end, words in _THIRDS:
        if (low.day, high.day) == (start, min(end, most)):
            return f"{words}{MONTHS[low.month - 1]} {low.year}"
    return ""


def _joined(first: str, last: str) -> str:
    """Return two ends, without saying twice what they share."""
    low, high = first.split("-"), last.split("-")
    if len(low) != len(high) or len(low) == 1 or low[0] != high[0]:
        return f"{_partial(first)} to {_partial(last)}"
    if low[:2] == high[:2]:
        month = MONTHS[int(low[1]) - 1]
        return f"{month} {int(low[2])}\u2013{int(high[2])}, {low[0]}"
    start = _partial(first).removesuffix(low[0]).rstrip(", ")
    return f"{start} to {_partial(last)}"


def _partial(value: str) -> str:
    parts = [int(part) for part in value.split("-")]
    match parts:
        case [year, month, number]:
            return day(date(year, month, number))
        case [year, month]:
            return f"{MONTHS[month - 1]} {year}"
    return value
