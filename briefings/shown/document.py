"""From the parts of a Word document to all that it shows."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.shown.charts import chart_lines
from briefings.shown.lines import CELL, Shown, without_links
from briefings.shown.markup import may_name, parse
from briefings.shown.names import is_on, tags
from briefings.shown.sections import furniture
from briefings.shown.story import Story
from briefings.shown.styles import hidden_styles
from briefings.shown.ties import Tie, main_part, ties_of
from briefings.shown.unit import Marked, Unit

_EVEN = tags("evenAndOddHeaders")
_COPY = re.compile(r"(?<=\d)_(?:C(?:o(?:p(?:y(?:_\d*)?)?)?)?)?$")


class Enclosed(NamedTuple):
    """A bookmark and the words in it, without the addresses they lead to."""

    name: str  # as it was written; LibreOffice adds to it in notes
    text: str
    line: int  # that it begins in, counted from 0 through body and notes; -1 in none
    start: int  # characters into the line
    end: int  # in the same line


class Reading(NamedTuple):
    """What a document shows, with what is needed to say where."""

    shown: Shown
    styles: tuple[str, ...]  # of the body's lines
    bookmarks: tuple[Enclosed, ...]
    tracked: Counter[str]  # author → tracked changes
    comments: int

    def line(self, number: int) -> str:
        """Return a line by its number through body and notes."""
        body, notes = self.shown.body, self.shown.notes
        return body[number] if number < len(body) else notes[number - len(body)]


class _Package(NamedTuple):
    """A document's parts, with what its main part is tied to."""

    parts: Mapping[str, bytes]
    main: str
    ties: Mapping[str, Tie]
    hidden: frozenset[str]

    def tied(self, kind: str) -> Iterator[str]:
        """Yield the names of parts the main part is tied to by a kind."""
        for tie in self.ties.values():
            if tie.kind == kind and not tie.is_outside and tie.target in self.parts:
                yield tie.target

    def story(self, name: str) -> Story:
        """Return a part, read."""
        ties = self.ties if name == self.main else ties_of(self.parts, name)
        outside = {key: tie.target for key, tie in ties.items() if tie.is_outside}
        return Story(outside, self.hidden).read(self.parts[name], name)


def read_shown(parts: Mapping[str, bytes]) -> Reading:
    """Return all that a document shows.

    Raises `BriefingsError` for parts that are damaged, or no Word document.
    """
    package = _package(parts)
    body = package.story(package.main)
    notes = [package.story(name) for name in _note_parts(package)]
    body_units = [unit for unit in body.flow.units if unit.text.strip(CELL)]
    note_units = _cited(body.cited, notes)
    numbers = _numbers(body_units, note_units)
    return Reading(
        Shown(
            [unit.text for unit in body_units],
            [" ".join(unit.text for unit in units) for units in note_units],
            _furniture(package, body),
        ),
        tuple(unit.style for unit in body_units),
        tuple(_enclosed([body, *notes], numbers)),
        sum((story.tracked for story in (body, *notes)), Counter()),
        body.comments,
    )


def _package(parts: Mapping[str, bytes]) -> _Package:
    main = main_part(parts)
    package = _Package(parts, main, ties_of(parts, main), frozenset())
    hidden: frozenset[str] = frozenset()
    for name in package.tied("styles"):
        hidden |= hidden_styles(parts[name], name)
    return package._replace(hidden=hidden)


def _note_parts(package: _Package) -> Iterator[str]:
    for kind in ("footnotes", "endnotes"):
        yield from package.tied(kind)


def _cited(cited: list[str], notes: list[Story]) -> list[list[Unit]]:
    """Return the paragraphs of each note, in the order in which notes are cited."""
    held: dict[str, list[Unit]] = {}
    for story in notes:
        for unit in story.flow.units:
            if unit.text.strip(CELL):
                held.setdefault(unit.note, []).append(unit)
    return [held[name] for name in dict.fromkeys(cited) if name in held]


def _numbers(body: list[Unit], notes: list[list[Unit]]) -> dict[int, tuple[int, int]]:
    """Return for each unit its line, and where in the line it begins."""
    numbers = {id(unit): (number, 0) for number, unit in enumerate(body)}
    for number, units in enumerate(notes, len(body)):
        start = 0
        for unit in units:
            numbers[id(unit)] = number, start
            start += unit.length + 1
    return numbers


def _enclosed(
    stories: list[Story], numbers: Mapping[int, tuple[int, int]]
) -> Iterator[Enclosed]:
    for story in stories:
        order = {id(unit): place for place, unit in enumerate(story.flow.units)}
        room = 4 * sum(unit.length for unit in story.flow.units) + 10_000
        for mark in story.bookmarks.closed:
            text = _between(mark, story.flow.units, order)
            room -= len(text)
            if room < 0:
                raise BriefingsError(
                    "the document's bookmarks enclose each other without end",
                    help="take a copy that nobody has worked on",
                )
            line, start = numbers.get(id(mark.start.unit), (-1, 0))
            first = start + mark.start.offset + len(text) - len(text.lstrip())
            last = first + len(text.strip())
            name = _COPY.sub("", mark.name)
            yield Enclosed(name, without_links(text), line, first, last)


def _between(mark: Marked, units: list[Unit], order: Mapping[int, int]) -> str:
    start, end = mark.start, mark.end
    if start.unit is end.unit:
        return start.unit.text[start.offset : end.offset]
    first, last = order.get(id(start.unit), -1), order.get(id(end.unit), -1)
    if not 0 <= first < last:
        return ""
    inside = (unit.text for unit in units[first + 1 : last])
    return " ".join(
        (start.unit.text[start.offset :], *inside, end.unit.text[: end.offset])
    )


def _furniture(package: _Package, body: Story) -> tuple[tuple[str, ...], ...]:
    known: dict[str, tuple[str, ...]] = {}

    def lines(identity: str) -> tuple[str, ...]:
        tie = package.ties.get(identity)
        name = tie.target if tie and not tie.is_outside else ""
        if name not in known:
            units = package.story(name).flow.units if name in package.parts else ()
            known[name] = tuple(unit.text for unit in units if unit.text.strip(CELL))
        return known[name]

    settings = package.tied("settings")
    even = any(_has_even(package.parts[name], name) for name in settings)
    charts = sorted(
        ("chart", *chart_lines(package.parts[name], name))
        for name in package.tied("chart")
    )
    return (*furniture(body.sections.all, lines, has_even=even), *charts)


def _has_even(data: bytes, name: str) -> bool:
    if not may_name(data, ("evenAndOddHeaders",)):
        return False
    found: list[bool] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _EVEN:
            found.append(is_on(attributes))

    parse(data, name, start, lambda _: None, lambda _: None)
    return any(found)
