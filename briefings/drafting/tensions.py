"""From candidates to pairs that do not sit together as they stand."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefings.drafting.candidates import Candidate
from briefings.evidence import is_one_thing, measures
from briefings.model import TensionKind

_TURNS = ("but ", "however", "yet ", "although ", "still,", "despite ", "instead")
_DISPUTES = ("disput", "denie", "reject", "contradict", "differs from", "in contrast")
_NEAR = 3  # paragraphs between a statement and its answer
_AHEAD = 40  # candidates that a figure is held against
_MOST = 60  # pairs; more are not read


class Strain(NamedTuple):
    """Two candidates between which something is open."""

    first: str
    second: str
    kind: TensionKind
    prompted: str  # the words that show it

    @property
    def id(self) -> str:
        """An id that does not change with the place."""
        ends = (self.first.removeprefix("draft-"), self.second.removeprefix("draft-"))
        return "t-" + "-".join(ends)


def strains(found: Sequence[Candidate]) -> Iterator[Strain]:
    """Yield pairs of candidates: an answer to the one before it, unlike figures."""
    told: set[tuple[str, str]] = set()
    for pair in (*_answers(found), *_figures(found)):
        key = (pair.first, pair.second)
        if key not in told and len(told) < _MOST:
            told.add(key)
            yield pair


def _answers(found: Sequence[Candidate]) -> Iterator[Strain]:
    for before, after in pairwise(found):
        low = after.words.casefold().lstrip('"“ ')
        if after.sentence.paragraph - before.sentence.paragraph > _NEAR:
            continue
        turn = next((word for word in _TURNS if low.startswith(word)), "")
        dispute = next((word for word in _DISPUTES if word in low), "")
        if turn or dispute:
            words = (turn or dispute).strip(" ,")
            yield Strain(before.id, after.id, TensionKind.CONTRADICTION, words)


def _figures(found: Sequence[Candidate]) -> Iterator[Strain]:
    """Yield candidates with different figures for what seems one thing."""
    read = [
        (one, measures(one.words, one.sentence.as_of))
        for one in found
        if one.sentence.figures
    ]
    for at, (one, mine) in enumerate(read):
        for other, theirs in read[at + 1 : at + _AHEAD]:
            for a in mine:
                if any(is_one_thing(a, b) and not a.meets(b) for b in theirs):
                    yield Strain(one.id, other.id, TensionKind.FIGURES, a.words)
                    break
