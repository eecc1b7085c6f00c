"""From a word in a statement to another word for it in the passages."""

from collections.abc import Iterator

from briefings.evidence.comparisons.sides.likeness import beside, neighbours
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_ALL = 60  # tokens: the whole sentence
_MUCH = 3  # words around two verbs of one meaning that must be the same


def kin_places(both: Sides, head: int, kin: Kindred) -> Iterator[tuple[Prose, int]]:
    """Yield where a passage has another word for one, amid much of what is around."""
    around = neighbours(both.statement, head, head, _ALL)
    needed = _MUCH if both.has("negator") or both.has("soft") else 1
    for passage in both.passages:
        for at in filter(passage.is_content, kin.places(both.statement, head, passage)):
            shared = around & neighbours(passage, at, at, _ALL)
            is_of_same = _is_of_same(both.statement, head, passage, at, kin)
            if len(shared) >= needed and is_of_same and not is_denied(passage, at):
                yield passage, at


def _is_of_same(
    statement: Prose, head: int, passage: Prose, at: int, kin: Kindred
) -> bool:
    """Whether a word on either side of one stands right beside its kin, too."""
    ours, theirs = beside(statement, head), beside(passage, at)
    near = kin.among(passage, theirs)
    return not ours or any(kin.is_among(statement, i, near) for i in ours)


def told_there(
    both: Sides, at: int, kin: Kindred, *, is_first: bool
) -> list[tuple[Prose, int]]:
    """Return where the passages have a word that is no name's, or kin of the first."""
    places = [
        (p, i)
        for p in both.passages
        for i in p.places(both.statement.stems[at])
        if p.texts[i][0].islower() or i == p.sentence_of(i)[0]
    ]
    return places or (list(kin_places(both, at, kin)) if is_first else [])
