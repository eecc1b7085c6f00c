"""From all that a dossier says to a sheet for the second person who checks it."""

from collections.abc import Callable, Iterator
from typing import Any

from briefings.errors import BriefingsError
from briefings.memo.blocks import (
    Cell,
    FilledRow,
    Paragraph,
    Pieces,
    Row,
    Run,
    Slot,
    Table,
    Tick,
    Value,
)
from briefings.memo.components.annex import checked
from briefings.memo.components.citing import grounds_of
from briefings.memo.components.draft import ANNEX, MISSING, Draft, facts_of
from briefings.memo.components.proofs import passages, place, shows_words
from briefings.memo.components.questions import number_run
from briefings.memo.views import Rows
from briefings.memo.views.facts import FactView
from briefings.memo.views.records import QuestionView

_BOLD, _PLAIN = Paragraph((Slot(0, bold=True),)), Paragraph((Slot(1),))
BOXES = (("Words", "Figures"), ("Speaker", "Sense"))
"""What a second person ticks: sense, that nothing was left out that changes it."""

SHEET_ROW = Row(
    (
        Cell((_BOLD,)),
        Cell((_PLAIN,)),
        Cell((Paragraph((Slot(2),)), Paragraph((Slot(3),)))),
        Cell(
            tuple(
                Paragraph((Tick(first), Run("\u2003"), Tick(second)))
                for first, second in BOXES
            )
        ),
        Cell((Paragraph((Run("By:"),)), Paragraph((Run("On:"),)))),
    )
)


def check_sheet(draft: Draft, records: Any) -> Pieces:
    """Return a row for each record: its words, what they rest on, boxes to tick.

    Facts are numbered as in the annex; what else is said is held to the facts it names.
    """
    draft.made.add(ANNEX)
    if not isinstance(records, Rows):
        facts_of(records)
    rows = tuple(_sheet(draft, record) for record in records)
    if not rows:
        return Pieces()
    table = Table(
        (Run(f"{TITLES.get(records[0].noun, 'Statements')}, and what each rests on"),),
        "Each row is one statement: its words, what it rests on, boxes for the second"
        " person who checks, and room for initials and date.",
        ("No.", "Statement", "What it rests on", "Checked again", "Who, when"),
        (2, 11, 11, 5, 4) if shows_words(draft) else (2, 14, 7, 5, 5),
        rows,
    )
    return Pieces((table,))


def _sheet(draft: Draft, record: Any) -> FilledRow:
    if isinstance(record, FactView):
        standing: Value = _listed(checked(record))
        if record.record.derived is None:
            standing = (*_listed(place(draft, record)), Run("; "), *standing)
        values = (
            Run(f"A-{draft.numbers[record.id]}"),
            record.run,
            _beside(draft, record),
            standing,
        )
        return FilledRow(SHEET_ROW, values, f"annex/{record.id}")
    read = READERS.get(record.noun)
    if read is None:
        raise BriefingsError(
            f"a sheet to check has no row for {record.noun}",
            help=f"give it a list of: facts, {', '.join(READERS)}",
        )
    said, grounds = read(record)
    rests = grounds_of(draft, grounds) if grounds else MISSING
    is_law = record.noun == "an authority"
    held = (_LAW, _COUNSEL) if is_law else (rests, _LOOK)
    is_asked = record.noun == QuestionView.noun
    number = number_run(draft, record) if is_asked else Run("\u2013")
    return FilledRow(SHEET_ROW, (number, tuple(said), *held))


def _beside(draft: Draft, fact: FactView) -> Value:
    """Return the words of a fact's excerpts, or that they may not travel."""
    if any(excerpt.quote is not None for excerpt in fact.record.excerpts):
        return passages(draft, fact)
    lengths = [
        (Run(str(excerpt.at.length), origin=fact.origin(f"excerpts.{number}.at")))
        for number, excerpt in enumerate(fact.record.excerpts)
        if excerpt.at is not None
    ]
    if not lengths:
        return passages(draft, fact)
    parts: list[Any] = [_UNTOLD]
    for number, length in enumerate(lengths):
        parts.extend((_AND, length) if number else (length,))
    return (*parts, _CHARACTERS)


_UNTOLD, _AND, _CHARACTERS = Run("Withheld: "), Run(" and "), Run(" characters")
_LOOK = Run("Held to the facts named; see their rows.")
_LAW = Run("The text of the law itself.")
_COUNSEL = Run("Read by counsel, who puts name and day here.")


def _listed(value: Value) -> tuple[Any, ...]:
    return value if type(value) is tuple else (value,)


def _event(view: Any) -> tuple[Iterator[Any], Any]:
    return _said(view, "date", "text"), view.see("because")


def _tension(view: Any) -> tuple[Iterator[Any], Any]:
    return _said(view, "title", "explanation"), view.see("facts")


def _position(view: Any) -> tuple[Iterator[Any], Any]:
    return _said(view, "holder", "text"), view.see("because")


def _question(view: Any) -> tuple[Iterator[Any], Any]:
    return _said(view, "ask", "why"), view.see("because")


def _law(view: Any) -> tuple[Iterator[Any], Any]:
    return _said(view, "cite", "summary", "trap"), ()


def _sentence(view: Any) -> tuple[Iterator[Any], Any]:
    return _said(view, "text"), view.see("because")


READERS: dict[str, Callable[[Any], tuple[Iterator[Any], Any]]] = {
    "an event": _event,
    "a tension": _tension,
    "a position": _position,
    "a question": _question,
    "an authority": _law,
    "a sentence": _sentence,
}
"""What is said beside the facts → its words, and the facts it names."""

TITLES = {
    "a fact": "Facts",
    "an event": "Events",
    "a tension": "Tensions",
    "a position": "Positions",
    "a question": "Questions",
    "an authority": "Laws",
    "a sentence": "Sentences",
}
"""What is checked → what the rows of its table are called."""


def _said(view: Any, *fields: str) -> Iterator[Any]:
    is_first = True
    for field in fields:
        words = view.text(field)
        if words is not None:
            if not is_first:
                yield Run(" " if field in ("why", "trap") else ": ")
            yield words.run
            is_first = False
