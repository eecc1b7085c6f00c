"""From what somebody makes of a thing to passages in which it fared the other way.

"Accepted an invitation", of a passage in which it was declined; "challenged the count",
which somebody did not challenge.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.clauses.things import (
    Thing,
    are_one,
    doer_of,
    is_negated,
    thing_of,
)
from briefings.evidence.readers.clauses.verb_forms import is_noun
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.prose import Prose
from briefings.evidence.readers.words.tokens import places

_FOR = stem_set(
    """
    accept embrace adopt grant approve endorse honor honour welcome support back favor
    favour ratify uphold concede
    """
)
_AGAINST = stem_set(
    """
    reject decline refuse dispute contest challenge deny oppose rebuff dismiss spurn
    question overrule veto resist
    """
)
_STANCES = _FOR | _AGAINST
_NOT = word_set(
    """
    not never neither nor no nobody none without cannot hardly yet unable declined
    declines refused refuses failed fails stop stopped stopping cease ceased
    """
)
_DEFINITE = word_set("the a an its his her their our that this those these any all no")
_OPEN = word_set("whether if unless")
_MAYBE = word_set("to may might can could or")
# Way → words by which a passage may have a stance in some other way.
_TOO = {
    True: word_set("favor favour supporter supporters passed cleared"),
    False: word_set("against opponent opponents vetoed fought"),
}
_MOST = 400  # stances of the passages that are looked at
_CLAUSE = 40  # tokens before a verb in which "whether" leaves it open
_NEAR = 4  # tokens before a verb in which it is denied


class _Stance(NamedTuple):
    at: int  # of the verb
    doer: str  # the stem right before it; empty for a pronoun, and where it is passive
    thing: Thing
    is_for: bool


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what is made of a thing, where the passages have the opposite of it."""
    both = sides(claim)
    there = [(p, one) for p in both.passages for one in p.once(_stances)]
    if not there:
        return
    said = {one.is_for for _, one in there if one.thing.is_any}
    for passage in both.passages:
        said |= {
            way for way, words in _TOO.items() if not words.isdisjoint(passage.lows)
        }
    for ours in both.statement.once(_stances):
        same = [
            (passage, one)
            for passage, one in there[:_MOST]
            if one.thing.is_same(ours.thing) and are_one(one.doer, ours.doer)
        ]
        if ours.is_for in said or ours.thing.is_any or not same:
            continue
        if any(one.is_for is ours.is_for for _, one in same):
            continue
        passage, theirs = same[0]
        words = passage.words(theirs.at, theirs.at)
        message = f"the passage says the opposite: '{words}'"
        yield Complaint(RULE, "review", message, HELP).at(
            both.statement, ours.at, ours.at, words
        )


CHECKS = (compare,)


def _stances(prose: Prose) -> tuple[_Stance, ...]:
    """Return what is made of which things in a text, in its own words."""
    return tuple(_found(prose))


def _found(prose: Prose) -> Iterator[_Stance]:
    for at in places(prose.stems, _STANCES.__contains__):
        word = prose.stems[at]
        if prose.quoted[at] or prose.is_asked(at) or prose.texts[at][0].isupper():
            continue
        if is_noun(prose, at) or _is_plural(prose, at):
            continue
        first, _ = prose.sentence_of(at)
        around = prose.lows[max(first, at - _NEAR) : at] + prose.lows[at + 1 : at + 2]
        clause = prose.lows[max(first, at - _CLAUSE) : at]
        if not _OPEN.isdisjoint(clause) or not _MAYBE.isdisjoint(around[:-1][-1:]):
            continue
        if any(low[0].isdigit() or low in NUMBERS for low in around):
            continue  # "two members backed it"
        thing = thing_of(prose, at)
        if thing.stem:
            is_for = (word in _FOR) is not is_negated(around, _NOT)
            yield _Stance(at, doer_of(prose, at), thing, is_for)


def _is_plural(prose: Prose, at: int) -> bool:
    """Whether a form in "s" is no verb: nothing definite follows "40 challenges"."""
    is_plural = prose.lows[at].endswith("s") and not prose.lows[at].endswith("ss")
    return is_plural and prose.low(at + 1) not in _DEFINITE
