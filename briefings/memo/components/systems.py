"""From a system to tables: what it is, and what data flow into it to what end."""

from typing import Any

from briefings.memo.blocks import (
    Cell,
    FilledRow,
    Paragraph,
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

_COLUMNS = 7
FEED_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(_COLUMNS)))
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


def feeds_table(draft: Draft, system: Any) -> Pieces:
    """Return a row for each flow: from whom, what, to what end, on what ground.

    Flows of which the record says the same share a row.
    """
    found: SystemView = one(system, SystemView.noun)
    alike: dict[tuple[object, ...], list[FeedView]] = {}
    for feed in found.see("feeds"):
        alike.setdefault(_told(feed), []).append(feed)
    if not alike:
        return Pieces()
    rows = tuple(_row(draft, found, feeds) for feeds in alike.values())
    table = Table(
        (found.see("name").run, Run(": the data that flow in")),
        "Each row is a flow of data, or several of which the same is said: from whom,"
        " what the data hold, whether it flows yet, what is decided, the legal basis,"
        " and how errors are found.",
        (
            *("From", "Data", "Status", "Decision", "Legal basis claimed"),
            *("Accuracy control", "Evidence"),
        ),
        (9, 5, 4, 4, 4, 4, 4),
        rows,
    )
    return Pieces((table,))


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


def _row(draft: Draft, system: SystemView, feeds: list[FeedView]) -> FilledRow:
    feed = feeds[0]
    sources = [source for feed in feeds if (source := feed.text("source")) is not None]
    cites = [law.see("cite") for law in feed.see("legal_basis")]
    facts = [fact for feed in feeds for fact in feed.see("because")]
    return FilledRow(
        FEED_ROW,
        (
            series(sources) or MISSING,
            series(feed.see("elements")) or MISSING,
            _status(feed),
            _said(feed.text("decision") or system.text("decision")),
            series(cites) or MISSING,
            _said(feed.text("accuracy_control")),
            grounds_of(draft, facts) if facts else MISSING,
        ),
    )


def _status(feed: FeedView) -> Value:
    status: Value = feed.see("status").run
    since = feed.text("since")
    if since is None:
        return status
    return (feed.see("status").run, Run(" since "), since.run)


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
