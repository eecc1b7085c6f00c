"""From two figures in a text to the words that are said of either.

A sentence is parted where a conjunction stands between them, or a comma; who is said to
say it, and what is said of a third figure, belong to neither half.
"""

from typing import NamedTuple

from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.contents.counting_figures import (
    SORTS,
    counting_figures,
    token_at,
)
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.names.sights import Sight
from briefings.evidence.readers.speech.sayings import sayings
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred

_JOINTS = word_set("and but while whereas against compared versus ; although though or")
_STRONG = word_set("; : . while whereas but")
_POINTING = frozenset(("the", "of", "its"))
_LINK = 8  # tokens from a verb of saying to "that"


class Reading(NamedTuple):
    """A text with its figures, its names, and where its tokens stand."""

    content: Content
    sight: Sight

    def place(self, figure: Figure) -> tuple[int, int]:
        """Return the first and the last token of a figure."""
        number, prose = figure.number, self.sight.prose
        first = token_at(prose, self.content, number.first)
        return first, token_at(prose, self.content, number.after - 1)

    def is_alone(self, figure: Figure) -> bool:
        """Whether no article or whole makes it part of another: "of the 64 files"."""
        before = self.content.pieces.word(figure.number.first - 1)
        return figure.role != "whole" and before not in _POINTING


class Half(NamedTuple):
    """What is said of one of two figures: words and names, and groups of words.

    A name stands in it as two keys, so that it counts twice; other figures do not.
    """

    keys: frozenset[tuple[str, str]]
    groups: frozenset[int]

    def without(self, other: "Half") -> "Half":
        """Return what is said of this one only."""
        return Half(self.keys - other.keys, self.groups - other.groups)

    def plainly(self, other: "Half") -> int:
        """Return how many words two have in common, a name counted once."""
        return sum(sort != "called" for sort, _ in self.keys & other.keys)

    def shared(self, other: "Half") -> int:
        """Return how much two have in common; a name counts twice."""
        words = len(self.keys & other.keys)
        return words or int(not self.groups.isdisjoint(other.groups))


def halves(
    text: Reading, one: Figure, other: Figure, kin: Kindred
) -> tuple[Half, Half] | None:
    """Return what is said of either of two figures only; None where nothing parts them.

    They stand in one sentence, or in two that follow each other.
    """
    places = sorted(((text.place(one), 0), (text.place(other), 1)))
    (first, _), (second, _) = places
    spans = _spans(text, first, second, _others(text, one, other))
    if spans is None:
        return None
    found = [_half(text.sight, span, kin) for span in spans]
    if places[0][1]:
        found.reverse()
    return found[0].without(found[1]), found[1].without(found[0])


def _others(text: Reading, one: Figure, other: Figure) -> frozenset[int]:
    """Return where other figures of the sort stand by themselves."""
    sort = SORTS[one.number.kind]
    return frozenset(
        text.place(figure)[0]
        for figure in counting_figures(text.content)
        if SORTS[figure.number.kind] == sort
        and figure not in (one, other)
        and text.is_alone(figure)
    )


_Span = tuple[int, int]


def _spans(
    text: Reading, one: _Span, other: _Span, others: frozenset[int]
) -> tuple[_Span, _Span] | None:
    prose = text.sight.prose
    first, last = prose.sentence_of(one[0])
    if prose.sentences[one[0]] != prose.sentences[other[0]]:
        begin, end = prose.sentence_of(other[0])
        return (
            _bounded(text, (first, last), one, others),
            _bounded(text, (begin, end), other, others),
        )
    between = range(one[1] + 1, other[0])
    joints = [i for i in between if prose.lows[i] in _JOINTS]
    joints = joints or [i for i in between if prose.lows[i] in (",", "-")]
    if not joints:
        return None
    return (
        _bounded(text, (first, joints[-1] - 1), one, others),
        _bounded(text, (joints[-1], last), other, others),
    )


def _bounded(
    text: Reading, span: _Span, figure: _Span, others: frozenset[int]
) -> _Span:
    """Return the tokens around a figure up to a pause, a speaker or another figure."""
    lows = text.sight.prose.lows
    behind, before = text.sight.once(_edges)
    first, last = span
    for i in range(figure[0] - 1, first - 1, -1):
        if lows[i] in _STRONG or i in behind or i in others:
            first = i + 1
            break
    for i in range(figure[1] + 1, last + 1):
        if lows[i] in _STRONG or i in before or i in others:
            last = i - 1
            break
    return first, last


def _edges(sight: Sight) -> tuple[frozenset[int], frozenset[int]]:
    """Return the tokens behind which what is said begins, and before which it ends."""
    behind, before = set(), set()
    lows = sight.prose.lows
    for saying in sayings(sight):
        subject, verb = saying.subject, saying.verb
        if subject[0] < 0:
            continue
        if saying.said[1] < min(verb.first, subject[0]) or (
            verb.kind == "source" and saying.said[0] < verb.first
        ):
            before.add(min(subject[0], verb.first))
        elif verb.kind == "source":
            behind.add(subject[1])
        else:
            ahead = range(verb.last + 1, min(verb.last + 1 + _LINK, len(lows)))
            found = next((i for i in ahead if lows[i] in ("that", ",", ".")), -1)
            if found >= 0 and lows[found] == "that":
                behind.add(found)
    return frozenset(behind), frozenset(before)


def _half(sight: Sight, span: _Span, kin: Kindred) -> Half:
    prose = sight.prose
    keys: set[tuple[str, str]] = set()
    named: set[int] = set()
    for mention in sight.mentions:
        if span[0] <= mention.first and mention.last <= span[1]:
            tokens = range(mention.first, mention.last + 1)
            named.update(tokens)
            words = [prose.stems[i] for i in tokens if prose.contents[i]]
            words = [mention.entity.id] if mention.entity else words
            keys.update((sort, word) for word in words for sort in ("name", "called"))
    told = telling(prose, *span)
    plain = [i for i in told if i not in named and not prose.lows[i][0].isdigit()]
    keys.update(("word", prose.stems[i]) for i in plain)
    return Half(
        frozenset(keys),
        frozenset().union(*(kin.groups(prose, i) for i in told)),
    )
