"""From a denial in a statement to the clause of the passages that tells it as so.

The clause that tells most of what the statement's own does has no word that denies, and
no clause that denies tells nearly as much.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.added_denials import is_told_by_word
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.denials import alone_in
from briefings.evidence.comparisons.denials.lone_denials import is_turned
from briefings.evidence.comparisons.denials.plain_denials import (
    is_plain,
    is_undone_behind,
)
from briefings.evidence.comparisons.denials.statement_denials import is_so_told
from briefings.evidence.comparisons.denials.those_left import is_of_those_left
from briefings.evidence.comparisons.denials.without_denying import (
    is_answered,
    is_opposed,
    is_turned_already,
)
from briefings.evidence.comparisons.sides.grounds import Ground, ground_of, grounds
from briefings.evidence.comparisons.sides.of_others import are_of_others
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.negations import Negation, negations
from briefings.evidence.readers.clauses.unreal import is_in_condition
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_HALF = 0.5  # what the rest of a clause's sentence counts, beside the clause itself
_FIGURE = 1.5  # what a figure counts, beside a word
_WITH_HEAD, _WITHOUT = 0.3, 0.7  # of what a clause tells, the part told again
_AHEAD = 1.0  # words by which it tells more than any clause that denies
_FEW = 2  # words that a statement's clause must tell
_MOST = 60  # clauses of a text that are looked at
_DENYING = word_set("no not never none nobody nothing neither nor cannot")
# What may be told by a denial, without one: "still standing" is "not torn down".
_IN_ITS_WAY = word_set(
    """
    only except unless without few fewer less little least lack lacks lacked rather
    instead hardly scarcely barely rest remaining remainder others other still
    pending open all sole differ differed differs varied varies vary former formerly
    both until if whether
    """
)
_TELLING = stem_set(
    "say tell speak comment disclose identify name answer respond reply discuss give"
)


class _Found(NamedTuple):
    """A clause of a passage, and how much of a statement's clause it tells."""

    share: float
    clause: Ground
    denies: bool


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield denials of what the passages tell as so."""
    both = sides(claim)
    if both.passages and both.statement.has("negator"):
        for negation in alone_in(both):
            if _is_plain(negation) and not _is_excused(both, negation):
                yield from _undenied(both, negation)


def _undenied(both: Sides, negation: Negation) -> Iterator[Discrepancy]:
    statement, mark = both.statement, negation.mark
    ground = ground_of(statement, mark.last)
    off = range(mark.first, mark.last + 1)
    told = [i for i in ground.telling() if i not in off] if ground else []
    if len(told) < _FEW:
        return
    kin = both.lexicon.built(Kindred)
    if _is_denied_there(both, negation, kin):
        return
    found = [
        _found(statement, told, clause, both)
        for passage in both.passages
        for clause in grounds(passage)[:_MOST]
    ]
    if not found:
        return  # a passage of one word has no clause
    best = max(found, key=lambda one: one.share)
    denied = max((one.share for one in found if one.denies), default=0.0)
    clause = best.clause
    if best.denies or best.share - denied < _AHEAD:
        return
    if are_of_others(statement, mark.last, clause.prose, clause.first):
        return
    if is_undone_behind(clause.prose, clause.last):
        return
    least = _WITH_HEAD if _has_head(negation, clause, kin) else _WITHOUT
    if best.share >= least * sum(_weight(statement, i) for i in told):
        theirs = clause.prose.words(clause.first, clause.last)
        message = "the statement denies what the passage tells as so"
        last = max((mark.last, *negation.heads[:1]))
        yield Complaint(RULE, "review", message, HELP).at(
            statement, mark.first, last, theirs
        )


def _is_denied_there(both: Sides, negation: Negation, kin: Kindred) -> bool:
    """Whether a passage denies the same word, or another for it, anywhere."""
    return any(_is_next_alike(negation, passage) for passage in both.passages) or any(
        kin.is_among(negation.prose, head, kin.among(passage, _denied_by(other)))
        for passage in both.passages
        for other in negations(passage)
        for head in negation.heads[:2]
    )


def _is_next_alike(negation: Negation, passage: Prose) -> bool:
    """Whether a passage denies in the same words: "not what they did"."""
    after = negation.mark.last + 1
    ours = negation.prose.lows[after : after + _FEW]
    return len(ours) == _FEW and any(
        passage.lows[mark.last + 1 : mark.last + 1 + _FEW] == ours
        for mark in passage.of("negator")
    )


def _denied_by(negation: Negation) -> tuple[int, ...]:
    """Return what is denied, with the verb behind it: "no crane was moved"."""
    deed = negation.deed()
    return (*negation.deeds(), deed) if deed >= 0 else negation.deeds()


def _found(statement: Prose, told: list[int], clause: Ground, both: Sides) -> _Found:
    prose, kin = clause.prose, both.lexicon.built(Kindred)
    own = kin.among(prose, clause.telling())
    first, last = prose.sentence_of(clause.first)
    whole = kin.among(prose, Ground(prose, first, last).telling())
    share = sum(
        _weight(statement, i) * (1.0 if kin.is_among(statement, i, own) else _HALF)
        for i in told
        if kin.is_among(statement, i, whole)
    )
    return _Found(share, clause, _denies(clause, statement))


def _denies(clause: Ground, statement: Prose) -> bool:
    """Whether anything in a clause says no, in whatever way the statement does not."""
    prose, inside = clause.prose, range(clause.first, clause.last + 1)
    lows = set(prose.lows[clause.first : clause.last + 1])
    said = {"former", *statement.lows}
    return (
        clause.is_open()
        or not _DENYING.isdisjoint(lows)
        or not _IN_ITS_WAY.isdisjoint(lows.difference(statement.lows))
        or any(low.endswith("n't") or is_turned(low) for low in lows)
        or any(mark.first in inside for mark in prose.of("negator"))
        or any(
            mark.first in inside and prose.lows[mark.first] not in said
            for mark in prose.of("soft")
        )
    )


def _weight(prose: Prose, at: int) -> float:
    return _FIGURE if prose.lows[at][0].isdigit() else 1.0


def _has_head(negation: Negation, clause: Ground, kin: Kindred) -> bool:
    """Whether a clause has what is denied, or another word for it."""
    theirs = kin.among(clause.prose, clause.telling())
    return any(kin.is_among(negation.prose, i, theirs) for i in negation.heads[:1])


def _is_plain(negation: Negation) -> bool:
    """Whether it denies in so many words, outside of a quotation."""
    return is_plain(negation) and not negation.prose.quoted[negation.mark.first]


def _is_excused(both: Sides, negation: Negation) -> bool:
    """Whether the passages may say as much, or it is of others than they tell of."""
    prose, mark = negation.prose, negation.mark
    ground = ground_of(prose, mark.last)
    if ground is None or is_in_condition(prose, mark.first):
        return True
    if prose.low(mark.first - 1) == "but" or prose.low(mark.last + 1) == "quite":
        return True  # "but not the monument", "not quite 7 percent"
    if any(prose.stems[i] in _TELLING for i in negation.heads[:1]):
        return True  # who does not answer is told to have been asked
    if is_of_those_left(prose, mark.first, (ground.first, ground.last), both.lows()):
        return True
    return (
        is_told_by_word(negation, both)
        or is_turned_already(both, negation)
        or is_answered(both, negation)
        or is_so_told(both, negation)
        or is_opposed(both.passages, negation)
    )


CHECKS = (compare,)
