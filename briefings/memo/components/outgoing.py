"""From facts to the sentences of a paper that goes out: a letter, or questions.

Nothing is characterised there: what answers a fact stands after it in its own words,
without the label that a memo gives it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from briefings.memo.blocks import Filled, Paragraph, Run, Slot
from briefings.memo.components.citing import note_of
from briefings.memo.components.draft import Draft
from briefings.memo.outside import REPLIES
from briefings.memo.views import Book
from briefings.memo.views.facts import AnswerView, FactView
from briefings.memo.views.frames import Need
from briefings.memo.views.framing import closing
from briefings.model import ContestNature, DocumentOrder

SAID = Paragraph((Slot(0),))

_OTHER = ContestNature.DIFFERS
_ONE, _SEVERAL = (
    Run("Another figure is on record. "),
    Run("Other figures are on record. "),
)
_SPACE = Run(" ")


def told_outside(
    draft: Draft, facts: Iterable[FactView], form: Paragraph = SAID
) -> Iterator[Filled]:
    """Yield a paragraph for each fact: the fact, then what answers it, with notes.

    An answer that is a ground of its own is told once, with the fact that it answers.
    """
    found = tuple(dict.fromkeys(facts))
    body = addressed(draft.book.order, draft.book)
    answers = {answer.record.fact for fact in found for answer in _spoken(fact, body)}
    told: set[str] = set()
    for fact in sorted(found, key=lambda fact: fact.id in answers):
        if fact.id not in told:
            yield Filled(form, (tuple(_with_answers(draft, fact, body, told)),))


def _with_answers(
    draft: Draft, fact: FactView, body: str, told: set[str]
) -> Iterator[Any]:
    """Yield a fact, sentence and note, and what answers it; figures are led in."""
    told.add(fact.id)
    yield from _sentence(fact)
    yield note_of(draft, fact)
    answers = sorted(_spoken(fact, body), key=lambda item: item.record.nature is _OTHER)
    figures = [item.record.fact for item in answers if item.record.nature is _OTHER]
    for answer in answers:
        against: FactView = answer.see("fact")
        if against.id in told:
            continue
        yield _SPACE
        if against.id in figures and told.isdisjoint(figures):
            yield _ONE if len(figures) == 1 else _SEVERAL
        yield from _with_answers(draft, against, body, told)


def _sentence(fact: FactView) -> tuple[Run, ...]:
    """Return a statement with who says so behind it, or before it if it must be."""
    said = closing(fact) if fact.need is not Need.NOTHING else ()
    if not said:
        return fact.sentence()
    stem = fact.run._replace(text=fact.record.statement.removesuffix("."))
    return (stem, *said, Run("."))


def _spoken(fact: FactView, body: str) -> Iterator[AnswerView]:
    """Yield what answers a fact; who said nothing of it only where that is `body`."""
    for answer in fact.answers():
        against: FactView = answer.see("fact")
        if answer.record.nature not in REPLIES or _speaks_for(against, body):
            yield answer


def addressed(order: DocumentOrder, book: Book) -> str:
    """Return the id of the body that a paper goes to, or that its reader belongs to."""
    name = order.addressee or order.witness or ""
    witness = book.find("witnesses", name)
    return name if witness is None else witness.record.organization or ""


def _speaks_for(fact: FactView, body: str) -> bool:
    """Whether a fact is the word of a body, a part of it, or who belongs to it."""
    attribution = fact.record.attribution
    if not body or attribution is None:
        return False
    return any(
        body in _above(fact.book, name)
        for name in (attribution.speaker, attribution.organization)
        if name is not None
    )


def _above(book: Book, name: str) -> Iterator[str]:
    """Yield a body and those that it is a part of."""
    seen: set[str] = set()
    entity = book.find("entities", name)
    while entity is not None and entity.id not in seen:
        seen.add(entity.id)
        yield entity.id
        entity = book.find("entities", entity.record.parent)
