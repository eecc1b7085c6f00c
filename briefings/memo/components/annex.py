"""From all facts to the memo's evidence annex: each with its basis, place and day."""

from typing import Any

from briefings.memo.blocks import (
    Cell,
    FilledRow,
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
from briefings.memo.components import evidence
from briefings.memo.components.answering import beside
from briefings.memo.components.basis import basis
from briefings.memo.components.citing import reference
from briefings.memo.components.draft import ANNEX, MISSING, Draft
from briefings.memo.views.facts import FactView
from briefings.model import Standing

FACT_ROW = Row(
    (
        Cell((Paragraph((Slot(0, bold=True),)),)),
        Cell((Paragraph((Slot(1),)),)),
        Cell((Paragraph((Slot(2, role=RunRoles.STATUS.value), Slot(3))),)),
        Cell((Paragraph((Slot(4),)), Paragraph((Slot(5), Slot(6))))),
    )
)
_SAID = Cell(
    (
        *FACT_ROW.cells[1].paragraphs,
        Paragraph((Run("Caveat: ", italic=True, role=RunRoles.LABEL.value), Slot(7))),
    )
)
CAVEAT_ROW = FACT_ROW._replace(cells=(FACT_ROW.cells[0], _SAID, *FACT_ROW.cells[2:]))

UNDATED = Run("not dated")
_NEXT, _AS_OF = Run("; "), Run("; as of ")
_CHECKED = Run("found")
STANDINGS = {
    Standing.CHECKED: _CHECKED,
    Standing.SEALED: Run("sealed"),
    Standing.UNCHECKED: Run("not checked"),
}
_STEPS = {
    step: Run(shown)
    for step, shown in (
        ("exact", "exact"),
        ("normalised", "typography"),
        ("moved", "moved"),
    )
}
_RECOMPUTED = Run("worked out; ")
KEY = Paragraph(
    (
        Run("How checked: ", bold=True, role=RunRoles.LABEL.value),
        Run(
            "exact, the words stand in the source letter for letter; typography, they"
            " differ in quotation marks, dashes or spaces alone; moved, they stand at"
            " another place than recorded; sealed, they were found when the record was"
            " sealed, and neither they nor the statement have changed since; worked"
            " out, the figure follows from the facts named."
        ),
    ),
    role=ParagraphRoles.SOURCE_NOTE.value,
)


def evidence_annex(draft: Draft) -> Pieces:
    """Return a row for each fact: statement, status, basis, source and place, day.

    How its words were checked stands in the evidence annex that is a document.
    """
    draft.made.add(ANNEX)
    rows = tuple(_fact(draft, fact) for fact in draft.book.all("facts"))
    if not rows:
        return Pieces()
    table = Table(
        (Run("Evidence for each fact"),),
        "Each row is one fact: its number, statement, status, basis, source and place,"
        " and the day it holds for.",
        ("No.", "Fact", "Status", "Basis, place and day"),
        (3, 24, 8, 15),
        rows,
    )
    return Pieces((table,))


def _fact(draft: Draft, fact: FactView) -> FilledRow:
    is_derived = fact.record.derived is not None
    values = (
        Run(f"A-{draft.numbers[fact.id]}"),
        fact.run,
        fact.status_run,
        _answers(draft, fact),
        basis(fact),
        inputs(draft, fact) if is_derived else evidence.places(draft, fact),
        _day(fact),
    )
    key = f"annex/{fact.id}"
    if fact.record.caveat is None:
        return FilledRow(FACT_ROW, values, key)
    caveat = Run(fact.record.caveat, origin=fact.origin("caveat"))
    return FilledRow(CAVEAT_ROW, (*values, caveat), key)


def _day(fact: FactView) -> Value:
    day = evidence.as_of(fact)
    return (_AS_OF, day) if day is not None else (_NEXT, UNDATED)


def _answers(draft: Draft, fact: FactView) -> Value:
    found = beside(draft, fact)
    return (_NEXT, *found) if found else ()


def inputs(draft: Draft, fact: FactView) -> Value:
    """Return where the facts stand that a derived figure is worked out from."""
    found: list[Any] = []
    for source in fact.see("inputs"):
        found.extend((Run(", " if found else "from "), reference(draft, source)))
    return tuple(found) or MISSING


def checked(fact: FactView) -> Value:
    """Return how the words of a fact were checked."""
    standing = fact.standing
    how: Run = STANDINGS[standing.standing]
    if how is _CHECKED:
        steps = {sighting.step for sighting in standing.sightings}
        if len(steps) == 1:
            how = _STEPS.get(steps.pop(), how)
    return (_RECOMPUTED, how) if fact.record.derived else how
