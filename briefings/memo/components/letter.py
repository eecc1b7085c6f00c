"""From an order and its requests to the parts of a letter."""

from datetime import date
from typing import Any

from briefings.memo.blocks import (
    Block,
    Container,
    Filled,
    Listing,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Run,
    RunRoles,
    Slot,
)
from briefings.memo.components.draft import MISSING, Draft, facts_of, one, several
from briefings.memo.components.outgoing import told_outside
from briefings.memo.components.sought import NOTE_LINE
from briefings.memo.views.letters import answer_day
from briefings.memo.views.ordered import DocumentView
from briefings.memo.views.records import RequestView

_DETAIL = ParagraphRoles.DETAIL.value
_LABEL = RunRoles.LABEL.value

LINES = Paragraph((Slot(0),))
SIGNED = NOTE_LINE._replace(inlines=(Run("\n"),))
REQUEST = Paragraph((Slot(0),))
TERMS = Paragraph((Slot(0),), role=_DETAIL)
UNSIGNED = MISSING._replace(text="[Name of who signs, to be added]")

_BREAK = Run("\n")
_TERMS = (
    ("period", "Period: "),
    ("custodian", "Held by: "),
    ("format", "Form: "),
    ("due", "Due: "),
)


def address_lines(draft: Draft, document: Any) -> Pieces:
    """Return the lines of a letter's address, or the addressee's name alone."""
    found: DocumentView = one(document, DocumentView.noun)
    lines = found.see("address")
    parts: list[Run] = []
    for line in lines:
        parts.extend((_BREAK, line.run))
    name = found.text("addressee")
    words = tuple(parts[1:]) or (() if name is None else (name.run,))
    return Pieces((Filled(LINES, (words,)),)) if words else Pieces()


def signatures(draft: Draft, document: Any) -> Pieces:
    """Return a line to sign on and a name below it, for each who signs.

    Where nobody is named, the place for the names is left open, to be seen.
    """
    found: DocumentView = one(document, DocumentView.noun)
    names = [name.run for name in found.see("signed_by")] or [UNSIGNED]
    blocks: list[Block] = []
    for name in names:
        blocks += (SIGNED, Filled(LINES, (name,)))
    return Pieces((Container("card", tuple(blocks)),))


def letter_requests(draft: Draft, requests: Any) -> Pieces:
    """Return the requests, numbered: one thing each, with its period and its holder."""
    found = several(requests, RequestView.noun)
    day = answer_day(draft.book, found)
    items = tuple(_request(item, day) for item in found)
    return Pieces((Listing("number", items),)) if items else Pieces()


def _request(request: RequestView, day: date | None) -> tuple[Block, ...]:
    """Return what is asked for and its terms, but the day that all of them share."""
    key = f"requests/{request.id}"
    asked = Filled(REQUEST, (request.see("description").run,), key)
    terms: list[Any] = []
    for field, label in _TERMS:
        words = request.text(field)
        if field == "due" and request.record.due == day:
            continue
        if words is not None:
            lead = Run(label if not terms else f". {label}", role=_LABEL)
            terms.extend((lead, words.run))
    return (asked, Filled(TERMS, ((*terms, Run(".")),))) if terms else (asked,)


def predicate(draft: Draft, facts: Any) -> Pieces:
    """Return a paragraph for each fact, and in it what answers it, with notes."""
    return Pieces(tuple(told_outside(draft, facts_of(facts))))
