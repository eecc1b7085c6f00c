"""What an opened house file is: its parts, ready for a memo's text to be set in."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from briefings.writing.markup import attribute
from briefings.writing.package import Part, Tie

HOLE = "\ue000{}\ue001"
"""Stands for the value of a slot in the text of a part."""

LINE = "\ue002{}\ue003"
"""Encloses a paragraph that is left out when all its slots are empty."""

LANGUAGE = "language"
"""The slot for the document's language, which no control stands for."""

_HOLES = re.compile("\ue000([^\ue001]*)\ue001")
_LINES = re.compile("\ue002([^\ue003]*)\ue003")
_EMPTIED = re.compile("(<w:(?:hdr|ftr) [^>]*>)(</w:)")


class Counting(NamedTuple):
    """How the house file numbers one kind of list."""

    style: str  # id of the paragraph style
    definition: str  # id of the abstract numbering it comes from
    number: int  # id of its list
    indents: tuple[int, ...]  # twips from the margin to the text, each level


class Page(NamedTuple):
    """A page one way up: its section properties and the measure of its text."""

    first: str  # of the document's first section
    later: str  # of a section after it
    measure: int  # twips across
    parts: tuple[Part, ...] = ()  # headers and footers of its own
    ties: tuple[Tie, ...] = ()


class Split(NamedTuple):
    """A part that takes entries of ours: its text before and after them."""

    name: str
    type: str
    head: str
    tail: str
    free: int = 0  # the first id that nothing in it has


class Styles(NamedTuple):
    """Role → the id of its style in this house file."""

    paragraph: Mapping[str, str]
    character: Mapping[str, str]
    table: Mapping[str, str]
    lists: Mapping[str, Counting]
    shades: Mapping[str, str]  # table role → the fill of its header row, or ""


class House(NamedTuple):
    """An opened house file."""

    document: Split
    closing: str  # what the file holds after the body slot
    footnotes: Split
    numbering: Split
    portrait: Page
    landscape: Page
    styles: Styles
    parts: tuple[Part, ...]  # all others; holes in their text for slots and language
    ties: tuple[Tie, ...]


def wide(identity: str) -> str:
    """Return the relationship's id of a header or footer on a turned page."""
    return f"{identity}-wide"


def wide_name(name: str) -> str:
    """Return the name of a header's or footer's part for a turned page."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-wide.{ending}"


def worded(text: str, slots: Mapping[str, str]) -> str:
    """Return a part's text with the slots' values in their holes.

    A line whose slots are all empty is left out, but for one that must stand.
    """
    kept = _LINES.sub(lambda found: _line(found[1], slots), text)
    kept = _EMPTIED.sub(r"\1<w:p/>\2", kept)
    return _HOLES.sub(lambda found: attribute(_flat(slots.get(found[1], ""))), kept)


def _line(text: str, slots: Mapping[str, str]) -> str:
    names = _HOLES.findall(text)
    return text if any(_flat(slots.get(name, "")) for name in names) else ""


def _flat(value: str) -> str:
    return " ".join(value.split())
