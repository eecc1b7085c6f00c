"""From the figures of a passage to their sums, and to what parts leave of a whole."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

_CLOSE = 14  # pieces between two figures that are added up
_TOTALS = words("total totaled altogether together combined all both sum overall")
_ADDING = words("together totaled combined add adds added sum sums altogether total")
_ACROSS = words("combined total across together altogether both all in overall")
_APIECE = words("average averaged averaging averages each apiece per")
_RATIOS = {"double": 2, "doubled": 2, "twice": 2, "half": 2, "halved": 2, "tripled": 3}
_HALVING = frozenset(("half", "halved"))
_REST = frozenset(("rest", "remainder", "remaining", "others", "other"))


def sums_and_rests(
    held: Table, stated: Figure, there: tuple[Content, list[Figure]], said: set[str]
) -> Iterator[list[Fraction]]:
    """Yield what figures of a passage come to, where it is told that they do so."""
    text, figures = there
    kind = stated.number.kind
    if said & _TOTALS:
        yield list(_sums(kind, figures))
    cues = _cues(held, stated)
    if cues & _ADDING:
        yield _pairs(kind, figures)
    if not _REST.isdisjoint(text.pieces.lower):
        yield list(_rests(kind, figures))
    if cues & _ACROSS:
        yield list(_products(kind, figures))
    if cues & _APIECE:
        yield list(_quotients(kind, figures))
    if not _RATIOS.keys().isdisjoint(text.pieces.lower):
        yield list(_ratios(kind, text, figures))


def _cues(held: Table, stated: Figure) -> set[str]:
    """Return the words of the sentence that a figure stands in."""
    text = held.statement
    return {
        low
        for at, low in enumerate(text.pieces.lower)
        if text.is_beside(at, stated.number.first)
    }


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


def _ratios(kind: str, text: Content, figures: list[Figure]) -> Iterator[Fraction]:
    """Yield the half and the double of what is told beside such a word."""
    alike = [f.number for f in figures if f.number.kind == kind]
    for at, low in enumerate(text.pieces.lower):
        by = _RATIOS.get(low, 0)
        for number in alike if by else ():
            if text.is_beside(at, number.first):
                yield number.value / by
                if low not in _HALVING:
                    yield number.value * by


def _products(kind: str, figures: list[Figure]) -> Iterator[Fraction]:
    """Yield what so much for each of so many comes to: 40 hours for 54 licensees."""
    for one, other in combinations(figures, 2):
        kinds = sorted((one.number.kind, other.number.kind))
        if kinds == sorted((kind, "count")):
            yield one.number.value * other.number.value


def _quotients(kind: str, figures: list[Figure]) -> Iterator[Fraction]:
    """Yield what falls to each of so many: $6.3 million to 1,122 producers."""
    wholes = [f.number.value for f in figures if f.number.kind == kind]
    parts = [f.number.value for f in figures if f.number.kind == "count"]
    yield from (whole / part for whole in wholes for part in parts if whole > part > 1)


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
