"""From what stopped a command to lines on standard error."""

import sys
from collections.abc import Iterator

from briefings.cli.frame.colour import wants_colour
from briefings.cli.frame.room import room_on
from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.errors import BriefingsError
from briefings.report import Entry, Style, full_lines

_NOWHERE = Place("", 1, 1)


def error_lines(error: BriefingsError, color: str) -> Iterator[str]:
    """Yield an error with its place, the line there, one thing to do, and the rest.

    Diagnostics that say more come first, so that the error itself is read last.
    """
    style = Style(colour=wants_colour(color, sys.stderr), room=room_on(sys.stderr))
    for item in error.diagnostics:
        yield from full_lines(Entry(item, item.place or _NOWHERE), style)
    item = Diagnostic("", Severity.ERROR, error.message, error.help)
    yield from full_lines(Entry(item, error.place or _NOWHERE, error.excerpt), style)
