"""From a question or request to the words for whom it is put to."""

from typing import Any

from briefings.memo.blocks import Run, Value
from briefings.memo.components.draft import MISSING, Draft
from briefings.memo.views import Traced, View


def asked_of(draft: Draft, thing: Any) -> Value:
    """Return whom a question or request is put to: a name, or an office with its body.

    The body has its short form where the document says what that stands for.
    """
    to = thing.text("to")
    if to is None:
        return MISSING
    witness = draft.book.find("witnesses", thing.record.to)
    body = _body(draft, witness)
    return to.run if body is None else (to.run, Run(", "), body.run)


def _body(draft: Draft, witness: View | None) -> Traced | None:
    """Return the body of a witness who has no name and no title that says it."""
    if witness is None or witness.text("name") or witness.see("names_organization"):
        return None
    body = draft.book.find("entities", witness.record.organization)
    short = body.text("acronym") if body is not None else None
    is_told = "abbreviations" in draft.calls
    if short is not None and is_told and draft.book.is_spoken(short):
        return short
    return witness.text("organization")
