"""From events to a table of them, earliest first, and to a line of days."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from briefings.memo.blocks import (
    Cell,
    Drawing,
    Filled,
    FilledRow,
    Line,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
)
from briefings.memo.components.citing import notes_of
from briefings.memo.components.draft import Draft, several
from briefings.memo.views.records import EventView
from briefings.memo.views.spans import Span, span

EVENT_ROW = Row(
    (
        Cell((Paragraph((Slot(0), Slot(1))),)),
        Cell((Paragraph((Slot(2), Slot(3))),)),
    )
)
NUMBERED_ROW = Row((Cell((Paragraph((Slot(4),)),)), *EVENT_ROW.cells))
NOTE = Paragraph((Slot(0),), role=ParagraphRoles.SOURCE_NOTE.value)
_FEW, _MANY = 3, 60  # days that a drawing is worth, and that it can hold
_STACK = 10  # events of one day that can be told apart
_YEARS = (1900, 2199)
_ZERO = date(1899, 12, 30).toordinal()  # the day from which spreadsheets count
_UNDRAWN = Run(
    "An event of which only the year is known, or one long ago, is not drawn."
)
_ROUGH = Run(
    "A day marked approximate is the source\u2019s own rough word for it, or was worked"
    " out from its words and the day of publication."
)


class _Dated(NamedTuple):
    """An event with its number, and the days it may have happened on."""

    number: str
    event: EventView
    days: Span


def timeline(draft: Draft, events: Any) -> Pieces:
    """Return a row for each event, earliest first."""
    found = _ordered(events)
    if not found:
        return Pieces()
    table = Table(
        (Run("Chronology"),),
        "Each row is one event: when it happened, and what happened.",
        ("Date", "Event"),
        (3, 7),
        tuple(_event(draft, one.event) for one in found),
    )
    return Pieces((table, *_rough(found)))


def timeline_drawn(draft: Draft, events: Any) -> Pieces:
    """Return a timeline with a numbered row for each event, earliest first.

    An event whose month is not known, or long ago, stands in the table alone. Fewer
    than three days need no drawing, and so many that they hide each other allow none.
    """
    found = _ordered(events)
    drawn = [one for one in found if _is_drawn(one)]
    if not _FEW <= len(drawn) <= _MANY or _most_on_a_day(drawn) > _STACK:
        return timeline(draft, events)
    last = draft.book.dossier.prepared
    drawing = Drawing(
        (Run("When it happened"),),
        _summary(drawn),
        "days",
        "Events",
        tuple(_line(one, last) for one in drawn),
    )
    table = Table(
        (Run("The same events"),),
        "Each row is one event: its number on the line above, when it happened, and "
        "what happened.",
        ("No.", "Date", "Event"),
        (1, 5, 11),
        tuple(_numbered(draft, one) for one in found),
    )
    return Pieces((drawing, table, *_undrawn(found, drawn), *_rough(found)))


def _ordered(events: Any) -> list[_Dated]:
    """Return events by their days, numbered from 1; a year stands before its days."""
    dated = [
        _Dated("", event, span(event.record.date))
        for event in several(events, EventView.noun)
    ]
    found = sorted(dated, key=_place)
    return [one._replace(number=str(at)) for at, one in enumerate(found, 1)]


def _place(one: _Dated) -> date:
    """Return the middle of the days that an event may have happened on."""
    return one.days.middle if _has_month(one) else one.days.first


def _has_month(one: _Dated) -> bool:
    return "-" in one.event.record.date.partition("/")[0]


def _is_drawn(one: _Dated) -> bool:
    """Whether an event has a month, and one that spreadsheets count the days of."""
    return _has_month(one) and _YEARS[0] <= one.days.first.year <= _YEARS[1]


def _most_on_a_day(drawn: Sequence[_Dated]) -> int:
    counts = Counter(one.days.first for one in drawn)
    return max(counts.values(), default=0)


def _line(one: _Dated, prepared: date | None) -> Line:
    """Return the days of an event; none is later than the document that tells it."""
    first, last = one.days
    if prepared is not None and first <= prepared < last:
        last = prepared
    until = str(last.toordinal() - _ZERO) if last > first else ""
    return Line(one.number, str(first.toordinal() - _ZERO), until)


def _summary(drawn: Sequence[_Dated]) -> str:
    told = "; ".join(f"{one.number}, {one.event.see('date').run.text}" for one in drawn)
    return (
        "A line of days, with a point for each event by its number, or a bar where it"
        f" may have been any of several days. {told}."
    )


def _undrawn(found: Sequence[_Dated], drawn: Sequence[_Dated]) -> Iterator[Filled]:
    if len(drawn) < len(found):
        yield Filled(NOTE, (_UNDRAWN,))


def _rough(found: Sequence[_Dated]) -> Iterator[Filled]:
    if any(one.event.see("is_marked") for one in found):
        yield Filled(NOTE, (_ROUGH,))


def _numbered(draft: Draft, one: _Dated) -> FilledRow:
    _, values, key = _event(draft, one.event)
    number = Run(one.number, role=RunRoles.LABEL.value)
    return FilledRow(NUMBERED_ROW, (*values, number), key)


def _event(draft: Draft, event: EventView) -> FilledRow:
    values = (
        event.see("date").run,
        Run(" (approximate)") if event.see("is_marked") else (),
        event.see("text").run,
        notes_of(draft, event.see("because")),
    )
    return FilledRow(EVENT_ROW, values, f"timeline/{event.id}")
