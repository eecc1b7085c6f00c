"""From a figure that no passage has to whether it was worked out in passing."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, permutations

from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.matching import Table
from briefings.evidence.number import Number
from briefings.evidence.pointing import Remark, at_figure
from briefings.evidence.quantities import Figure
from briefings.evidence.wordset import words

_FEW = 8  # figures that a sum or a multiple is sought among
_TOLERANCE = Fraction(3, 100)  # of "about three times"
_LOOSE = Fraction(1, 4)  # of "more than twice"
_CUES = words(
    """
    other remaining rest together total combined all altogether difference leaving left
    """
)


def worked_out(held: Table, stated: Figure) -> Discrepancy | None:
    """Return that a figure is the multiple, sum or rest of others; `None` if it is not.

    A sum must be told of as one ("together", "the other 13"): numbers add up by chance.
    """
    number = stated.number
    is_multiple = number.kind == "times" and _is_multiple(held, stated)
    is_sum = number.kind in ("count", "money") and _is_sum(held, stated)
    if not is_multiple and not is_sum:
        return None
    said = held.words(stated)
    remark = Remark(
        "figure-worked-out",
        f"'{said}' is worked out here, and not in the words it rests on",
        "make a fact of it with `derived:`, or leave it out",
        severity="review",
    )
    return at_figure(held.statement, stated, remark)


def _known(held: Table) -> Iterator[Number]:
    """Yield the figures of the statement that are borne out."""
    for match in held.matches:
        if match.found:
            yield match.stated.number


def _is_multiple(held: Table, stated: Figure) -> bool:
    return any(
        _fits(stated, one.value / other.value)
        for one, other in permutations(list(_known(held))[:_FEW], 2)
        if one.kind == other.kind and other.value
    )


def _fits(stated: Figure, ratio: Fraction) -> bool:
    """Whether "more than twice" and the like is true of a ratio, and near to it."""
    gap = ratio - stated.number.value
    match stated.hedge.kind:
        case "gt" | "ge":
            return 0 <= gap <= ratio * _LOOSE
        case "lt" | "near" | "le":
            return 0 <= -gap <= ratio * _LOOSE
        case "approx":
            return abs(gap) <= ratio * _TOLERANCE
    return gap == 0


def _is_sum(held: Table, stated: Figure) -> bool:
    text = held.statement
    sentence = text.sentences[stated.number.first]
    said = {
        low
        for at, low in enumerate(text.pieces.lower)
        if text.sentences[at] == sentence
    }
    if _CUES.isdisjoint(said):
        return False
    kind, value = stated.number.kind, stated.number.value
    ours = [number.value for number in _known(held) if number.kind == kind]
    free = [
        seen.figure.number.value
        for seen in held.near[: 2 * _FEW]
        if seen.figure.number.kind == kind and not held.is_used(seen)
    ]
    sums = {sum(ours)} if len(ours) > 1 else set()
    sums |= {a + b for a, b in combinations(free[:_FEW], 2)}
    return value in sums or value in {a - b for a, b in permutations(free[:_FEW], 2)}
