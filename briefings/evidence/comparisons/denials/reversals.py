"""From a statement and its passages to clauses built alike of which one says no.

"Nobody was hurt" and "somebody was hurt", "none had" and "one had", "do not deny it"
and "deny it": what is told is the same but for the word that turns it round.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.parity import Clause, clauses
from briefings.evidence.comparisons.sides.likeness import tells
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied, is_left_by_none
from briefings.evidence.readers.words.forms import is_past, stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose
from briefings.evidence.readers.words.tokens import places

_NONE = word_set("nobody none neither nothing nowhere never")
_SOME = word_set(
    """
    somebody someone something some one several many most both all each every everybody
    everyone everything always anybody
    """
)
_ANY = word_set("any anyone anybody anything either")
_MOST = 40  # clauses of a text that are looked at
_PAIR, _SHARE = 2, 0.5  # words that two clauses must share, and which part of them
_AUXILIARIES = {
    **dict.fromkeys(("did", "do", "does", "didn't", "don't", "doesn't"), "do"),
    **dict.fromkeys(("had", "has", "have", "hadn't", "hasn't", "haven't"), "have"),
    **dict.fromkeys(("was", "were", "is", "are", "wasn't", "weren't", "isn't"), "be"),
    **dict.fromkeys(("would", "will", "wouldn't", "won't"), "will"),
}
_ENDS = word_set(". , ; :")
_DENYING = ("negator", "soft")
_SAYING_NO = stem_set("deny dispute decline refuse reject contest rule disclaim rebut")
_AMOUNTS = word_set("zero nil")


def reversals(both: Sides) -> Iterator[Discrepancy]:
    """Yield what is told as in a passage, but for a word that turns it round."""
    kin = both.lexicon.built(Kindred)
    yield from _all_or_none(both, kin)
    yield from _cut_short(both)
    yield from _denials_denied(both, kin)


class _Amount(NamedTuple):
    """Whether a clause is of all or some, or of none; and where it says so."""

    is_none: bool
    at: int


def _all_or_none(both: Sides, kin: Kindred) -> Iterator[Discrepancy]:
    """Yield "somebody was hurt" where nobody was."""
    ours_all = list(_amounts(both.statement))
    if not ours_all:
        return
    of_none = {a.is_none for passage in both.passages for _, a in _amounts(passage)}
    for ours, mine in ours_all:
        if (not mine.is_none) not in of_none:
            continue
        best = _most_alike(ours, both, kin)
        other = best and _amount(best)
        if best is None or other is None or mine.is_none == other.is_none:
            continue
        more, less = (ours, best) if mine.is_none else (best, ours)
        is_of_one = _are_of_one(ours, mine, best, other, kin)
        if is_of_one and _denials(more) > _denials(less):
            words = best.prose.words(other.at, other.at)
            message = f"the passage is of '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(
                both.statement, mine.at, mine.at, words
            )
            return


def _most_alike(ours: Clause, both: Sides, kin: Kindred) -> Clause | None:
    """Return the passages' clause that tells most of what a clause does, if much."""
    telling = _telling(ours)
    among = kin.among(ours.prose, telling)
    shared, best = 0, None
    for passage in both.passages:
        for theirs in islice(clauses(passage), _MOST):
            count = sum(kin.is_among(passage, i, among) for i in _telling(theirs))
            if count > shared:
                shared, best = count, theirs
    if best is None:
        return None
    fewest = min(len(telling), len(_telling(best)))
    return best if shared >= _PAIR and shared > fewest * _SHARE else None


def _amounts(prose: Prose) -> Iterator[tuple[Clause, _Amount]]:
    """Yield the clauses that are of all, of some or of none."""
    for clause in islice(clauses(prose), _MOST):
        amount = _amount(clause)
        if amount is not None:
            yield clause, amount


def _amount(clause: Clause) -> _Amount | None:
    """Return whether a clause is of all or some, or of none, by its first word."""
    lows = clause.prose.lows
    for mark in clause.prose.of("negator"):
        if clause.first <= mark.first <= clause.last:
            phrase = lows[mark.first : mark.last + 1]
            ahead = lows[mark.last + 1 : clause.last + 1]
            if is_left_by_none(clause.prose, mark):
                return _Amount(False, mark.last)
            if phrase[0] in _NONE or phrase[:2] == ("no", "one"):
                return _Amount(True, mark.last)
            any_ = places(ahead, _ANY.__contains__)
            if any_:
                return _Amount(True, mark.last + 1 + any_[0])
    some = places(lows[clause.first : clause.last + 1], _SOME.__contains__)
    return _Amount(False, clause.first + some[0]) if some else None


