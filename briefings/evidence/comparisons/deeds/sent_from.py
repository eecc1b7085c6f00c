"""From a thing sent to somebody to a passage in which it is got from that one.

"Sends arrest records to the police", of a passage in which they come from the police.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_GIVING = stem_set(
    """
    send sends sending sent give gave given provide supply pass deliver ship forward
    transfer transmit feed fed hand sell sold export lend lent turn report
    """
)
_GETTING = stem_set(
    """
    pull draw drew drawn get got receive obtain collect take took taken import fetch
    download buy bought purchase gather borrow copy come came flow
    """
)
_BACK = stem_set("return refund repay repaid")
_ENDS = word_set('. ; : " ( ) who which that while because if when but')
_THE = word_set("the a an its their his her this that each every all any")
_EDGES = _ENDS | word_set(
    ", and or of in on at for by with from to under over after before since until about"
)
_VERB = 24  # tokens before a thing in which the verb stands; a row may be long
_THING = 3  # words of a thing that carry meaning
_MOST = 60  # links of a text that are looked at


class _Way(NamedTuple):
    """A thing that goes to somebody, or comes from there."""

    prose: Prose
    link: int
    thing: str  # the stem of its head
    other: frozenset[str]  # the stems of whom it goes to, or comes from
    is_denied: bool

    @property
    def word(self) -> str:
        return self.prose.lows[self.link]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what goes to one from whom it comes in the passages, or the reverse."""
    both = sides(claim)
    ours = both.statement.once(_ways)
    if not ours or not both.passages:
        return
    theirs = [way for passage in both.passages for way in passage.once(_ways)]
    for way in ours:
        same = [other for other in theirs if _are_of_one(way, other)]
        if not same or any(other.word == way.word for other in same):
            continue
        if any(_has_own(way, passage) for passage in both.passages):
            continue
        yield _told(way, same[0])
        return


CHECKS = (compare,)


def _ways(prose: Prose) -> tuple[_Way, ...]:
    links = [i for i, low in enumerate(prose.lows) if low in ("from", "to")]
    return tuple(filter(None, (_way(prose, link) for link in links[:_MOST])))


def _way(prose: Prose, link: int) -> _Way | None:
    if not link or prose.quoted[link] or not prose.is_content(link - 1):
        return None
    verbs = _GIVING if prose.lows[link] == "to" else _GETTING
    verb = _verb(prose, link - 1, verbs)
    other = _other(prose, link + 1)
    if verb < 0 or not other:
        return None
    return _Way(prose, link, prose.stems[link - 1], other, is_denied(prose, verb))


def _verb(prose: Prose, thing: int, verbs: frozenset[str]) -> int:
    """Return the verb of giving or getting before a thing; or -1."""
    first, _ = prose.sentence_of(thing)
    for i in range(thing - 1, max(first - 1, thing - 1 - _VERB), -1):
        if prose.lows[i] in _ENDS:
            return -1
        if prose.stems[i] in _GIVING | _GETTING:
            return i if prose.stems[i] in verbs else -1
    return -1


def _other(prose: Prose, start: int) -> frozenset[str]:
    """Return the stems of whom a thing goes to; none where a verb or a figure stands.

    What stands there has a capital, or an article before it.
    """
    is_named = prose.low(start) in _THE
    start += is_named
    found: list[int] = []
    for i in range(start, min(start + _VERB, len(prose.lows))):
        if prose.lows[i] in _EDGES:
            break
        if not prose.is_content(i):
            break
        found.append(i)
        if prose.texts[i].endswith("'s") and not _is_high(prose, i + 1):
            return frozenset()
    is_named = is_named or (bool(found) and prose.texts[found[0]][0].isupper())
    stems = frozenset(prose.stems[i] for i in found)
    return stems if is_named and len(found) <= _THING + 1 else frozenset()


def _is_high(prose: Prose, at: int) -> bool:
    return at < len(prose.texts) and prose.texts[at][0].isupper()


def _are_of_one(ours: _Way, theirs: _Way) -> bool:
    """Whether one thing goes to, or comes from, one and the same."""
    is_one = ours.other <= theirs.other or theirs.other <= ours.other
    is_alike = ours.thing == theirs.thing and ours.is_denied == theirs.is_denied
    return is_one and is_alike


def _has_own(way: _Way, passage: Prose) -> bool:
    """Whether a passage may have it go the same way, in other words."""
    others = {one.link for one in passage.once(_ways) if one.thing != way.thing}
    links = [link for link in passage.spots(way.word) if link not in others]
    return _acts(way, passage) or any(
        way.other <= _other(passage, link + 1)
        and way.thing in passage.stems_of(passage.sentences[link])
        for link in links
    )


def _acts(way: _Way, passage: Prose) -> bool:
    """Whether the other one gives it there, or gets it: "the county returned it"."""
    verbs = _GETTING if way.word == "to" else _GIVING
    for at in passage.places(way.thing):
        first, _ = passage.sentence_of(at)
        before = passage.stems[max(first, at - _VERB) : at]
        places = [i for i, one in enumerate(before) if one in verbs | _BACK]
        if places and way.other <= set(before[: places[-1]]):
            return True
    return False


def _told(way: _Way, other: _Way) -> Discrepancy:
    last = min(other.link + 1 + len(other.other), len(other.prose.lows) - 1)
    theirs = other.prose.words(other.link - 1, last)
    return Complaint(
        "roles-reversed",
        "review",
        f"in the passage it goes the other way: '{theirs}'",
        "check who sends it and who gets it, and write it as the passage has it",
    ).at(way.prose, way.link, way.link, theirs)
