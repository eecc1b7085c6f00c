"""From what a person let stand to a table that says so, in words."""

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
from briefings.memo.components.citing import reference
from briefings.memo.components.draft import Draft
from briefings.memo.views import words
from briefings.memo.views.facts import FactView
from briefings.model import COLLECTIONS

WAIVER_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(5)))
_CALLED = ("title", "name", "cite", "ask", "description")
"""Fields that say which record it is, the likeliest first."""


def waivers_list(draft: Draft) -> Pieces:
    """Return a row for each decision of a person to let a review stand."""
    rows = tuple(
        FilledRow(WAIVER_ROW, (_about(draft, entry), *_waiver(draft, entry, number)))
        for collection in COLLECTIONS
        for entry in draft.book.all(collection)
        for number in range(len(entry.record.waive))
    )
    if not rows:
        return Pieces()
    table = Table(
        (Run("What a check asked about, and a person let stand"),),
        "Each row is one decision: on what, what was asked about, why it stands, by"
        " whom and when.",
        ("On", "What was asked about", "Why it stands", "By", "Day"),
        (5, 7, 10, 4, 4),
        rows,
    )
    return Pieces((table,))


def _about(draft: Draft, entry: Any) -> Value:
    """Return the fact's row in the annex, or which record of another sort it is."""
    if isinstance(entry, FactView) and draft.has_annex:
        return reference(draft, entry)
    known = entry.names()
    called = (entry.text(field) for field in _CALLED if field in known)
    found = next((one for one in called if one is not None), None)
    noun = Run(words.first_up(entry.noun.removeprefix("a ").removeprefix("an ")))
    return noun if found is None else (noun, Run(": "), found.run)


def _waiver(draft: Draft, entry: Any, number: int) -> tuple[Run, ...]:
    waiver = entry.record.waive[number]
    title = draft.book.ruled.titles.get(waiver.rule, waiver.rule.replace("-", " "))
    shown = (words.first_up(title), waiver.reason, waiver.by, words.day(waiver.on))
    return tuple(
        Run(text, origin=entry.origin(f"waive.{number}.{field}"))
        for field, text in zip(("rule", "reason", "by", "on"), shown, strict=True)
    )
