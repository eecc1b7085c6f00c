"""From diagnostics to what a person or a program reads."""

from briefings.diagnostics import printable
from briefings.report.account import account_lines, document_line, totals, verdict
from briefings.report.entries import (
    Account,
    DocumentAccount,
    Entry,
    Report,
    SourceAccount,
    Topic,
    entries_of,
)
from briefings.report.formats import FORMATS, Format
from briefings.report.joining import joined
from briefings.report.schema import diagnostics_schema
from briefings.report.style import Style, plural
from briefings.report.text import full_lines

__all__ = [
    "FORMATS",
    "Account",
    "DocumentAccount",
    "Entry",
    "Format",
    "Report",
    "SourceAccount",
    "Style",
    "Topic",
    "account_lines",
    "diagnostics_schema",
    "document_line",
    "entries_of",
    "full_lines",
    "joined",
    "plural",
    "printable",
    "totals",
    "verdict",
]
