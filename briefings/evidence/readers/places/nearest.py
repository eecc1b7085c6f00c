"""From words that a source does not hold to the passage most like them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefings.evidence.readers.places.boundaries import whole_words
from briefings.evidence.readers.words.normalise import Normalised
from briefings.evidence.readers.words.passages import Span

_LONGEST = 5000  # characters of the words that are compared
_PIECE = 64  # so much is compared in one machine word, with a megabyte in no time
_ALIKE = 50  # of 100, how alike a piece must be to say where to look
_SHOWN = 60  # a passage less alike is no help
_SURE = 90  # a passage more alike is not bettered elsewhere
_SWAY = 200  # characters by which either end may move to fit better
_OPENERS = "\"'([{"
_CLOSERS = "\"')]}.,;:!?"
_WORD = r"\S+"


class Closest(NamedTuple):
    """A passage of whole words, in raw code points, and how alike it is."""

    start: int
    end: int
    score: float  # 0 to 100; neither case nor typography counts


def closest(source: Normalised, wanted: str) -> Closest | None:
    """Return the passage most like `wanted`, or `None` where none resembles it.

    `wanted` is normalised; no more than 5,000 characters of it are looked at. Time is
    linear in the text: three short pieces are looked for everywhere, and only the
    passages around them are compared as wholes.
    """
    wanted, text = _lower(wanted[:_LONGEST]), _lower(source.text)
    best = (0.0, (0, 0))
    for span in _candidates(text, wanted):
        best = max(best, (_likeness(text, wanted, span), span))
        if best[0] >= _SURE:
            break
    span = _fitted(text, wanted, best[1])
    score = _likeness(text, wanted, span)
    if score < _SHOWN:
        return None
    return Closest(*source.to_raw(*whole_words(source, *span)), score)


def _lower(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _candidates(text: str, wanted: str) -> Iterator[Span]:
    from rapidfuzz.fuzz import partial_ratio_alignment

    size = len(wanted)
    last = max(size - _PIECE, 0)
    for at in sorted({0, last // 2, last}):
        piece = wanted[at : at + _PIECE]
        found = partial_ratio_alignment(piece, text, score_cutoff=_ALIKE)
        if found:
            start = max(found.dest_start - at, 0)
            yield start, min(start + size, len(text))


def _likeness(text: str, wanted: str, span: Span) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(wanted, text[slice(*span)])


def _fitted(text: str, wanted: str, span: Span) -> Span:
    """Return the span with each end moved to the edge of a word that fits best."""
    start, end = span
    for _ in range(2):
        ends = [(start, at) for at in _edges(text, end, "end") if at > start]
        start, end = _best(text, wanted, ends, (start, end))
        starts = [(at, end) for at in _edges(text, start, "start") if at < end]
        start, end = _best(text, wanted, starts, (start, end))
    return start, end


def _best(text: str, wanted: str, spans: Iterable[Span], otherwise: Span) -> Span:
    return max(
        spans,
        key=lambda span: (_likeness(text, wanted, span), -span[1] + span[0]),
        default=otherwise,
    )


def _edges(text: str, near: int, side: str) -> Iterator[int]:
    first, last = max(near - _SWAY, 0), near + _SWAY
    for word in re.compile(_WORD).finditer(text, first, last):
        start, end = word.span()
        if side == "start":
            yield from {start, end - len(word[0].lstrip(_OPENERS))}
        else:
            yield from {end, start + len(word[0].rstrip(_CLOSERS))}
