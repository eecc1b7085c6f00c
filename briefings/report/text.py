"""From a report to lines for a terminal."""

from collections.abc import Iterator

from briefings.diagnostics import printable
from briefings.report.columns import columns, window
from briefings.report.entries import Entry, Report
from briefings.report.style import COLOURS, Style


def as_full(report: Report, style: Style) -> str:
    """Return each entry with its source line, a caret and its help."""
    return "".join(
        line + "\n"
        for entry in style.chosen(report)
        for line in full_lines(entry, style)
    )


def as_concise(report: Report, style: Style) -> str:
    """Return one line for each entry: `file:line:col: severity: message [rule]`."""
    return "".join(_head(entry, style) + "\n" for entry in style.chosen(report))


def full_lines(entry: Entry, style: Style) -> Iterator[str]:
    """Yield the lines of one entry: head, source line, caret, help."""
    yield _head(entry, style)
    yield from _snippet(entry, style)
    item = entry.item
    if item.waived:
        yield f"    waived: {printable(item.waived)}"
    elif item.help:
        yield f"    help: {printable(item.help)}"


def _head(entry: Entry, style: Style) -> str:
    item, place = entry.item, entry.place
    severity = f"{item.severity}{' (waived)' if item.waived else ''}"
    severity = style.paint(severity, f"1;{COLOURS[item.severity]}")
    where = ""
    if place.file:
        file = printable(style.file(place.file))
        where = style.paint(f"{file}:{place.line}:{place.column}:", "1") + " "
    rule = f" [{item.rule}]" if item.rule else ""
    return f"{where}{severity}: {printable(item.message)}{rule}"


def _snippet(entry: Entry, style: Style) -> Iterator[str]:
    if not entry.line.strip():
        return
    place = entry.place
    shown = window(entry.line, place.column - 1, place.length, style.width)
    yield f"{place.line:>5} | {shown.before}{shown.marked}{shown.after}".rstrip()
    caret = "^" * max(1, columns(shown.marked))
    painted = style.paint(caret, f"1;{COLOURS[entry.item.severity]}")
    yield f"{'':>5} | {' ' * columns(shown.before)}{painted}"
