"""From a report to GitLab's code quality report."""

from typing import Any

from briefings.diagnostics import Severity, printable
from briefings.report.entries import Entry, Report
from briefings.report.machine import fingerprinted, json_text
from briefings.report.style import Style

_SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.REVIEW: "minor",
    Severity.INFO: "info",
}


def as_gitlab(report: Report, style: Style) -> str:
    """Return a list of issues, each with a fingerprint of its own."""
    found = fingerprinted(style.chosen(report), style)
    return json_text([_issue(entry, name, style) for entry, name in found])


def _issue(entry: Entry, fingerprint: str, style: Style) -> dict[str, Any]:
    item = entry.item
    said = f"{item.message}; {item.help}" if item.help else item.message
    return {
        "description": printable(said),
        "check_name": item.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[item.severity],
        "location": {
            "path": style.file(entry.place.file) or ".",
            "lines": {"begin": entry.place.line},
        },
    }
