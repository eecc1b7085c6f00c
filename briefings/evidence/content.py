"""From a text to the figures, dates and labels in it, read once."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from briefings.evidence.clocks import Clock, clocks
from briefings.evidence.dates import dates
from briefings.evidence.datings import Dating
from briefings.evidence.ellipsis import elliptic, with_articles
from briefings.evidence.label_shapes import Label
from briefings.evidence.labels import labels
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.normalise import Normalised, normalise
from briefings.evidence.numbers import numbers
from briefings.evidence.quantities import Figure, figures_of
from briefings.evidence.tokens import Tokens, sentence_numbers, tokens
from briefings.evidence.units import unit_after, unit_words


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
    counted: tuple[
        Figure, ...
    ] = ()  # in dates that count: the four of "4 months later"

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

    Of long texts, whole sources mostly, only the last two are kept.
    """
    keep = _kept_long if len(raw) > _LONG else _kept
    return keep(raw, published, lexicon)


@lru_cache(maxsize=256)
def _kept(raw: str, published: date | None, lexicon: Lexicon) -> Content:
    return read_content(raw, published, lexicon)


@lru_cache(maxsize=2)
def _kept_long(raw: str, published: date | None, lexicon: Lexicon) -> Content:
    return read_content(raw, published, lexicon)


def read_content(raw: str, published: date | None, lexicon: Lexicon) -> Content:
    """Return what a text says in figures and dates."""
    source = normalise(raw)
    pieces = tokens(source.text)
    taken = bytearray(len(pieces.words))
    named = tuple(labels(pieces, taken, lexicon))
    times = tuple(clocks(pieces, taken))
    dated = tuple(
        dating
        for dating in dates(pieces, published, lexicon)
        if not any(taken[dating.first : dating.after])
    )
    for dating in dated:
        taken[dating.first : dating.after] = b"\1" * (dating.after - dating.first)
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
        dates=dated,
        labels=named,
        clocks=times,
        sentences=sentences,
        plain={number: tuple(held) for number, held in plain.items()},
        counted=tuple(_counted(pieces, dated, lexicon)),
    )


def _counted(
    pieces: Tokens, dated: tuple[Dating, ...], lexicon: Lexicon
) -> Iterator[Figure]:
    """Yield the figures in dates that count from another: "four months later"."""
    spans = [
        (dating.first, dating.after)
        for dating in dated
        if dating.form in ("chained", "relative") and dating.day
    ]
    if not spans:
        return
    units = lexicon.built(unit_words)
    for number in numbers(pieces, None, lexicon):
        if number.form != "article" and any(a <= number.first < b for a, b in spans):
            unit = unit_after(pieces, number.after, len(pieces.words), units)
            yield Figure(number, unit=unit, after=unit.after)
