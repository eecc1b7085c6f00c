"""From a figure that no passage has to the two figures of one sort that it comes from.

88,400 cases are "down from 94,600" where they "fell by 6,200". Small numbers come from
others by chance.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same
from briefings.evidence.readers.words.wordset import words

_FEW = 12  # figures of the passages that are looked at
_LARGE = 100  # from here on, a number is hardly a sum or a gap by chance
_TOTAL = words("all altogether total together combined")
_EARLIER = words("before earlier previous previously prior originally")
_ROUND = Fraction(1, 200)  # by which a change in percent may be rounded


def is_plain_result(held: Table, stated: Figure) -> bool:
    """Return whether a figure is a sum or a gap of two others, or the like."""
    number = stated.number
    if _is_one_less(held, stated) or _is_base(held, stated):
        return True
    if number.form in ("words", "ratio") or stated.hedge.kind:
        return False
    if number.kind not in ("count", "money", "times"):
        return False
    pairs = list(_pairs(held, stated))
    if number.value < _LARGE:
        # "25 minutes off", from 44 minutes to 19; "44 days in all", of 30 and 14
        is_total = not _TOTAL.isdisjoint(held.statement.pieces.lower)
        is_measured = stated.unit.measure is not None
        pairs = [p for p in pairs if is_measured and (is_total or _are_ends(*p))]
    values = ((a.number.value, b.number.value) for a, b in pairs)
    return any(number.value in (a + b, abs(a - b)) for a, b in values)


def _pairs(held: Table, stated: Figure) -> Iterator[tuple[Figure, Figure]]:
    alike = [f for f in _there(held) if f.number.kind == stated.number.kind]
    for one, other in combinations(alike, 2):
        measures = one.unit.measure, other.unit.measure
        is_alike = is_same(one.unit, other.unit, held.units) is not False
        if is_alike and (measures[0] == measures[1] or not other.unit.words):
            yield one, other


def _there(held: Table) -> list[Figure]:
    figures = (seen.figure for seen in held.near)
    return [figure for figure in figures if not figure.is_weak][:_FEW]


def _are_ends(one: Figure, other: Figure) -> bool:
    """Whether one figure is what the other came from: from 44 to 19."""
    return "from" in (one.role, other.role)


def _is_one_less(held: Table, stated: Figure) -> bool:
    """Whether it is all but the one that is told of: four other bidders of five."""
    number = stated.number
    if held.statement.pieces.word(number.after) not in ("other", "others"):
        return False
    return number.value > 1 and any(
        f.number.value == number.value + 1
        and is_same(f.unit, stated.unit, held.units) is not False
        for f in _there(held)
    )


def _is_base(held: Table, stated: Figure) -> bool:
    """Whether a share more or less makes it what is told: 9,240, down 12 percent."""
    value = stated.number.value
    if value < _LARGE or _EARLIER.isdisjoint(held.statement.pieces.lower):
        return False
    there = _there(held)
    shares = [f.number.value for f in there if f.number.kind == "share"]
    return any(
        abs(value * (1 + way * share) - f.number.value) <= f.number.value * _ROUND
        for f in there
        for share in shares
        for way in (1, -1)
        if f.number.kind == stated.number.kind
    )
