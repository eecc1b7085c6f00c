"""From facts to the words that bear them out, and to a sheet for who checks again."""

from typing import Any

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
    Value,
)
from briefings.memo.components import evidence
from briefings.memo.components.annex import KEY, UNDATED, checked, inputs
from briefings.memo.components.answering import beside
from briefings.memo.components.basis import basis
from briefings.memo.components.citing import reference
from briefings.memo.components.draft import ANNEX, MISSING, Draft
from briefings.memo.views.facts import FactView

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
        WIDE if shows_words(draft) else NARROW,
        rows,
    )
    return Pieces((table, KEY))


WIDE = (2, 10, 11, 6, 7, 4, 5)
NARROW = (2, 14, 7, 6, 8, 4, 4)
"""The columns where all words are withheld, and a hash stands for them."""


def shows_words(draft: Draft) -> bool:
    """Return whether any fact rests on words that the document may show."""
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
        passages(draft, fact),
        place(draft, fact),
        _grades(fact),
        fact.status_run,
        (*basis(fact), *dated),
        _answers(draft, fact),
        checked(fact),
    )
    row = BARE_ROW if caveat is None else PROOF_ROW
    return FilledRow(row, values, f"annex/{fact.id}")


def place(draft: Draft, fact: FactView) -> Value:
    """Return where the words behind a fact stand, or the facts it is derived from."""
    is_derived = fact.record.derived is not None
    return inputs(draft, fact) if is_derived else evidence.places(draft, fact)


def passages(draft: Draft, fact: FactView) -> Value:
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
