"""From a report to JUnit's XML, which most build servers read."""

from collections.abc import Iterator

from briefings.diagnostics import Severity, printable
from briefings.report.entries import Entry, Report
from briefings.report.style import Style
from briefings.report.text import full_lines


def as_junit(report: Report, style: Style) -> str:
    """Return a suite for the dossier, with a case for each entry.

    What stands against a document has failed, other reviews were skipped; a dossier
    with neither has one case that passed, since a run without cases looks broken.
    """
    cases = [
        (entry, _fails(entry, report))
        for entry in style.chosen(report)
        if entry.item.severity is not Severity.INFO
    ]
    failures = sum(fails for _, fails in cases)
    name = _quoted(printable(report.account.dossier or "dossier"))
    counts = (
        f'tests="{len(cases) or 1}" failures="{failures}" errors="0"'
        f' skipped="{len(cases) - failures}"'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="briefings" {counts}>',
        f"  <testsuite name={name} {counts}>",
        *(line for case in cases for line in _case(*case, style)),
        *([] if cases else [f'    <testcase classname={name} name="check"/>']),
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _fails(entry: Entry, report: Report) -> bool:
    item = entry.item
    is_review = item.severity is Severity.REVIEW
    return item.severity is Severity.ERROR or (
        is_review and item.is_open and report.account.is_strict
    )


def _case(entry: Entry, fails: bool, style: Style) -> Iterator[str]:
    item = entry.item
    file = printable(style.file(entry.place.file))
    name = f"{item.rule} {entry.address or f'line {entry.place.line}'}"
    message = _quoted(printable(item.message))
    yield (
        f"    <testcase classname={_quoted(file)} name={_quoted(printable(name))}"
        f' file={_quoted(file)} line="{entry.place.line}">'
    )
    if fails:
        text = _escaped("\n".join(full_lines(entry, style._replace(colour=False))))
        kind = _quoted(item.rule)
        yield f"      <failure type={kind} message={message}>{text}</failure>"
    else:
        yield f"      <skipped message={message}/>"
    yield "    </testcase>"


# The standard library's own would load half of its network side.
def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return '"' + _escaped(text).replace('"', "&quot;") + '"'
