"""From a system to tables: what it is, and what data flow into it to what end."""

from collections.abc import Callable
from typing import Any, NamedTuple

from briefings.memo.blocks import (
    Cell,
    Filled,
    FilledRow,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Row,
    Run,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.citing import grounds_of
from briefings.memo.components.draft import MISSING, Draft, one
from briefings.memo.templating.vault import series
from briefings.memo.views import Traced
from briefings.memo.views.records import FeedView, SystemView

ABOUT_ROW = Row(
    (Cell((Paragraph((Slot(0, bold=True),)),)), Cell((Paragraph((Slot(1),)),)))
)

ABOUT = (
    ("owner", "Owner"),
    ("operator", "Operator"),
    ("function", "What it does"),
    ("users", "Who uses it"),
    ("decision", "What is decided with it"),
    ("human_review", "Review by a person"),
    ("privacy_documents", "Privacy documents"),
    ("retention", "How long data are kept"),
    ("audit_log", "Record of use"),
    ("redress", "How an error is put right"),
)
"""Field of a system → the words for it."""

UNSAID = Paragraph(
    (Run("The record does not show, of any of these flows: "), Slot(0), Run(".")),
    role=ParagraphRoles.DETAIL.value,
)


class Column(NamedTuple):
    """One thing that the table of flows says of each."""

    title: str
    width: int
    read: Callable[[Draft, list[FeedView]], Value]
    field: str = ""  # shown if any flow has it; always, if none is named


def feeds_table(draft: Draft, system: Any) -> Pieces:
    """Return a row for each flow: from whom, what, to what end, on what ground.

    Flows of which the record says the same share a row. What it says of none of them
    is named below the table, and a decision that is the system's own is not repeated.
    """
    found: SystemView = one(system, SystemView.noun)
    alike: dict[tuple[object, ...], list[FeedView]] = {}
    for feed in found.see("feeds"):
        alike.setdefault(_told(feed), []).append(feed)
    if not alike:
        return Pieces()
    feeds = [feed for group in alike.values() for feed in group]
    said = [
        column
        for column in COLUMNS
        if not column.field or any(getattr(feed.record, column.field) for feed in feeds)
    ]
    rows = [[column.read(draft, group) for column in said] for group in alike.values()]
    form = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(len(said))))
    table = Table(
        (found.see("name").run, Run(": the data that flow in")),
        "Each row is a flow of data, or several of which the same is said: from whom,"
        " whether it flows yet, and what else the record says of it.",
        tuple(column.title for column in said),
        tuple(column.width for column in said),
        tuple(FilledRow(form, tuple(row)) for row in rows),
    )
    unsaid = [
        column.title.lower()
        for column in COLUMNS
        if column not in said and column.field != "decision"
    ]
    if not unsaid:
        return Pieces((table,))
    return Pieces((table, Filled(UNSAID, (Run(", ".join(unsaid)),))))


def _told(feed: FeedView) -> tuple[object, ...]:
    """Return all that is said of a flow but from whom it comes and what bears it out.

    A source that must not be named stays by itself.
    """
    return (
        feed.record.source if feed.text("source") is None else "",
        feed.record.elements,
        feed.record.status,
        feed.text("since"),
        feed.record.decision,
        feed.record.legal_basis,
        feed.record.accuracy_control,
    )


def _from(draft: Draft, feeds: list[FeedView]) -> Value:
    return series([name for feed in feeds if (name := feed.text("source"))]) or MISSING


def _elements(draft: Draft, feeds: list[FeedView]) -> Value:
    return series(feeds[0].see("elements")) or MISSING


def _legal_basis(draft: Draft, feeds: list[FeedView]) -> Value:
    return series([law.see("cite") for law in feeds[0].see("legal_basis")]) or MISSING


def _evidence(draft: Draft, feeds: list[FeedView]) -> Value:
    facts = [fact for feed in feeds for fact in feed.see("because")]
    return grounds_of(draft, facts) if facts else MISSING


def _status(draft: Draft, feeds: list[FeedView]) -> Value:
    feed = feeds[0]
    status: Value = feed.see("status").run
    since = feed.text("since")
    if since is None:
        return status
    return (feed.see("status").run, Run(" since "), since.run)


def _decision(draft: Draft, feeds: list[FeedView]) -> Value:
    feed = feeds[0]
    system = feed.book.find("systems", feed.id)
    return _said(feed.text("decision") or (system.text("decision") if system else None))


def _accuracy_control(draft: Draft, feeds: list[FeedView]) -> Value:
    return _said(feeds[0].text("accuracy_control"))


COLUMNS = (
    Column("From", 9, _from),
    Column("Data", 5, _elements, "elements"),
    Column("Status", 4, _status),
    Column("Decision", 4, _decision, "decision"),
    Column("Legal basis claimed", 4, _legal_basis, "legal_basis"),
    Column("Accuracy control", 4, _accuracy_control, "accuracy_control"),
    Column("Evidence", 4, _evidence),
)


def system_table(draft: Draft, system: Any) -> Pieces:
    """Return what the record says of a system, and what it does not say."""
    rows: list[tuple[Value, Value]]
    found: SystemView = one(system, SystemView.noun)
    said = [(label, found.text(field)) for field, label in ABOUT]
    rows = [(Run(label), words.run) for label, words in said if words is not None]
    unsaid = "; ".join(label for label, words in said if words is None)
    unsaid = f"{unsaid[:1]}{unsaid[1:].lower()}"
    if unsaid:
        rows.append((Run("Not in the record"), MISSING._replace(text=unsaid)))
    rows.append((Run("Evidence"), grounds_of(draft, found.see("because")) or MISSING))
    table = Table(
        (found.see("name").run, Run(": what the record says")),
        "Each row is one property of the system.",
        ("Property", "What the record says"),
        (2, 5),
        tuple(FilledRow(ABOUT_ROW, row) for row in rows),
    )
    return Pieces((table,))


def _said(words: Traced | None) -> Value:
    return words.run if words is not None else MISSING
