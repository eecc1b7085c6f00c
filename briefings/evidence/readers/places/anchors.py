"""From a quotation to its place in a source, by a ladder of named steps.

Nothing but typography is ever forgiven: a step that found other words says so.
"""

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from briefings.evidence.readers.places.boundaries import is_inside_word, whole_words
from briefings.evidence.readers.places.concordance import Concordance, occurrences
from briefings.evidence.readers.words.normalise import Normalised, plain
from briefings.evidence.readers.words.passages import Span

_MOST_PLACES = 1000  # of a quotation without prefix and suffix; nobody reads on
_BETWEEN = " \"'(["  # may stand between a quotation and the words around it
_NEAR = 75  # of 100, how alike a passage must be to be called near


class Step(StrEnum):
    """How a quotation was found, or what is wrong with it."""

    EXACT = "exact"  # character for character
    NORMALISED = "normalised"  # but for typography
    MOVED = "moved"  # the same words, elsewhere or in other surroundings
    NEAR = "near"  # other words, or words cut in two
    AMBIGUOUS = "ambiguous"  # in several places
    MISSING = "missing"

    @property
    def is_found(self) -> bool:
        """Whether the very words stand in one known place of the source."""
        return self in (Step.EXACT, Step.NORMALISED, Step.MOVED)


class Located(NamedTuple):
    """Where words stand in a source, in raw code points."""

    step: Step
    start: int = -1  # of the place, or of the closest passage; -1 where there is none
    end: int = -1
    places: tuple[Span, ...] = ()  # all of them, where ambiguous


def locate_quote(
    source: Normalised,
    quote: str,
    prefix: str = "",
    suffix: str = "",
    words: Concordance | None = None,
) -> Located:
    """Return where `quote` stands in `source`, and by which step it was found.

    A quotation that begins or ends inside a word is near, never found, and the whole
    words are shown: 'arrest' is not a quotation of 'arrests'. `prefix` and `suffix`
    choose between several places; where a single place has others around it, the
    words have moved. `words`, the concordance of `source.text`, saves time where many
    quotations are looked for.
    """
    wanted = plain(quote)
    before, after = plain(prefix), plain(suffix)
    has_context = bool(before or after)
    found = _whole(source, wanted, words)
    places = list(found if has_context else islice(found, _MOST_PLACES))
    if not places:
        return _closest(source, wanted)
    fitting = [place for place in places if _fits(source.text, place, before, after)]
    if len(fitting) == 1:
        return _found(source, fitting[0], quote)
    if len(places) == 1:
        return Located(Step.MOVED, *source.to_raw(*places[0]))
    spans = tuple(source.to_raw(*place) for place in fitting or places)
    return Located(Step.AMBIGUOUS, *spans[0], spans)


def _found(source: Normalised, place: Span, quote: str) -> Located:
    start, end = source.to_raw(*place)
    is_exact = source.raw[start:end] == quote.strip()
    return Located(Step.EXACT if is_exact else Step.NORMALISED, start, end)


def _whole(
    source: Normalised, wanted: str, words: Concordance | None
) -> Iterator[Span]:
    known = words.occurrences(wanted) if words else occurrences(source.text, wanted)
    for start in known:
        end = start + len(wanted)
        if not (is_inside_word(source, start) or is_inside_word(source, end)):
            yield start, end


def _fits(text: str, place: Span, before: str, after: str) -> bool:
    start, end = place
    return any(text.endswith(before, 0, at) for at in _back(text, start)) and any(
        text.startswith(after, at) for at in _forth(text, end)
    )


def _back(text: str, at: int) -> Iterator[int]:
    yield at
    while at and text[at - 1] in _BETWEEN:
        at -= 1
        yield at


def _forth(text: str, at: int) -> Iterator[int]:
    yield at
    while at < len(text) and text[at] in _BETWEEN:
        at += 1
        yield at


def _closest(source: Normalised, wanted: str) -> Located:
    cut = next(occurrences(source.text, wanted), None)
    if cut is not None:
        whole = whole_words(source, cut, cut + len(wanted))
        return Located(Step.NEAR, *source.to_raw(*whole))
    from briefings.evidence.readers.places.nearest import closest

    passage = closest(source, wanted)
    if passage is None:
        return Located(Step.MISSING)
    step = Step.NEAR if passage.score >= _NEAR else Step.MISSING
    return Located(step, passage.start, passage.end)
