"""From offsets in one file's text to lines and columns, as an editor counts them."""

import re
from array import array
from bisect import bisect_right
from functools import cached_property

from briefings.diagnostics import Diagnostic, Place, Severity

# Editors end a line here and nowhere else; the YAML library also at U+0085, U+2028
# and U+2029, and `str.splitlines` at six more.
LINE_END = re.compile(r"\r\n|\n|\r")

Span = tuple[int, int]
"""Where something begins and ends in a text, in code points from 0."""


class Sheet:
    """One file's text. Offsets count code points and begin at 0."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def _starts(self) -> "array[int]":
        starts = array("I", (0,))
        starts.extend(end.end() for end in LINE_END.finditer(self.text))
        return starts

    def line_number(self, offset: int) -> int:
        """Return the line, from 1, that holds an offset."""
        return bisect_right(self._starts, offset)

    def line(self, number: int) -> str | None:
        """Return a line's text without its end, or None where there is none."""
        if not 1 <= number <= len(self._starts):
            return None
        start = self._starts[number - 1]
        return self.text[start : self.line_end(start)]

    def offset_of(self, number: int) -> int:
        """Return where a line begins, by its number from 1."""
        return self._starts[number - 1]

    def line_start(self, offset: int) -> int:
        """Return where the line that holds an offset begins."""
        return self._starts[self.line_number(offset) - 1]

    def line_end(self, offset: int) -> int:
        """Return where the line that holds an offset ends, its line end left out."""
        number = self.line_number(offset)
        if number == len(self._starts):
            return len(self.text)
        end = self._starts[number] - 1
        return end - 1 if self.text[end - 1 : end + 1] == "\r\n" else end

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of a span; what lies beyond its first line is left out."""
        start = min(start, len(self.text))
        stop = min(self.line_end(start), start + 1 if end is None else end)
        return Place(
            self.name,
            self.line_number(start),
            start - self.line_start(start) + 1,
            max(1, stop - start),
        )

    def complain(self, rule: str, span: Span, message: str, remedy: str) -> Diagnostic:
        """Return an error at a span of this text."""
        return Diagnostic(
            rule, Severity.ERROR, message, remedy, place=self.place(*span)
        )
