"""From a report to JSON that programs may rely on."""

from typing import Any

from briefings import __version__
from briefings.diagnostics import Severity
from briefings.report.entries import Account, Entry, Report
from briefings.report.machine import json_text
from briefings.report.schema import SCHEMA
from briefings.report.style import Style


def as_json(report: Report, style: Style) -> str:
    """Return the whole report, waived entries included, by the published schema."""
    held = {
        "schema": SCHEMA,
        "version": __version__,
        "dossier": report.account.dossier,
        "summary": {
            "errors": report.count(Severity.ERROR),
            "reviews": report.count(Severity.REVIEW),
            "infos": report.count(Severity.INFO),
            "waived": report.waived,
            "stopped": report.is_stopped,
        },
        **_account(report.account),
        "diagnostics": [_row(entry, style) for entry in report.entries],
    }
    return json_text(held)


def _account(account: Account) -> dict[str, Any]:
    facts = account.facts
    return {
        "facts": None if facts is None else dict(facts),
        "sources": [source._asdict() for source in account.sources],
        "documents": [document._asdict() for document in account.documents],
    }


def _row(entry: Entry, style: Style) -> dict[str, Any]:
    item, place = entry.item, entry.place
    return {
        "rule": item.rule,
        "severity": str(item.severity),
        "message": item.message,
        "help": item.help,
        "file": style.file(place.file),
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "address": entry.address,
        "route": list(item.route),
        "waived": item.waived,
    }
