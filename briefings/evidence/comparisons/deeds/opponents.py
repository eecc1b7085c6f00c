"""From a statement and its passages to who stands against whom, where it is turned."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_EDGES = word_set('. ; : , " ( ) that which who because but while and if when')
_REACH = 14  # tokens on either side of "against"
_MOST = 20  # of them in a text


class _Pair(NamedTuple):
    """What stands before and behind "against", as stems."""

    at: int
    one: frozenset[str]
    other: frozenset[str]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield "the firm's claim against the state" for the state's against the firm."""
    both = sides(claim)
    ours = _pairs(both.statement)
    theirs = [pair for p in both.passages for pair in _pairs(p)] if ours else []
    for mine in ours:
        if any(mine.other & pair.other for pair in theirs):
            continue
        if any(mine.one & p.other and mine.other & p.one for p in theirs):
            yield Complaint(
                "roles-reversed",
                "review",
                "in the passage it is the other way round",
                "check who is against whom, and write it as the passage has it",
            ).at(both.statement, mine.at, mine.at)


def _pairs(prose: Prose) -> list[_Pair]:
    found = []
    for at in prose.spots("against")[:_MOST]:
        if not prose.quoted[at]:
            one, other = _side(prose, at, -1), _side(prose, at, 1)
            found.append(_Pair(at, one, other))
    return found


def _side(prose: Prose, at: int, step: int) -> frozenset[str]:
    """Return the stems on one side, as far as the clause goes."""
    found: set[str] = set()
    i = at + step
    while 0 <= i < len(prose.lows) and abs(i - at) <= _REACH:
        if prose.lows[i] in _EDGES:
            break
        if prose.is_content(i):
            found.add(prose.stems[i])
        i += step
    return frozenset(found)
