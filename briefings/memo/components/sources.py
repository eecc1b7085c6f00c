"""From the sources to what a reader must know of them, and to their full list."""

from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Cell,
    Filled,
    FilledRow,
    Listing,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.draft import MISSING, Draft
from briefings.memo.components.evidence import full_citation
from briefings.memo.views import words
from briefings.memo.views.records import SourceView
from briefings.model import Notice

ABOUT = Paragraph((Slot(0), Run(". Reliability: "), Slot(1), Run(".")))
REMARK = Paragraph((Slot(0),), role=ParagraphRoles.DETAIL.value)
DAY = Paragraph(
    (Run("Day of publication: ", bold=True, role=RunRoles.LABEL.value), Slot(0)),
    role=ParagraphRoles.DETAIL.value,
)
COPY_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(4)))
_STOP = Run(". ")
_REMARKS = (("descriptor", REMARK), ("published_note", DAY))


def sources_note(draft: Draft) -> Pieces:
    """Return a bullet for each source: what it is, how good it is, what to know."""
    items = tuple(_about(source) for source in draft.book.all("sources"))
    return Pieces((Listing("bullet", items),)) if items else Pieces()


CHANGED = Paragraph(
    (Slot(0), Slot(1), Run(": "), Slot(2)), role=ParagraphRoles.DETAIL.value
)


def _changes(source: SourceView) -> Iterator[Block]:
    """Yield what the publisher said later of its own document."""
    record = source.record
    for index, notice in enumerate(record.corrections):
        yield _notice(source, notice, "Corrected", f"corrections.{index}")
    if record.retracted is not None:
        yield _notice(source, record.retracted, "Retracted", "retracted")


def _notice(source: SourceView, notice: Notice, label: str, field: str) -> Block:
    day = (
        Run(words.day(notice.on), origin=source.origin(f"{field}.on"))
        if notice.on
        else None
    )
    return Filled(
        CHANGED,
        (
            Run(label, bold=True, role=RunRoles.LABEL.value),
            (Run(" "), day) if day is not None else (),
            Run(notice.note, origin=source.origin(f"{field}.note")),
        ),
    )


def _about(source: SourceView) -> tuple[Block, ...]:
    grade = source.see("reliability").run
    blocks: list[Block] = [Filled(ABOUT, (full_citation(source), grade))]
    for field, form in _REMARKS:
        remark = source.text(field)
        if remark is not None:
            blocks.append(Filled(form, (remark.run,)))
    return (*blocks, *_changes(source))


def source_list(draft: Draft) -> Pieces:
    """Return a row for each source: citation, address, the day it was read.

    A column that would be empty is left out. Which copy the facts were checked against
    is told by `source_copies`.
    """
    sources = list(draft.book.all("sources"))
    if not sources:
        return Pieces()
    told = [
        place
        for place, (_, _, field) in enumerate(COLUMNS)
        if not field or any(getattr(source.record, field) for source in sources)
    ]
    form = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(len(told))))
    rows = []
    for source in sources:
        said = _noted(source)
        values = tuple(said[place] for place in told)
        rows.append(FilledRow(form, values, f"sources/{source.id}"))
    table = Table(
        (Run("Sources"),),
        "Each row is one source: what it is, and its address and the day it was read,"
        " if they are in the record.",
        tuple(COLUMNS[place][0] for place in told),
        tuple(COLUMNS[place][1] for place in told),
        tuple(rows),
    )
    return Pieces((table,))


COLUMNS = (("Source", 8, ""), ("Address", 5, "url"), ("Read on", 3, "accessed"))
"""The columns of a list of sources: title, width, and the field that may be empty."""


def _noted(source: SourceView) -> tuple[Value, ...]:
    """Return what a row says of a source, with what to know of the copy of it."""
    cited, *others = _cited(source)
    copied = source.text("copy_note")
    if copied is None or not isinstance(cited, tuple):
        return cited, *others
    return (*cited, _STOP, copied.run), *others


def source_copies(draft: Draft) -> Pieces:
    """Return a row for each source: citation, address, the copy's hash and maker."""
    rows = tuple(_row(source) for source in draft.book.all("sources"))
    if not rows:
        return Pieces()
    table = Table(
        (Run("Sources, and the copies the facts were checked against"),),
        "Each row is one source with its address, and what copy of its text we hold.",
        ("Source", "Address", "Read on", "Copy checked (SHA-256, extractor)"),
        (5, 4, 2, 5),
        rows,
    )
    return Pieces((table,))


def _row(source: SourceView) -> FilledRow:
    snapshot = source.record.snapshot
    copied = source.text("copy_note")
    digest = Run(snapshot.sha256, origin=source.origin("snapshot.sha256"))
    extractor = Run(snapshot.extractor, origin=source.origin("snapshot.extractor"))
    values = (
        *_cited(source),
        (digest, Run(", "), extractor, *((_STOP, copied.run) if copied else ())),
    )
    return FilledRow(COPY_ROW, values, f"sources/{source.id}")


def _cited(source: SourceView) -> tuple[Value, ...]:
    return full_citation(source), _said(source, "url"), _day(source)


def _said(source: SourceView, field: str) -> Value:
    found = source.text(field)
    return found.run if found is not None else MISSING


def _day(source: SourceView) -> Any:
    day = source.record.accessed
    if day is None:
        return MISSING
    return Run(words.day(day), origin=source.origin("accessed"))
