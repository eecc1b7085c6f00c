"""From a testimony to what of it is said aloud, with a clock beside it."""

from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Filled,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Run,
    RunRoles,
    Slot,
)
from briefings.memo.components.draft import Draft, one
from briefings.memo.views import Traced
from briefings.memo.views.packets import CLOCK
from briefings.memo.views.testimony import RecommendationView, TestimonyView
from briefings.model import aloud_seconds

SPOKEN = Paragraph(
    (Slot(0, role=RunRoles.LABEL.value), Run("\t"), Slot(1)),
    role=ParagraphRoles.SPOKEN.value,
)
END = Paragraph(
    (Slot(0, role=RunRoles.LABEL.value), Run("\tEnd, after "), Slot(1), Run(" words.")),
    role=ParagraphRoles.SPOKEN.value,
)

_COMMA, _SPACE, _STOP = Run(", "), Run(" "), Run(".")
_AND, _MEMBERS = Run("and "), Run("Members of the ")
_THANKS = Run(": thank you for the invitation.")
_ASK = Run("I ask for this.")
_THE, _SHOULD = Run("The "), Run(" should ")


def spoken_statement(draft: Draft, testimony: Any) -> Pieces:
    """Return the paragraphs to read, each with the time at which it begins."""
    found: TestimonyView = one(testimony, TestimonyView.noun)
    blocks: list[Block] = []
    words = 0
    for parts in _paragraphs(draft, found):
        blocks.append(Filled(SPOKEN, (_mark(words), parts)))
        words += len("".join(part.text for part in parts).split())
    blocks.append(Filled(END, (_mark(words), Run(str(words), origin=CLOCK))))
    return Pieces(blocks)


def _mark(words: int) -> Run:
    minutes, seconds = divmod(aloud_seconds(words), 60)
    return Run(f"{minutes}:{seconds:02}", origin=CLOCK)


def _paragraphs(draft: Draft, testimony: TestimonyView) -> Iterator[tuple[Run, ...]]:
    yield _greeting(draft)
    yield from _said(testimony.text("who_aloud") or testimony.text("who"))
    for passage in testimony.see("passages"):
        yield from _said(passage.text("spoken"))
    recommendations = testimony.see("recommendations")
    if recommendations:
        yield (_ASK,)
    for recommendation in recommendations:
        aloud = recommendation.text("spoken")
        yield from _said(aloud) if aloud else (_asked(recommendation),)
    yield from _said(testimony.text("closing_aloud") or testimony.text("closing"))


def _said(words: Traced | None) -> Iterator[tuple[Run, ...]]:
    if words is not None:
        yield (Run(str(words), origin=words.origin),)


def _greeting(draft: Draft) -> tuple[Run, ...]:
    """Return the salutation, to those whom the hearing names."""
    hearing = draft.book.hearing
    named = [hearing.text(field) for field in ("chair", "ranking_member")]
    heads = [Run(str(head), origin=head.origin) for head in named if head is not None]
    parts: list[Run] = []
    for head in heads:
        parts.extend((head, _COMMA if len(heads) > 1 else _SPACE))
    body = hearing.see("body")
    parts.extend((_AND,) if heads else ())
    parts.extend((_MEMBERS, Run(str(body), origin=body.origin), _THANKS))
    return tuple(parts)


def _asked(recommendation: RecommendationView) -> tuple[Run, ...]:
    actor, action = recommendation.text("actor"), recommendation.see("action")
    named = Run(str(actor), origin=actor.origin) if actor is not None else Run("It")
    article = (_THE,) if recommendation.see("takes_article") else ()
    return (*article, named, _SHOULD, Run(str(action), origin=action.origin), _STOP)
