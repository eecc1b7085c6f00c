"""From what somebody makes of a thing to passages in which it fared the other way.

"Accepted an invitation", of a passage in which it was declined; "challenged the count",
which somebody did not challenge.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.broken_limits import HELP, RULE
from briefings.evidence.claim import Claim
from briefings.evidence.denied import NUMBERS
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_adverb, is_past, stem_set, word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, sides
from briefings.evidence.verb_forms import is_noun

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
_NOT = word_set(
    """
    not never neither nor no nobody none without cannot hardly yet unable declined
    declines refused refuses failed fails stop stopped stopping cease ceased
    """
)
_BE = word_set("is are was were be been being")
_ENDS = word_set(
    """
    . , ; : " that by of to for from on in as and or but when after before because which
    who with at over under until unless since while whether if
    """
)
_DEFINITE = word_set("the a an its his her their our that this those these any all no")
_OPEN = word_set("whether if unless")
_MAYBE = word_set("to may might can could or")
_PRONOUNS = word_set("it them him her this these those")
_WHICH = stem_set("first second third last original revised new old north south")
_AUXILIARIES = _NOT | word_set(
    "has have had is are was were be been do does did will would also later then"
)
_ANY = "*"  # stands for whatever "it" is
# Way → words by which a passage may have a stance in some other way.
_TOO = {
    True: word_set("favor favour supporter supporters passed cleared"),
    False: word_set("against opponent opponents vetoed fought"),
}
_MOST = 400  # stances of the passages that are looked at
_CLAUSE = 40  # tokens before a verb in which "whether" leaves it open
_NEAR = 4  # tokens before a verb in which it is denied
_LED = 2  # tokens before a participle in which "was not" stands
_REACH = 6  # tokens from a verb to the thing


class Thing(NamedTuple):
    """What something is done to: the stem of its head, and those of what sort it is."""

    stem: str
    sorts: frozenset[str] = frozenset()

    def is_same(self, other: "Thing") -> bool:
        """Whether two have one head, and are not of two sorts: first, second offer."""
        which = self.sorts & _WHICH, other.sorts & _WHICH
        pairs = (which, (self.sorts, other.sorts))
        are_apart = any(one and its and not one & its for one, its in pairs)
        return self.stem == other.stem and not are_apart


class _Stance(NamedTuple):
    at: int  # of the verb
    doer: str  # the stem right before it; empty for a pronoun, and where it is passive
    thing: Thing
    is_for: bool


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield what is made of a thing, where the passages have the opposite of it."""
    both = sides(claim, lexicon)
    there = [(p, one) for p in both.passages for one in p.once(_stances)]
    if not there:
        return
    said = {one.is_for for _, one in there if one.thing.stem == _ANY}
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
        if ours.is_for in said or not same:
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
    for at, word in enumerate(prose.stems):
        if word not in _FOR and word not in _AGAINST:
            continue
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
            is_denied = not _NOT.isdisjoint(around) or any(
                low.endswith("n't") for low in around
            )
            is_for = (word in _FOR) is not is_denied
            yield _Stance(at, doer_of(prose, at), thing, is_for)


def _is_plural(prose: Prose, at: int) -> bool:
    """Whether a form in "s" is no verb: nothing definite follows "40 challenges"."""
    is_plural = prose.lows[at].endswith("s") and not prose.lows[at].endswith("ss")
    return is_plural and prose.low(at + 1) not in _DEFINITE


def thing_of(prose: Prose, at: int) -> Thing:
    """Return what a verb is about; or what was before "was rejected".

    A pronoun stands for any thing; the stem is empty where there is nothing.
    """
    led = prose.lows[max(0, at - _LED) : at]
    if is_past(prose.lows[at]) and not _BE.isdisjoint(led):
        behind = range(at - 2, max(-1, at - 2 - _REACH), -1)
        head = next((i for i in behind if prose.is_content(i)), -1)
        return Thing(prose.stems[head]) if head >= 0 else Thing("")
    is_more = at + 2 < len(prose.lows) and prose.is_content(at + 2)
    if prose.low(at + 1) in _PRONOUNS and not is_more:
        return Thing(_ANY)
    found: list[str] = []
    for i in range(at + 1, min(at + 1 + _REACH, len(prose.lows))):
        if prose.lows[i] in _ENDS:
            break
        if prose.is_content(i) or prose.stems[i] in _WHICH:
            found.append(prose.stems[i])
    return Thing(found[-1], frozenset(found[:-1])) if found else Thing("")


def doer_of(prose: Prose, at: int) -> str:
    """Return the stem of the word for who does it; empty where it is none."""
    i = at - 1
    while i >= 0 and (prose.lows[i] in _AUXILIARIES or is_adverb(prose.lows[i])):
        if prose.lows[i] in _BE:
            return ""
        i -= 1
    return prose.stems[i] if i >= 0 and prose.is_content(i) else ""


def are_one(doer: str, other: str) -> bool:
    """Return whether two words for who does it may be of the same one."""
    return not doer or not other or doer == other
