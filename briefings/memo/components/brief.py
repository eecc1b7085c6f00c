"""From what a brief was ordered to tell to the few lines that fit on its page."""

from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Filled,
    Listing,
    MemoLine,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Run,
    RunRoles,
    Slot,
    Value,
)
from briefings.memo.components import evidence
from briefings.memo.components.asked import asked_of
from briefings.memo.components.draft import MISSING, Draft, one
from briefings.memo.components.questions import number_run
from briefings.memo.components.sought import expected
from briefings.memo.components.tagging import answered, told
from briefings.memo.views.facts import FactView
from briefings.memo.views.ordered import DocumentView
from briefings.memo.views.records import QuestionView

_DETAIL = ParagraphRoles.DETAIL.value

SAID = Paragraph((Slot(0),))
POINT = Paragraph((Slot(0, bold=True, role=RunRoles.STATUS.value), Run(" "), Slot(1)))
ANSWER = Paragraph((Slot(0),), role=_DETAIL)
SOURCES = Paragraph(
    (Run("Sources: ", bold=True), Slot(0)), role=ParagraphRoles.SOURCE_NOTE.value
)

_THE = Run("the ")
_ASK = (Slot(0), Run(" to "), Slot(1), Run(": "), Slot(2, bold=True))
BEST, FALLBACK = MemoLine("Best", _ASK), MemoLine("Fallback", _ASK)
AGAIN = MemoLine("Fallback", (Slot(0), Run(": "), Slot(1, bold=True)))
EXPECT = MemoLine("Expect", (Slot(0), Slot(1)))
EVADED = MemoLine("If evaded", (Slot(0),))

_NEXT, _STOP = Run("; "), Run(".")


def brief_line(draft: Draft, document: Any) -> Pieces:
    """Return the bottom line: the first fact, and what answers it."""
    points = _document(document).see("points")
    if not points:
        return Pieces((Filled(SAID, (MISSING,)),))
    return Pieces(
        (
            Filled(SAID, (told(draft, points[0]),)),
            *(Filled(ANSWER, (words,)) for words in _answers(draft, points[0])),
        )
    )


def brief_facts(draft: Draft, document: Any) -> Pieces:
    """Return a bullet for each further fact: how well known, the words, the tag."""
    points = _document(document).see("points")[1:]
    items = tuple(_point(draft, fact) for fact in points)
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def _point(draft: Draft, fact: FactView) -> tuple[Block, ...]:
    answers = (Filled(ANSWER, (words,)) for words in _answers(draft, fact))
    if not fact.is_labelled:
        return (Filled(SAID, (told(draft, fact),)), *answers)
    return (Filled(POINT, (fact.label_run, told(draft, fact))), *answers)


def _answers(draft: Draft, fact: FactView) -> Iterator[Any]:
    """Yield the answers; that somebody declined to answer takes no room on a page."""
    return (
        answered(draft, answer) for answer in fact.answers() if not answer.is_declined
    )


def brief_questions(draft: Draft, document: Any) -> Pieces:
    """Return the best question with what to expect, and one to fall back on."""
    asked = _document(document).see("asked")
    blocks: list[Block] = []
    last = ""
    for form, question in zip((BEST, FALLBACK), asked, strict=False):
        number, ask = number_run(draft, question), question.see("ask").run
        if question.record.to == last:
            blocks.append(Filled(AGAIN, (number, ask)))
        else:
            blocks.append(Filled(form, (number, _to(draft, question), ask)))
        last = question.record.to
        if form is BEST:
            blocks.extend(_follow(question))
    return Pieces(blocks)


def _to(draft: Draft, question: QuestionView) -> Value:
    """Return who is asked, an office with its article: `the Acting Director`."""
    witness = draft.book.find("witnesses", question.record.to)
    asked = asked_of(draft, question)
    if witness is None or witness.text("name") is not None or asked is MISSING:
        return asked
    return (_THE, *(asked if type(asked) is tuple else (asked,)))


def _follow(question: QuestionView) -> Iterator[Block]:
    yield Filled(EXPECT, expected(question))
    evaded = question.text("if_evades")
    if evaded is not None:
        yield Filled(EVADED, (evaded.run,))


def brief_sources(draft: Draft, document: Any) -> Pieces:
    """Return one line with the sources of all that is told."""
    found = _document(document)
    facts = dict.fromkeys(
        told
        for fact in found.see("points")
        for told in (fact, *fact.see("inputs"), *_answering(fact))
    )
    sources = dict.fromkeys(source for fact in facts for source in fact.see("sources"))
    parts: list[Any] = []
    for source in sources:
        if parts:
            parts.append(_NEXT)
        parts.extend(evidence.full_citation(source))
    return Pieces((Filled(SOURCES, ((*parts, _STOP),)),)) if parts else Pieces()


def _answering(fact: FactView) -> tuple[FactView, ...]:
    return tuple(
        answer.see("fact") for answer in fact.answers() if not answer.is_declined
    )


def _document(document: Any) -> DocumentView:
    found: DocumentView = one(document, DocumentView.noun)
    return found
