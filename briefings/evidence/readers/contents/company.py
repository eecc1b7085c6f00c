"""From a figure in a text to the words, dates and names that go with it."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_plural
from briefings.evidence.readers.words.abbreviations import STARTERS
from briefings.evidence.readers.words.forms import stem
from briefings.evidence.readers.words.tokens import places
from briefings.evidence.readers.words.wordset import words

Span = tuple[int, int]

_REACH = 10  # pieces on either side that go with a figure
_CLOSE = 4  # pieces on either side that stand close by
_STOPS = frozenset(";!?")
_PAUSES = frozenset((",", ":", "(", ")", "and", "but", "while", "or", "whereas"))
_ALL_STOPS = _STOPS | _PAUSES
_LISTING, _CLOSING = frozenset(",:("), frozenset(";.,)")
_FAR_SPEAKER = 9  # pieces from a name to the word of saying
LITTLE = words(
    """
    the and for with that this from were was are been had has have its their his her by
    about over under than more less fewer least most up down said says per each of in on
    to at as an a it he she they we
    """
)


class Company(NamedTuple):
    """What goes with a figure, up to its neighbours."""

    stems: Mapping[str, int]  # stem → 2 where it stands close by, else 1
    dates: tuple[Dating, ...]

    def shared(self, other: "Company") -> int:
        """Return how much two figures' company has in common; a date counts twice."""
        dated = any(agree(one, two) for one in self.dates for two in other.dates)
        both = self.stems.keys() & other.stems.keys()
        weight = sum(min(self.stems[word], other.stems[word]) for word in both)
        return weight + (2 if dated else 0)


def company(text: Content, figure: Figure) -> Company:
    """Return the stems and dates beside a figure, up to its neighbours."""
    known = text.once(_nobody_yet)
    place = figure.number.first, figure.number.after, figure.floor, figure.ceiling
    if place not in known:
        known[place] = _company(text, figure)
    return known[place]


def _nobody_yet(_: Content) -> dict[tuple[int, ...], Company]:
    """Return where the company of a text's figures is kept, by their places."""
    return {}


def _company(text: Content, figure: Figure) -> Company:
    span = _span(text, figure)
    dates = tuple(dating for dating in text.dates if dating.first in span)
    return Company(_stems(text, figure, span, dates), dates)


def _span(text: Content, figure: Figure) -> list[int]:
    """Return the pieces that go with a figure."""
    first, after = figure.number.first, figure.number.after
    has_left = figure.floor > 0 and text.is_beside(figure.floor - 1, first)
    start = first - 2 if _is_listed(text, first - 1, after) else first - 1
    return [
        *_before(text, figure, start, is_shared=has_left),
        *_behind(text, figure, is_shared=_shares_right(text, figure)),
    ]


def _ceiling(text: Content, figure: Figure) -> int:
    return figure.ceiling or len(text.pieces.words)


def _shares_right(text: Content, figure: Figure) -> bool:
    ceiling = _ceiling(text, figure)
    if ceiling >= len(text.pieces.words):
        return False
    return text.is_beside(ceiling, figure.number.first)


def _stems(
    text: Content, figure: Figure, span: list[int], dates: tuple[Dating, ...]
) -> dict[str, int]:
    first, after = figure.number.first, figure.number.after
    own = set(range(after, figure.unit.after)) if figure.unit.measure else set()
    for dating in dates:
        own.update(range(dating.first, dating.after))
    stems = text.once(_telling_stems)
    telling = [at for at in span if stems[at] and at not in own]
    if len({stems[at] for at in telling}) < len(telling):  # the first of each counts
        telling.sort(key=lambda at: at if at >= after else first - at + len(span))
    found: dict[str, int] = {}
    for at in telling:
        is_close = first - _CLOSE <= at < after + _CLOSE
        found.setdefault(stems[at], 2 if is_close else 1)
    ceiling = _ceiling(text, figure)
    if ceiling - 1 in span and _shares_right(text, figure):
        found[f"#{text.pieces.lower[ceiling]}"] = (
            1  # 19 hospitals more than 30 days late
        )
    for label in text.labels:
        if label.first in span:
            found[_label(text, label.first, label.after)] = 1
    return found


def _telling_stems(text: Content) -> list[str]:
    """Return the stem of each piece that is a word that tells; else nothing."""
    return list(map(_telling_stem, text.pieces.words))


@lru_cache(maxsize=8192)
def _telling_stem(word: str) -> str:
    low = word.lower()
    return stem(low) if word.isalpha() and low not in LITTLE else ""


