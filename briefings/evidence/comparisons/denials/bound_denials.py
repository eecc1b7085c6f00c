"""From a deed that is denied on one side only, of the same thing on both.

"Had not reviewed the files", of a passage in which the files were reviewed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.plans_and_duties import MODALS
from briefings.evidence.readers.clauses.things import (
    Thing,
    are_one,
    doer_of,
    is_negated,
    thing_of,
)
from briefings.evidence.readers.words.forms import is_adverb, is_past, word_set
from briefings.evidence.readers.words.prose import Prose

_NOT = word_set("not never")
_LED = _NOT | word_set("do does did has have had was were is are been")
_BARE = MODALS | _NOT | {"to"}  # before a verb in its bare form: "could produce"
_NO_DEED = word_set("to be a an the ,")
# Where a sentence has one of these, what is denied in it is a longer story.
_TURNING = word_set(
    """
    no none nobody neither nor without denied denies deny unable refused declined failed
    think believe rejects rejected reject dispute disputes disputed doubts doubted
    contradicts yet only until before unless except failure lacks lacked first still
    since whether if again past when by then late later after nothing little few
    hardly barely scarcely much many
    """
)
_CLAUSE = 60  # tokens on either side of a verb that may turn it
_MOST = 60  # places of one deed that are looked at
_NEAR = 2  # tokens before a verb in which it is denied


class _Deed(NamedTuple):
    at: int  # of the verb
    verb: str
    doer: str
    thing: Thing
    is_denied: bool


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a deed that only the statement denies, or only the passages."""
    both = sides(claim)
    if not any(text.once(_denies) for text in (both.statement, *both.passages)):
        return
    there: dict[tuple[str, str], list[tuple[Prose, _Deed]]] = {}
    for passage in both.passages:
        for one in passage.once(_deeds):
            there.setdefault((one.verb, one.thing.stem), []).append((passage, one))
    for deed in both.statement.once(_deeds):
        same = [
            (passage, one)
            for passage, one in there.get((deed.verb, deed.thing.stem), [])[:_MOST]
            if one.thing.is_same(deed.thing) and are_one(one.doer, deed.doer)
        ]
        if not same or any(one.is_denied is deed.is_denied for _, one in same):
            continue
        passage, theirs = same[0]
        words = passage.words(theirs.at - 1, theirs.at)
        message = f"the passage has it the other way: '{words}'"
        yield Complaint(RULE, "review", message, HELP).at(
            both.statement, deed.at, deed.at, words
        )


CHECKS = (compare,)


def _denies(prose: Prose) -> bool:
    """Whether a text denies any deed; where none does, nothing can differ."""
    return is_negated(prose.lows, _NOT)


def _deeds(prose: Prose) -> tuple[_Deed, ...]:
    """Return what a text says in its own words was done to what, or was not."""
    return tuple(_found(prose))


def _found(prose: Prose) -> Iterator[_Deed]:
    for at, low in enumerate(prose.lows):
        led = at - 2 if at > 1 and is_adverb(prose.lows[at - 1]) else at - 1
        before = prose.low(led) if at else ""
        is_led = is_negated((before,), _LED)
        if not prose.is_content(at) or not (is_led or is_past(low)):
            continue
        if not is_led and is_negated((prose.low(led - 1),), _BARE):
            continue  # "could not produce audited books"
        if prose.quoted[at] or before in _NO_DEED or prose.is_asked(at):
            continue
        first, last = prose.sentence_of(at)
        start, end = max(first, at - _CLAUSE), min(last, at + _CLAUSE) + 1
        if not _TURNING.isdisjoint(prose.lows[start:end]):
            continue
        thing = thing_of(prose, at)
        if thing.stem and not thing.is_any:
            near = prose.lows[max(first, led + 1 - _NEAR) : at] if is_led else ()
            doer, is_denied = doer_of(prose, at), is_negated(near, _NOT)
            yield _Deed(at, prose.stems[at], doer, thing, is_denied)
