"""From diagnostics to what a person or a program reads."""

from briefings.report.json import as_json
from briefings.report.text import as_concise, as_full, printable, totals

__all__ = ["as_concise", "as_full", "as_json", "printable", "totals"]
