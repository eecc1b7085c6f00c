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
from briefings.memo.views.records import AuthorityView

LAW = Paragraph((Slot(0, bold=True), Slot(1), Run(". "), Slot(2)))


def _detail(label: str, *more: Slot | Run) -> Paragraph:
    lead = Run(f"{label}: ", bold=True, role=RunRoles.LABEL.value)
    return Paragraph((lead, Slot(0), *more), role=ParagraphRoles.DETAIL.value)


APPLIES = _detail("Applies if")
DOES_NOT = _detail("Does not apply if")
CAUTION = _detail("Caution")
REMEDY = _detail("Remedy")
HOOK = _detail("What the committee can ask for")
STANDING = _detail("Certainty of this summary", Run("; "), Slot(1), Run("."))
READ = Run("text last read by counsel on ")
UNREAD = Run("not yet verified by counsel against the text")


def authority_paragraph(draft: Draft, authority: Any) -> Pieces:
    """Return what a law does, when it applies, its trap, and how sure that is."""
    found: AuthorityView = one(authority, AuthorityView.noun)
    short = found.text("short")
    shown = (Run(" ("), short.run, Run(")")) if short is not None else ()
    values = (found.see("cite").run, shown, found.see("summary").run)
    blocks: list[Block] = [Filled(LAW, values, f"authorities/{found.id}")]
    for field, form in (("applies_if", APPLIES), ("does_not_apply_if", DOES_NOT)):
        conditions = found.see(field)
        if conditions:
            blocks.append(Filled(form, (_conditions(conditions),)))
    for field, form in (("trap", CAUTION), ("remedy", REMEDY), ("hook", HOOK)):
        words = found.text(field)
        if words is not None:
            blocks.append(Filled(form, (words.run,)))
    blocks.append(_standing(found))
    return Pieces(blocks)


def _conditions(conditions: Any) -> tuple[Run, ...]:
    found: list[Run] = []
    for condition in conditions:
        if found:
            found.append(Run("; "))
        found.append(condition.run)
    return tuple(found)


def _standing(authority: AuthorityView) -> Block:
    read = authority.text("verified_on")
    verified = (READ, read.run) if read is not None else UNREAD
    return Filled(STANDING, (authority.see("certainty").run, verified))
