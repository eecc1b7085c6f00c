"""From words that may not travel to hashes that prove them, and back to their place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from typing import NamedTuple

from briefings.evidence.readers.places.anchors import Located, Step
from briefings.evidence.readers.places.boundaries import SPACELESS, whole_words
from briefings.evidence.readers.words.normalise import Normalised
from briefings.evidence.readers.words.passages import Span

_EDGE = 24  # characters of head and tail
_KEY = 12  # hexadecimal digits that hashes are looked up by
_MOST_HASHED = 20_000_000  # characters; only a text made to tire us needs more
_TOKEN = rf"[{SPACELESS}]|[^\W_{SPACELESS}]+|[^\w\s]|_"


class Withheld(NamedTuple):
    """Where withheld words stand, and hashes that prove them."""

    start: int  # raw code points, newlines untouched
    end: int
    sha256: str  # of the normalised span, in UTF-8, as 64 hexadecimal digits
    length: int  # characters of the normalised span
    head: str  # as `sha256`, of its first 24 characters
    tail: str  # of its last 24


def withhold(source: Normalised, start: int, end: int) -> Withheld:
    """Return what proves the words of `source.raw[start:end]` without saying them.

    The span is widened to whole words, since those are looked for when the text has
    changed; white space at either end is left out. Raises `ValueError` where it holds
    no words.
    """
    first, last = whole_words(source, *_span_at(source, start, end))
    words = source.text[first:last]
    if not words:
        raise ValueError("no words between start and end")
    head, tail = words[:_EDGE], words[-_EDGE:]
    place = source.to_raw(first, last)
    return Withheld(*place, _hash(words), len(words), _hash(head), _hash(tail))


def locate_withheld(source: Normalised, withheld: Withheld) -> Located:
    """Return where the withheld words stand in `source`, and by which step.

    `exact` in the place recorded, `moved` in a single other one, `ambiguous` in several
    others, `near` where only the first or last 24 characters are as they were.
    """
    recorded = _span_at(source, withheld.start, withheld.end)
    if _is(source.text, recorded, withheld):
        return Located(Step.EXACT, *source.to_raw(*recorded))
    spans = tuple(source.to_raw(*place) for place in _windows(source.text, withheld))
    if len(spans) == 1:
        return Located(Step.MOVED, *spans[0])
    if spans:
        return Located(Step.AMBIGUOUS, *spans[0], spans)
    near = _near(source.text, withheld, recorded[0])
    if near is None:
        return Located(Step.MISSING)
    return Located(Step.NEAR, *source.to_raw(*whole_words(source, *near)))


def _span_at(source: Normalised, start: int, end: int) -> Span:
    """Return the span of the normalised text there, without spaces at its ends."""
    first, last = source.from_raw(start, end)
    words = source.text[first:last]
    first += len(words) - len(words.lstrip())
    return first, first + len(words.strip())


def _is(text: str, span: Span, withheld: Withheld) -> bool:
    start, end = span
    return end - start == withheld.length and _hash(text[start:end]) == withheld.sha256


def _windows(text: str, withheld: Withheld) -> Iterator[Span]:
    """Yield each place whose words have the right hash, as spans of `text`."""
    most = _MOST_HASHED // withheld.length + 1
    for start in islice(_heads(text, withheld), most):
        end = start + withheld.length
        if end <= len(text) and _is(text, (start, end), withheld):
            yield start, end


def _near(text: str, withheld: Withheld, recorded: int) -> Span | None:
    """Return the span between head and tail, or as long a one from either."""
    size = withheld.length
    heads, tails = list(_heads(text, withheld)), list(_tails(text, withheld))
    for start in sorted(heads, key=lambda at: abs(at - recorded)):
        after = bisect_left(tails, start + size // 2)
        if after < len(tails) and tails[after] <= start + 2 * size:
            return start, tails[after]
    if heads:
        start = min(heads, key=lambda at: abs(at - recorded))
        return start, min(start + size, len(text))
    if tails:
        end = min(tails, key=lambda at: abs(at - size - recorded))
        return max(end - size, 0), end
    return None


def _heads(text: str, withheld: Withheld) -> Iterator[int]:
    width = min(_EDGE, withheld.length)
    for start in _starts(text, width).get(withheld.head[:_KEY], ()):
        if _hash(text[start : start + width]) == withheld.head:
            yield start


def _tails(text: str, withheld: Withheld) -> Iterator[int]:
    width = min(_EDGE, withheld.length)
    for end in _ends(text, width).get(withheld.tail[:_KEY], ()):
        if _hash(text[end - width : end]) == withheld.tail:
            yield end


@lru_cache(maxsize=4)
def _starts(text: str, width: int) -> Mapping[str, list[int]]:
    """Return where words begin, by the hash of the characters that follow."""
    places: dict[str, list[int]] = {}
    for token in re.finditer(_TOKEN, text):
        key = _hash(text[token.start() : token.start() + width])[:_KEY]
        places.setdefault(key, []).append(token.start())
    return places


@lru_cache(maxsize=4)
def _ends(text: str, width: int) -> Mapping[str, list[int]]:
    """Return where words end, by the hash of the characters before."""
    places: dict[str, list[int]] = {}
    for token in re.finditer(_TOKEN, text):
        if token.end() >= width:
            key = _hash(text[token.end() - width : token.end()])[:_KEY]
            places.setdefault(key, []).append(token.end())
    return places


def _hash(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
