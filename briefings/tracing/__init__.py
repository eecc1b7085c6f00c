"""From a built document to what it rests on, and whether it still says so."""

from briefings.tracing.aligning import Block, blocks
from briefings.tracing.between import Between, document_differences
from briefings.tracing.difference_lines import between_lines, dossier_lines
from briefings.tracing.differing import (
    FieldDifference,
    RecordDifference,
    dossier_differences,
)
from briefings.tracing.document import COPIES, Document, document_of, read_document
from briefings.tracing.grounds import Accounts
from briefings.tracing.machine import (
    as_json_text,
    differences_as_json,
    trace_as_json,
)
from briefings.tracing.pairing import paired
from briefings.tracing.printed import Printed
from briefings.tracing.staleness import Now
from briefings.tracing.telling import verdict_lines
from briefings.tracing.trace import Trace, Traced, trace
from briefings.tracing.trace_lines import trace_lines
from briefings.tracing.verdict import Change, Edit, State, Verdict
from briefings.tracing.verifying import verify
from briefings.tracing.wording import shortened

__all__ = [
    "COPIES",
    "Accounts",
    "Between",
    "Block",
    "Change",
    "Document",
    "Edit",
    "FieldDifference",
    "Now",
    "Printed",
    "RecordDifference",
    "State",
    "Trace",
    "Traced",
    "Verdict",
    "as_json_text",
    "between_lines",
    "blocks",
    "differences_as_json",
    "document_differences",
    "document_of",
    "dossier_differences",
    "dossier_lines",
    "paired",
    "read_document",
    "shortened",
    "trace",
    "trace_as_json",
    "trace_lines",
    "verdict_lines",
    "verify",
]
