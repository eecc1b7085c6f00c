"""From words to the places of a document where they stand."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.evidence import normalise, plain
from briefings.shown import CELL, LINK, NOTE, OBJECT

_NOTHING = frozenset((NOTE, OBJECT))
_PARTS_OF_NUMBERS = frozenset(".,")


class Place(NamedTuple):
    """Where words stand: a line, and characters into it."""

    line: int
    start: int
    end: int


def places_of(words: str, lines: Sequence[str]) -> Iterator[Place]:
    """Yield each place of whole words, whatever the typography.

    Where the words stand nowhere as they are, capital letters do not count either.
    """
    sought = plain(words)
    if not sought:
        return
    texts = [_Text(line) for line in lines]
    found = False
    for number, text in enumerate(texts):
        for start, end in text.spans(sought, folded=False):
            found = True
            yield Place(number, start, end)
    if not found:
        for number, text in enumerate(texts):
            for start, end in text.spans(sought.lower(), folded=True):
                yield Place(number, start, end)


class _Text:
    """A line without what is no word, and the way back."""

    def __init__(self, line: str) -> None:
        visible, self._places = _visible(line)
        self._normalised = normalise(visible)
        self._end = len(line)

    def spans(self, sought: str, *, folded: bool) -> Iterator[tuple[int, int]]:
        """Yield the spans of the line that hold the words, whole."""
        text = self._normalised.text
        if folded:
            # A letter that becomes two in lower case would shift what comes after.
            text = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        at = text.find(sought)
        while at >= 0:
            end = at + len(sought)
            if _is_whole(text, at, end):
                yield self._span(at, end)
            at = text.find(sought, at + 1)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        first, last = self._normalised.to_raw(start, end)
        return self._places[first], self._places[last - 1] + 1


def _visible(line: str) -> tuple[str, Sequence[int]]:
    """Return the words of a line and where each of their characters stands in it."""
    if not any(sign in line for sign in (NOTE, OBJECT, CELL, LINK)):
        return line, range(len(line))
    characters: list[str] = []
    places: list[int] = []
    is_address = False
    for place, character in enumerate(line):
        if character == LINK:
            is_address = not is_address
        elif not is_address and character not in _NOTHING:
            characters.append(" " if character == CELL else character)
            places.append(place)
    return "".join(characters), places


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return whether no word or number goes on beyond a span."""
    return not (_goes_on(text, start - 1, start, -1) or _goes_on(text, end, end - 1, 1))


def _goes_on(text: str, outside: int, inside: int, step: int) -> bool:
    if not 0 <= outside < len(text) or not text[inside].isalnum():
        return False
    if text[outside].isalnum():
        return True
    beyond = outside + step
    return (
        text[outside] in _PARTS_OF_NUMBERS
        and text[inside].isdigit()
        and 0 <= beyond < len(text)
        and text[beyond].isdigit()
    )
