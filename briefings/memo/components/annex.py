"""From all facts to the evidence annex: each with its basis, place, day and check."""

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
from briefings.memo.views import words
from briefings.memo.views.facts import FactView
from briefings.model import COLLECTIONS, Standing

FACT_ROW = Row(
    (
        Cell((Paragraph((Slot(0, bold=True),)),)),
        Cell((Paragraph((Slot(1),)),)),
        Cell((Paragraph((Slot(2, role=RunRoles.STATUS.value), Slot(3))),)),
        Cell((Paragraph((Slot(4),)),)),
        Cell((Paragraph((Slot(5),)),)),
        Cell((Paragraph((Slot(6),)),)),
        Cell((Paragraph((Slot(7),)),)),
    )
)
_SAID = Cell(
    (
        *FACT_ROW.cells[1].paragraphs,
        Paragraph((Run("Caveat: ", italic=True, role=RunRoles.LABEL.value), Slot(8))),
    )
)
CAVEAT_ROW = FACT_ROW._replace(cells=(FACT_ROW.cells[0], _SAID, *FACT_ROW.cells[2:]))
WORK_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(4)))
WAIVER_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(5)))

UNDATED = Run("not dated")
_NEXT = Run("; ")
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
            " another place than recorded; sealed, they were found when the dossier was"
            " sealed, and neither they nor the statement have changed since; worked"
            " out, the figure follows from the facts named."
        ),
    ),
    role=ParagraphRoles.SOURCE_NOTE.value,
)


def evidence_annex(draft: Draft) -> Pieces:
    """Return a row for each fact: statement, basis, source and place, day, check."""
    draft.made.add(ANNEX)
    rows = tuple(_fact(draft, fact) for fact in draft.book.all("facts"))
    if not rows:
        return Pieces()
    table = Table(
        (Run("Evidence for each fact"),),
        "Each row is one fact: its number, statement, status, basis, source and place,"
        " the day it holds for, and how its words were checked.",
        (
            *("No.", "Fact", "Status", "Basis", "Source and place"),
            *("As of", "How checked"),
        ),
        (3, 17, 5, 9, 7, 5, 5),
        rows,
    )
    return Pieces((table, KEY))


def _fact(draft: Draft, fact: FactView) -> FilledRow:
    is_derived = fact.record.derived is not None
    values = (
        Run(f"A-{draft.numbers[fact.id]}"),
        fact.run,
        fact.status_run,
        _answers(draft, fact),
        basis(fact),
        inputs(draft, fact) if is_derived else evidence.places(draft, fact),
        evidence.as_of(fact) or UNDATED,
        checked(fact),
    )
    key = f"annex/{fact.id}"
    if fact.record.caveat is None:
        return FilledRow(FACT_ROW, values, key)
    caveat = Run(fact.record.caveat, origin=fact.origin("caveat"))
    return FilledRow(CAVEAT_ROW, (*values, caveat), key)


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


def derived_worksheet(draft: Draft) -> Pieces:
    """Return a row for each derived figure: the sum, its inputs, the rounding."""
    rows = tuple(
        _work(draft, fact) for fact in draft.book.all("facts") if fact.record.derived
    )
    if not rows:
        return Pieces()
    table = Table(
        (Run("How each derived figure was worked out"),),
        "Each row is one figure that staff worked out: the sum and what went into it.",
        ("Figure", "Expression", "Inputs", "Rounding"),
        (6, 4, 6, 3),
        rows,
    )
    return Pieces((table,))


def _work(draft: Draft, fact: FactView) -> FilledRow:
    derived = fact.record.derived
    assert derived is not None  # noqa: S101 -- the caller has looked
    expression = Run(derived.expression, origin=fact.origin("derived.expression"))
    rounding: Value = MISSING
    if derived.rounding is not None:
        rounding = Run(derived.rounding, origin=fact.origin("derived.rounding"))
    return FilledRow(WORK_ROW, (fact.run, expression, _named(draft, fact), rounding))


def _named(draft: Draft, fact: FactView) -> Value:
    """Return each name in the expression with the fact it stands for."""
    found: list[Any] = []
    derived = fact.record.derived
    for name, source in derived.inputs.items() if derived else ():
        view = draft.book.find("facts", source)
        if isinstance(view, FactView):
            origin = fact.origin(f"derived.inputs.{name}")
            found.extend((Run("; "), Run(name, origin=origin), Run(": ")))
            figure = derived.figures.get(name) if derived else None
            if figure is not None:
                origin = fact.origin(f"derived.figures.{name}")
                found.extend((Run(figure, origin=origin), Run(" in ")))
            found.append(reference(draft, view) if draft.has_annex else view.run)
    return tuple(found[1:])


def waivers_list(draft: Draft) -> Pieces:
    """Return a row for each decision of a person to let a review stand."""
    rows = tuple(
        FilledRow(WAIVER_ROW, (_about(draft, entry), *_waiver(entry, number)))
        for collection in COLLECTIONS
        for entry in draft.book.all(collection)
        for number in range(len(entry.record.waive))
    )
    if not rows:
        return Pieces()
    table = Table(
        (Run("Reviews that a person has settled"),),
        "Each row is one decision: on what, by which rule, why, by whom and when.",
        ("About", "Rule", "Reason", "By", "On"),
        (3, 4, 8, 3, 3),
        rows,
    )
    return Pieces((table,))


def _about(draft: Draft, entry: Any) -> Value:
    """Return the fact's row in the annex, or what sort of record it is."""
    if isinstance(entry, FactView) and draft.has_annex:
        return reference(draft, entry)
    return Run(entry.noun)


def _waiver(entry: Any, number: int) -> tuple[Run, ...]:
    waiver = entry.record.waive[number]
    shown = (waiver.rule, waiver.reason, waiver.by, words.day(waiver.on))
    return tuple(
        Run(text, origin=entry.origin(f"waive.{number}.{field}"))
        for field, text in zip(("rule", "reason", "by", "on"), shown, strict=True)
    )
