"""From diagnostics to what a person or a program reads."""

from briefings.report.json import as_json
from briefings.report.text import (
    View,
    as_concise,
    as_full,
    place_of,
    printable,
    totals,
)

__all__ = [
    "View",
    "as_concise",
    "as_full",
    "as_json",
    "place_of",
    "printable",
    "totals",
]
