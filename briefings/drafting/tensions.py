"""From candidates to pairs that do not sit together as they stand."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefings.drafting.candidates import Candidate
from briefings.evidence import SHIPPED, Lexicon, is_one_thing, measures
from briefings.model import TensionKind

_TURNS = ("but ", "however", "yet ", "although ", "still,", "despite ", "instead")
_INNER_TURNS = (", however,", ", though,", ", by contrast,", ", in contrast,")
_DISPUTES = (
    *("disput", "denie", "reject", "contradict", "differs from", "in contrast"),
    *("raised objections", "objected to", "pushed back"),
)
_GOALS = ("quota", "goal", "target of", "minimum of", "benchmark")
_NONE = ("n't", "n’t", " no ", " not ", " never ", "nobody", "without")  # noqa: RUF001
_WORRIES = (
    *("mistake", "error", "wrong", "concern", "risk", "anxiety", "unsafe", "danger"),
    *("unlawful", "violat", "harm", "abuse"),
)
_DEFENSES = (
    *("necessary", "justified", "needed to", "lawful", "is safe", "are safe"),
    *("is working", "was working", "success", "so important", "appropriate"),
)
_CLOSE = 30  # characters between a "no" and what there is none of
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


def strains(found: Sequence[Candidate], lexicon: Lexicon = SHIPPED) -> Iterator[Strain]:
    """Yield pairs of candidates: an answer to the one before it, unlike figures."""
    told: set[tuple[str, str]] = set()
    for pair in (
        *_answers(found),
        *_goals(found),
        *_defenses(found),
        *_figures(found, lexicon),
    ):
        key = (pair.first, pair.second)
        if key not in told and len(told) < _MOST:
            told.add(key)
            yield pair


def _answers(found: Sequence[Candidate]) -> Iterator[Strain]:
    for before, after in pairwise(found):
        if after.sentence.paragraph - before.sentence.paragraph > _NEAR:
            continue
        words = _turn(after.words)
        if words:
            yield Strain(before.id, after.id, TensionKind.CONTRADICTION, words)


def _turn(words: str) -> str:
    """Return the words by which a sentence answers the one before it; "" for none."""
    low = words.casefold().lstrip('"“ ')
    turn = next((word for word in _TURNS if low.startswith(word)), "")
    inner = next((word for word in _INNER_TURNS if word in low), "")
    dispute = next((word for word in _DISPUTES if word in low), "")
    aside = "(" if low.startswith("(") and low.rstrip().endswith(")") else ""
    return (turn or inner or dispute or aside).strip(" ,")


def _goals(found: Sequence[Candidate]) -> Iterator[Strain]:
    """Yield a goal that is stated, and one who says that there is none."""
    stated: Candidate | None = None
    for one in found:
        low = f" {one.words.casefold()} "
        goal = next((word for word in _GOALS if word in low), "")
        before = low.partition(goal)[0][-_CLOSE:] if goal else ""
        is_denied = any(word in before for word in _NONE)
        if goal and is_denied and stated:
            yield Strain(stated.id, one.id, TensionKind.CONTRADICTION, goal)
        elif goal and not is_denied and one.sentence.figures:
            stated = one


def _defenses(found: Sequence[Candidate]) -> Iterator[Strain]:
    """Yield a worry, and what another says for the same within a few paragraphs."""
    worry: Candidate | None = None
    for one in found:
        low = one.words.casefold()
        defense = next((word for word in _DEFENSES if word in low), "")
        if defense and worry and _is_answer(worry, one):
            yield Strain(worry.id, one.id, TensionKind.CONTRADICTION, defense)
            worry = None
        elif any(word in low for word in _WORRIES):
            worry = one


def _is_answer(worry: Candidate, answer: Candidate) -> bool:
    """Return whether another speaks, and soon."""
    near = answer.sentence.paragraph - worry.sentence.paragraph <= _NEAR
    one, other = worry.sentence.speech, answer.sentence.speech
    return near and other is not None and one != other


def _figures(found: Sequence[Candidate], lexicon: Lexicon) -> Iterator[Strain]:
    """Yield candidates with different figures for what seems one thing."""
    read = [
        (one, measures(one.words, one.sentence.as_of, "", lexicon))
        for one in found
        if one.sentence.figures
    ]
    for at, (one, mine) in enumerate(read):
        for other, theirs in read[at + 1 : at + _AHEAD]:
            for a in mine:
                if any(is_one_thing(a, b) and not a.meets(b) for b in theirs):
                    yield Strain(one.id, other.id, TensionKind.FIGURES, a.words)
                    break
