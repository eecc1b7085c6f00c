"""From excerpts in words to excerpts as places and hashes, in the dossier's own text.

Only the keys that change are touched: comments, order and layout stay.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefings.build.checked import Checked
from briefings.diagnostics import Route
from briefings.evidence import Withheld, withhold
from briefings.model import Excerpt
from briefings.reading import Places, Spot
from briefings.rules import Desk


class Splice(NamedTuple):
    """A span of one file and what is to stand there instead."""

    spot: Spot
    text: str


def withheld_texts(checked: Checked) -> Mapping[str, str]:
    """Return file → its new text, for each file with words that may not travel.

    The dossier must have been read, and the words must stand in texts at hand.
    """
    splices: dict[str, list[Splice]] = defaultdict(list)
    if checked.desk is None:
        return {}
    places = checked.reading.places
    for route, excerpt, at, paragraph in _to_withhold(checked.desk):
        for splice in _splices(places, route, excerpt, as_yaml(at, paragraph)):
            splices[splice.spot.file].append(splice)
    return {
        file: _spliced(places.text_of(file) or "", found)
        for file, found in splices.items()
    }


def as_yaml(at: Withheld, paragraph: int | None) -> str:
    """Return the `at:` key for withheld words, on lines without their indent."""
    return (
        f"at: {{start: {at.start}, end: {at.end}, length: {at.length},"
        f" paragraph: {paragraph or 1},\n"
        f"     sha256: {at.sha256},\n"
        f"     head: {at.head},\n"
        f"     tail: {at.tail}}}"
    )


def _to_withhold(desk: Desk) -> Iterator[tuple[Route, Excerpt, Withheld, int | None]]:
    for route, _, excerpt, located in desk.located_excerpts():
        source = desk.sources[excerpt.source]
        if source.redistribute or excerpt.is_withheld or not located.step.is_found:
            continue
        at = withhold(desk.normalised(source.id), located.start, located.end)
        yield route, excerpt, at, desk.paragraph_at(source.id, located.start)


def _splices(
    places: Places, route: Route, excerpt: Excerpt, text: str
) -> Iterator[Splice]:
    key = places.key_spot((*route, "quote"))
    value = places.spot((*route, "quote"))
    if key is None or value is None:
        return
    source = places.text_of(key.file) or ""
    column = key.start - (source.rfind("\n", 0, key.start) + 1)
    end = "\r\n" if "\r\n" in source else "\n"
    indented = text.replace("\n", end + " " * column)
    yield Splice(Spot(key.file, key.start, _trimmed(source, value.end)), indented)
    for name in ("prefix", "suffix"):
        if getattr(excerpt, name):
            yield from _removal(places, (*route, name), source)


def _removal(places: Places, route: Route, source: str) -> Iterator[Splice]:
    """Yield the splice that takes out a key, with its comma or its line."""
    key, value = places.key_spot(route), places.spot(route)
    if key is None or value is None:
        return
    before = source[: key.start].rstrip(" \t\r\n")
    if before.endswith(","):
        yield Splice(Spot(key.file, len(before) - 1, value.end), "")
        return
    start = source.rfind("\n", 0, key.start)
    start -= source[start - 1 : start] == "\r"
    yield Splice(Spot(key.file, max(0, start), _trimmed(source, value.end)), "")


def _trimmed(source: str, end: int) -> int:
    """Return where a value's words end: a block of text ends before its line break."""
    while end > 0 and source[end - 1] in "\r\n ":
        end -= 1
    return end


def _spliced(text: str, splices: list[Splice]) -> str:
    for splice in sorted(splices, key=lambda item: -item.spot.start):
        text = text[: splice.spot.start] + splice.text + text[splice.spot.end :]
    return text
