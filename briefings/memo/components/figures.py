"""From the figures that an order names to a table of them, a line each."""

from collections.abc import Iterator

from briefings.memo.blocks import (
    Cell,
    FilledRow,
    Origin,
    Paragraph,
    Pieces,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.answering import beside
from briefings.memo.components.citing import grounds_of
from briefings.memo.components.draft import Draft
from briefings.memo.components.evidence import as_of
from briefings.memo.views.facts import FactView

CAPTION = "Key figures"
FIGURE_ROW = Row(
    (
        Cell((Paragraph((Slot(0),)),)),
        Cell((Paragraph((Slot(1, bold=True),)),)),
        Cell((Paragraph((Slot(2, role=RunRoles.STATUS.value),)),)),
        Cell((Paragraph((Slot(3),)),)),
        Cell((Paragraph((Slot(4),)),)),
    )
)


def key_figures(draft: Draft) -> Pieces:
    """Return a row for each figure of the order whose fact the readers may see.

    What answers a figure stands beside it, and how it does.
    """
    rows = tuple(_rows(draft))
    if not rows:
        return Pieces()
    table = Table(
        (Run(CAPTION),),
        "Each row is one figure: what it counts, the figure as the record has it, what"
        " sort of statement it is, the day it holds for, its evidence.",
        ("What is counted", "Figure", "Status", "As of", "Evidence"),
        (5, 3, 2, 3, 3),
        rows,
    )
    return Pieces((table,))


def _rows(draft: Draft) -> Iterator[FilledRow]:
    for index, point in enumerate(draft.book.order.key_figures):
        fact = draft.book.find("facts", point.fact)
        if isinstance(fact, FactView):
            field = f"key_figures.{index}"
            values = (
                Run(point.label, origin=Origin("document", "", f"{field}.label")),
                Run(point.figure, origin=Origin("document", "", f"{field}.figure")),
                fact.status_run,
                as_of(fact) or Run("not dated"),
                _evidence(draft, fact),
            )
            yield FilledRow(FIGURE_ROW, values)


def _evidence(draft: Draft, fact: FactView) -> Value:
    grounds = grounds_of(draft, (fact,))
    answers = beside(draft, fact)
    return (*grounds, Run("; "), *answers) if answers else grounds
