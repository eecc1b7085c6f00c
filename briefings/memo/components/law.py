"""From an authority to a paragraph with its trap, and to its row in the annex."""

from typing import Any

from briefings.memo.blocks import (
    Cell,
    Filled,
    FilledRow,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.draft import Draft, one, several
from briefings.memo.views import Traced
from briefings.memo.views.records import AuthorityView
from briefings.model import Certainty


def _label(words: str) -> Run:
    return Run(f" {words}: ", bold=True, role=RunRoles.LABEL.value)


LAW = Paragraph((Slot(0, bold=True), Slot(1), Run(". "), Slot(2), Slot(3), Slot(4)))
_CITED = Paragraph((Slot(0, bold=True),))
_CELLS = tuple(Cell((Paragraph((Slot(n),)),)) for n in range(1, 4))

NARROW, WIDE = (7, 8, 8, 8), (13, 7, 7, 7)
"""The columns, without cautions below the authorities and with them."""

UNREAD = Paragraph(
    (Run("Counsel has not yet verified the text of any of these authorities."),),
    role=ParagraphRoles.DETAIL.value,
)
_CAUTION, _CERTAINTY = _label("Caution"), _label("Certainty")
_READ = Run("text last read by counsel on ")
_UNREAD = Run("text not yet verified by counsel")
_STOP, _SPACE, _NEXT, _NONE = Run("."), Run(" "), Run("; "), Run("\u2013")


def authority_paragraph(draft: Draft, authority: Any) -> Pieces:
    """Return what a law does, its trap, and how sure the summary is if not highly."""
    found: AuthorityView = one(authority, AuthorityView.noun)
    short = found.text("short")
    trap = found.text("trap")
    draft.warned.add(found.id)
    values: tuple[Value, ...] = (
        found.see("cite").run,
        (Run(" ("), short.run, Run(")")) if short is not None else (),
        _sentences([found.see("summary")]),
        (_CAUTION, *_sentences([trap])) if trap is not None else (),
        () if _is_sure(found) else (_CERTAINTY, found.see("certainty").run, _STOP),
    )
    return Pieces((Filled(LAW, values, f"authorities/{found.id}"),))


def law_line(draft: Draft, authority: Any) -> Pieces:
    """Return what a law does and no more, for a letter that rests on it."""
    found: AuthorityView = one(authority, AuthorityView.noun)
    return _line(found, ())


def law_note(draft: Draft, authority: Any) -> Pieces:
    """Return what a law does, with its trap, for readers outside the committee."""
    found: AuthorityView = one(authority, AuthorityView.noun)
    trap = found.text("trap")
    return _line(found, (_SPACE, *_sentences([trap])) if trap is not None else ())


def _line(authority: AuthorityView, after: Value) -> Pieces:
    short = authority.text("short")
    values: tuple[Value, ...] = (
        authority.see("cite").run,
        (Run(" ("), short.run, Run(")")) if short is not None else (),
        _sentences([authority.see("summary")]),
        after,
        (),
    )
    return Pieces((Filled(LAW, values, f"authorities/{authority.id}"),))


def _is_sure(authority: AuthorityView) -> bool:
    return authority.record.certainty is Certainty.HIGH


def authorities_table(draft: Draft, authorities: Any) -> Pieces:
    """Return a row for each law: when it applies, when not, what one can ask for.

    A caution that the document has printed already is not printed again, and what holds
    of every row is said once, above them.
    """
    listed = list(several(authorities, AuthorityView.noun))
    if not listed:
        return Pieces()
    is_unread = all(item.text("verified_on") is None for item in listed)
    rows = tuple(_row(draft, item, is_unread=is_unread) for item in listed)
    table = Table(
        (Run("When each authority applies"),),
        "Each row is one authority: when it applies, when it does not, the remedy and"
        " what the committee can ask for.",
        (
            *("Authority", "Applies if", "Does not apply if"),
            "Remedy, and what the committee can ask for",
        ),
        NARROW if draft.warned.issuperset(item.id for item in listed) else WIDE,
        rows,
    )
    return Pieces((UNREAD, table) if is_unread else (table,))


def _row(draft: Draft, authority: AuthorityView, *, is_unread: bool) -> FilledRow:
    remedies = [
        words
        for field in ("remedy", "hook")
        if (words := authority.text(field)) is not None
    ]
    trap = authority.text("trap")
    below: list[Value] = [_standing(authority, is_unread=is_unread)]
    if trap is not None and authority.id not in draft.warned:
        below.append((_opening(_CAUTION), *_sentences([trap])))
    values: tuple[Value, ...] = (
        authority.see("cite").run,
        _sentences(list(authority.see("applies_if"))) or _NONE,
        _sentences(list(authority.see("does_not_apply_if"))) or _NONE,
        _sentences(remedies) or _NONE,
        *(words for words in below if words),
    )
    lines = (Paragraph((Slot(n),)) for n in range(4, len(values)))
    return FilledRow(Row((Cell((_CITED, *lines)), *_CELLS)), values)


def _sentences(words: list[Traced]) -> tuple[Run, ...]:
    """Return words one after the other, with the stops that they lack."""
    parts: list[Any] = []
    for number, item in enumerate(words):
        stopped = item.endswith((".", "?", "!"))
        parts.append(item.run)
        if number < len(words) - 1:
            parts.append(_SPACE if stopped else _NEXT)
        elif not stopped:
            parts.append(_STOP)
    return tuple(parts)


def _standing(authority: AuthorityView, *, is_unread: bool) -> tuple[Run, ...]:
    """Return how sure the summary is, if not highly, and when its text was read."""
    parts: list[Run] = []
    if not _is_sure(authority):
        parts += (_opening(_CERTAINTY), authority.see("certainty").run)
    read = authority.text("verified_on")
    if not is_unread:
        parts += (_NEXT,) if parts else ()
        parts.append(_UNREAD if read is None else _READ)
    if read is not None:
        parts.append(Run(str(read), origin=read.origin))
    return tuple(parts)


def _opening(label: Run) -> Run:
    """Return a label as it stands at the beginning of a line."""
    return label._replace(text=label.text.lstrip())
