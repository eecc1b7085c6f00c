"""From a report to a summary in Markdown, as build servers show it."""

from collections.abc import Iterator

from briefings.diagnostics import printable
from briefings.report.account import account_lines, document_line, verdict
from briefings.report.entries import Entry, Report
from briefings.report.style import Style

MOST_ROWS = 500  # GitHub refuses a summary above 1 MiB
MOST_CHARACTERS = 500  # of a message

_MARKS = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#!|~&@$"})


def as_markdown(report: Report, style: Style) -> str:
    """Return a heading, the account of the run, and a table of what was found."""
    return "".join(line + "\n" for line in _lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[str]:
    yield f"## {_plain(report.account.dossier or 'Dossier')}"
    yield ""
    yield f"**{_plain(verdict(report))}**"
    yield ""
    for document in report.account.documents:
        yield f"- {_plain(document_line(document))}"
    for line in account_lines(report.account):
        yield f"- {_plain(line)}"
    entries = style.chosen(report)
    if entries:
        yield from ("", "| | where | what | rule |", "|---|---|---|---|")
    for entry in entries[:MOST_ROWS]:
        yield _row(entry, style)
    if len(entries) > MOST_ROWS:
        yield f"\n{len(entries) - MOST_ROWS} more are in the log."


def _row(entry: Entry, style: Style) -> str:
    item = entry.item
    severity = f"{item.severity}{' (waived)' if item.waived else ''}"
    where = f"{style.file(entry.place.file)}:{entry.place.line}"
    said = _plain(item.message)
    if item.waived:
        said += f"<br>waived: {_plain(item.waived)}"
    elif item.help:
        said += f"<br>help: {_plain(item.help)}"
    return f"| {severity} | {_plain(where)} | {said} | {_plain(item.rule)} |"


def _plain(text: str) -> str:
    """Return text in which no character marks anything up."""
    if len(text) > MOST_CHARACTERS:
        text = text[: MOST_CHARACTERS - 3] + "..."
    return printable(text).translate(_MARKS)
