"""From a figure that no passage has to the passages' figure that may be meant."""

from fractions import Fraction

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.contents.company import company
from briefings.evidence.readers.figures.equality import is_one_off
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same

_BARE = ("share", "points", "money", "times", "ordinal")


_FAR = 20  # times a figure that a slip hardly makes of it


def rival_of(held: Table, stated: Figure) -> Seen | None:
    """Return the passages' figure for the thing that the statement counts otherwise."""
    alike = [s for s in held.near if s.figure.number.kind == stated.number.kind]
    if stated.is_weak:  # "one of nine children" is not rivalled by the nine
        alike = [s for s in alike if not (held.is_used(s) or s.figure.unit.measure)]
    for seen in alike:
        if is_same(stated.unit, seen.figure.unit, held.units):
            return seen
    return next((seen for seen in alike if _may_be_slip(held, stated, seen)), None)


def _may_be_slip(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether a figure that nothing else uses may be the one that is meant."""
    if held.is_used(seen) or seen.figure.is_weak:
        return False
    if is_same(stated.unit, seen.figure.unit, held.units) is not None:
        return False
    return stated.number.kind in _BARE or _has_same_company(held, stated, seen)


def _has_same_company(held: Table, stated: Figure, seen: Seen) -> bool:
    ours, theirs = company(held.statement, stated), company(seen.text, seen.figure)
    return ours.shared(theirs) > 0


def closest(held: Table, stated: Figure) -> Seen | None:
    """Return the figure most like one that no passage has: of its sort, no other's.

    What goes with both counts first, then a thing of one sort, then its value.
    """
    same = [
        seen
        for seen in held.near
        if seen.figure.number.kind == stated.number.kind and not seen.figure.is_weak
    ]
    free = [seen for seen in same if not held.is_used(seen)]
    return max(
        free or same, key=lambda seen: _likeness(held, stated, seen), default=None
    )


def _likeness(held: Table, stated: Figure, seen: Seen) -> tuple[int, int, Fraction]:
    ours, theirs = company(held.statement, stated), company(seen.text, seen.figure)
    same = is_same(stated.unit, seen.figure.unit, held.units)
    low, high = sorted((stated.number.value, seen.figure.number.value))
    is_thing = {True: 1, None: 0, False: -1}[same]
    return is_thing, ours.shared(theirs), Fraction(low) / high if high else Fraction(1)


def may_be_meant(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether a figure may be written for one that no passage has."""
    same = is_same(stated.unit, seen.figure.unit, held.units)
    low, high = sorted((stated.number.value, seen.figure.number.value))
    if same is False or low * _FAR < high:
        return False
    return not held.is_used(seen) and (
        _has_same_company(held, stated, seen)
        or is_one_off(held.words(stated), seen.words)
    )
