"""From a word of a statement to the clause of the passages that it tells again."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.negations import Negation
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_EDGES = word_set(". ; ? !")
_AFTER_COMMA = word_set(
    "and but while whereas although though yet which who because since so nor or not"
)
_OPENERS = word_set("but while whereas although though because which who whose")
_FINITE = word_set(
    "is are was were has have had would will did does do could can may must should"
)
_SUPPOSING = word_set("if whether unless")
_CUTS = word_set("did does do was were is are had has have would will could")
_LEAST = 3  # tokens of a clause of its own
_REST = word_set("rest remainder others remaining")
_BEHIND = 4  # tokens behind a denial in which it may be of the rest
_WINDOW = 10  # tokens on either side of a word that tell what it is about
_MOST, _LONGEST = 60, 120  # clauses of a text that are looked at, tokens of one


class Ground(NamedTuple):
    """A clause of a text, from one pause or joint to the next."""

    prose: Prose
    first: int
    last: int

    def telling(self) -> tuple[int, ...]:
        """Return the tokens that carry meaning."""
        last = min(self.last, self.first + _LONGEST)
        return telling(self.prose, self.first, last)

    def is_open(self) -> bool:
        """Whether it asks or supposes something, which tells nothing."""
        _, last = self.prose.sentence_of(self.first)
        inside = self.prose.lows[self.first : self.last + 1]
        return self.prose.lows[last] == "?" or not _SUPPOSING.isdisjoint(inside)


def grounds(prose: Prose) -> tuple[Ground, ...]:
    """Return the clauses of a text, those that begin with "which" or "but" apart."""
    return tuple(Ground(prose, *one) for one in prose.once(_grounds))


def ground_of(prose: Prose, at: int) -> Ground | None:
    """Return the clause around a token."""
    spans = prose.once(_grounds)
    which = bisect_right(spans, (at, len(prose.lows))) - 1
    return Ground(prose, *spans[which]) if which >= 0 else None


def _grounds(prose: Prose) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    first, end = 0, len(prose.lows) - 1
    for i in range(end + 1):
        is_last = i == end or prose.sentences[i + 1] != prose.sentences[i]
        if is_last or (i - first >= _LEAST and _begins(prose, i + 1)):
            found.append((first, i))
            first = i + 1
    return tuple(found)


def _begins(prose: Prose, at: int) -> bool:
    """Whether a clause of its own begins at a token."""
    low, before = prose.lows[at], prose.lows[at - 1]
    if before in _EDGES or prose.sentences[at] != prose.sentences[at - 1]:
        return True
    if low in _OPENERS or (before == "," and low in _AFTER_COMMA):
        return True
    follows = prose.lows[at + 1] if at + 1 < len(prose.lows) else ""
    if low == "and" and follows == "that":
        return True
    return low in ("that", "and") and follows in _FINITE


def is_told_elsewhere(both: Sides, at: int, negation: Negation, kin: Kindred) -> bool:
    """Whether a word of the statement is of another clause than a denial.

    The other tells more of what the word's clause does, every figure among it, and has
    the word itself or another for it.
    """
    statement = both.statement
    ground = ground_of(negation.prose, negation.mark.last)
    if ground is None:
        return False
    near = _near(statement, at)
    if _is_of_rest(negation) and _REST.isdisjoint(statement.lows):
        return True
    here = _told(statement, near, ground, kin)
    return any(
        _tells_more(both, at, other, kin, here)
        or _is_cut_short(statement, near, other, here)
        for passage in both.passages
        for other in islice(grounds(passage), _MOST)
        if not (passage is ground.prose and other.first == ground.first)
    )


def _tells_more(
    both: Sides, at: int, other: Ground, kin: Kindred, here: list[int]
) -> bool:
    """Whether a clause tells more of what a word's clause does, and the word itself."""
    statement = both.statement
    if not _has(statement, at, other, kin) or other.is_open():
        return False
    there = _told(statement, _near(statement, at), other, kin)
    lost = _figures(statement, here) - _figures(statement, there)
    return len(there) > len(here) and not lost


def _is_cut_short(
    statement: Prose, near: list[int], other: Ground, here: list[int]
) -> bool:
    """Whether a clause with a figure of the statement's is cut short: "9 did"."""
    behind = other.prose.lows[other.first : other.last + 1]
    is_cut = behind[-1] in _EDGES and not _CUTS.isdisjoint(behind[-2:-1])
    if not is_cut:
        return False
    missing = _figures(statement, near) - _figures(statement, here)
    return not missing.isdisjoint(behind)


def _is_of_rest(negation: Negation) -> bool:
    """Whether it is of what is left: "has yet to decide the rest"."""
    last = negation.mark.last
    return not _REST.isdisjoint(negation.prose.lows[last + 1 : last + 1 + _BEHIND])


def _near(statement: Prose, at: int) -> list[int]:
    """Return the words that tell around one in its clause."""
    ours = ground_of(statement, at)
    return [i for i in (ours.telling() if ours else ()) if abs(i - at) <= _WINDOW]


def shared(one: Prose, at: int, other: Prose, place: int, kin: Kindred) -> int:
    """Return how many words that tell the clauses around two words have in common."""
    ours, theirs = ground_of(one, at), ground_of(other, place)
    if ours is None or theirs is None:
        return 0
    return len(_told(one, ours.telling(), theirs, kin))


def says_no(prose: Prose, at: int) -> bool:
    """Whether anything in the clause around a token says no."""
    ground = ground_of(prose, at)
    inside = range(ground.first, ground.last + 1) if ground else ()
    return any(mark.first in inside for mark in prose.of("negator"))


def _has(statement: Prose, at: int, ground: Ground, kin: Kindred) -> bool:
    return any(
        kin.are_kin(statement, at, ground.prose, i) and not is_denied(ground.prose, i)
        for i in ground.telling()
    )


def _told(
    statement: Prose, tokens: Iterable[int], ground: Ground, kin: Kindred
) -> list[int]:
    theirs = kin.among(ground.prose, ground.telling())
    return [i for i in tokens if kin.is_among(statement, i, theirs)]


def _figures(prose: Prose, tokens: list[int]) -> set[str]:
    return {prose.lows[i] for i in tokens if prose.lows[i][0].isdigit()}
