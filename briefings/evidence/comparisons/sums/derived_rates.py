"""From a figure that was worked out to the time that it is per.

A total over 141 days, divided by 141, is per day; a day's figure times 7 is per week.
What an expression multiplies by, and the time its inputs hold for, tell which it is.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.comparisons.sums.arithmetic import evaluate
from briefings.evidence.comparisons.sums.operands import Operand
from briefings.evidence.comparisons.sums.results import Counted
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.dates.intervals import partial

_LITERAL = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")
_YEAR = Fraction(365)
_DAYS = {
    "day": Fraction(1),
    "week": Fraction(7),
    "month": _YEAR / 12,
    "quarter": _YEAR / 4,
    "year": _YEAR,
}
# How many of the first are in one of the second; working days and hours, too.
_IN = {
    ("hour", "day"): (6, 24),
    ("hour", "week"): (30, 168),
    ("hour", "month"): (120, 744),
    ("hour", "year"): (1_500, 8_784),
    ("day", "week"): (5, 7),
    ("day", "month"): (20, 31),
    ("day", "quarter"): (60, 92),
    ("day", "year"): (180, 366),
    ("week", "month"): (4, 5),
    ("week", "quarter"): (12, 14),
    ("week", "year"): (36, 53),
    ("month", "quarter"): (3, 3),
    ("month", "year"): (9, 12),
    ("quarter", "year"): (4, 4),
}
_SLACK = 2  # days by which the ends of a time may be counted in or out
_WORKED = Fraction(5, 7)  # of the days of a time
_TIMES = ("months", "seconds")  # families of measures


def other_rate(counted: Counted) -> Iterator[Discrepancy]:
    """Yield a result that is per another time than its inputs make it."""
    stated = counted.stated
    rates = {one.figure.rate for one in counted.operands if one.figure.rate}
    if not stated.rate or stated.rate in rates:
        return
    literals = {Fraction(found) for found in _LITERAL.findall(counted.expression)}
    if not rates:
        theirs = _of_divisor(counted) or _of_time(counted, literals)
    elif literals and _may_be_converted(counted):
        theirs = ""
    else:
        theirs = min(rates)
    if theirs:
        yield _told(counted, theirs)


def _told(counted: Counted, theirs: str) -> Discrepancy:
    stated = counted.stated
    return at_pieces(
        counted.text,
        (stated.number.first, max(stated.number.after, stated.after)),
        Remark(
            "rate-differs",
            f"it is per {stated.rate} here, and its inputs are per {theirs}",
            f"say it per {theirs}, or show in the expression how one becomes the other",
            theirs,
        ),
    )


def _may_be_converted(counted: Counted) -> bool:
    """Whether the expression may make the rate stated of those of its inputs."""
    rated = [one for one in counted.operands if one.figure.rate]
    return any(_is_conversion(counted, one, len(rated)) for one in rated)


def _is_conversion(counted: Counted, one: Operand, rated: int) -> bool:
    """Whether an input is taken so many times as its time is in the one stated.

    An average of several is taken so many times less; what another input multiplies
    may be anything.
    """
    share = _share(counted, one)
    if share is None:
        return True
    ours, theirs = counted.stated.rate, one.figure.rate
    known = _IN.get((theirs, ours)) or _IN.get((ours, theirs))
    if known is None:
        return True
    least, most = known
    times = share if (theirs, ours) in _IN else 1 / share if share else Fraction(0)
    averaged = times * rated if (theirs, ours) in _IN else times / rated
    return any(least <= number <= most for number in (times, averaged))


def _share(counted: Counted, one: Operand) -> Fraction | None:
    """Return how many times a result has an input; `None` where others change that."""
    plain = _values(counted.operands)
    other = {name: value * 2 for name, value in plain.items()}
    slopes = {_slope(counted.expression, given, one.name) for given in (plain, other)}
    return slopes.pop() if len(slopes) == 1 else None


def _slope(expression: str, values: dict[str, Fraction], name: str) -> Fraction | None:
    here = evaluate(expression, values)
    beyond = evaluate(expression, values | {name: values[name] + 1})
    return None if here is None or beyond is None else beyond - here


def _values(operands: Sequence[Operand]) -> dict[str, Fraction]:
    return {one.name: one.figure.number.value for one in operands}


def _of_divisor(counted: Counted) -> str:
    """Return the time by whose number a total is divided, where that is an input."""
    plain = _values(counted.operands)
    value = evaluate(counted.expression, plain)
    for one in counted.operands:
        measure = one.figure.unit.measure
        if measure is None or measure.family not in _TIMES:
            continue
        halved = evaluate(counted.expression, plain | {one.name: plain[one.name] * 2})
        is_divisor = value and halved and halved * 2 == value
        is_plain = not _LITERAL.search(counted.expression)
        if is_divisor and is_plain and measure.unit != counted.stated.rate:
            return measure.unit
    return ""


def _of_time(counted: Counted, literals: set[Fraction]) -> str:
    """Return the time of which a total's own time has so many as it is divided by."""
    shares = {_share(counted, one) for one in counted.operands}
    share = shares.pop() if len(shares) == 1 else None
    if not share or 1 / share not in literals or counted.stated.rate not in _DAYS:
        return ""
    spans = [_lengths(one.held.as_of) for one in counted.operands]
    if len(set(spans)) != 1 or spans[0] is None:
        return ""
    fitting = [rate for rate in _DAYS if _fits(1 / share, spans[0], rate)]
    return fitting[0] if fitting and counted.stated.rate not in fitting else ""


def _fits(number: Fraction, span: tuple[int, int], rate: str) -> bool:
    """Whether a time has a number of days, weeks or months."""
    least, most = (days / _DAYS[rate] for days in span)
    spare = _SLACK / _DAYS[rate]
    least = least * _WORKED if rate == "day" else least
    return least - spare <= number <= most + spare


def _lengths(as_of: str) -> tuple[int, int] | None:
    """Return the fewest and the most days from the first to the last of a time."""
    ends = [partial(end) for end in as_of.split("/")]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        return None
    if len(ends) == 1:
        days = (first.last - first.first).days + 1
        return days, days
    least = (last.first - first.last).days + 1
    return least, (last.last - first.first).days + 1