def _is_listed(text: Content, before: int, after: int) -> bool:
    """Whether a mark only parts a figure from its label, as in a table or brackets."""
    return text.pieces.word(before) in _LISTING and (
        after == len(text.pieces.words) or text.pieces.word(after) in _CLOSING
    )


def _before(text: Content, figure: Figure, last: int, *, is_shared: bool) -> range:
    """Return the pieces before a figure; from a pause where another shares them."""
    ends = text.once(_pauses if is_shared else _stops)
    at = bisect_right(ends, last)
    sentence = text.sentences[figure.number.first]
    first = max(
        figure.floor,
        last - _REACH,
        bisect_left(text.sentences, sentence),
        ends[at - 1] + 1 if at else 0,
    )
    return range(first, last + 1)


def _behind(text: Content, figure: Figure, *, is_shared: bool) -> range:
    """Return the pieces behind a figure; to a pause where another shares them."""
    ends, after = text.once(_pauses if is_shared else _stops), figure.number.after
    at = bisect_left(ends, after)
    sentence = text.sentences[figure.number.first]
    end = min(
        _ceiling(text, figure),
        after + _REACH + 1,
        bisect_right(text.sentences, sentence),
        ends[at] if at < len(ends) else len(text.sentences),
    )
    return range(after, end)


def _stops(text: Content) -> list[int]:
    return places(text.pieces.lower, _STOPS.__contains__)


def _pauses(text: Content) -> list[int]:
    return places(text.pieces.lower, _ALL_STOPS.__contains__)


_ARTICLES = ("The", "A", "An")


def names(text: Content) -> dict[str, list[Span]]:
    """Return the capitalised words and labels of a text, with the pieces they take.

    A word that only begins a sentence is no name.
    """
    return text.once(_names)


def _names(text: Content) -> dict[str, list[Span]]:
    dated = {at for dating in text.dates for at in range(dating.first, dating.after)}
    words_ = text.pieces.words
    known = frozenset(words_)
    found: dict[str, list[Span]] = {}
    for at in places(words_, _may_be_name):
        if at in dated or _is_speaker(text, at):
            continue
        word, low = words_[at], text.pieces.lower[at]
        if _begins(text, at) and (word in STARTERS or low in known or is_plural(low)):
            continue
        found.setdefault(word, []).append((at, at + 1))
    for label in text.labels:
        key = _label(text, label.first, label.after)
        found.setdefault(key, []).append((label.first, label.after))
    return found


@lru_cache(maxsize=4096)
def _may_be_name(word: str) -> bool:
    """Whether a word has a capital, and is no initial and no article: The Times."""
    return word[0].isupper() and len(word) > 1 and word not in _ARTICLES


_SAYINGS = words(
    """
    said says say told tell tells testified testifies wrote writes added argued asked
    replied answered claimed noted warned explained acknowledged conceded stated
    declared swore estimates estimated put learned
    """
)


def _is_speaker(text: Content, at: int) -> bool:
    """Whether a name is that of who says it, or of whose speaker that is."""
    ahead = range(at + 1, min(at + _FAR_SPEAKER, len(text.sentences)))
    back = range(at - 1, max(-1, at - _FAR_SPEAKER - 2), -1)
    if _saying(text, at, ahead):
        return True
    said = _saying(text, at, back)
    is_inverted = text.pieces.word(said - 1) in ('"', ",")
    return bool(said) and (is_inverted or at - said <= 2)  # noqa: PLR2004  # said Ms. Reyes


def _saying(text: Content, at: int, order: range) -> int:
    """Return the first word of saying, up to a number or a sentence's end; or 0."""
    for index in order:
        low = text.pieces.lower[index]
        if low[0].isdecimal() or not text.is_beside(index, at):
            return 0
        if low in _SAYINGS:
            return index
    return 0


def _begins(text: Content, at: int) -> bool:
    return (
        at == 0
        or text.sentences[at] != text.sentences[at - 1]
        or text.pieces.words[at - 1] in ('"', "(", ":")
    )


def _label(text: Content, first: int, after: int) -> str:
    return text.pieces.slice(first, after).lower()


def around(text: Content, figure: Figure) -> str:
    """Return the words of a figure's sentence, a dozen pieces or so on either side."""
    number = figure.number
    sentence = text.sentences[number.first]
    first, after = number.first, number.after
    while first > max(0, number.first - 12) and text.sentences[first - 1] == sentence:
        first -= 1
    end = min(len(text.sentences), number.after + 16)
    while after < end and text.sentences[after] == sentence:
        after += 1
    return text.words(first, after)
