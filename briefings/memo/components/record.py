"""From a witness's open questions to a form that is answered in writing."""

from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Filled,
    Listing,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Run,
    RunRoles,
    Slot,
)
from briefings.memo.components.draft import Draft, one
from briefings.memo.components.outgoing import told_outside
from briefings.memo.components.questions import number_run
from briefings.memo.components.sought import NOTE_LINE
from briefings.memo.views.packets import AskerView
from briefings.memo.views.records import QuestionView
from briefings.memo.views.values import Traced
from briefings.model import Audience

WRITTEN = Paragraph((Slot(0, bold=True), Slot(1)))
GROUND = Paragraph((Slot(0),), role=ParagraphRoles.DETAIL.value)
EXPLAIN = Paragraph((Run("Please explain your answer."),))
PROVIDE = Paragraph((Run("Please provide "), Slot(0)))
PROVIDE_THIS = Paragraph((Run("Please provide the following: "), Slot(0)))
REPLY = Paragraph(
    (Run("Answer:", bold=True, role=RunRoles.LABEL.value),),
    role=ParagraphRoles.NOTE_LINE.value,
)

_OPEN, _CLOSE = Run(" ("), Run(")")

NOTE_AREA = Paragraph((Run("\n\n"),), role=ParagraphRoles.NOTE_LINE.value)
"""Room of three lines; three empty paragraphs would be white space to who reads on."""

_FIGURES = frozenset({"number", "date"})

_SMALL = frozenset(
    {"a", "all", "an", "any", "both", "copies", "counts", "each", "every", "lists"}
    | {"minutes", "monthly", "records", "the", "weekly", "yearly"}
)
"""Words that no name begins with: small within a sentence."""


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
    parts = tuple(_parts(question))
    is_short = not parts and question.see("form") in _FIGURES
    return (
        Filled(WRITTEN, (question.see("ask").run, ours if is_ours else ()), key),
        *told_outside(draft, question.see("because"), GROUND),
        *_lettered(parts),
        REPLY,
        NOTE_LINE if is_short else NOTE_AREA,
    )


def _lettered(parts: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the parts of a question, which have letters where there are several."""
    if len(parts) > 1:
        return (Listing("number", tuple((part,) for part in parts)),)
    return parts


def _parts(question: QuestionView) -> Iterator[Block]:
    """Yield what is asked beside the answer: to explain it, to provide something."""
    if question.see("form") == "yes_no":
        yield EXPLAIN
    request: Traced | None = question.text("request")
    if request is not None:
        first = str(request).partition(" ")[0]
        if first.lower() in _SMALL:
            small = request.run._replace(text=f"{first.lower()}{request[len(first) :]}")
            yield Filled(PROVIDE, (small,))
        else:
            yield Filled(PROVIDE_THIS, (request.run,))
