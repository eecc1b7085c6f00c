"""From a fact to the footnote that says what it rests on."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefings.memo.blocks import (
    Filled,
    Note,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Reference,
    Run,
    Slot,
)
from briefings.memo.components import evidence
from briefings.memo.components.basis import basis
from briefings.memo.components.draft import ANNEX, Draft, facts_of, one
from briefings.memo.components.evidence import Part
from briefings.memo.views.facts import FactView

_OPEN, _CLOSE, _STOP = Run(" ("), Run(")"), Run(".")
_AS_OF, _ANNEX, _COMMA = Run("; as of "), Run(". Annex "), Run(", ")
_FROM_ANNEX, _OPEN_ANNEX = Run(" from Annex "), Run(" (Annex ")
_AND = Run(" and ")
_TO = Run(" to ")
_OURS, _FROM, _NEXT = Run("Staff calculation"), Run(" from "), Run("; ")

MORE = Paragraph(
    (Run("More on this issue stands in the evidence annex, at "), Slot(0), Run(".")),
    role=ParagraphRoles.DETAIL.value,
)
FEW = 2  # rows in sequence that are named one by one


def cite(draft: Draft, fact: Any) -> Note:
    """Return the note of a fact, the same one wherever the fact is cited."""
    return note_of(draft, one(fact, FactView.noun))


def cite_all(draft: Draft, facts: Any) -> tuple[Note, ...]:
    """Return the notes of several facts, each once."""
    return notes_of(draft, facts_of(facts))


def notes_of(draft: Draft, facts: Iterable[FactView]) -> tuple[Note, ...]:
    """Return the notes of several facts, each once, in the order of their numbers."""
    last = len(draft.ranks)
    ordered = sorted(
        dict.fromkeys(facts), key=lambda fact: draft.ranks.get(fact.id, last)
    )
    return tuple(note_of(draft, fact) for fact in ordered)


def annex_letter(draft: Draft) -> Run:
    """Return the letter of the next annex, from A."""
    draft.annexes += 1
    return Run(chr(ord("A") + draft.annexes - 1))


def grounds(draft: Draft, facts: Any) -> tuple[Any, ...]:
    """Return where the facts stand in the annex, or their notes if there is none."""
    return grounds_of(draft, facts_of(facts))


def grounds_of(draft: Draft, facts: Iterable[FactView]) -> tuple[Any, ...]:
    """Return references to the facts' rows in the annex, or else their notes."""
    if not draft.has_annex:
        return notes_of(draft, facts)
    found: list[Part] = []
    for fact in sorted(set(facts), key=lambda fact: draft.numbers[fact.id]):
        if found:
            found.append(_COMMA)
        found.append(reference(draft, fact))
    return tuple(found)


def annex_line(draft: Draft, facts: Any) -> Pieces:
    """Return where in the annex those of the facts stand that have no note so far."""
    left = {fact.id for fact in facts_of(facts)} - draft.notes.keys()
    if not left or not draft.has_annex:
        return Pieces()
    named = draft.book.named("facts", draft.numbers)
    rows = [fact for fact in named if fact.id in left]
    return Pieces((Filled(MORE, (tuple(_runs_of(draft, rows)),)),))


def _runs_of(draft: Draft, facts: list[FactView]) -> Iterator[Part]:
    """Yield references to facts in the annex's order: `A-2, A-5 to A-8`."""
    spans: list[list[FactView]] = []
    for fact in facts:
        if spans and draft.numbers[fact.id] == draft.numbers[spans[-1][-1].id] + 1:
            spans[-1].append(fact)
        else:
            spans.append([fact])
    for number, span in enumerate(spans):
        if number:
            yield _COMMA
        yield reference(draft, span[0])
        if len(span) > 1:
            yield _TO if len(span) > FEW else _COMMA
            yield reference(draft, span[-1])


def reference(draft: Draft, fact: FactView) -> Reference:
    """Return `A-7`, which leads to the fact's row in the annex."""
    draft.promised.add(ANNEX)
    return Reference(f"A-{draft.numbers[fact.id]}", f"annex/{fact.id}")


def note_of(draft: Draft, fact: FactView) -> Note:
    """Return the note of a fact: source, place and basis, and its row in the annex.

    Where there is no annex, whose rows hold it, the note says the as-of day as well.
    """
    note = draft.notes.get(fact.id)
    if note is None:
        note = Note(f"facts/{fact.id}", _note(draft, fact))
        draft.ranks[fact.id] = len(draft.ranks)
        draft.notes[fact.id] = note
    return note


def _note(draft: Draft, fact: FactView) -> tuple[Part, ...]:
    parts: list[Part]
    if fact.record.derived is not None and draft.has_annex:
        return tuple(_calculation(draft, fact))
    if fact.record.derived is not None:
        parts = _worked_out(draft, fact)
    else:
        cited = evidence.places(draft, fact, in_note=True)
        parts = [*cited, _OPEN, *basis(fact), _CLOSE]
    as_of = evidence.as_of(fact)
    if draft.has_annex:
        parts += (_ANNEX, reference(draft, fact))
    elif as_of is not None:
        parts += (_AS_OF, as_of)
    parts.append(_STOP)
    return tuple(parts)


def _calculation(draft: Draft, fact: FactView) -> Iterator[Part]:
    """Yield `Staff calculation from Annex A-6 and A-40 (Annex A-8)`."""
    yield _OURS
    sources = tuple(fact.see("inputs"))
    for number, source in enumerate(sources):
        if number:
            yield _AND if number == len(sources) - 1 else _COMMA
        else:
            yield _FROM_ANNEX
        yield reference(draft, source)
    yield _OPEN_ANNEX
    yield reference(draft, fact)
    yield _CLOSE
    yield _STOP


def _worked_out(draft: Draft, fact: FactView) -> list[Part]:
    """Return from which places a derived figure came about."""
    parts: list[Part] = [_OURS]
    for source in fact.see("inputs"):
        parts.append(_FROM if len(parts) == 1 else _NEXT)
        parts.extend(evidence.places(draft, source, in_note=True))
    return parts
