"""From who made a study, an audit or the like to a passage in which another made it.

"The department carried out the analysis", of an analysis by researchers.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.deeds.plain_doers import SORT
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import is_adverb, stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_WORKS = stem_set(
    """
    analysis audit study survey review investigation inquiry inspection poll evaluation
    assessment examination census count probe
    """
)
_MAKING = stem_set(
    "conduct carry carried do did made make perform prepare produce undertake undertook"
)
_ENDS = word_set('. ; : " ( ) that which who while but because')
_BEHIND = 8  # tokens behind "by" in which the makers stand
_BEFORE = 8  # tokens before a verb in which they stand
_BETWEEN = 9  # tokens from a verb to the work, and from the work to "by"
_AUXILIARIES = word_set("has have had was were is are been be out")
_MOST = 20


class _Made(NamedTuple):
    """A work, and the words for who made it."""

    prose: Prose
    work: int
    maker: range

    @property
    def sorts(self) -> frozenset[str]:
        """The sorts of bodies that made it, as far as its words tell."""
        lows = self.prose.lows[self.maker.start : self.maker.stop]
        return frozenset(SORT[low] for low in lows if low in SORT)


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield who is said to have made a work that a passage has made by another."""
    both = sides(claim)
    ours = [made for made in both.statement.once(_makings) if made.sorts]
    if not ours or not both.passages:
        return
    theirs = [made for passage in both.passages for made in passage.once(_makings)]
    for made in ours:
        same = [other for other in theirs if _are_of_one(made, other)]
        others = [other for other in same if other.sorts]
        if not others or len(others) < len(same):
            continue
        if any(other.sorts & made.sorts for other in others):
            continue
        yield _told(made, others[0])
        return


CHECKS = (compare,)


def _are_of_one(ours: _Made, theirs: _Made) -> bool:
    return ours.prose.stems[ours.work] == theirs.prose.stems[theirs.work]


def _makings(prose: Prose) -> tuple[_Made, ...]:
    works = [i for i, one in enumerate(prose.stems) if one in _WORKS][:_MOST]
    return tuple(
        made for work in works if not prose.quoted[work] for made in _of(prose, work)
    )


def _of(prose: Prose, work: int) -> Iterator[_Made]:
    """Yield who made a work: "an audit by Roe", "Roe carried out the audit"."""
    _, last = prose.sentence_of(work)
    for i in range(work + 1, min(work + 1 + _BETWEEN, last + 1)):
        if prose.lows[i] == "by" and _leads(prose, work, i):
            yield _Made(prose, work, _phrase(prose, i + 1, last))
            return
        if prose.lows[i] in _ENDS | {","}:
            break
    first, _ = prose.sentence_of(work)
    for verb in range(work - 1, max(first, work - _BETWEEN), -1):
        if prose.stems[verb] in _MAKING and prose.lows[verb - 1] != "to":
            start = _clause(prose, verb, first)
            if start < verb:
                yield _Made(prose, work, range(start, verb))
            return
        if prose.lows[verb] in _ENDS | {",", "of"}:
            return


def _leads(prose: Prose, work: int, by: int) -> bool:
    """Whether "by" tells who made the work: right behind it, or "was conducted by"."""
    i = by - 1
    has_making = False
    while i > work and (
        prose.stems[i] in _MAKING
        or prose.lows[i] in _AUXILIARIES
        or is_adverb(prose.lows[i])
    ):
        has_making = has_making or prose.stems[i] in _MAKING
        i -= 1
    is_of = prose.low(work + 1) == "of" and prose.low(i + 1) in _AUXILIARIES
    return by == work + 1 or (has_making and (i == work or is_of))


def _phrase(prose: Prose, start: int, last: int) -> range:
    end = start
    while end <= min(last, start + _BEHIND) and prose.lows[end] not in _ENDS:
        end += 1
    return range(start, end)


def _clause(prose: Prose, verb: int, first: int) -> int:
    at = verb
    while at > max(first, verb - _BEFORE) and prose.lows[at - 1] not in _ENDS | {","}:
        at -= 1
    return at


def _told(made: _Made, other: _Made) -> Discrepancy:
    last = other.maker.stop - 1
    theirs = other.prose.words(other.maker.start, last)
    work = made.prose.lows[made.work]
    return Complaint(
        "roles-reversed",
        "review",
        f"in the passage the {work} is made by '{theirs}'",
        "name the one who made it there, or cite the words that show this one",
    ).at(made.prose, made.maker.start, made.maker.stop - 1, theirs)
