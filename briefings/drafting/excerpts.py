"""From a span of a source to the excerpt of a fact, in the form that may travel."""

from typing import Any

from briefings.evidence import Normalised, Span, paragraph_at, withhold
from briefings.model import Source

TODO = "TODO: say in your own words what the passage says"
"""Stands for a statement that a person has yet to write; the check refuses it."""

_BEFORE = 40  # characters before words that occur twice


def excerpt_record(source: Source, text: Normalised, span: Span) -> dict[str, Any]:
    """Return words in hand, or places and hashes where words may not travel."""
    start, end = span
    raw = text.raw
    record: dict[str, Any] = {"source": source.id}
    if source.redistribute:
        record["quote"] = " ".join(raw[start:end].split())
        if raw.count(raw[start:end]) > 1:
            record["prefix"] = " ".join(raw[max(0, start - _BEFORE) : start].split())
        return record
    at = withhold(text, start, end)
    record["at"] = {
        "start": at.start,
        "end": at.end,
        "length": at.length,
        "paragraph": paragraph_at(raw, start) or 1,
        "sha256": at.sha256,
        "head": at.head,
        "tail": at.tail,
    }
    return record
