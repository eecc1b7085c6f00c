"""From a span of time in a statement to two dates that lie so far apart.

"More than six weeks" is borne out by "on May 1" and "through late June".
"""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from itertools import combinations

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.figures.quantities import Figure

_UNITS = {
    "week": Fraction(7),
    "month": Fraction(365, 12),
    "year": Fraction(365),
}
_FEW = 10  # dates that are looked at
_SPARE = Fraction(1, 2)  # of a unit, by which a plain span may be off
_LOOSE = Fraction(1, 3)  # of "more than six weeks", by which it may be more


def is_elapsed(held: Table, stated: Figure) -> bool:
    """Return whether a span is as long as the time between two dates that are told."""
    measure, value = stated.unit.measure, stated.number.value
    if measure is None or measure.unit not in _UNITS or value <= 1 or stated.role:
        return False
    if any(f.unit.measure == measure for text in held.passages for f in text.figures):
        return False  # the passages tell how long it was
    unit = _UNITS[measure.unit]
    spare = unit * _SPARE
    whole = value * unit
    least, most = whole - spare, whole + spare
    if stated.hedge.kind in ("gt", "ge"):
        least, most = whole, most + whole * _LOOSE
    elif stated.hedge.kind == "lt":
        least, most = least - whole * _LOOSE, whole
    elif stated.hedge.kind == "le":
        return False  # "within six weeks" is a limit
    return any(
        low <= most and high >= least
        for low, high in _gaps(list(_intervals(held))[:_FEW])
    )


def is_only_elapsed(held: Table, stated: Figure, found: Figure) -> bool:
    """Return whether a span is told by dates, and met its number by chance.

    "Less than two weeks", of June 3 and May 21, in a passage with two inspectors.
    """
    theirs = found.unit.measure
    is_time = theirs is not None and theirs.is_time
    return not is_time and is_elapsed(held, stated)


def _intervals(held: Table) -> Iterator[Interval]:
    """Yield the dates that both sides tell."""
    for text in (*held.passages, held.statement):
        for dating in text.dates:
            yield from (dating.others if dating.is_range else ())
            if dating.interval is not None:
                yield dating.interval


def _gaps(found: list[Interval]) -> Iterator[tuple[int, int]]:
    """Yield the least and the greatest number of days between any two, or of one."""
    for one, other in combinations(found, 2):
        early, late = sorted((one, other), key=lambda of: of.first)
        if late.first > early.last:
            yield (late.first - early.last).days, (late.last - early.first).days
    for of in found:
        if of.last - of.first > timedelta(days=1):
            yield of.days, of.days
