"""From two things in one sentence to the words that go with each, side by side.

"The first cost $3 and the second $5" has two halves. What stands in the second half
goes with the second thing; the first half has what goes with both as well.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.contents.company import LITTLE
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.forms import stem

_STRONG = frozenset(
    ("while", "whereas", "but", "against", "versus", "than", ";", "compared", "yet")
)
_MORE = frozenset(("more", "fewer", "less"))  # than a number
_JOINTS = (_STRONG, frozenset(("and",)))
_LINKS = frozenset(("for", "in", "on", "to", "at", "by", "of", "from", "among"))
_STAND_INS = frozenset(("it", "them", "they", "he", "she", "him", "her"))
_CLOSE = 2  # words of a second half that go with the second thing and no other
_ENDS = frozenset((";", "(", ")", "and", "but", "while", "whereas", "though", '"'))
_REACH = 24  # pieces before the first thing, and behind the second, that go with it
_APART = 40  # pieces between two things that stand side by side


class Spot(NamedTuple):
    """A figure or a date, by its pieces, in its text."""

    text: Content
    first: int
    after: int


class Halves(NamedTuple):
    """What goes with each of two things, in the order of the text."""

    first: frozenset[str]
    second: frozenset[str]  # the words of its half that stand nearest
    all_second: frozenset[str]
    is_turned: bool  # whether the second thing stands first


def lean(ours: tuple[Spot, Spot], theirs: tuple[Spot, Spot]) -> tuple[int, int]:
    """Return how many words go with the same thing in both texts, and how many not.

    The things are given in one order; only words of a second half count.
    """
    here, there = halves(*ours), halves(*theirs)
    if here is None or there is None:
        return 0, 0
    flipped = here.is_turned is not there.is_turned
    same = len(here.all_second & there.all_second)
    across = len(here.second & there.first) + len(here.first & there.second)
    return (across, same) if flipped else (same, across)


def halves(one: Spot, other: Spot) -> Halves | None:
    """Return what goes with each of two things; `None` where no joint parts them."""
    text, is_turned = one.text, one.first > other.first
    early, late = (other, one) if is_turned else (one, other)
    if text is not other.text or not text.is_beside(early.first, late.first):
        return None
    if not 0 <= late.first - early.after <= _APART:
        return None
    joint = _joint(text, early.after, late.first)
    if joint < 0:
        return None
    near = range(joint + 1, late.first), _behind(text, late)
    before, behind = _before(text, early), range(early.after, joint)
    clause = range(early.after, min(joint, _behind(text, early).stop))
    first = {*_stems(text, before), *_stems(text, behind)}
    later = [
        [word for word in _stems(text, span) if word not in first] for span in near
    ]
    second = later[0][-_CLOSE:] or later[1][:_CLOSE]
    first = {*_stems(text, before), *_stems(text, clause)}
    first.difference_update(_stems(text, near[0]), _stems(text, near[1]))
    every = frozenset((*later[0], *later[1]))
    return Halves(frozenset(first), frozenset(second), every, is_turned)


class Sides(NamedTuple):
    """The words nearest to each of two things, on the same side of both."""

    early: frozenset[str]
    late: frozenset[str]
    all_late: frozenset[str]  # what the second half has, on either side of its thing


def sides(early: Spot, late: Spot) -> Sides | None:
    """Return what stands next to two things of a sentence, before or behind both."""
    text = early.text
    if not text.is_beside(early.first, late.first):
        return None
    if not 0 <= late.first - early.after <= _APART:
        return None
    between = text.pieces.lower[early.after : late.first]
    if not _STAND_INS.isdisjoint(between):
        return None  # "joined the index in May and left it in June"
    joint = _joint(text, early.after, late.first)
    start = joint + 1 if joint >= 0 else early.after
    pairs = (
        (_before(text, early), range(start, late.first)),
        (range(early.after, start), _behind(text, late)),
    )
    for near, far in pairs:
        late_words = list(_stems(text, far))
        early_words = list(_stems(text, near))
        if near.start >= early.after:
            late_words, early_words = late_words[::-1], early_words[::-1]
        if late_words:
            found = frozenset(early_words[-_CLOSE:]), frozenset(late_words[-_CLOSE:])
            both = found[0] & found[1]
            behind = frozenset(_stems(text, _behind(text, late)))
            kept = Sides(found[0] - both, found[1] - both, found[1] - both | behind)
            return kept if kept.early and kept.late else None
    return None


def _joint(text: Content, start: int, end: int) -> int:
    """Return the piece that parts two halves; -1 if there is none."""
    for joints in _JOINTS:
        for at in range(start, end):
            if text.pieces.lower[at] in joints and not _bounds(text, at):
                return at
    return -1


def _bounds(text: Content, at: int) -> bool:
    """Whether "than" only bounds a number: "more than one match"."""
    word = text.pieces.word
    is_bound = word(at) == "than" and word(at - 1) in _MORE
    return is_bound and (word(at + 1)[:1].isdecimal() or word(at + 1) in NUMBERS)


def _before(text: Content, spot: Spot) -> range:
    start = spot.first
    while (
        start > max(0, spot.first - _REACH)
        and text.is_beside(start - 1, spot.first)
        and text.pieces.lower[start - 1] != ";"
    ):
        start -= 1
    return range(start, spot.first)


def _behind(text: Content, spot: Spot) -> range:
    """Return what follows a thing, up to the end of its clause."""
    lower, end = text.pieces.lower, spot.after
    while end < min(len(lower), spot.after + _REACH) and text.is_beside(
        end, spot.first
    ):
        low = lower[end]
        is_pause = low == "," and text.pieces.word(end + 1) not in _LINKS
        if is_pause or low in _ENDS or (low[0].isdecimal() and end > spot.after):
            break
        end += 1
    return range(spot.after, end)


def _stems(text: Content, span: range) -> Iterator[str]:
    for at in span:
        low = text.pieces.lower[at]
        if low.isalpha() and low not in LITTLE and low not in STOPS:
            yield stem(low)
