"""From who does a thing to whom in a statement to passages in which it is turned round.

"Marsh texted Drummond", of a passage in which Drummond texted Marsh.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.deeds.doers import MANY, Doing, doings
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.mutual import is_mutual
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.forms import word_set

_REACH = 9  # tokens from a verb to whom it is done to
_EDGES = word_set('; : . " ( ) that which who whom while but because if when although')


class _Deed(NamedTuple):
    doer: Mention
    verb: int
    other: Mention

    @property
    def stem(self) -> str:
        return self.doer.prose.stems[self.verb]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a deed of one to another that the passages have the other way round."""
    seer = sights(claim.names, claim.lexicon)
    ours = tuple(_deeds(seer.see(claim.statement)))
    if not ours:
        return
    theirs = [
        deed for passage in claim.passages for deed in _deeds(seer.see(passage.words))
    ]
    for deed in ours:
        spots = sorted((deed.verb, deed.other.first))
        if is_mutual(deed.doer.prose, *spots):
            continue
        alike = [other for other in theirs if other.stem == deed.stem]
        if any(_is_same_way(deed, other, seer) for other in alike):
            continue
        turned = next((o for o in alike if _is_turned(deed, o, seer)), None)
        if turned is not None:
            yield _told(deed, turned)


CHECKS = (compare,)


def _is_same_way(one: _Deed, other: _Deed, seer: Sights) -> bool:
    return is_same(one.doer, other.doer, seer.words)


def _is_turned(one: _Deed, other: _Deed, seer: Sights) -> bool:
    return is_same(one.doer, other.other, seer.words) and is_same(
        one.other, other.doer, seer.words
    )


def _deeds(sight: Sight) -> Iterator[_Deed]:
    """Yield what a text says that one who is named does to another."""
    for doing in doings(sight):
        other = _other(sight, doing)
        if other is None or not other.is_sure or other.kind == "place":
            continue
        if other.key != doing.doer.key:
            yield _Deed(doing.doer, doing.verb, other)


def _other(sight: Sight, doing: Doing) -> Mention | None:
    """Return the name next to a verb, on the side where it is done to somebody."""
    verb, lows, named = doing.verb, sight.prose.lows, sight.mentions[:MANY]
    if verb < doing.doer.first:  # "was billed by"
        before = [m for m in named if verb - _REACH < m.last < verb]
        return before[-1] if before else None
    ahead = range(verb + 1, min(verb + _REACH, len(lows)))
    end = next((i for i in ahead if lows[i] in _EDGES), ahead.stop)
    return next((m for m in named if verb < m.first < end), None)


def _told(ours: _Deed, theirs: _Deed) -> Discrepancy:
    spots = (theirs.verb, theirs.doer.first, theirs.other.last)
    return Complaint(
        "roles-reversed",
        "review",
        "in the passage it is the other way round",
        "check who does it to whom, and write it as the passage has it",
    ).at(
        ours.doer.prose,
        ours.doer.first,
        ours.doer.last,
        theirs.doer.prose.words(min(spots), max(spots)),
    )
