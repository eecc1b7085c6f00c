"""From what somebody makes of a thing to passages in which it fared the other way.

"Accepted an invitation", of a passage in which it was declined; "challenged the count",
which somebody did not challenge.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.broken_limits import HELP, RULE
from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_past, stem_set, word_set
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
_CLAUSE = 40  # tokens before a verb in which "whether" leaves it open
_NEAR = 4  # tokens before a verb in which it is denied
_LED = 2  # tokens before a participle in which "was not" stands
_REACH = 6  # tokens from a verb to the thing


class _Stance(NamedTuple):
    at: int  # of the verb
    thing: str  # the stem of its head
    is_for: bool


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield what is made of a thing, where the passages have the opposite of it."""
    both = sides(claim, lexicon)
    there: dict[str, list[tuple[Prose, _Stance]]] = {}
    for passage in both.passages:
        for one in passage.once(_stances):
            there.setdefault(one.thing, []).append((passage, one))
    for ours in both.statement.once(_stances) if there else ():
        same = there.get(ours.thing, [])
        if not same or any(one.is_for is ours.is_for for _, one in same):
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
        if not _OPEN.isdisjoint(prose.lows[max(first, at - _CLAUSE) : at]):
            continue
        thing = thing_of(prose, at)
        if thing:
            is_denied = not _NOT.isdisjoint(around) or any(
                low.endswith("n't") for low in around
            )
            yield _Stance(at, thing, (word in _FOR) is not is_denied)


def _is_plural(prose: Prose, at: int) -> bool:
    """Whether a form in "s" is no verb: nothing definite follows "40 challenges"."""
    is_plural = prose.lows[at].endswith("s") and not prose.lows[at].endswith("ss")
    return is_plural and prose.low(at + 1) not in _DEFINITE


def thing_of(prose: Prose, at: int) -> str:
    """Return the head of what a verb is about; of what was before "was rejected".

    That is a stem, and empty where there is none.
    """
    led = prose.lows[max(0, at - _LED) : at]
    if is_past(prose.lows[at]) and not _BE.isdisjoint(led):
        behind = range(at - 2, max(-1, at - 2 - _REACH), -1)
        return next((prose.stems[i] for i in behind if prose.is_content(i)), "")
    head = ""
    for i in range(at + 1, min(at + 1 + _REACH, len(prose.lows))):
        if prose.lows[i] in _ENDS:
            break
        if prose.is_content(i):
            head = prose.stems[i]
    return head
