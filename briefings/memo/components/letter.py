"""From requests and questions to what a letter asks, point by point."""

from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Container,
    Filled,
    Listing,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Run,
    RunRoles,
    Slot,
)
from briefings.memo.components.citing import note_of
from briefings.memo.components.draft import Draft, facts_of, one, several
from briefings.memo.components.questions import number_run
from briefings.memo.components.sought import NOTE_LINE
from briefings.memo.views.facts import FactView
from briefings.memo.views.ordered import DocumentView
from briefings.memo.views.packets import AskerView
from briefings.memo.views.records import QuestionView, RequestView
from briefings.model import Audience

_DETAIL = ParagraphRoles.DETAIL.value
_LABEL = RunRoles.LABEL.value

LINES = Paragraph((Slot(0),))
SIGNED = NOTE_LINE._replace(inlines=(Run("\n"),))
REQUEST = Paragraph((Slot(0),))
WRITTEN = Paragraph((Slot(0, bold=True), Slot(1)))
TERMS = Paragraph((Slot(0),), role=_DETAIL)
SAID = Paragraph((Slot(0), Slot(1)))
GROUND = Paragraph((Slot(0), Slot(1)), role=_DETAIL)
ANSWER = Paragraph(
    (Slot(0, bold=True, role=RunRoles.STATUS.value), Run(" "), Slot(1), Slot(2))
)
SMALL_ANSWER = ANSWER._replace(role=_DETAIL)
PROVIDE = Paragraph((Run("Please provide: "), Slot(0)))
REPLY = Paragraph(
    (Run("Answer:", bold=True, role=_LABEL),), role=ParagraphRoles.NOTE_LINE.value
)
NO_REASON = Paragraph((Run("If the answer is no, please explain why."),))

_BREAK = Run("\n")
_OPEN, _CLOSE = Run(" ("), Run(")")
_TERMS = (
    ("period", "Period: "),
    ("custodian", "Held by: "),
    ("format", "Form: "),
    ("due", "Due: "),
)


def address_lines(draft: Draft, document: Any) -> Pieces:
    """Return the lines of a letter's address, or the addressee's name alone."""
    found: DocumentView = one(document, DocumentView.noun)
    lines = found.see("address")
    parts: list[Run] = []
    for line in lines:
        parts.extend((_BREAK, line.run))
    name = found.text("addressee")
    words = tuple(parts[1:]) or (() if name is None else (name.run,))
    return Pieces((Filled(LINES, (words,)),)) if words else Pieces()


def signatures(draft: Draft, document: Any) -> Pieces:
    """Return a line to sign on and a name below it, for each who signs."""
    found: DocumentView = one(document, DocumentView.noun)
    blocks: list[Block] = []
    for name in found.see("signed_by"):
        blocks += (SIGNED, Filled(LINES, (name.run,)))
    return Pieces((Container("card", tuple(blocks)),)) if blocks else Pieces()


def letter_requests(draft: Draft, requests: Any) -> Pieces:
    """Return the requests, numbered: one thing each, with its period and its holder."""
    items = tuple(_request(item) for item in several(requests, RequestView.noun))
    return Pieces((Listing("number", items),)) if items else Pieces()


def _request(request: RequestView) -> tuple[Block, ...]:
    key = f"requests/{request.id}"
    asked = Filled(REQUEST, (request.see("description").run,), key)
    terms: list[Any] = []
    for field, label in _TERMS:
        words = request.text(field)
        if words is not None:
            lead = Run(label if not terms else f". {label}", role=_LABEL)
            terms.extend((lead, words.run))
    return (asked, Filled(TERMS, ((*terms, Run(".")),))) if terms else (asked,)


def predicate(draft: Draft, facts: Any) -> Pieces:
    """Return a paragraph for each fact, and below it what answers it, with notes.

    An answer that is a ground of its own is told once, below the fact that it answers.
    """
    found = tuple(dict.fromkeys(facts_of(facts)))
    answers = {answer.record.fact for fact in found for answer in fact.answers()}
    told: set[str] = set()
    blocks: list[Block] = []
    for fact in found:
        if fact.id not in answers:
            blocks.append(Filled(SAID, (fact.sentence(), note_of(draft, fact))))
            blocks += _answers(draft, fact, told, ANSWER)
    return Pieces(blocks)


def _answers(
    draft: Draft, fact: FactView, told: set[str], form: Paragraph
) -> Iterator[Block]:
    for answer in fact.answers():
        if answer.record.fact not in told:
            told.add(answer.record.fact)
            against: FactView = answer.see("fact")
            label = Run(f"{answer.see('label')}.", origin=answer.origin("nature"))
            yield Filled(form, (label, against.sentence(), note_of(draft, against)))


def record_questions(draft: Draft, asker: Any) -> Pieces:
    """Return an asker's questions, numbered anew, each with room for its answer.

    The committee's own copy names beside each the number that all its papers have.
    """
    found: AskerView = one(asker, AskerView.noun)
    items = tuple(_question(draft, item) for item in found.see("questions"))
    return Pieces((Listing("number", items),)) if items else Pieces()


def _question(draft: Draft, question: QuestionView) -> tuple[Block, ...]:
    key = f"questions/{question.id}"
    draft.made.add(key)
    ours = _OPEN, number_run(draft, question), _CLOSE
    is_ours = draft.book.audience.rank >= Audience.COMMITTEE.rank
    values = (question.see("ask").run, ours if is_ours else ())
    blocks: list[Block] = [Filled(WRITTEN, values, key)]
    facts = question.see("because")
    told = {fact.id for fact in facts}
    for fact in facts:
        blocks.append(Filled(GROUND, (fact.sentence(), note_of(draft, fact))))
        blocks += _answers(draft, fact, told, SMALL_ANSWER)
    blocks += _parts(question)
    blocks += (REPLY, NOTE_LINE)
    return tuple(blocks)


def _parts(question: QuestionView) -> Iterator[Block]:
    """Yield the lettered parts: what to explain, what to provide."""
    parts: list[tuple[Block, ...]] = []
    if question.see("form") == "yes_no":
        parts.append((NO_REASON,))
    request = question.text("request")
    if request is not None:
        parts.append((Filled(PROVIDE, (request.run,)),))
    if parts:
        yield Listing("number", tuple(parts))
