"""From a route in the joined dossier back to file, line and column."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefings.diagnostics import Place, Route
from briefings.reading.loading import Outline
from briefings.reading.sheet import Sheet, Span

MOST_WORDS = 12  # enough to find a passage; a longer pattern finds it no better


class Volume(NamedTuple):
    """One file of a dossier."""

    sheet: Sheet
    outline: Outline


class Share(NamedTuple):
    """What one file gives to a key of the root: a list's items, or the whole value."""

    volume: int
    first: int = 0  # index of its first item in the joined list
    length: int = -1  # how many items it gives; -1: the value is no list


Shares = Mapping[str, Sequence[Share]]
"""A key of the root → the files that give it, in the order they are joined."""


class Spot(NamedTuple):
    """A span of one file's text, for splicing."""

    file: str
    start: int  # code points
    end: int


class Places:
    """The way back from records to lines; each step is worked out when asked."""

    def __init__(self, volumes: Sequence[Volume], shares: Shares) -> None:
        self._volumes = volumes
        self._shares = shares
        self._sheets = {volume.sheet.name: volume.sheet for volume in volumes}

    @property
    def files(self) -> list[str]:
        """The names of the dossier's files, in the order they were read."""
        return list(self._sheets)

    def find(self, route: Route, words: str = "") -> Place:
        """Return the place of a value, or of `words` inside it.

        A list is shown by its key, a record by its first key; a route that leads
        nowhere by the nearest thing around it.
        """
        volume, local = self._follow(route)
        span = volume.outline.span(local)
        if words:
            span = _inside(volume.sheet.text, volume.outline.span(local), words)
        return volume.sheet.place(*_first_line(volume.sheet, span))

    def find_key(self, route: Route) -> Place:
        """Return the place of the key that a route ends in."""
        volume, local = self._follow(route)
        return volume.sheet.place(*volume.outline.key_span(local))

    def key_spot(self, route: Route) -> Spot | None:
        """Return the span of the key that a route ends in, None if there is none."""
        volume, local = self._follow(route)
        node, reached = volume.outline.reach(local)
        if not reached or node.key < 0:
            return None
        return Spot(volume.sheet.name, *volume.outline.key_span(local))

    def spot(self, route: Route) -> Spot | None:
        """Return the span of a text as it stands in its file, None if there is none."""
        volume, local = self._follow(route)
        node, reached = volume.outline.reach(local)
        if not reached or isinstance(node.value, (dict, list)):
            return None
        return Spot(volume.sheet.name, *volume.outline.span(local))

    def text_of(self, file: str) -> str | None:
        """Return the text of one of the dossier's files."""
        sheet = self._sheets.get(file)
        return sheet.text if sheet else None

    def source_line(self, place: Place) -> str | None:
        """Return the line a place is on, None where the file is not the dossier's."""
        sheet = self._sheets.get(place.file)
        return sheet.line(place.line) if sheet else None

    def _follow(self, route: Route) -> tuple[Volume, Route]:
        """Return the file a route leads into, and the route inside that file."""
        shares = self._shares.get(str(route[0]), ()) if route else ()
        if not shares:
            return self._volumes[0], route
        if len(route) == 1 or not isinstance(route[1], int):
            return self._volumes[shares[0].volume], route
        for share in shares:
            if 0 <= route[1] - share.first < share.length:
                local = (route[0], route[1] - share.first, *route[2:])
                return self._volumes[share.volume], local
        return self._volumes[shares[0].volume], route[:1]


def _first_line(sheet: Sheet, span: Span) -> Span:
    """Return a span, without the `>` or `|` that stands before a text."""
    start, end = span
    if sheet.text[start : start + 1] not in ("|", ">"):
        return span
    below = re.compile(r"\s*").match(sheet.text, sheet.line_end(start))
    begin = below.end() if below else start
    return (begin, end) if begin < end else span


def _inside(text: str, span: Span, words: str) -> Span:
    """Return the span of words inside a text as it is typed, line breaks and all."""
    some = words.split()[:MOST_WORDS]
    pattern = r"(?:\s|\\\s)+".join("".join(map(_typed, word)) for word in some)
    found = re.compile(pattern).search(text, *span)
    return found.span() if found and some else span


def _typed(char: str) -> str:
    """Return a pattern for a character as quotes make one type it."""
    return {"'": "''?", '"': r'\\?"', "\\": r"\\\\?"}.get(char, re.escape(char))
