"""From words like "rose" and "fewer" to the figures that they say the way of.

Figures are told of in two ways: as an amount, "fell by 9 percent", "4 points lower",
and as two ends, "to 31 percent from 18", of which the gap is an amount as well.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from briefings.evidence.comparisons.sums.workings import holds
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.contents.counting_figures import (
    SORTS,
    counting_figures,
    token_at,
)
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose
from briefings.evidence.readers.words.tokens import places

_GROUPS = frozenset(("rise", "raise", "size", "stretch", "length", "amount", "high"))
# Groups in which "larger" tells a way, and so does "exceeded", but "large" does not.
_DEGREES = frozenset(("size", "length", "high"))
_BARE = {"up": True, "down": False}  # "down 2 percent for cities, up 6 for farms"
# "Down 2 percent" behind these; behind a verb it is part of that: "turned down 12".
_LED = word_set(
    ", and but or go goes went gone going is was were are be been come came moved"
)
_OTHERS = frozenset(("more", "fewer", "less"))
_RAISING = frozenset(("raise",))  # "raised $2 million" is no rise by so much
_WHEN = word_set(
    "in a last before earlier ago year years month months week quarter it they did had"
)
_NEGATORS = frozenset(("not", "never"))
_NONE = frozenset(("no", "without"))
_FILLING = word_set(
    """
    by about roughly nearly almost approximately some around an a another only just at
    least of over estimated additional full further well under even as much much
    """
)
_PAUSES = word_set(", ; : . and but as while from to in than")
_BEFORE = 5  # pieces before an amount in which its way is told
_BY = 9  # pieces before "by", which points back over what rises
_FEW = 6  # pieces behind "more" in which it is told than when
_BEHIND = 3  # pieces behind a number: "4 points lower"
_REACH = 6  # pieces from a level back to its way: "rose last year to 31 percent"
_DENIED = 3  # pieces before a way in which it may be denied


class Text(NamedTuple):
    """A text taken apart in both ways, and where it tells a way: piece → is it up."""

    prose: Prose
    content: Content
    ways: dict[int, bool]
    raised: frozenset[int]  # ways of what is raised or cut by somebody

    @classmethod
    def of(cls, prose: Prose, content: Content) -> "Text":
        """Return a text with the words in it that tell a way."""
        starts, word = content.pieces.starts, content.pieces.word
        found = {
            at: _BARE[word(at)]
            for at in places(content.pieces.lower, _BARE.__contains__)
            if word(at + 1) not in _PAUSES and word(at - 1) in _LED
        }
        raised = set()
        for mark in filter(partial(_tells_way, prose), prose.of("antonym")):
            token = mark.last if prose.lows[mark.first] == "percent" else mark.first
            at = bisect_left(starts, prose.starts[token])
            found[at] = mark.value.endswith("/0")
            if mark.value.partition("/")[0] in _RAISING:
                raised.add(at)
        return cls(prose, content, found, frozenset(raised))

    def token(self, piece: int) -> int:
        """Return the token of the prose at which a piece begins."""
        return token_at(self.prose, self.content, piece)


class Trend(NamedTuple):
    """A figure, which way it went by that much or to there, and where that is told."""

    is_up: bool
    figure: Figure
    at: int  # the piece that tells the way

    @property
    def sort(self) -> str:
        """What it is measured in: percent, count or money."""
        return SORTS[self.figure.number.kind]

    @property
    def span(self) -> tuple[int, int]:
        """The first piece of its words, and the piece after the last."""
        number = self.figure.number
        return min(self.at, number.first), max(self.at + 1, number.after)

    def is_alike(self, other: "Trend") -> bool:
        """Whether it is of the same value in the same measure."""
        is_same = self.figure.number.value == other.figure.number.value
        return is_same and self.sort == other.sort


class Ends(NamedTuple):
    """What a thing came from and what it went to."""

    start: Figure
    end: Figure

    @property
    def is_up(self) -> bool:
        """Whether the end is more than the start."""
        return self.start.number.value < self.end.number.value

    @property
    def span(self) -> tuple[int, int]:
        """The first piece of its words, and the piece after the last."""
        one, other = self.start.number, self.end.number
        return min(one.first, other.first), max(one.after, other.after)

    def is_by(self, trend: Trend) -> bool:
        """Whether the gap is as large as an amount, to its last place."""
        gap = abs(self.end.number.value - self.start.number.value)
        if self.sort == trend.sort and holds(trend.figure, gap):
            return True
        base = self.start.number.value
        is_share = trend.figure.number.kind == "share" and self.sort != "percent"
        return is_share and base > 0 and holds(trend.figure, gap / base)

    @property
    def sort(self) -> str:
        """What both are measured in: percent, count or money."""
        return SORTS[self.end.number.kind]


def _tells_way(prose: Prose, mark: Mark) -> bool:
    group, low = mark.value.partition("/")[0], prose.lows[mark.last]
    if mark.first and prose.texts[mark.first][0].isupper():
        return False  # "Mount Ardley"
    is_degree = group in _DEGREES and not low.endswith("er")
    if group not in _GROUPS or (is_degree and not low.startswith("exceed")):
        return False
    if prose.low(mark.first - 1) == "or":
        return False  # "22 percent or more"
    return prose.low(mark.last + 1) != "than"  # "fewer than 22"


def amounts(text: Text) -> Iterator[Trend]:
    """Yield by how much things went up or down."""
    for figure in counting_figures(text.content):
        at = _behind(text, figure)
        at = _before(text, figure) if at is None else at
        if at is not None and not _is_denied(text, min(at, figure.number.first)):
            yield Trend(text.ways[at], figure, at)


def levels(text: Text) -> Iterator[Trend]:
    """Yield to what things went up or down: "rose to 31 percent"."""
    word = text.content.pieces.word
    for figure in counting_figures(text.content):
        is_to = False
        for at in _back(text.content, figure, _REACH):
            is_to |= word(at) == "to"
            if word(at) in (",", ";") or word(at)[:1].isdigit():
                break
            if is_to and at in text.ways:
                if not _is_denied(text, at):
                    yield Trend(text.ways[at], figure, at)
                break


def ends(text: Text) -> Iterator[Ends]:
    """Yield what things came from and went to: "to 31 percent from 18"."""
    figures = counting_figures(text.content)
    for place, start in enumerate(figures):
        if start.role == "from":
            end = _other_end(text.content, figures, place)
            is_change = end is not None and (
                end.number.value != start.number.value
                and SORTS[end.number.kind] == SORTS[start.number.kind]
            )
            if end is not None and is_change:
                yield Ends(start, end)


def _other_end(text: Content, figures: list[Figure], place: int) -> Figure | None:
    """Return what a thing went to: right behind, "to 22", or what stands before."""
    start = figures[place]
    behind = figures[place + 1 : place + 2]
    if behind and behind[0].role == "to" and _are_together(text, start, behind[0]):
        return behind[0]
    for other in reversed(figures[:place]):
        if other.role == "from" or not _are_together(text, start, other):
            return None
        if other.number.kind == start.number.kind:
            return other
    return None


def _are_together(text: Content, one: Figure, other: Figure) -> bool:
    return text.is_beside(one.number.first, other.number.first)


def _behind(text: Text, figure: Figure) -> int | None:
    """Return where a way stands right behind a figure: "4 points lower"."""
    after = figure.number.after
    for at in range(after, after + _BEHIND):
        if text.content.pieces.word(at) in _PAUSES:
            return None
        if at in text.ways:
            return at if _is_of_time(text, figure, at) else None
    return None


def _is_of_time(text: Text, figure: Figure, at: int) -> bool:
    """Whether "40 more" is told of two times, and not of 40 others or of two things."""
    word = text.content.pieces.word
    ahead = [word(i) for i in range(at + 1, at + 1 + _FEW)]
    if "than" in ahead:
        behind = ahead[ahead.index("than") + 1 :]
        return any(low in _WHEN or low[:1].isdigit() for low in behind)
    return word(at) not in _OTHERS or figure.number.kind in ("share", "points")


def _before(text: Text, figure: Figure) -> int | None:
    """Return where a way stands before a figure: "fell by 9", "cut fees by 9"."""
    word = text.content.pieces.word
    is_by = False
    for at in _back(text.content, figure, _BEFORE):
        if at in text.ways:
            is_share = figure.number.kind in ("share", "points")
            return at if is_by or is_share or at not in text.raised else None
        is_by |= word(at) == "by"
        if word(at) not in _FILLING:
            break
    for at in _back(text.content, figure, _BY) if is_by else ():
        if at in text.ways:
            return at
        if word(at) in _PAUSES and word(at) not in ("from", "to", "in"):
            return None
        if word(at)[:1].isdigit():
            return None
    return None


def _back(text: Content, figure: Figure, most: int) -> Iterator[int]:
    """Yield the pieces before a figure in its sentence, the nearest first."""
    first = figure.number.first
    for at in range(first - 1, max(-1, first - 1 - most), -1):
        if not text.is_beside(at, first):
            return
        yield at


def _is_denied(text: Text, at: int) -> bool:
    """Whether a negator stands right before it."""
    before = text.content.pieces.lower[max(0, at - _DENIED) : at]
    is_not = any(low in _NEGATORS or low.endswith("n't") for low in before)
    return is_not or not _NONE.isdisjoint(before[-1:])
