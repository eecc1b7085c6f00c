"""From a deed in a statement to a passage that denies it in another word for it.

"The audit was published", of one that was never released; "who were authorized to
discuss it", of people who were not.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.prose import Prose

_ALIKE = (
    word_set("published released disclosed issued posted unveiled publicized public"),
    word_set("paid reimbursed compensated"),
    word_set("told informed notified alerted"),
    word_set("answered replied responded"),
    word_set("repaired fixed mended"),
    word_set("checked verified confirmed"),
    word_set("tested examined inspected"),
)
_KIN = {low: number for number, lows in enumerate(_ALIKE) for low in lows}
_AUXILIARIES = word_set("was were is are be been being has have had since ever made")
_BE = word_set("was were is are be been being")
_NOT = word_set("not never")
_LEAVE = word_set("authorized authorised permitted allowed cleared empowered")
_SPEAKING = word_set("discuss speak talk comment")
_STILL = word_set("until before unless only yet")
_REACH = 12  # tokens from a thing to what is done to it
_MOST = 40


class _Deed(NamedTuple):
    """What was done to a thing, or was not."""

    prose: Prose
    at: int
    kin: int
    thing: str  # its stem
    is_denied: bool


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a deed that a passage denies in other words, and leave that was not had."""
    both = sides(claim)
    if not both.passages:
        return
    yield from _leave(both.statement, both.passages)
    theirs = [deed for passage in both.passages for deed in passage.once(_deeds)]
    for deed in both.statement.once(_deeds):
        same = [o for o in theirs if (o.kin, o.thing) == (deed.kin, deed.thing)]
        if same and all(other.is_denied is not deed.is_denied for other in same):
            other = same[0]
            yield _told(deed.prose, deed.at, other.prose, other.at)
            return


CHECKS = (compare,)


def _deeds(prose: Prose) -> tuple[_Deed, ...]:
    places = [i for i, low in enumerate(prose.lows) if low in _KIN][:_MOST]
    return tuple(filter(None, (_deed(prose, at) for at in places)))


def _deed(prose: Prose, at: int) -> _Deed | None:
    """Return what "was published" or "was never released" tells, and of what."""
    first, last = prose.sentence_of(at)
    if prose.quoted[at] or not _STILL.isdisjoint(prose.lows[first : last + 1]):
        return None
    i, denials, has_be = at - 1, 0, False
    while i >= first and (prose.lows[i] in _AUXILIARIES or _denies(prose, i)):
        denials += _denies(prose, i)
        has_be = has_be or prose.lows[i].removesuffix("n't") in _BE
        i -= 1
    is_beside = i >= first and prose.lows[i] in (",", "and")
    if not has_be and not (denials and is_beside):
        return None
    if prose.lows[at] == "public" and prose.low(at - 1) != "made":
        return None
    thing = _thing(prose, i, first, is_aside=is_beside)
    return (
        _Deed(prose, at, _KIN[prose.lows[at]], thing, denials == 1) if thing else None
    )


def _denies(prose: Prose, at: int) -> bool:
    return prose.lows[at] in _NOT or prose.lows[at].endswith("n't")


def _thing(prose: Prose, at: int, first: int, *, is_aside: bool) -> str:
    """Return the stem of the noun before a verb; of the subject, behind an aside."""
    if not is_aside:
        return prose.stems[at] if at >= first and prose.is_content(at) else ""
    for i in range(first, min(first + _REACH, at)):
        if prose.lows[i] == ",":
            is_noun = i > first and prose.is_content(i - 1)
            is_noun = is_noun and not is_past(prose.lows[i - 1])
            return prose.stems[i - 1] if is_noun else ""
    return ""


def _leave(statement: Prose, passages: tuple[Prose, ...]) -> Iterator[Discrepancy]:
    """Yield people who are said to have leave to speak, and had none; or not."""
    ours = statement.once(_leaves)
    theirs = (
        [(p, *found) for p in passages for found in p.once(_leaves)] if ours else []
    )
    for at, is_denied in ours:
        if theirs and all(other is not is_denied for _, _, other in theirs):
            passage, place, _ = theirs[0]
            yield _told(statement, at, passage, place)
            return


def _leaves(prose: Prose) -> tuple[tuple[int, bool], ...]:
    """Return where somebody has leave to speak, and whether that is denied."""
    return tuple(
        (at, any(_denies(prose, i) for i in range(max(0, at - 3), at)))
        for at, low in enumerate(prose.lows)
        if low in _LEAVE
        and not prose.quoted[at]
        and prose.low(at + 1) == "to"
        and not _SPEAKING.isdisjoint(prose.lows[at + 2 : at + 4])
    )


def _told(statement: Prose, at: int, passage: Prose, place: int) -> Discrepancy:
    words = passage.words(max(0, place - 2), place)
    message = f"the passage has it the other way: '{words}'"
    return Complaint(RULE, "review", message, HELP).at(statement, at, at, words)
