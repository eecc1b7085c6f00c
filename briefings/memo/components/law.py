"""From an authority to a paragraph that says what it does and where its trap lies."""

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
from briefings.memo.views.records import AuthorityView

LAW = Paragraph((Slot(0, bold=True), Slot(1), Run(". "), Slot(2)))


DETAIL = Paragraph((Slot(0),), role=ParagraphRoles.DETAIL.value)


def _label(words: str) -> Run:
    return Run(f"{words}: ", bold=True, role=RunRoles.LABEL.value)


_LABELS = {
    "applies_if": _label("Applies if"),
    "does_not_apply_if": _label("Does not apply if"),
    "trap": _label("Caution"),
    "remedy": _label("Remedy"),
    "hook": _label("What the committee can ask for"),
}
_CERTAINTY = _label("Certainty")
_READ = Run("; text last read by counsel on ")
_UNREAD = Run("; text not yet verified by counsel")
_STOP, _SPACE, _NEXT = Run("."), Run(" "), Run("; ")


def authority_paragraph(draft: Draft, authority: Any) -> Pieces:
    """Return what a law does, when it applies, its trap, and how sure that is."""
    found: AuthorityView = one(authority, AuthorityView.noun)
    short = found.text("short")
    shown = (Run(" ("), short.run, Run(")")) if short is not None else ()
    values = (found.see("cite").run, shown, found.see("summary").run)
    blocks: list[Block] = [Filled(LAW, values, f"authorities/{found.id}")]
    for fields in (("applies_if", "does_not_apply_if"), ("trap",)):
        blocks.extend(_detail(_said(found, fields)))
    last = _said(found, ("remedy", "hook"))
    blocks.extend(
        _detail((*last, _SPACE, *_certainty(found)) if last else _certainty(found))
    )
    return Pieces(blocks)


def _detail(parts: tuple[Run, ...]) -> tuple[Block, ...]:
    return (Filled(DETAIL, (parts,)),) if parts else ()


def _said(authority: AuthorityView, fields: tuple[str, ...]) -> tuple[Run, ...]:
    """Return what some fields hold, each after its label, as sentences."""
    parts: list[Run] = []
    for field in fields:
        held = authority.see(field)
        words = [held] if isinstance(held, Traced) else list(held or ())
        if words:
            parts.extend((*((_SPACE,) if parts else ()), _LABELS[field]))
            parts.extend(_sentences(words))
    return tuple(parts)


def _sentences(words: list[Any]) -> list[Run]:
    parts: list[Run] = []
    for number, item in enumerate(words):
        stopped = item.endswith((".", "?", "!"))
        parts.append(item.run)
        if number < len(words) - 1:
            parts.append(_SPACE if stopped else _NEXT)
        elif not stopped:
            parts.append(_STOP)
    return parts


def _certainty(authority: AuthorityView) -> tuple[Run, ...]:
    read = authority.text("verified_on")
    verified = (_READ, read.run) if read is not None else (_UNREAD,)
    return (_CERTAINTY, authority.see("certainty").run, *verified, _STOP)
