"""From a bounded fraction in words to whether a share of the passages keeps to it."""

from fractions import Fraction

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.figures.quantities import Figure

_FEW = 10  # figures of one sentence that are looked at
_FAR = Fraction(1, 3)  # of a fraction in words, which a bound may leave
_BOUNDED = frozenset(("gt", "ge", "lt", "le"))
_CLOSELY = frozenset(("just", "slightly", "little", "bit", "barely", "only", "shy"))


def is_bounded_share(held: Table, stated: Figure) -> bool:
    """Whether "fewer than half" is true of a share that the passages tell of."""
    number = stated.number
    if number.form != "ratio" or stated.hedge.kind not in _BOUNDED:
        return False
    hedge = held.statement.pieces.lower[stated.hedge.first : number.first]
    if not _CLOSELY.isdisjoint(hedge):
        return False
    told = (
        read.value
        for seen in held.near
        if held.is_used(seen) or _has_used_whole(held, seen)
        for read in (seen.figure.number, *seen.figure.others)
        if read.kind == "share"
    )
    sign = 1 if stated.hedge.kind in ("gt", "ge") else -1
    gaps = (sign * (value - number.value) for value in told)
    return any(0 <= gap <= number.value * _FAR for gap in gaps)


def _has_used_whole(held: Table, seen: Seen) -> bool:
    """Whether the statement tells of the whole that a figure is a part or share of."""
    beside = seen.text.beside(seen.figure.number.first)[:_FEW]
    is_share = seen.figure.number.kind == "share"
    told = {figure.number.value for figure in held.statement.figures}
    lower = held.statement.pieces.lower
    return any(
        (is_share or other.role == "whole")
        and (other.number.value in told or not {*other.unit.words}.isdisjoint(lower))
        for other in beside
    )
