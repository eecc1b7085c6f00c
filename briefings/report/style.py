"""How a report is shown: file names, colour, which entries; and safe characters."""

from pathlib import PurePath
from typing import NamedTuple

from briefings.diagnostics import Severity
from briefings.report.columns import WIDTH
from briefings.report.entries import Entry, Report

COLOURS = {Severity.ERROR: "31", Severity.REVIEW: "33", Severity.INFO: "36"}
"""Severity → its colour, as terminals number them (ECMA-48)."""


class Style(NamedTuple):
    """How to show a report."""

    prefix: str = ""  # stands before each name of a file of the dossier
    colour: bool = False
    waived: bool = False  # whether what a person has settled is shown as well
    room: int = 0  # columns that a terminal has for a source line; 0: no terminal

    @property
    def width(self) -> int:
        """How many columns of a source line are shown."""
        return min(WIDTH, self.room or WIDTH)

    def file(self, name: str) -> str:
        """Return a file's name as it is shown."""
        is_whole = not name or PurePath(name).is_absolute()
        return name if is_whole else self.prefix + name

    def chosen(self, report: Report) -> tuple[Entry, ...]:
        """Return the entries that are shown."""
        return tuple(
            entry for entry in report.entries if self.waived or entry.item.is_open
        )

    def paint(self, text: str, code: str) -> str:
        """Return text in a colour, where there is colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def plural(count: int, noun: str) -> str:
    """Return `1 error`, `2 errors`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
