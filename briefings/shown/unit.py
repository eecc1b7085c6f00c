"""A paragraph, a row or a note as it is read, word after word."""

from typing import NamedTuple

from briefings.shown.lines import CELL, line_of


class Unit:
    """The words of a line so far, white space already written as single spaces."""

    def __init__(self, note: str = "") -> None:
        self.length = 0
        self.note = note  # the note it belongs to, by kind and id
        self.style = ""
        self._pieces: list[str] = []
        self._ends_open = False  # white space came last
        self._is_fresh = True  # nothing stands before: no white space does, then
        self._text = ""

    def add(self, text: str) -> None:
        """Add text."""
        words = line_of(text)
        if not words:
            self._ends_open = self._ends_open or bool(text)
            return
        if not self._is_fresh and (self._ends_open or text[0].isspace()):
            words = " " + words
        self._pieces.append(words)
        self.length += len(words)
        self._ends_open, self._is_fresh = text[-1].isspace(), False

    def end_cell(self) -> None:
        """End a cell of a row."""
        self._pieces.append(CELL)
        self.length += 1
        self._ends_open, self._is_fresh = False, True

    @property
    def text(self) -> str:
        """All its words."""
        if len(self._text) != self.length:
            self._text = "".join(self._pieces)
        return self._text


class Spot(NamedTuple):
    """A place in a unit."""

    unit: Unit
    offset: int


class Marked(NamedTuple):
    """A bookmark and what it encloses."""

    name: str
    start: Spot
    end: Spot
