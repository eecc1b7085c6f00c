"""From numbers side by side to ranges: 40-50, 40 to 50 percent, between 2 and 3."""

from collections.abc import Iterator
from fractions import Fraction

from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.words.tokens import Tokens

_LINKS = frozenset(("-", "to", "or"))
_JOINTS = _LINKS | {"and"}
_BETWEEN = 4  # pieces before a number in which "between" may stand
_LENDING = frozenset(("share", "points", "money"))


def ranges(pieces: Tokens, found: list[Number]) -> Iterator[tuple[int, int]]:
    """Yield the positions in `found` of two numbers that bound one range.

    40-50, 40 to 50, between 40 and 50, two or three.
    """
    for at in range(len(found) - 1):
        low, high = found[at], found[at + 1]
        between = pieces.lower[low.after : high.first]
        if len(between) != 1 or between[0] not in _JOINTS:
            continue
        before = pieces.lower[max(0, low.first - _BETWEEN) : low.first]
        is_linked = between[0] in _LINKS or "between" in before
        if between[0] == "to" and before[-1:] == ["from"] and _is_falling(low, high):
            yield at, at + 1
            continue
        if not low.value and low.form != "digits":
            continue  # "it offered none to 3,118 households"
        if is_linked and _may_bound(low, high, between[0]):
            yield at, at + 1


def _may_bound(low: Number, high: Number, link: str) -> bool:
    """Whether two numbers are of one sort, the first below the second."""
    if low.kind == "money" and high.kind == "count":
        return link == "-" and high.scale >= low.scale
    if low.kind != high.kind:
        is_bare = low.kind == "count" and high.form != "ratio"
        return is_bare and low.value < high.value / high.scale
    return low.value / low.scale < high.value / high.scale or low.value < high.value


def _is_falling(low: Number, high: Number) -> bool:
    """Whether a bare number falls to a lower one of a share: from 41 to 39 percent."""
    return low.kind == "count" and high.kind == "share" and high.form != "ratio"


def lend_scales(found: list[Number], pairs: list[tuple[int, int]]) -> list[Number]:
    """Give the first of a range what was said of the second: 40 to 50 percent."""
    lent = list(found)
    for low, high in pairs:
        first, second = lent[low], lent[high]
        if first.kind == "money" and second.kind == "count":  # $40-50 million
            second = second._replace(kind="money", currency=first.currency)
            lent[high] = second
        if by := _lent(first, second):
            lent[low] = first._replace(
                value=first.value * by,
                scale=first.scale * by,
                kind=second.kind,
                currency=second.currency,
            )
    return lent


def _lent(first: Number, second: Number) -> Fraction:
    """Return what the first number is to be multiplied by; 0 for nothing."""
    is_bare = first.kind == "count" and second.kind in _LENDING
    is_unscaled = first.kind == second.kind and first.scale == 1 < second.scale
    if not (is_bare or is_unscaled) or second.form == "ratio":
        return Fraction(0)
    if first.scale != 1:
        return second.scale / first.scale
    is_below = first.value * second.scale < second.value
    return second.scale if is_below or _is_falling(first, second) else Fraction(0)
