"""From a word that has an opposite to where the texts tell of both.

A word is no opposite of another that the statement has as well, or beside which the
passages tell in words of their own what the statement does.
"""

from collections import Counter

from briefings.evidence.comparisons.denials.turned_words import Turn, nearest
from briefings.evidence.comparisons.sides.grounds import ground_of, shared
from briefings.evidence.comparisons.sides.of_others import are_of_others
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.denied_heads import REFUSING
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

ADMITTING = frozenset(("admit", "agree_to", "approve"))
_FAR_MORE = 5  # words that a clause must tell more of, to be the one that is meant


def kept_words(ours: Turn, marks: list[Turn]) -> set[tuple[str, ...]]:
    """Return the words that the statement has as often as the passages.

    Those of a side count together: "declined" there, "denied" here.
    """
    others = [
        Turn(ours.prose, mark, set())
        for mark in ours.prose.of("antonym")
        if mark.first != ours.mark.first and mark.value != ours.mark.value
    ]
    others = [turn for turn in others if not turn.is_unmeant]
    here = Counter(turn.phrase for turn in others)
    there = Counter(turn.phrase for turn in marks if turn.phrase in here)
    kept = {phrase for phrase, count in here.items() if count >= there[phrase]}
    away = [turn for turn in marks if turn.side != ours.side]
    if _told_away(ours) >= _there_away(ours, away):
        kept |= {turn.phrase for turn in away}
    return kept


def _told_away(ours: Turn) -> int:
    """Return how many other words of the statement mean the opposite of one."""
    prose = ours.prose
    others = (
        Turn(prose, mark, set())
        for mark in prose.of("antonym")
        if mark.first != ours.mark.first and mark.value.partition("/")[0] == ours.group
    )
    told = {turn.mark.first for turn in others if _is_away(turn, ours)}
    return len(told | _refusals(ours, prose))


def _there_away(ours: Turn, away: list[Turn]) -> int:
    """Return how many words of the passages mean the opposite of the statement's."""
    texts = {id(turn.prose): turn.prose for turn in away}
    return sum(
        len(
            {turn.mark.first for turn in away if turn.prose is prose}
            | _refusals(ours, prose)
        )
        for prose in texts.values()
    )


def _refusals(ours: Turn, prose: Prose) -> frozenset[int]:
    """Return the refusals of a text, where a word tells that a thing is granted."""
    if ours.group not in ADMITTING or ours.side:
        return frozenset()
    return prose.once(_refusing)


def _refusing(prose: Prose) -> frozenset[int]:
    negators = prose.of("negator")
    return frozenset(m.first for m in negators if prose.stems[m.first] in REFUSING)


def _is_away(turn: Turn, ours: Turn) -> bool:
    return turn.side != ours.side and not turn.is_unmeant


def is_told_as_well(ours: Turn, found: Turn, alike: list[Turn], both: Sides) -> bool:
    """Return whether a passage has the word itself, of as much of the same thing."""
    if _is_named(ours, alike):
        return True
    most = _shared(ours, found, both)
    if _is_kin_told(ours, found, most, both):
        return True
    return any(
        _shared(ours, theirs, both) >= most
        for theirs in alike
        if not _are_of_one_clause(found, theirs)
        and not are_of_others(
            ours.prose, ours.mark.first, theirs.prose, theirs.mark.first
        )
    )


def _is_kin_told(ours: Turn, found: Turn, least: int, both: Sides) -> bool:
    """Whether another word for it stands amid far more of what its clause tells."""
    kin = both.lexicon.built(Kindred)
    at = ours.mark.first
    return any(
        shared(ours.prose, at, passage, i, kin) >= least + _FAR_MORE
        and is_denied(ours.prose, at) == is_denied(passage, i)
        and not _is_in_clause(found, passage, i)
        and not _is_of_group(ours, passage, i)
        for passage in both.passages
        for i in kin.places(ours.prose, at, passage)
    )


def _is_of_group(turn: Turn, prose: Prose, at: int) -> bool:
    return any(
        mark.first == at and mark.value.partition("/")[0] == turn.group
        for mark in prose.of("antonym")
    )


def _are_of_one_clause(one: Turn, other: Turn) -> bool:
    """Whether two words of the passages stand in one clause."""
    return _is_in_clause(one, other.prose, other.mark.first)


def _is_in_clause(turn: Turn, prose: Prose, at: int) -> bool:
    """Whether a token stands in the clause of a word."""
    ground = ground_of(turn.prose, turn.mark.first)
    if ground is None or turn.prose is not prose:
        return False
    return ground.first <= at <= ground.last


def _is_named(ours: Turn, marks: list[Turn]) -> bool:
    """Whether a passage has the same words for a thing: "the new law"."""
    behind = nearest(ours)[1]
    return bool(behind) and any(
        theirs.phrase == ours.phrase and nearest(theirs)[1] == behind
        for theirs in marks
        if theirs.side == ours.side
    )


def _shared(ours: Turn, theirs: Turn, both: Sides) -> int:
    """Return how much the clauses of two words tell in common."""
    kin = both.lexicon.built(Kindred)
    return shared(ours.prose, ours.mark.first, theirs.prose, theirs.mark.first, kin)
