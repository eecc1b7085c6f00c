"""From what is shown, taken or made as something to the two the other way about.

"Closed cases were shown as open": the statement has open cases shown as closed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_HINGES = (
    ("as",),
    ("into",),
    ("instead", "of"),
    ("rather", "than"),
    ("than",),
    ("but", "not"),
    ("because",),
    ("after",),
    ("before",),
)
_ENDS = word_set('. ; : , " ( )')
_BEFORE, _BEHIND = 8, 4  # tokens on either side of a hinge in which the two stand
_TIMES = frozenset(("before", "after"))
_DEGREES = word_set("more less fewer better worse further farther")
_ALSO = word_set("well soon long far many much such same")  # "as well", "the same as"


class _Turn(NamedTuple):
    """A hinge, the stems of what stands before it, and of what it makes of that."""

    hinge: tuple[str, ...]
    at: int
    before: frozenset[str]
    behind: frozenset[str]
    degrees: frozenset[str]  # before "than": higher


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield two things that have changed places about "as", "into", "instead of"."""
    both = sides(claim)
    for turn in both.statement.once(_turns):
        theirs = [o for passage in both.passages for o in passage.once(_turns)]
        if any(_are_straight(turn, other) for other in theirs):
            continue
        for passage in both.passages:
            others = passage.once(_turns)
            other = next((o for o in others if _are_turned(turn, o)), None)
            if other is not None:
                yield _told(both.statement, turn, passage, other)
                return


CHECKS = (compare,)


def _turns(prose: Prose) -> tuple[_Turn, ...]:
    return tuple(
        _Turn(
            hinge,
            at,
            _stems(prose, range(at - 1, max(-1, at - 1 - _BEFORE), -1)),
            _stems(prose, range(at + len(hinge), at + len(hinge) + _BEHIND)),
            _degrees(prose, at) if hinge == ("than",) else frozenset(),
        )
        for hinge in _HINGES
        for at in prose.spots(hinge[0])
        if prose.lows[at : at + len(hinge)] == hinge
        and not prose.quoted[at]
        and _ALSO.isdisjoint((prose.low(at - 1), prose.low(at + 1)))
        and not (hinge == ("than",) and _is_bound(prose, at))
        and not (hinge[0] in _TIMES and _has_denial(prose, at))
    )


def _is_bound(prose: Prose, at: int) -> bool:
    """Whether "than" bounds a number: more than 40 plants."""
    low = prose.low(at + 1)
    return low[:1].isdigit() or low in NUMBERS or low == "$"


def _has_denial(prose: Prose, at: int) -> bool:
    """Whether a sentence denies: nobody looked before it was closed, closed unseen."""
    first, last = prose.sentence_of(at)
    return any(first <= mark.first <= last for mark in prose.of("negator"))


def _stems(prose: Prose, tokens: range) -> frozenset[str]:
    """Return what carries meaning among tokens, up to the end of the clause."""
    found: set[str] = set()
    for at in tokens:
        if at >= len(prose.lows) or prose.lows[at] in _ENDS:
            break
        if prose.is_content(at):
            found.add(prose.stems[at])
    return frozenset(found)


def _degrees(prose: Prose, at: int) -> frozenset[str]:
    """Return the words of degree before "than", which it may be turned round by."""
    before = prose.lows[max(0, at - _BEFORE) : at]
    return frozenset(low for low in before if low.endswith("er") or low in _DEGREES)


def _are_turned(ours: _Turn, theirs: _Turn) -> bool:
    """Whether each has before the hinge what the other has behind it, and not both."""
    crossed = ours.behind & theirs.before, theirs.behind & ours.before
    straight = ours.behind & theirs.behind
    is_alike = ours.hinge == theirs.hinge and ours.degrees == theirs.degrees
    return is_alike and all(crossed) and not straight


def _are_straight(ours: _Turn, theirs: _Turn) -> bool:
    """Whether a passage has it as the statement does, too: both sued the other."""
    return bool(
        ours.hinge == theirs.hinge
        and ours.degrees == theirs.degrees
        and ours.before & theirs.before
        and ours.behind & theirs.behind
    )


def _told(statement: Prose, turn: _Turn, passage: Prose, other: _Turn) -> Discrepancy:
    last = min(other.at + len(other.hinge), len(passage.lows) - 1)
    theirs = passage.words(max(0, other.at - 1), last)
    return Complaint(
        "roles-reversed",
        "review",
        f"in the passage it is the other way about: '{theirs}'",
        "check which of the two is which, and write it as the passage does",
    ).at(statement, turn.at, turn.at, theirs)
