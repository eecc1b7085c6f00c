"""From a chart to a drawing, and the table that says the same in words."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefings.memo.blocks import (
    Cell,
    Drawing,
    FilledRow,
    Line,
    Paragraph,
    Pieces,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
)
from briefings.memo.components.citing import grounds_of
from briefings.memo.components.draft import Draft, one
from briefings.memo.views.charts import ChartView
from briefings.memo.views.facts import FactView
from briefings.model import Chart, Point

POINT_ROW = Row(
    (
        Cell((Paragraph((Slot(0),)),)),
        Cell((Paragraph((Slot(1),)),)),
        Cell((Paragraph((Slot(2, role=RunRoles.STATUS.value),)),)),
        Cell((Paragraph((Slot(3),)),)),
    )
)


def chart(draft: Draft, figure: Any) -> Pieces:
    """Return a drawing and, below it, a row for each figure with its evidence.

    Nothing where the readers may not see one of the facts: a drawing with a hole in
    it would mislead.
    """
    found: ChartView = one(figure, ChartView.noun)
    record = found.record
    if not found.is_whole:
        return Pieces()
    title = Run(record.title, origin=found.origin("title"))
    measure = Run(record.measure, origin=found.origin("measure"))
    drawing = Drawing(
        (title,),
        _summary(record),
        record.kind.value,
        record.measure,
        tuple(_lines(record.points)),
        tuple(_lines(record.levels)),
    )
    table = Table(
        (Run("The same figures: "), measure),
        "Each row is one figure of the drawing: what it stands for, the figure as the"
        " record has it, what sort of statement it is, its evidence.",
        ("Shown", "Figure", "Status", "Evidence"),
        (4, 3, 3, 2),
        tuple(_rows(draft, found)),
    )
    return Pieces((drawing, table))


def _rows(draft: Draft, found: ChartView) -> Iterator[FilledRow]:
    for name in ("points", "levels"):
        for index, point in enumerate(getattr(found.record, name)):
            fact: FactView | None = found.book.find("facts", point.fact)  # type: ignore[assignment]
            assert fact is not None  # noqa: S101 -- the chart is whole
            field = f"{name}.{index}"
            values = (
                Run(point.label, origin=found.origin(f"{field}.label")),
                Run(point.figure, origin=found.origin(f"{field}.figure")),
                fact.status_run,
                grounds_of(draft, (fact,)),
            )
            yield FilledRow(POINT_ROW, values)


def _lines(points: Iterable[Point]) -> Iterator[Line]:
    # The figure stands in words, with its hedge: a bare number would say too much.
    for point in points:
        # A rule holds each figure to one number.
        yield Line(f"{point.label}: {point.figure}", f"{point.value or 0:f}")


def _summary(record: Chart) -> str:
    """Return the drawing in words."""
    drawn = "; ".join(f"{point.label}, {point.figure}" for point in record.points)
    held = "; ".join(f"{level.label}, {level.figure}" for level in record.levels)
    kind = "Bars" if record.kind == "bars" else "A line"
    against = f" Held against: {held}." if held else ""
    return f"{kind} of {record.measure}. {drawn}.{against}"