def _are_of_one(
    ours: Clause, mine: _Amount, theirs: Clause, other: _Amount, kin: Kindred
) -> bool:
    """Whether it is of one thing or deed that all, some or none is said."""
    one = next((i for i in _telling(ours) if i > mine.at), -1)
    two = next((i for i in _telling(theirs) if i > other.at), -1)
    if one < 0 or two < 0 or not kin.are_kin(ours.prose, one, theirs.prose, two):
        return False
    lows = ours.prose.lows
    deed = next((i for i in _telling(ours) if i > one and is_past(lows[i])), -1)
    among = kin.among(theirs.prose, _telling(theirs))
    return deed < 0 or kin.is_among(ours.prose, deed, among)


def _telling(clause: Clause) -> list[int]:
    """Return what a clause tells of, without its words for all, some or none."""
    lows = clause.prose.lows
    off = _SOME | _NONE | _ANY
    return [i for i in clause.telling() if lows[i] not in off]


def _denials(clause: Clause) -> int:
    inside = range(clause.first, clause.last + 1)
    return sum(m.first in inside for k in _DENYING for m in clause.prose.of(k))


def _cut_short(both: Sides) -> Iterator[Discrepancy]:
    """Yield "and one had" where the passage has "none had" and says no more."""
    said = list(_short_ends(both.statement))
    if not said or any(is_no for _, is_no, _ in said):
        return
    if both.statement.has("negator"):
        return  # "the agency has not paid, but the city has"
    for passage in both.passages:
        read = list(_short_ends(passage))
        if not any(is_no for _, is_no, _ in read):
            continue
        for word, is_no, at in read:
            ours = next((place for verb, _, place in said if verb == word), -1)
            if is_no and ours > 0:
                words = passage.words(at - 1, at)
                message = f"the statement lacks the negation of '{words}'"
                yield Complaint(RULE, "review", message, HELP).at(
                    both.statement, ours - 1, ours, words
                )
                return


def _short_ends(prose: Prose) -> Iterator[tuple[str, bool, int]]:
    """Yield the auxiliaries with which a clause ends, and whether they say no."""
    for i in prose.spots_of(_AUXILIARIES):
        if i in (0, len(prose.lows) - 1):
            continue
        low, is_not = prose.lows[i], prose.lows[i + 1] == "not"
        after = i + 1 + is_not
        if after < len(prose.lows) and prose.lows[after] in _ENDS:
            is_no = is_not or "n't" in low or prose.lows[i - 1] in _NONE
            yield _AUXILIARIES[low], is_no, i


def _denials_denied(both: Sides, kin: Kindred) -> Iterator[Discrepancy]:
    """Yield "do not deny it" where the passage has "deny it", or the reverse."""
    statement = both.statement
    for at in _denying(statement):
        mine = is_denied(statement, at)
        if statement.stems[at] not in _SAYING_NO:
            continue  # "may not be stopped", "no ground for stopping it"
        theirs = [
            (passage, i)
            for passage in both.passages
            for i in _denying(passage)
            if kin.are_kin(statement, at, passage, i)
        ]
        if not theirs or any(is_denied(p, i) is mine for p, i in theirs):
            continue
        passage, i = theirs[0]
        if not _sentence(statement, at) & _sentence(passage, i):
            continue
        words = passage.words(i, i)
        message = f"only one of the two is denied: '{words}'"
        yield Complaint(RULE, "review", message, HELP).at(statement, at, at, words)
        return


def _denying(prose: Prose) -> Iterator[int]:
    """Yield the words that deny by themselves: "refused", "disputes"."""
    for mark in prose.of("negator"):
        low = prose.lows[mark.first]
        if prose.is_content(mark.first) and low not in _NONE and low not in _AMOUNTS:
            yield mark.first


def _sentence(prose: Prose, at: int) -> set[str]:
    first, last = prose.sentence_of(at)
    inside = range(first, last + 1)
    return {prose.stems[i] for i in inside if i != at and tells(prose, i)}
