"""From a report to the annotations of a GitHub workflow."""

from collections.abc import Iterator

from briefings.diagnostics import Severity, printable
from briefings.report.entries import Entry, Report
from briefings.report.style import Style, plural

SHOWN = 10
"""GitHub shows so many annotations of a sort for each step, and drops the rest."""

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.REVIEW: "warning",
    Severity.INFO: "notice",
}


def as_github(report: Report, style: Style) -> str:
    """Return workflow commands, the gravest first, no more than are shown."""
    return "".join(line + "\n" for line in _lines(style.chosen(report), style))


def _lines(entries: tuple[Entry, ...], style: Style) -> Iterator[str]:
    for severity, command in _COMMANDS.items():
        of_severity = [entry for entry in entries if entry.item.severity is severity]
        for entry in of_severity[:SHOWN]:
            yield _annotation(entry, command, style)
        more = len(of_severity) - SHOWN
        if more > 0:
            yield f"{plural(more, severity)} more are in the log or in another format."


def _annotation(entry: Entry, command: str, style: Style) -> str:
    item, place = entry.item, entry.place
    properties = {"title": item.rule}
    if place.file:
        properties |= {
            "file": style.file(place.file),
            "line": str(place.line),
            "col": str(place.column),
            "endColumn": str(place.column + place.length),
        }
    listed = ",".join(
        f"{name}={_property(printable(value))}" for name, value in properties.items()
    )
    said = printable(item.message)
    if item.help:
        said += f"\nhelp: {printable(item.help)}"
    return f"::{command} {listed}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
