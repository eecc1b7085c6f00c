"""From diagnostics to lines for a terminal."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.reading import Places

WIDTH = 96  # columns of a source line that are shown around the caret
_COLOURS = {Severity.ERROR: "31", Severity.REVIEW: "33", Severity.INFO: "36"}


class View(NamedTuple):
    """How to show diagnostics: the way back to lines, a path prefix, colour."""

    places: Places
    prefix: str = ""  # stands before each file name
    colour: bool = False


def as_full(diagnostics: Sequence[Diagnostic], view: View) -> str:
    """Return each diagnostic with its source line, a caret and its help."""
    return "".join(
        line + "\n" for item in diagnostics for line in _full_lines(item, view)
    )


def as_concise(diagnostics: Sequence[Diagnostic], view: View) -> str:
    """Return one line for each diagnostic: `file:line:col: severity: ... [rule]`."""
    return "".join(
        _head(item, place_of(item, view), view) + "\n" for item in diagnostics
    )


def totals(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the count of what is open, as `2 errors, 1 review.` does."""
    open_ones = Counter(item.severity for item in diagnostics if item.is_open)
    waived = sum(not item.is_open for item in diagnostics)
    counts = [
        _plural(open_ones[Severity.ERROR], "error"),
        _plural(open_ones[Severity.REVIEW], "review"),
    ]
    if open_ones[Severity.INFO]:
        counts.append(f"{open_ones[Severity.INFO]} for information")
    if waived:
        counts.append(f"{waived} waived")
    return ", ".join(counts) + "."


def place_of(item: Diagnostic, view: View) -> Place:
    """Return where a diagnostic points, in a file below the view's prefix."""
    place = item.place or view.places.find(item.route, item.words)
    return place._replace(file=view.prefix + place.file)


def printable(text: str) -> str:
    r"""Return `text` with every character that could steer a terminal as `\x1b`."""
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if char.isprintable() or unicodedata.category(char) == "Zs":
        return char
    if char == "\u200d":  # joins emoji
        return char
    return char.encode("unicode_escape").decode("ascii")


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _full_lines(item: Diagnostic, view: View) -> Iterator[str]:
    place = place_of(item, view)
    yield _head(item, place, view)
    unprefixed = place._replace(file=place.file.removeprefix(view.prefix))
    source = view.places.source_line(unprefixed)
    if source is not None and source.strip():
        yield from _snippet(source, place)
    if item.waived:
        yield f"    waived: {printable(item.waived)}"
    elif item.help:
        yield f"    help: {printable(item.help)}"


def _head(item: Diagnostic, place: Place, view: View) -> str:
    severity = f"{item.severity}{' (waived)' if item.waived else ''}"
    if view.colour:
        severity = f"\x1b[1;{_COLOURS[item.severity]}m{severity}\x1b[0m"
    where = f"{printable(place.file)}:{place.line}:{place.column}"
    return f"{where}: {severity}: {printable(item.message)} [{item.rule}]"


def _snippet(source: str, place: Place) -> Iterator[str]:
    start = place.column - 1
    shift = max(0, start - WIDTH // 2) if len(source) > WIDTH else 0
    shown = source[shift : shift + WIDTH]
    before = printable(shown[: start - shift])
    marked = printable(shown[start - shift : start - shift + max(1, place.length)])
    after = printable(shown[start - shift + max(1, place.length) :])
    lead = "..." if shift else ""
    gutter = f"{place.line:>5} | "
    yield f"{gutter}{lead}{before}{marked}{after}".rstrip()
    caret = " " * (_columns(lead + before)) + "^" * max(1, _columns(marked))
    yield f"{'':>5} | {caret}"


def _columns(text: str) -> int:
    return sum(
        0
        if unicodedata.combining(char)
        else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )
