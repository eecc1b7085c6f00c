"""From a fact to what answers it: lines below it, or references beside it."""

from collections.abc import Callable, Iterable
from typing import Any

from briefings.memo.blocks import (
    Block,
    Filled,
    Listing,
    Paragraph,
    ParagraphRoles,
    Run,
    RunRoles,
    Slot,
    Value,
)
from briefings.memo.components.citing import grounds_of, note_of
from briefings.memo.components.draft import Draft
from briefings.memo.views.facts import AnswerView, FactView

ANSWER = Paragraph(
    (Slot(0, bold=True, role=RunRoles.STATUS.value), Run(" "), Slot(1), Slot(2))
)
"""`Denied: The agency said that no crane had failed.¹`"""

CAVEAT = Paragraph(
    (Run("Caveat: ", italic=True, role=RunRoles.LABEL.value), Slot(0)),
    role=ParagraphRoles.DETAIL.value,
)

_NEXT = Run("; ")


def _is_contest(answer: AnswerView) -> bool:
    return answer.is_contest


def _is_response(answer: AnswerView) -> bool:
    return answer.is_response


def _is_qualifying(answer: AnswerView) -> bool:
    return not (answer.is_contest or answer.is_response)


_BESIDE: tuple[tuple[Run, Callable[[AnswerView], bool]], ...] = (
    (Run("contested by "), _is_contest),
    (Run("qualified by "), _is_qualifying),
    (Run("response: "), _is_response),
)


def beside(draft: Draft, fact: FactView) -> tuple[Any, ...]:
    """Return `contested by A-7; response: A-9`, or nothing if nobody answers."""
    found: list[Any] = []
    for lead, is_of_sort in _BESIDE:
        told = facts_behind(answer for answer in fact.answers() if is_of_sort(answer))
        if told:
            found.extend((_NEXT, lead) if found else (lead,))
            found.extend(grounds_of(draft, told))
    return tuple(found)


def facts_behind(answers: Iterable[AnswerView]) -> list[FactView]:
    """Return the facts that answer."""
    return [answer.see("fact") for answer in answers]


def by_answers(facts: Iterable[FactView]) -> list[list[FactView]]:
    """Return the facts in groups that have the very same answers."""
    groups: dict[Any, list[FactView]] = {}
    for fact in facts:
        answers = tuple(answer.record for answer in fact.answers())
        same = tuple((answer.fact, answer.nature) for answer in answers) or fact.id
        groups.setdefault(same, []).append(fact)
    return list(groups.values())


def is_told(fact: FactView, told: set[str]) -> bool:
    """Whether a fact was told as an answer, and its own answers were told as well."""
    return {fact.id, *(one.id for one in facts_behind(fact.answers()))} <= told


def answer_list(
    draft: Draft, answers: Iterable[AnswerView], warned: set[str]
) -> tuple[Block, ...]:
    """Return a list of the answers; a caveat stands where its fact is first told."""
    items: list[tuple[Block, ...]] = []
    for answer in answers:
        told: FactView = answer.see("fact")
        lines = (answer_line(draft, answer), *caveat(told))
        items.append(lines[:1] if told.id in warned else lines)
        warned.add(told.id)
    return (Listing("bullet", tuple(items)),) if items else ()


def answer_line(draft: Draft, answer: AnswerView) -> Block:
    """Return how a fact answers, what it says, and its note."""
    fact: FactView = answer.see("fact")
    values: tuple[Value, ...] = (
        answer.label_run,
        fact.sentence(),
        note_of(draft, fact),
    )
    return Filled(ANSWER, values)


def caveat(fact: FactView) -> tuple[Block, ...]:
    """Return what a reader must know before using a fact that carries weight.

    The caveats of all facts stand in the annex.
    """
    words = fact.record.caveat
    if words is None or not (fact.record.derived or fact.is_headline):
        return ()
    return (Filled(CAVEAT, (Run(words, origin=fact.origin("caveat")),)),)
