"""From a statement and its passages to a deed given to another sort of body.

"The department has appealed", says the passage; the statement has the union appeal. A
noun stands for a name in either, so that only sorts that are never one body are told
apart: a court is no union, and an agency no company.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.actors import next_verb
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.mutual import is_mutual
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_SORTS = {
    "government": """
    agency department office bureau administration commission ministry inspectorate
    """,
    "court": "court judge tribunal",
    "labor": "union",
    "company": "company firm contractor vendor manufacturer operator insurer",
    "assembly": "legislature senate house congress",
    "tenants": "tenant tenants renter renters landlord landlords",
    "university": "university college researchers",
}
SORT = {noun: sort for sort, nouns in _SORTS.items() for noun in word_set(nouns)}
_ENDS = word_set(
    ', ; : . " ( ) who which while but because if when although whereas and'
)
_BE = word_set("is are was were be been being")
_REACH = 12  # tokens behind a verb that tell what is done
_BY = 3  # tokens behind "by" in which who did it stands
_MOST = 60  # deeds of a text that are looked at
_LED = word_set("of by for in at from to with on against near under the a an its")


class _Deed(NamedTuple):
    """A noun for a body, what it does, and the stems of what it does it to."""

    prose: Prose
    noun: int
    verb: int
    things: frozenset[str]

    @property
    def sort(self) -> str:
        return SORT[self.prose.lows[self.noun]]

    @property
    def is_told(self) -> bool:
        """Whether it is something said."""
        return any(mark.first == self.verb for mark in self.prose.of("say"))


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each body that does what a body of another sort does in the passages."""
    both = sides(claim)
    yield from _turned_round(both)
    ours = both.statement.once(_deeds)
    if not ours or not both.passages:
        return
    theirs = [deed for passage in both.passages for deed in passage.once(_deeds)]
    for deed in ours:
        alike = [other for other in theirs if _are_alike(deed, other)]
        rival = next((other for other in alike if other.sort != deed.sort), None)
        is_own = any(other.sort == deed.sort for other in alike)
        is_own = is_own or any(_has_own(deed, passage) for passage in both.passages)
        if rival is not None and not is_own and _is_named(deed, both.passages):
            yield _told(deed, rival)
            return


CHECKS = (compare,)


def _turned_round(both: Sides) -> Iterator[Discrepancy]:
    """Yield who does to another what that one does to the first in a passage."""
    theirs = [deed for passage in both.passages for deed in passage.once(_deeds)]
    for deed in both.statement.once(_deeds):
        others = [other for other in theirs if _are_turned_round(deed, other)]
        is_own = any(map(partial(_has_own, deed), both.passages))
        if others and not is_own and not any(map(partial(_are_one, deed), theirs)):
            yield _told(deed, others[0])
            return


def _are_one(ours: _Deed, theirs: _Deed) -> bool:
    """Whether a passage has the same body do it, too: each sued the other."""
    one, other = ours.prose, theirs.prose
    is_same = one.stems[ours.verb] == other.stems[theirs.verb]
    return is_same and one.stems[ours.noun] == other.stems[theirs.noun]


def _are_turned_round(ours: _Deed, theirs: _Deed) -> bool:
    one, other = ours.prose, theirs.prose
    if one.stems[ours.verb] != other.stems[theirs.verb]:
        return False
    if is_denied(one, ours.verb) is not is_denied(other, theirs.verb):
        return False
    mine, its = one.stems[ours.noun], other.stems[theirs.noun]
    is_crossed = mine in theirs.things and its in ours.things and mine != its
    return is_crossed and not is_mutual(one, ours.verb, ours.verb + 1)


def _deeds(prose: Prose) -> tuple[_Deed, ...]:
    """Return what the bodies of a text do that a noun stands for, in its order."""
    nouns = [i for i, low in enumerate(prose.lows) if low in SORT][:_MOST]
    return tuple(filter(None, (_deed(prose, i) for i in nouns)))


def _deed(prose: Prose, noun: int) -> _Deed | None:
    if prose.quoted[noun] or _is_behind_preposition(prose, noun):
        return None
    verb = next_verb(prose, noun)
    if verb < 0 or not _BE.isdisjoint(prose.lows[noun + 1 : verb]):
        return None
    _, last = prose.sentence_of(noun)
    found: set[str] = set()
    for i in range(verb + 1, min(verb + _REACH, last + 1)):
        if prose.lows[i] in _ENDS:
            break
        if prose.is_content(i) or prose.lows[i][0].isdigit():
            found.add(prose.stems[i])
    return _Deed(prose, noun, verb, frozenset(found))


def _is_behind_preposition(prose: Prose, noun: int) -> bool:
    """Whether a noun only tells whose or where: "the head of the department"."""
    at = noun - 1
    while at >= 0 and prose.texts[at][0].isupper() and prose.lows[at] != "the":
        at -= 1
    at -= at >= 0 and prose.lows[at] in ("the", "a")
    return at >= 0 and prose.lows[at] in _LED


def _are_alike(ours: _Deed, theirs: _Deed) -> bool:
    """Whether two deeds are one: the same verb, and all that the statement tells."""
    if is_denied(ours.prose, ours.verb) is not is_denied(theirs.prose, theirs.verb):
        return False
    if is_mutual(ours.prose, ours.verb, ours.verb + 1):
        return False
    is_same = ours.prose.stems[ours.verb] == theirs.prose.stems[theirs.verb]
    is_said_alike = len(ours.things) > 1 and ours.is_told and theirs.is_told
    return (is_same or is_said_alike) and ours.things <= theirs.things


def _has_own(deed: _Deed, prose: Prose) -> bool:
    """Whether a passage may have such a body do it: "the union and the department"."""
    for verb in prose.places(deed.prose.stems[deed.verb]):
        first, last = prose.sentence_of(verb)
        if not deed.things <= set(prose.stems[first : last + 1]):
            continue
        before = prose.lows[max(first, verb - _REACH) : verb]
        behind = prose.lows[verb : min(last, verb + _REACH) + 1]
        by = behind[behind.index("by") + 1 :][:_BY] if "by" in behind else ()
        if deed.sort in map(SORT.get, (*_in_clause(before), *by)):
            return True
    return False


def _in_clause(before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words before a verb, back to where its clause begins."""
    for at in range(len(before) - 2, -1, -1):
        if before[at] in _ENDS - {"and", ","}:
            return before[at + 1 :]
    return before


def _is_named(deed: _Deed, passages: tuple[Prose, ...]) -> bool:
    """Whether the passages speak of such a body, so that it may be mixed up."""
    return any(SORT.get(low) == deed.sort for p in passages for low in p.lows)


def _told(deed: _Deed, rival: _Deed) -> Discrepancy:
    one, other = (d.prose.words(d.noun, d.noun) for d in (deed, rival))
    return Complaint(
        "roles-reversed",
        "review",
        f"in the passage it is of the {other.lower()}, not of the {one.lower()}",
        "name the one who does it there, or cite the words that show this one",
    ).at(deed.prose, deed.noun, deed.noun, rival.prose.words(rival.noun, rival.verb))
