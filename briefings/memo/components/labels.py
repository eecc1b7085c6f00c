"""From the labels of a document's facts to a key that says what each means."""

from collections.abc import Iterable, Iterator
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
from briefings.memo.components.draft import Draft, facts_of
from briefings.memo.views import words
from briefings.memo.views.facts import FactView
from briefings.model import ContestNature, Status

STATUSES = {
    Status.ESTABLISHED: "independent origins bear it out, or the record itself does",
    Status.REPORTED: "a source tells it, and its note says on what ground",
    Status.OBSERVED: "those who report it saw it themselves",
    Status.CLAIMED: "the person or body in the sentence says so",
    Status.OPINION: "a judgment of the person or body in the sentence",
    Status.GOAL: "what is wanted, not what was done",
    Status.PLANNED: "what is intended, not what was done",
    Status.RULE: "what is laid down, not what was done",
    Status.NO_COMMENT: "somebody was asked and did not answer",
    Status.DERIVED: "worked out by staff from facts that are named with it",
}
"""A fact's status → what its label means. No label says who is right."""

NATURES = {
    ContestNature.DENIES: "another party says that it is not so",
    ContestNature.DISPUTES_SCOPE: "another party says that it holds only in part",
    ContestNature.DIFFERS: "another count of the same thing",
    ContestNature.QUALIFIES: "another fact to be read with it, which does not deny it",
    ContestNature.RESPONDS: "what a party says to it without denying it, or that it"
    " declined to comment",
}
"""How a fact answers → what the label before it means; all responses have one."""

KEY = Paragraph((Slot(0),), role=ParagraphRoles.DETAIL.value)
MEANING = Paragraph((Slot(0, bold=True), Run(" "), Slot(1)))

_TITLE = Run("Labels. ", bold=True, role=RunRoles.LABEL.value)
_NEXT, _STOP, _COLON = Run("; "), Run("."), Run(": ")


def label_key(draft: Draft, facts: Any) -> Pieces:
    """Return one paragraph with the labels of facts and of what answers them."""
    parts: list[Run] = [_TITLE]
    for number, (label, meaning) in enumerate(_used(facts_of(facts))):
        if number:
            parts.append(_NEXT)
        parts += (Run(label, bold=True), _COLON, Run(meaning))
    if len(parts) == 1:
        return Pieces()
    return Pieces((Filled(KEY, ((*parts, _STOP),)),))


def label_list(draft: Draft, facts: Any) -> Pieces:
    """Return a bullet for each of those labels."""
    items: list[tuple[Block, ...]] = [
        (Filled(MEANING, (Run(f"{label}:"), Run(f"{meaning}."))),)
        for label, meaning in _used(facts_of(facts))
    ]
    return Pieces((Listing("bullet", tuple(items)),)) if items else Pieces()


def _used(facts: Iterable[FactView]) -> Iterator[tuple[str, str]]:
    """Yield each label of the facts and of how they are answered, and its meaning."""
    told = tuple(facts)
    answers = [answer for fact in told for answer in fact.answers()]
    statuses = {fact.record.status for fact in told}
    natures = {answer.record.nature for answer in answers}
    if any(answer.is_response for answer in answers):
        natures.add(ContestNature.RESPONDS)
    for status, meaning in STATUSES.items():
        if status in statuses:
            yield words.first_up(words.words_of(Status)[status.value]), meaning
    for nature, meaning in NATURES.items():
        if nature in natures:
            yield words.first_up(words.words_of(ContestNature)[nature.value]), meaning
