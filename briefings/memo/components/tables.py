"""From requests and contacts to tables and lines."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from briefings.memo.blocks import (
    Cell,
    Filled,
    FilledRow,
    Listing,
    Paragraph,
    Pieces,
    Row,
    Run,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.asked import asked_of
from briefings.memo.components.draft import Draft, several
from briefings.memo.views import Traced, View
from briefings.memo.views.records import RequestView

REQUEST_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(5)))
CONTACT = Paragraph((Slot(0, bold=True), Slot(1)))


def requests_table(draft: Draft, requests: Any) -> Pieces:
    """Return a row for each request: to whom, what, sent, due, how far it has come.

    What holds of all of them alike is said once, above the table.
    """
    found = list(several(requests, RequestView.noun))
    if not found:
        return Pieces()
    alike = {field for field in PROGRESS if _is_alike(found, field)}
    told = [field for field in PROGRESS if field not in alike]
    form = REQUEST_ROW._replace(cells=REQUEST_ROW.cells[: 2 + len(told)])
    table = Table(
        (Run("Requests in writing"), *_shared(found[0], alike)),
        "Each row is one request: to whom, for what, and how far it has come.",
        ("To", "What is asked for", *(PROGRESS[field] for field in told)),
        (3 if told else 4, 6 + 2 * len(alike), *(2 for _ in told)),
        tuple(_request(draft, form, item, told) for item in found),
    )
    return Pieces((table,))


PROGRESS = {"sent": "Sent", "due": "Due", "status": "Status"}
"""What tells how far a request has come → the head of its column."""


def _is_alike(requests: Sequence[RequestView], field: str) -> bool:
    """Whether a field says the same of several requests."""
    values = {getattr(request.record, field) for request in requests}
    return len(requests) > 1 and len(values) == 1


def _shared(request: RequestView, alike: Collection[str]) -> Iterator[Any]:
    """Yield what is said of all requests at once: ` (all: draft, no due day)`."""
    parts: list[tuple[Any, ...]] = []
    if "sent" in alike and request.record.sent is not None:
        parts.append((Run("sent "), request.see("sent").run))
    elif "status" in alike:
        parts.append((request.see("status").run,))
    if "due" in alike:
        due = request.text("due")
        parts.append((_NO_DAY,) if due is None else (Run("due "), due.run))
    for place, part in enumerate(parts):
        yield Run(", " if place else " (all: ")
        yield from part
    if parts:
        yield Run(")")


def _request(
    draft: Draft, form: Row, request: RequestView, told: Sequence[str]
) -> FilledRow:
    progress = (_progress(request, field) for field in told)
    values = (asked_of(draft, request), _asked(request), *progress)
    return FilledRow(form, values, f"requests/{request.id}")


def _progress(request: RequestView, field: str) -> Value:
    words: Traced | None = request.see(field)
    return _UNSET[field] if words is None else words.run


_NO_DAY = Run("no due day")
_UNSET = {"sent": Run("not sent"), "due": Run("not set")}


def _asked(request: RequestView) -> Value:
    """Return what is asked for, with its period, custodian and form where given."""
    parts = [request.see("description").run]
    for label, field in (
        ("Period: ", "period"),
        ("Held by: ", "custodian"),
        ("Form: ", "format"),
    ):
        words = request.text(field)
        if words is not None:
            parts.extend((Run(f" {label}"), words.run, Run(".")))
    return tuple(parts)


def contacts(draft: Draft) -> Pieces:
    """Return a line for each staff contact of the hearing."""
    items = tuple(
        (Filled(CONTACT, (contact.see("name").run, _reach(contact))),)
        for contact in draft.book.hearing.see("contacts")
    )
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def _reach(contact: View) -> Value:
    parts: list[Any] = []
    for field in ("role", "email", "phone"):
        words = contact.text(field)
        if words is not None:
            parts.extend((Run(", "), words.run))
    return tuple(parts)
