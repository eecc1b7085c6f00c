"""From the figures of a passage to their sums, and to what parts leave of a whole."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from briefings.evidence.content import Content
from briefings.evidence.matching import Table
from briefings.evidence.quantities import Figure
from briefings.evidence.wordset import words

_CLOSE = 14  # pieces between two figures that are added up
_TOTALS = words("total totaled altogether together combined all both sum overall")
_ADDING = words("together totaled combined add adds added sum sums altogether total")
_REST = frozenset(("rest", "remainder", "remaining", "others", "other"))


def _sums(kind: str, figures: list[Figure]) -> Iterator[Fraction]:
    """Yield what neighbours of one sort come to: 12 nurses and 19 doctors are 31."""
    alike = [f for f in figures if f.number.kind == kind and f.role != "whole"]
    for start in range(len(alike)):
        total = alike[start].number.value
        for one, other in pairwise(alike[start:]):
            if not _may_be_added(one, other):
                break
            total += other.number.value
            yield total


def sums_and_rests(
    held: Table, stated: Figure, there: tuple[Content, list[Figure]], said: set[str]
) -> Iterator[list[Fraction]]:
    """Yield what figures of a passage come to, where it is told that they do so."""
    text, figures = there
    kind = stated.number.kind
    if said & _TOTALS:
        yield list(_sums(kind, figures))
    if _adds_up(held, stated):
        yield _pairs(kind, figures)
    if not _REST.isdisjoint(text.pieces.lower):
        yield list(_rests(kind, figures))


def _adds_up(held: Table, stated: Figure) -> bool:
    """Whether the sentence says that it is a sum: "together they add up to"."""
    text = held.statement
    return any(
        low in _ADDING and text.is_beside(at, stated.number.first)
        for at, low in enumerate(text.pieces.lower)
    )


def _pairs(kind: str, figures: list[Figure]) -> list[Fraction]:
    """Return what any two figures of one kind come to."""
    alike = [f.number.value for f in figures if f.number.kind == kind]
    return [one + other for one, other in combinations(alike, 2)]


def _rests(kind: str, figures: list[Figure]) -> Iterator[Fraction]:
    """Yield what one or two parts leave of a figure: of 1,216, 87 and 640; the rest."""
    alike = [f.number.value for f in figures if f.number.kind == kind]
    for at, whole in enumerate(alike):
        parts = [value for value in alike[at + 1 :] if value < whole]
        yield from (whole - part for part in parts)
        yield from (whole - one - other for one, other in combinations(parts, 2))
        parts = [value for value in alike[:at] if value < whole]
        yield from (whole - part for part in parts)


def _may_be_added(one: Figure, other: Figure) -> bool:
    """Whether two figures follow on each other and count things of one sort."""
    is_close = 0 <= other.number.first - one.number.after <= _CLOSE
    measures = one.unit.measure, other.unit.measure
    return is_close and measures[0] == measures[1] and one.rate == other.rate
