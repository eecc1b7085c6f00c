"""From a parser's error to the spot it gave up at, and what it had seen before."""

import re
from typing import Any, NamedTuple

import yaml

from briefings.reading.sheet import Sheet, Span

KEY = re.compile(r"[ ]*(?:- +)*([\w-]+|\"[^\"]*\"|'[^']*')[ ]*:(?=[ \t\r\n]|\Z)")
"""A line that begins with a key, as it should be."""

_OPEN = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_SHUT = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


MOST_LINES = 500


class Slip(NamedTuple):
    """What is wrong, where, and the one thing to do."""

    span: Span
    message: str
    help: str


class Scene(NamedTuple):
    """The spot where the parser gave up, and what it had seen before."""

    sheet: Sheet
    at: int  # where it gave up
    began: int  # where the thing began that it was reading, -1 where it does not say
    scalar: Span  # the last text before, quote marks included
    shut: int  # the end of the last closed bracket, -1 for none
    opened: tuple[int, ...]  # the brackets that are open

    @property
    def line(self) -> str:
        """The line it gave up in."""
        return self.sheet.line(self.sheet.line_number(self.at)) or ""

    @property
    def start(self) -> int:
        """The offset of that line."""
        return self.sheet.line_start(self.at)

    @property
    def char(self) -> str:
        """The character it gave up at, "" at the end of the text."""
        return self.char_at(self.at)

    def char_at(self, offset: int) -> str:
        """Return the character at an offset, "" where there is none."""
        return self.sheet.text[offset : offset + 1] if offset >= 0 else ""

    def before(self) -> tuple[int, str]:
        """Return the offset and text of the nearest line above that says something."""
        for number in self.above():
            line = self.sheet.line(number) or ""
            if line.strip() and not line.lstrip().startswith("#"):
                return self.sheet.offset_of(number), line
        return 0, ""

    def above(self) -> range:
        """Return the numbers of the lines above, the nearest first, as far as helps."""
        number = self.sheet.line_number(self.at)
        return range(number - 1, max(0, number - MOST_LINES), -1)


def scene_of(sheet: Sheet, error: Any, parser: Any) -> Scene:
    """Return the spot of an error; `parser` reads the same text once more for it."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    at = problem.index if problem else getattr(error, "position", 0)
    scalar, shut, opened = (0, 0), -1, []
    try:
        while parser.check_token():
            token = parser.get_token()
            start, end = token.start_mark.index, token.end_mark.index
            if start >= at:
                break
            if isinstance(token, yaml.ScalarToken):
                scalar = start, end
            elif isinstance(token, _OPEN):
                opened.append(start)
            elif isinstance(token, _SHUT) and opened:
                opened.pop()
                shut = end
    except (yaml.YAMLError, ValueError, OverflowError):
        pass
    began = context.index if context else -1
    return Scene(sheet, at, began, scalar, shut, tuple(opened))
