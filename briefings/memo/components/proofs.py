"""From facts to the words that bear them out, and to a sheet for who checks again."""

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
    RunRoles,
    Slot,
    Table,
    Tick,
    Value,
)
from briefings.memo.components import evidence
from briefings.memo.components.annex import KEY, UNDATED, checked, inputs
from briefings.memo.components.answering import beside
from briefings.memo.components.basis import basis
from briefings.memo.components.citing import grounds_of, reference
from briefings.memo.components.draft import ANNEX, MISSING, Draft, facts_of
from briefings.memo.components.questions import number_run
from briefings.memo.views import Rows
from briefings.memo.views.facts import FactView
from briefings.memo.views.records import QuestionView

_BOLD, _PLAIN = Paragraph((Slot(0, bold=True),)), Paragraph((Slot(1),))
_LABEL = RunRoles.LABEL.value

PROOF_ROW = Row(
    (
        Cell((_BOLD,)),
        Cell((_PLAIN, Paragraph((Slot(2),)))),
        Cell((Paragraph((Slot(3, role=RunRoles.QUOTATION.value),)),)),
        Cell((Paragraph((Slot(4),)), Paragraph((Slot(5),)))),
        Cell(
            (Paragraph((Slot(6, role=RunRoles.STATUS.value),)), Paragraph((Slot(7),)))
        ),
        Cell((Paragraph((Slot(8),)),)),
        Cell((Paragraph((Slot(9),)),)),
    )
)
BARE_ROW = PROOF_ROW._replace(
    cells=(PROOF_ROW.cells[0], Cell((_PLAIN,)), *PROOF_ROW.cells[2:])
)
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
UNSAID_ROW = Row((Cell((_BOLD,)), Cell((_PLAIN,)), Cell((Paragraph((Slot(2),)),))))

_CAVEAT = Run("Caveat: ", italic=True, role=_LABEL)
_APART = Run("\n")
_WITHHELD, _CHARACTERS = Run("Withheld: "), Run(" characters, SHA-256 ")
_GRADE, _NEXT = Run("Grade "), Run(", ")
_NONE = Run("\u2013")
_SHOWN = 12  # characters of a hash that tell one passage from another


def proof_table(draft: Draft) -> Pieces:
    """Return a row for each fact: the words behind it, their place, what answers it."""
    draft.made.add(ANNEX)
    rows = tuple(_proof(draft, fact) for fact in draft.book.all("facts"))
    if not rows:
        return Pieces()
    table = Table(
        (Run("Each fact and the words that bear it out"),),
        "Each row is one fact: its number, statement, the source's words, their place"
        " and grade, status and basis, as-of, what answers it, how it was checked.",
        (
            *("No.", "Fact", "Words in the source", "Place and grade"),
            *("Status, basis, as of", "Contest, response", "How checked"),
        ),
        WIDE if _shows_words(draft) else NARROW,
        rows,
    )
    return Pieces((table, KEY))


WIDE = (2, 10, 11, 6, 7, 4, 5)
NARROW = (2, 14, 7, 6, 8, 4, 4)
"""The columns where all words are withheld, and a hash stands for them."""


def _shows_words(draft: Draft) -> bool:
    return any(
        excerpt.quote is not None
        for fact in draft.book.all("facts")
        for excerpt in fact.record.excerpts
    )


def _proof(draft: Draft, fact: FactView) -> FilledRow:
    day = evidence.as_of(fact)
    dated = (Run("; as of "), day) if day is not None else (Run("; "), UNDATED)
    caveat = fact.text("caveat")
    values: tuple[Value, ...] = (
        Run(f"A-{draft.numbers[fact.id]}"),
        fact.run,
        () if caveat is None else (_CAVEAT, caveat.run),
        _words(draft, fact),
        _place(draft, fact),
        _grades(fact),
        fact.status_run,
        (*basis(fact), *dated),
        _answers(draft, fact),
        checked(fact),
    )
    row = BARE_ROW if caveat is None else PROOF_ROW
    return FilledRow(row, values, f"annex/{fact.id}")


def _place(draft: Draft, fact: FactView) -> Value:
    is_derived = fact.record.derived is not None
    return inputs(draft, fact) if is_derived else evidence.places(draft, fact)


def _words(draft: Draft, fact: FactView) -> Value:
    """Return the words of each excerpt, or what proves them where they are withheld."""
    parts: list[Any] = []
    for number, excerpt in enumerate(fact.record.excerpts):
        if parts:
            parts.append(_APART)
        if excerpt.quote is not None:
            quote = Run(excerpt.quote, origin=fact.origin(f"excerpts.{number}.quote"))
            parts.append(quote)
        elif excerpt.at is not None:
            at = fact.origin(f"excerpts.{number}.at")
            length = Run(str(excerpt.at.length), origin=at)
            proof = Run(f"{excerpt.at.sha256[:_SHOWN]}\u2026", origin=at)
            parts.extend((_WITHHELD, length, _CHARACTERS, proof))
    if parts:
        return tuple(parts)
    return inputs(draft, fact) if fact.record.derived is not None else MISSING


def _grades(fact: FactView) -> Value:
    """Return the grade of each source, as the Admiralty gives them."""
    parts: list[Any] = []
    for source in fact.see("sources"):
        grade = Run(
            source.record.reliability.value, origin=source.origin("reliability")
        )
        parts.extend((_NEXT if parts else _GRADE, grade))
    return tuple(parts) or Run("No source of its own")


def _answers(draft: Draft, fact: FactView) -> Value:
    return beside(draft, fact) or _NONE


def unsaid_table(draft: Draft) -> Pieces:
    """Return a row for each version that sounds like a fact and is not borne out."""
    rows = tuple(
        FilledRow(UNSAID_ROW, (reference(draft, fact), fact.run, words.run))
        for fact in draft.book.all("facts")
        for words in fact.see("do_not_say")
    )
    if not rows:
        return Pieces()
    table = Table(
        (Run("Versions that are not borne out"),),
        "Each row is one version to keep away from, beside the fact it sounds like.",
        ("No.", "What is borne out", "What is not"),
        (2, 10, 10),
        rows,
    )
    return Pieces((table,))


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
        (Run("Statements, and what each rests on"),),
        "Each row is one statement: its words, what it rests on, boxes for the second"
        " person who checks, and room for initials and date.",
        ("No.", "Statement", "What it rests on", "Checked again", "Who, when"),
        (2, 11, 11, 5, 4) if _shows_words(draft) else (2, 14, 7, 5, 5),
        rows,
    )
    return Pieces((table,))


def _sheet(draft: Draft, record: Any) -> FilledRow:
    if isinstance(record, FactView):
        values = (
            Run(f"A-{draft.numbers[record.id]}"),
            record.run,
            _words(draft, record),
            (*_listed(_place(draft, record)), Run("; "), *_listed(checked(record))),
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


READERS: dict[str, Callable[[Any], tuple[Iterator[Any], Any]]] = {
    "an event": _event,
    "a tension": _tension,
    "a position": _position,
    "a question": _question,
    "an authority": _law,
}
"""What is said beside the facts → its words, and the facts it names."""


def _said(view: Any, *fields: str) -> Iterator[Any]:
    is_first = True
    for field in fields:
        words = view.text(field)
        if words is not None:
            if not is_first:
                yield Run(" " if field in ("why", "trap") else ": ")
            yield words.run
            is_first = False
