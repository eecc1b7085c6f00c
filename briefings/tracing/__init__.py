"""From a built document to what it rests on, and whether it still says so."""

from briefings.tracing.between import Between, document_differences
from briefings.tracing.difference_lines import between_lines, dossier_lines
from briefings.tracing.differing import (
    FieldDifference,
    RecordDifference,
    dossier_differences,
)
from briefings.tracing.document import Document, document_of, read_document
from briefings.tracing.machine import (
    as_json_text,
    differences_as_json,
    trace_as_json,
)
from briefings.tracing.staleness import Now
from briefings.tracing.telling import verdict_lines
from briefings.tracing.trace import Trace, Traced, trace
from briefings.tracing.trace_lines import trace_lines
from briefings.tracing.verdict import Change, Edit, State, Verdict
from briefings.tracing.verifying import verify

__all__ = [
    "Between",
    "Change",
    "Document",
    "Edit",
    "FieldDifference",
    "Now",
    "RecordDifference",
    "State",
    "Trace",
    "Traced",
    "Verdict",
    "as_json_text",
    "between_lines",
    "differences_as_json",
    "document_differences",
    "document_of",
    "dossier_differences",
    "dossier_lines",
    "read_document",
    "trace",
    "trace_as_json",
    "trace_lines",
    "verdict_lines",
    "verify",
]
