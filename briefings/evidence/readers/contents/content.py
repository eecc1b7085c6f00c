"""From a text to the figures, dates and labels in it, read once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.dates.dates import dated
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.times_of_day import Clock, clocks
from briefings.evidence.readers.figures.ellipsis import elliptic, with_articles
from briefings.evidence.readers.figures.label_shapes import Label
from briefings.evidence.readers.figures.labels import labels
from briefings.evidence.readers.figures.numbers import numbers
from briefings.evidence.readers.figures.quantities import Figure, figures_of
from briefings.evidence.readers.figures.units import unit_after, unit_words
from briefings.evidence.readers.words.normalise import Normalised, normalise
from briefings.evidence.readers.words.tokens import Tokens, sentence_numbers, tokens

Made = TypeVar("Made")


class Content(NamedTuple):
    """What a text says in figures and dates."""

    source: Normalised
    pieces: Tokens
    figures: tuple[Figure, ...]
    dates: tuple[Dating, ...]
    labels: tuple[Label, ...]
    clocks: tuple[Clock, ...]
    sentences: tuple[int, ...]  # of each piece, the sentence it stands in
    plain: Mapping[int, tuple[Figure, ...]]  # sentence → its figures but the weak ones
    kept: dict[object, object]  # what was made of it, by its maker
    counted: tuple[Figure, ...] = ()  # in dates that count: the 4 of "4 months later"
    is_dated: bool = False  # its dates depend on the day it was published

    def once(self, maker: "Callable[[Content], Made]") -> "Made":
        """Return what `maker` makes of this text, made once and kept."""
        made = self.kept.get(maker)
        if made is None:
            made = self.kept[maker] = maker(self)
        return made  # type: ignore[return-value]  # keyed by its maker

    def beside(self, piece: int) -> tuple[Figure, ...]:
        """Return the plain figures of the sentence that a piece stands in."""
        return self.plain.get(self.sentences[piece], ())

    def is_beside(self, piece: int, other: int) -> bool:
        """Whether two pieces stand in one sentence."""
        return self.sentences[piece] == self.sentences[other]

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where pieces stand in the raw text."""
        starts, ends = self.pieces.starts, self.pieces.ends
        return self.source.to_raw(starts[first], ends[after - 1])

    def words(self, first: int, after: int) -> str:
        """Return pieces as the raw text has them."""
        start, end = self.span(first, after)
        return self.source.raw[start:end]


_LONG = 20_000  # code points, from which on a text is too big to keep many of


def content(raw: str, published: date | None, lexicon: Lexicon) -> Content:
    """Return what a text says in figures and dates, kept for the next comparison.

    Of long texts, whole sources mostly, only the last two are kept. Only dates depend
    on the day; where they take the same words, the rest is not read again.
    """
    days = lexicon.built(_Shelf).days(raw)
    if published not in days:
        known = next(iter(days.values()), None)
        again = known and _on_another_day(known, published, lexicon)
        days[published] = again or read_content(raw, published, lexicon)
    return days[published]


Days = dict[date | None, Content]


class _Shelf:
    """Where texts are kept as they were read by one lexicon."""

    def __init__(self, _: Lexicon) -> None:
        self._short = lru_cache(maxsize=256)(_no_days)
        self._long = lru_cache(maxsize=2)(_no_days)

    def days(self, raw: str) -> Days:
        """Return where a text is kept, by the day its dates count from."""
        return (self._long if len(raw) > _LONG else self._short)(raw)


def _no_days(_: str) -> Days:
    return {}


def _on_another_day(
    known: Content, published: date | None, lexicon: Lexicon
) -> Content | None:
    """Return a text read before, its dates counted from another day.

    None where the dates then take other words, so that the text reads otherwise.
    """
    if not known.is_dated:
        return known
    taken = bytearray(len(known.pieces.words))
    for label in known.labels:
        _take(taken, label.first, label.after)
    for clock in known.clocks:
        _take(taken, clock.first, clock.after)
    found, _ = _dates(known.pieces, taken, published, lexicon)
    if found == known.dates:
        return known
    if _spans(found) != _spans(known.dates):
        return None
    return known._replace(dates=found, kept={})


def _spans(found: Iterable[Dating]) -> list[tuple[int, int]]:
    return [(dating.first, dating.after) for dating in found]


def _dates(
    pieces: Tokens, taken: bytearray, published: date | None, lexicon: Lexicon
) -> tuple[tuple[Dating, ...], bool]:
    """Return the dates in a text that take no words of labels or times of day.

    And whether they depend on the day it was published.
    """
    found, is_dated = dated(pieces, published, lexicon)
    free = (one for one in found if not any(taken[one.first : one.after]))
    return tuple(free), is_dated


def _take(taken: bytearray, first: int, after: int) -> None:
    taken[first:after] = b"\1" * (after - first)


def read_content(raw: str, published: date | None, lexicon: Lexicon) -> Content:
    """Return what a text says in figures and dates."""
    source = normalise(raw)
    pieces = tokens(source.text)
    taken = bytearray(len(pieces.words))
    named = tuple(labels(pieces, taken, lexicon))
    times = tuple(clocks(pieces, taken))
    datings, is_dated = _dates(pieces, taken, published, lexicon)
    for dating in datings:
        _take(taken, dating.first, dating.after)
    found = numbers(pieces, taken, lexicon)
    figures = (
        elliptic(pieces, figures_of(pieces, found, taken, lexicon)) if found else []
    )
    figures = with_articles(pieces, figures, taken, lexicon.built(unit_words))
    sentences = tuple(sentence_numbers(pieces))
    plain: dict[int, list[Figure]] = {}
    for figure in figures:
        if not figure.is_weak:
            plain.setdefault(sentences[figure.number.first], []).append(figure)
    return Content(
        source=source,
        pieces=pieces,
        figures=tuple(figures),
        dates=datings,
        labels=named,
        clocks=times,
        sentences=sentences,
        plain={number: tuple(held) for number, held in plain.items()},
        kept={},
        counted=tuple(_counted(pieces, datings, lexicon)),
        is_dated=is_dated,
    )


def _counted(
    pieces: Tokens, datings: tuple[Dating, ...], lexicon: Lexicon
) -> Iterator[Figure]:
    """Yield the figures in dates that count from another: "four months later"."""
    spans = [
        (dating.first, dating.after)
        for dating in datings
        if dating.form in ("chained", "relative") and dating.day
    ]
    if not spans:
        return
    units = lexicon.built(unit_words)
    for number in numbers(pieces, None, lexicon):
        if number.form != "article" and any(a <= number.first < b for a, b in spans):
            unit = unit_after(pieces, number.after, len(pieces.words), units)
            yield Figure(number, unit=unit, after=unit.after)
