"""From words to lines that are no wider than they may be."""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

WIDTH = 78
"""Columns of a line, as mail and terminals have them."""


def breadth(text: str) -> int:
    """Return how many columns a text takes: wide letters two, marks on them none."""
    if text.isascii():
        return len(text)
    return sum(_breadth(one) for one in text)


def wrapped(
    text: str, width: int = WIDTH, first: str = "", rest: str = "", *, cut: bool = False
) -> list[str]:
    """Return text in lines: `first` before the first of them, `rest` before others.

    A line break in the text stays one. A word that is too long stands on a line of its
    own, or is `cut`.
    """
    lines: list[str] = []
    room = max(1, width - max(breadth(first), breadth(rest)))
    for part in text.replace("\r\n", "\n").split("\n"):
        for line in _lines(part, room, cut=cut):
            lines.append(f"{rest if lines else first}{line}".rstrip())
    return lines


def padded(text: str, width: int, align: str = "left") -> str:
    """Return text filled up with blanks to a width."""
    room = max(0, width - breadth(text))
    if align == "right":
        return " " * room + text
    left = room // 2 if align == "center" else 0
    return " " * left + text + " " * (room - left)


def _breadth(one: str) -> int:
    if category(one) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(one) in "WF" else 1


def _lines(text: str, width: int, *, cut: bool) -> Iterator[str]:
    line, used = "", 0
    for word in _words(text, width, cut=cut):
        size = breadth(word)
        if line and used + 1 + size > width:
            yield line
            line, used = word, size
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    yield line


def _words(text: str, width: int, *, cut: bool) -> Iterator[str]:
    for word in text.split():
        if not cut or breadth(word) <= width:
            yield word
            continue
        piece, used = "", 0
        for one in word:
            if piece and used + _breadth(one) > width:
                yield piece
                piece, used = "", 0
            piece, used = piece + one, used + _breadth(one)
        yield piece
