"""From a figure that is worked out to whether it has a bound too many or too few.

"More than 48 are left" of 60 of which 12 are done: it is 48. "Half" of
214 are not 93.
"""

from collections.abc import Callable
from fractions import Fraction

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.comparisons.sides.pointing import Remark
from briefings.evidence.readers.figures.hedges import NONE, Hedge
from briefings.evidence.readers.figures.quantities import Figure

ComesOut = Callable[[Table, Figure], bool]
_NEARLY = {"approx": "about", "gt": "more than", "lt": "nearly"}
_WAYS = {"gt": 1, "lt": -1, "near": -1}
_PLAIN = frozenset(("", "exact"))
_STEP = Fraction(1, 10_000)  # of a figure, by which a result is beyond it
_NEAR = Fraction(1, 10)  # of a figure, within which it may round another
_OF_OTHERS = frozenset(("share", "times"))


def just_it(held: Table, stated: Figure, comes_out: ComesOut) -> Remark | None:
    """Return that just the figure comes out which is told as a bound."""
    if not _is_just(held, stated, comes_out):
        return None
    said = held.words(stated)
    return Remark(
        "hedge-added",
        f"the words it rests on come to just '{said}', and have no bound",
        f"write '{said}'",
        severity="review",
    )


def nearly_it(held: Table, stated: Figure, comes_out: ComesOut) -> Remark | None:
    """Return that a fraction in words is only near to what comes out."""
    if stated.number.form != "ratio" or stated.hedge.kind:
        return None
    for kind, word in _NEARLY.items():
        if comes_out(held, stated._replace(hedge=Hedge(kind))):
            said = held.words(stated)
            return Remark(
                "hedge-dropped",
                f"the words it rests on do not come to just '{said}'",
                f"write '{word} {said}'",
                severity="review",
            )
    return None


def _is_just(held: Table, stated: Figure, comes_out: ComesOut) -> bool:
    number, hedge = stated.number, stated.hedge
    if hedge.kind not in _WAYS or hedge.is_loose or hedge.is_turned:
        return False
    if number.form == "ratio" or _has_bounds(held, number.kind):
        return False
    if _bounds_one(held, stated, _WAYS[hedge.kind]):
        return False
    far = number.value * (1 + _WAYS[hedge.kind] * _STEP)
    beyond = stated._replace(number=number._replace(value=far))
    plain = stated._replace(hedge=NONE)
    return comes_out(held, plain) and not comes_out(held, beyond)


def _bounds_one(held: Table, stated: Figure, way: int) -> bool:
    """Whether a passage's figure is just beyond it: nearly 40, where 38 complained."""
    value = stated.number.value
    gaps = (
        way * (seen.figure.number.value - value)
        for seen in held.near
        if seen.figure.number.kind == stated.number.kind
    )
    return any(0 < gap <= value * _NEAR for gap in gaps)


def _has_bounds(held: Table, kind: str) -> bool:
    """Whether a figure that may be one of those it comes from has a bound itself."""
    kinds = ("count", "money") if kind in _OF_OTHERS else (kind,)
    return any(
        seen.figure.hedge.kind not in _PLAIN
        for seen in held.near
        if seen.figure.number.kind in kinds and not seen.figure.is_weak
    )
