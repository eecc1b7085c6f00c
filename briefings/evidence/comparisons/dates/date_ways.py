"""From a date of a statement to other ways in which the passages say the same.

Before July is by the end of June; three years ago is over three years; the ninth is a
day of the month that is spoken of.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.other_years import to_year
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.forms import stem
from briefings.evidence.readers.words.wordset import words

_DAY = timedelta(days=1)
_MOST = 40  # dates or ordinals of a passage that are looked at
_MONTHS = 12
_UPTO = frozenset(("by", "until"))
_OVER = words("in over within past last for since during previous prior than every")
_NEAR = 3  # pieces from a span of time back to the word that places it
_GOING_ON = words(
    """
    of at and or but the to that when on with in it he she they we you i after before
    from until said by was were is as because which what who then so if while proposing
    asking saying about
    """
)


def is_bounded_alike(held: Timeline, dating: Dating) -> bool:
    """Whether "before July" says what "by the end of June" does, or the reverse."""
    of, way = dating.interval, dating.direction
    return of is not None and any(
        _meets(way, other.direction)
        and (
            other.interval.last + _DAY == of.first
            if way in ("before", "since")
            else of.last + _DAY == other.interval.first
        )
        for other in held.known
        if other.interval and other.interval.last.year < _LAST and of.last.year < _LAST
    )


_DECADE = ("year", -10)
_LAST = 9999  # the last year of the calendar
_ALIKE = {"before": _UPTO, "since": frozenset(("after",))}


def _meets(ours: str, theirs: str) -> bool:
    """Whether two sides of days that follow on each other are one."""
    return theirs in _ALIKE.get(ours, ()) or ours in _ALIKE.get(theirs, ())


def is_so_long_ago(held: Timeline, dating: Dating) -> bool:
    """Whether "three years ago" is told of a passage's "in three years"."""
    if dating.form != "relative" or dating.day >= 0:
        return False
    if (dating.grain, dating.day) == _DECADE:
        return any("decade" in text.pieces.lower for text in held.passages)
    return any(
        figure.number.value == -dating.day
        and figure.unit.measure is not None
        and figure.unit.measure.unit == dating.grain
        and not _OVER.isdisjoint(
            text.pieces.lower[max(0, figure.number.first - _NEAR) : figure.number.first]
        )
        for text in held.passages
        for figure in text.figures
    )


def is_year_apart(held: Timeline, dating: Dating) -> bool:
    """Whether "the same quarter of 2025" is told as a year before one of 2026."""
    of = dating.interval
    if of is None or not any(_is_year_on(text) for text in held.passages):
        return False
    return any(
        other.interval == to_year(of, of.first.year + way)
        and any(agree(mine, other) for mine in held.stated if mine != dating)
        for other in held.known
        if other.interval
        for way in (-1, 1)
    )


_AGAIN = frozenset(("period", "time", "month", "months", "quarter", "stretch", "span"))


def _is_year_on(text: Content) -> bool:
    """Whether a text holds a time to the same one of another year."""
    is_counted = any(d.form == "chained" and d.grain == "year" for d in text.dates)
    return is_counted or any(
        low == "same" and text.pieces.word(at + 1) in _AGAIN
        for at, low in enumerate(text.pieces.lower)
    )


def is_that_month(held: Timeline, dating: Dating) -> bool:
    """Whether "the end of the month" is that of a day told with it: of February."""
    of = dating.interval
    if (
        of is None
        or dating.grain != "month"
        or not any(map(_tells_month, held.passages))
    ):
        return False
    return any(
        _month(other.interval.first) == _month(of.first)
        for other in held.known
        if other.interval and other.grain == "day"
    )


def _tells_month(text: Content) -> bool:
    return any(
        text.pieces.lower[at - 1 : at + 1] == ["the", "month"]
        for at in range(1, len(text.pieces.lower))
    )


def is_bare_day(held: Timeline, dating: Dating) -> bool:
    """Whether the passages have only the day of the month, spoken of: the ninth."""
    of = dating.interval
    if dating.grain != "day" or of is None or of.first != of.last or dating.is_relative:
        return False
    return any(
        _is_first_of_year(text, at, of)
        or (
            number == of.first.day
            and _month(of.first) in _near(text, at) | _of_publication(held)
            and _is_told_there(held, text, at)
        )
        for text in held.passages
        for at, number in islice(_ordinals(held, text), _MOST)
    )


def _of_publication(held: Timeline) -> set[int]:
    return {_month(at) + n for at in held.published for n in (-1, 0)}


def _is_first_of_year(text: Content, at: int, of: Interval) -> bool:
    is_said = text.pieces.lower[at : at + 4] == _FIRST_OF_YEAR
    return is_said and (of.first.month, of.first.day) == (1, 1)


def _is_told_there(held: Timeline, text: Content, at: int) -> bool:
    """Whether no other day's clause has more of the statement's words than this one."""
    ours = held.statement.once(_stems)
    own = len(ours & _clause(text, at))
    others = [
        other.first
        for other in text.dates[:_MOST]
        if other.grain == "day" and not any(agree(mine, other) for mine in held.stated)
    ]
    others += [
        other for other, _ in islice(_ordinals(held, text), _MOST) if other != at
    ]
    return all(len(ours & _clause(text, other)) <= own for other in others[:_MOST])


def _stems(text: Content) -> frozenset[str]:
    """Return the stems of a statement's words, but those of its dates."""
    dated = {at for day in text.dates[:_MOST] for at in range(day.first, day.after)}
    return frozenset(
        stem(low)
        for at, low in enumerate(text.pieces.lower)
        if low not in STOPS and at not in dated
    )


def _clause(text: Content, at: int) -> frozenset[str]:
    """Return the stems of the clause that a piece stands in."""
    lower, start, end = text.pieces.lower, at, at
    while start > max(0, at - _WIDE) and lower[start - 1] not in _PAUSES:
        start -= 1
    while end < min(len(lower), at + _WIDE) and lower[end] not in _PAUSES:
        end += 1
    return frozenset(stem(low) for low in lower[start:end] if low.isalpha())


_PAUSES = frozenset((",", ";", ".", ":", "?", "!", "and", "but"))
_WIDE = 20  # pieces of a clause on either side of a day
_FIRST_OF_YEAR = ["first", "of", "the", "year"]


def _month(at: date) -> int:
    return at.year * _MONTHS + at.month


def _ordinals(held: Timeline, text: Content) -> Iterator[tuple[int, int]]:
    """Yield the ordinals that count nothing: on the ninth, by the 9th."""
    ranks = held.lexicon.table("numbers")["ordinals"]
    for at, low in enumerate(text.pieces.lower):
        if low in ranks and text.pieces.word(at - 1) == "the":
            after = text.pieces.word(at + 1)
            if not after.isalpha() or after in _GOING_ON:
                yield at, int(ranks[low])


def _near(text: Content, at: int) -> set[int]:
    """Return the month of the date before a piece."""
    before = [d.interval for d in text.dates[:_MOST] if d.after <= at and _is_near(d)]
    if not before or before[-1] is None:
        return set()
    return {_month(before[-1].first)}


def _is_near(dating: Dating) -> bool:
    return dating.interval is not None and dating.grain in ("day", "month")
