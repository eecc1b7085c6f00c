"""From two numbers of a passage to whether the one is told as a part of the other."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure

_FAR = Fraction(2, 5)  # of a share, which its bound may leave
_FEW = 10  # figures of one passage that are held to each other


def plain_figures(held: Table) -> Iterator[tuple[Content, list[Figure]]]:
    """Yield each passage with its plain figures that may be reckoned with."""
    for text in held.passages:
        found = [f for f in text.figures if not f.is_weak and f.number.value > 0]
        kept = [f for f in found if f.number.kind in ("count", "money", "share")]
        yield text, kept[:_FEW]


def ordered(pairs: list[tuple[Figure, Figure]]) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs with the smaller figure first."""
    for one, other in pairs:
        if one.number.value != other.number.value:
            is_less = one.number.value < other.number.value
            yield (one, other) if is_less else (other, one)


def part_pairs(
    held: Table, text: Content, figures: list[Figure]
) -> list[tuple[Figure, Figure]]:
    """Return two numbers of one sentence that are counted by other words.

    "Of 58 rigs, 41 sold", "mailed 5,200 notices and got 3,100 replies": where the whole
    is told, or no share is that could be meant.
    """
    counts = [
        f
        for f in figures
        if f.number.kind == "money" or (f.number.kind == "count" and not f.unit.measure)
    ]
    has_share = any(f.number.kind == "share" for f in figures)
    return [
        pair
        for pair in combinations(counts, 2)
        if pair[0].number.kind == pair[1].number.kind
        and (
            _is_whole_told(held, text, pair)
            or (not has_share and _are_beside(text, *pair))
        )
    ]


def _are_beside(text: Content, one: Figure, other: Figure) -> bool:
    return text.is_beside(one.number.first, other.number.first)


def is_bounded_part(held: Table, stated: Figure) -> bool:
    """Whether "fewer than one in ten" is true of a part of a whole that is told."""
    way = {"lt": -1, "le": -1, "near": -1, "gt": 1, "ge": 1}.get(stated.hedge.kind, 0)
    share = stated.number.value
    if stated.number.kind != "share" or not way:
        return False
    for text, figures in plain_figures(held):
        for part, whole in ordered(part_pairs(held, text, figures)):
            gap = way * (part.number.value / whole.number.value - share)
            if 0 <= gap <= share * _FAR:
                return True
    return False


def _is_whole_told(held: Table, text: Content, pair: tuple[Figure, Figure]) -> bool:
    whole = max(pair, key=lambda figure: figure.number.value)
    return held.is_used(Seen(text, whole))
