"""From open questions to lists, cards, and references to them."""

from typing import Any

from briefings.memo.blocks import (
    Block,
    Container,
    Filled,
    Listing,
    Origin,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Reference,
    Run,
    RunRoles,
    Slot,
    Value,
)
from briefings.memo.components.asked import asked_of
from briefings.memo.components.citing import grounds_of, notes_of
from briefings.memo.components.draft import Draft, one
from briefings.memo.components.sought import branch_labels
from briefings.memo.views import Traced
from briefings.memo.views.records import QuestionView
from briefings.memo.views.topics import TopicView
from briefings.model import Form

NUMBER = Origin("document", "", "number")
"""The origin of a question's number: our own count, no claim about the matter."""

ASK = Paragraph((Slot(0),), role=ParagraphRoles.QUESTION.value)

ASKED = Paragraph((Slot(0), Slot(1), Run(" ("), Slot(2), Run(")")))

UNKNOWN = Paragraph((Run("The record does not show "), Slot(0), Slot(1), Slot(2)))

_LABEL = RunRoles.LABEL.value


def _detail(label: str) -> Paragraph:
    lead = Run(f"{label}: ", bold=True, role=_LABEL)
    return Paragraph((lead, Slot(0)), role=ParagraphRoles.DETAIL.value)


TO = Paragraph(
    (
        *(Run("To: ", bold=True, role=_LABEL), Slot(0), Run(". ")),
        *(Run("Answer sought: ", bold=True, role=_LABEL), Slot(1), Run(". ")),
        *(Run("Grounds: ", bold=True, role=_LABEL), Slot(2), Run(".")),
    ),
    role=ParagraphRoles.DETAIL.value,
)
BARE_TO = TO._replace(inlines=(*TO.inlines[:5], Run(".")))
_LEAD = "If it is not answered, ask in writing for"
LISTED, BARE_LISTED = (
    form._replace(
        inlines=(
            *form.inlines,
            *(Run(f" {_LEAD}: ", bold=True, role=_LABEL), Slot(3)),
        )
    )
    for form in (TO, BARE_TO)
)
"""The same, and what to ask for in writing."""

WHY = _detail("Why it matters")
REQUEST = _detail(_LEAD)
BRANCHES = {
    form: {field: _detail(label) for field, label in branch_labels(form).items()}
    | {"request": REQUEST}
    for form in Form
}


def see(draft: Draft, question: Any) -> Reference | tuple[()]:
    """Return a reference to a question's place in a list or card of this memo."""
    found: QuestionView = one(question, QuestionView.noun)
    key = f"questions/{found.id}"
    if not {"question_list", "question_card"} & draft.calls or key in draft.absent:
        return ()
    draft.promised.add(key)
    return Reference(f"Q{draft.book.question_numbers[found.id]}", key)


def unknown_list(draft: Draft, topic: Any) -> Pieces:
    """Return a bullet for each thing that the record does not show."""
    found: TopicView = one(topic, TopicView.noun)
    items = tuple((_unknown(draft, item),) for item in found.see("unknown"))
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def _unknown(draft: Draft, question: QuestionView) -> Block:
    words: Traced = question.see("unknown")
    stop = Run("" if words.endswith((".", "?", "!")) else ".")
    pointer = see(draft, question)
    where = (Run(" ("), pointer, Run(")")) if isinstance(pointer, Reference) else ()
    return Filled(UNKNOWN, (words.run, where, stop))


def question_list(draft: Draft, topic: Any) -> Pieces:
    """Return the open questions of a topic: the words, to whom, on what grounds."""
    found: TopicView = one(topic, TopicView.noun)
    numbers = draft.book.question_numbers
    lists: list[Listing] = []
    ahead = 0  # the number that the last list goes on with
    for question in sorted(found.see("questions"), key=lambda item: numbers[item.id]):
        number, item = numbers[question.id], _item(draft, question)
        if number == ahead:
            last = lists.pop()
            lists.append(last._replace(items=(*last.items, item)))
        else:
            lists.append(Listing("question", (item,), number))
        ahead = number + 1
    return Pieces(lists)


def ask_list(draft: Draft, topic: Any) -> Pieces:
    """Return a line for each question of a topic that must be asked: what, and whom."""
    found: TopicView = one(topic, TopicView.noun)
    items = tuple((_asked(draft, question),) for question in found.see("urgent"))
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def _asked(draft: Draft, question: QuestionView) -> Block:
    pointer = see(draft, question)
    lead = (pointer, Run(". ")) if isinstance(pointer, Reference) else ()
    named = asked_of(draft, question)
    return Filled(ASKED, (lead, question.see("ask").run, named))


def _item(draft: Draft, question: QuestionView) -> tuple[Block, ...]:
    key = f"questions/{question.id}"
    draft.made.add(key)
    blocks: list[Block] = [Filled(ASK, (question.see("ask").run,), key)]
    request = question.text("request")
    blocks.append(_to(draft, question, request))
    return tuple(blocks)


def _to(draft: Draft, question: QuestionView, request: Traced | None = None) -> Block:
    """Return to whom a question goes, and what for; and what to ask for in writing."""
    facts = question.see("because")
    values: tuple[Value, ...] = (
        asked_of(draft, question),
        question.see("form").run,
        grounds_of(draft, facts),
    )
    if request is None:
        return Filled(TO if facts else BARE_TO, values)
    return Filled(LISTED if facts else BARE_LISTED, (*values, request.run))


def question_card(draft: Draft, question: Any) -> Pieces:
    """Return a question with all that is needed to ask it: grounds and branches."""
    found: QuestionView = one(question, QuestionView.noun)
    blocks: list[Block] = [
        Filled(ASK, (found.see("ask").run,)),
        _to(draft, found),
    ]
    why = found.text("why")
    if why is not None:
        notes = notes_of(draft, found.see("because"))
        blocks.append(Filled(WHY, ((why.run, *notes),)))
    blocks.extend(_branches(found))
    draft.made.add(f"questions/{found.id}")
    return Pieces((card_of(draft, found, blocks),))


def card_of(draft: Draft, question: QuestionView, blocks: list[Block]) -> Container:
    """Return a question's card, which can be referred to and bears its number."""
    number = str(draft.book.question_numbers[question.id])
    about = {"key": f"questions/{question.id}", "number": number}
    return Container("card", tuple(blocks), about)


def number_run(draft: Draft, question: QuestionView) -> Run:
    """Return `Q7`: what everybody calls a question, whatever document they hold."""
    return Run(f"Q{draft.book.question_numbers[question.id]}", origin=NUMBER)


def _branches(question: QuestionView) -> list[Block]:
    return [
        Filled(form, (words.run,))
        for field, form in BRANCHES[question.record.form].items()
        if (words := question.text(field)) is not None
    ]
