"""From events, requests and contacts to tables and lines."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from briefings.memo.blocks import (
    Cell,
    Drawing,
    Filled,
    FilledRow,
    Line,
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
from briefings.memo.components.citing import notes_of
from briefings.memo.components.draft import Draft, several
from briefings.memo.views import Traced, View
from briefings.memo.views.records import EventView, RequestView

EVENT_ROW = Row(
    (
        Cell((Paragraph((Slot(0), Slot(1))),)),
        Cell((Paragraph((Slot(2), Slot(3))),)),
    )
)
NUMBERED_ROW = Row((Cell((Paragraph((Slot(4),)),)), *EVENT_ROW.cells))
REQUEST_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(5)))
_FEW, _MANY = 3, 60  # days that a drawing is worth, and that it can hold
_STACK = 10  # events of one day that can be told apart
_SPAN = ("1900", "2199")  # years
_ZERO = date(1899, 12, 30).toordinal()  # the day from which spreadsheets count
CONTACT = Paragraph((Slot(0, bold=True), Slot(1)))


def timeline(draft: Draft, events: Any) -> Pieces:
    """Return a row for each event, earliest first."""
    found = sorted(several(events, EventView.noun), key=_when)
    rows = tuple(_event(draft, event) for event in found)
    if not rows:
        return Pieces()
    table = Table(
        (Run("Chronology"),),
        "Each row is one event: when it happened, and what happened.",
        ("Date", "Event"),
        (2, 7),
        rows,
    )
    return Pieces((table,))


def timeline_drawn(draft: Draft, events: Any) -> Pieces:
    """Return a timeline with a numbered row for each event, earliest first.

    An event whose month is not known, or long ago, stands in the table alone. Fewer
    than three days need no drawing, and so many that they hide each other allow none.
    """
    found = sorted(several(events, EventView.noun), key=_when)
    days = [(f"T-{n}", event) for n, event in enumerate(found, 1) if _is_drawn(event)]
    if not _FEW <= len(days) <= _MANY or _most_on_a_day(days) > _STACK:
        return timeline(draft, events)
    drawing = Drawing(
        (Run("When it happened"),),
        _summary(days),
        "days",
        "Events",
        tuple(
            Line(number, str(_day(event).toordinal() - _ZERO)) for number, event in days
        ),
    )
    table = Table(
        (Run("The same events"),),
        "Each row is one event: its number on the line above, when it happened, and "
        "what happened.",
        ("No.", "Date", "Event"),
        (1, 3, 10),
        tuple(_numbered(draft, f"T-{n}", event) for n, event in enumerate(found, 1)),
    )
    return Pieces((drawing, table))


def _numbered(draft: Draft, number: str, event: EventView) -> FilledRow:
    _, values, key = _event(draft, event)
    return FilledRow(NUMBERED_ROW, (*values, Run(number)), key)


def _is_drawn(event: EventView) -> bool:
    """Whether an event has a month, and one that spreadsheets count the days of."""
    year, _, month = _when(event).partition("-")
    return bool(month) and _SPAN[0] <= year <= _SPAN[1]


def _most_on_a_day(days: Sequence[tuple[str, EventView]]) -> int:
    counts = Counter(_day(event) for _, event in days)
    return max(counts.values(), default=0)


def _day(event: EventView) -> date:
    """Return the first day of what an event has of its date."""
    return date.fromisoformat(f"{_when(event)}-01-01"[: len("2026-01-01")])


def _summary(days: Sequence[tuple[str, EventView]]) -> str:
    told = "; ".join(
        f"{number}, {event.see('date').run.text}" for number, event in days
    )
    return f"A line of days, with a point for each event by its number. {told}."


def _when(event: EventView) -> str:
    """Return the beginning of an event's day, so that a year sorts before its days."""
    return event.record.date.partition("/")[0]


def _event(draft: Draft, event: EventView) -> FilledRow:
    about = Run(" (approximate)") if event.record.approximate else ()
    values = (
        event.see("date").run,
        about,
        event.see("text").run,
        notes_of(draft, event.see("because")),
    )
    return FilledRow(EVENT_ROW, values, f"timeline/{event.id}")


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
