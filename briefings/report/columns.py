"""From a line of text to the part of it that a terminal shows, and how wide it is."""

import unicodedata
from typing import NamedTuple

from briefings.diagnostics import printable

WIDTH = 96  # columns of a source line that are shown, where there is room
_CUT = "..."
_JOINER = "\u200d"


class Window(NamedTuple):
    """The shown part of a line: what stands before, under and after the caret."""

    before: str
    marked: str
    after: str


def window(line: str, start: int, length: int, width: int = WIDTH) -> Window:
    """Return a line cut to `width` columns around a span (code points, from 0)."""
    # Neighbours are looked at only as far as they can be shown: a line may be endless.
    stop = start + max(1, length)
    before = printable(line[max(0, start - 2 * width) : start])
    marked = printable(line[start : min(stop, start + 2 * width)])
    after = printable(line[stop : stop + 2 * width]).rstrip()
    if len(line) <= 2 * width and columns(before + marked + after) <= width:
        return Window(before, marked, after)
    marked = _head(marked, width * 3 // 4)
    side = (width - columns(marked)) // 2
    room = 2 * side - min(side, columns(before))
    shown_after = _head(after, room) if stop < len(line) else ""
    shown_before = _tail(before, 2 * side - columns(shown_after))
    return Window(shown_before, marked, shown_after)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes (after Unicode UAX 11)."""
    if text.isascii():
        return len(text)
    return sum(_width(char, last) for last, char in zip(" " + text, text, strict=False))


def _width(char: str, last: str) -> int:
    kind = unicodedata.category(char)
    if kind in {"Mn", "Me"} or char == _JOINER:
        return 0
    if (last == _JOINER and kind == "So") or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0  # part of the picture before it
    if "\u1160" <= char <= "\u11ff":
        return 0  # a Korean vowel or final, drawn into its syllable
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _head(text: str, most: int) -> str:
    if columns(text) <= most:
        return text
    kept, width = 0, len(_CUT)
    for last, char in zip(" " + text, text, strict=False):
        width += _width(char, last)
        if width > most:
            break
        kept += 1
    return text[:kept] + _CUT


def _tail(text: str, most: int) -> str:
    if columns(text) <= most:
        return text
    first, width = len(text), len(_CUT)
    while first > 0 and width <= most:
        first -= 1
        width += _width(text[first], text[first - 1] if first else " ")
    first += 1
    # What is drawn into the character before it is not shown without it.
    while first < len(text) and not _width(text[first], text[first - 1]):
        first += 1
    return _CUT + text[first:]
