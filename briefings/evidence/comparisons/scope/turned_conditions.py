"""From "unless" to "if", and from "if" to "unless", where nothing else is turned."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_TURNED = {"if": "unless", "provided": "unless", "unless": "if"}
_ENDS = word_set(", . ; : ( ) but and")
_LONGEST = 20  # tokens of a condition
_CLOSE = 0.6  # how closely a statement keeps to a passage that tells much
_DENYING = word_set("no not never none nobody nothing neither nor without cannot bar")


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a condition that the passages have the other way round."""
    both = sides(claim)
    statement = both.statement
    for at, low in enumerate(statement.lows):
        other = _TURNED.get(low)
        ours = _condition(statement, at) if other else frozenset()
        if not ours or statement.quoted[at]:
            continue
        for passage in both.passages:
            for place in passage.spots(other or ""):
                theirs = _condition(passage, place)
                if len(ours & theirs) * 4 < len(ours | theirs) * 3:
                    continue
                if not _are_of_one(statement, at, passage, place):
                    continue
                if _is_denied(statement, at) is _is_denied(passage, place):
                    yield _told(both, at, passage, place)
                    return


CHECKS = (compare,)


def _last(prose: Prose, at: int) -> int:
    _, end = prose.sentence_of(at)
    last = at
    while last < min(end, at + _LONGEST) and prose.low(last + 1) not in _ENDS:
        last += 1
    return last


def _condition(prose: Prose, at: int) -> frozenset[str]:
    """Return the telling stems of a condition; none of one that denies: "if no"."""
    inside = range(at + 1, _last(prose, at) + 1)
    if any(prose.lows[i] in _DENYING or prose.lows[i].endswith("n't") for i in inside):
        return frozenset()
    return frozenset(prose.stems[i] for i in inside if prose.is_content(i))


def _are_of_one(statement: Prose, at: int, passage: Prose, place: int) -> bool:
    """Whether much the same depends on both: "it stays open", not "it will close"."""
    ours, theirs = _rest(statement, at), _rest(passage, place)
    return not ours or len(ours & theirs) * 2 > min(len(ours), len(theirs))


def _rest(prose: Prose, at: int) -> frozenset[str]:
    """Return the telling stems of a sentence beside its condition."""
    first, end = prose.sentence_of(at)
    inside = range(at, _last(prose, at) + 1)
    return frozenset(
        prose.stems[i]
        for i in range(first, end + 1)
        if i not in inside and prose.is_content(i)
    )


def _is_denied(prose: Prose, at: int) -> bool:
    """Whether an odd number of denials stands in a sentence with a condition."""
    first, end = prose.sentence_of(at)
    lows = prose.lows[first : end + 1]
    return sum(low in _DENYING or low.endswith("n't") for low in lows) % 2 == 1


def _told(both: Sides, at: int, passage: Prose, place: int) -> Discrepancy:
    theirs = passage.words(place, _last(passage, place))
    return Complaint(
        "polarity-differs",
        weight(both, _CLOSE),
        f"the passage has the condition the other way round: '{theirs}'",
        f"write '{passage.words(place, place)}', or cite the words that say so",
    ).at(both.statement, at, at, theirs)
