"""From a measure that a bare number goes without to whether a statement adds another.

"From 31 days to 18" is 18 days: no months are there.
"""

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import Measure

_BEHIND = 5  # pieces behind a number in which "old" makes it an age


def is_other_than_left_out(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether a figure has a measure that its passage does not name beside it.

    Only where the passage measures that sort of thing, and in one other measure.
    """
    ours, found = stated.unit.measure, seen.figure
    if ours is None or ours.factor is None or found.unit.words or found.is_weak:
        return False
    if _is_age(held, stated):
        return False
    theirs = {
        other.unit.measure.unit
        for other in seen.text.figures
        if other.unit.measure and _sort(other.unit.measure) == _sort(ours)
    }
    known = held.units.measures
    named = {known[low].unit for low in seen.text.pieces.lower if low in known}
    return len(theirs) == 1 and ours.unit not in theirs | named


def _sort(measure: Measure) -> str:
    return "time" if measure.is_time else measure.family


def _is_age(held: Table, stated: Figure) -> bool:
    """Whether it is how old somebody is, which a passage may tell by a number only."""
    after = stated.number.after
    return "old" in held.statement.pieces.lower[after : after + _BEHIND]
