"""From diagnostics to JSON that programs may rely on."""

import json
from collections.abc import Sequence
from typing import Any

from briefings.diagnostics import Diagnostic
from briefings.report.text import View, place_of

SCHEMA = "briefings.diagnostics/1"
"""The contract's name; the number rises when a reader would have to change."""


def as_json(diagnostics: Sequence[Diagnostic], view: View) -> str:
    """Return `{"schema": ..., "diagnostics": [...]}`, in the order given."""
    found = [_row(item, view) for item in diagnostics]
    return json.dumps(
        {"schema": SCHEMA, "diagnostics": found}, ensure_ascii=False, indent=2
    )


def _row(item: Diagnostic, view: View) -> dict[str, Any]:
    place = place_of(item, view)
    return {
        "rule": item.rule,
        "severity": str(item.severity),
        "message": item.message,
        "help": item.help,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "route": list(item.route),
        "waived": item.waived,
    }
