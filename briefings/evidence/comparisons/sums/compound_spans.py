"""From a measure to two side by side that come to it: 7 hours and 40 minutes."""

from itertools import pairwise

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.figures.quantities import Figure

_JOINTS: tuple[list[str], ...] = (
    [],
    ["and"],
    [","],
)  # what stands between hours and minutes


def is_compound(held: Table, stated: Figure) -> bool:
    """Return whether passages give it in a larger and a smaller unit of its family."""
    measure = stated.unit.measure
    if measure is None or not measure.factor:
        return False
    wanted = stated.number.value * measure.factor
    for text in held.passages:
        for one, other in pairwise(text.figures):
            large, small = one.unit.measure, other.unit.measure
            if large is None or small is None or not (large.factor and small.factor):
                continue
            is_one = large.family == small.family == measure.family
            between = text.pieces.lower[one.after : other.number.first]
            if is_one and large.factor > small.factor and between in _JOINTS:
                total = one.number.value * large.factor
                if total + other.number.value * small.factor == wanted:
                    return True
    return False
