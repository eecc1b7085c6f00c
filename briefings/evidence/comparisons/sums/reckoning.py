"""From two figures side by side to what they add up to, or one so many times."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure

_JOINING = frozenset(("and", ",", "plus", "then", "another", "with"))
_EACH = frozenset(("each", "every", "per", "apiece"))


def products(text: Content, kind: str, figures: list[Figure]) -> Iterator[Fraction]:
    """Yield what so much for each of so many comes to: $400 for each of 12 visits."""
    for one, other in pairwise(figures):
        between = text.pieces.lower[one.number.after : other.number.first]
        is_of_each = bool(one.rate) or not _EACH.isdisjoint(between)
        is_near = text.is_beside(one.number.first, other.number.first)
        is_of_so_many = is_near and is_of_each and other.number.kind == "count"
        if one.number.kind == kind and is_of_so_many:
            yield one.number.value * other.number.value


_LEAST = 10  # smaller numbers add up by chance


def coordinate(
    held: Table, text: Content, kind: str, figures: list[Figure]
) -> Iterator[Fraction]:
    """Yield what two add up to of which one goes on with the other: 24 now and 60 then.

    Only what both count alike, and neither is told of by itself.
    """
    for one, other in pairwise(f for f in figures if f.number.kind == kind):
        total = one.number.value + other.number.value
        is_joined = text.pieces.word(other.number.first - 1) in _JOINING
        is_told = any(held.is_used(Seen(text, figure)) for figure in (one, other))
        is_alike = not other.unit.words or other.unit == one.unit
        if total > _LEAST and is_joined and is_alike and not is_told and not other.role:
            yield total
