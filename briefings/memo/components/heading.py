"""From the form of a house to the lines above a memo, and the days below it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from briefings.memo.blocks import (
    Cell,
    Container,
    Containers,
    Filled,
    FilledRow,
    MemoLine,
    Origin,
    Paragraph,
    Pieces,
    Row,
    Run,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.draft import MISSING, Draft
from briefings.memo.views import words
from briefings.memo.views.letters import ANSWERS, RECORD
from briefings.memo.views.ordered import DocumentView
from briefings.memo.views.root import DossierView
from briefings.model import Due, HearingStatus, Profile

_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(3)))


def memo_lines(draft: Draft) -> Pieces:
    """Return the block of lines above a memo, labelled as the house labels them."""
    lines = tuple(_lines(draft))
    return Pieces((Container(Containers.MEMO.value, lines),)) if lines else Pieces()


def _lines(draft: Draft) -> Iterator[Filled]:
    for key, label in draft.book.ruled.pack.form.lines.items():
        value = _VALUES[key](draft)
        if value is not None:
            yield Filled(MemoLine(label, (Slot(0),)), (value,))


def _to(draft: Draft) -> Value:
    given = DocumentView(draft.book).text("to")
    if given is not None:
        return given.run
    body = draft.book.hearing.see("body")
    return (Run("Members, "), body.run)


def _from(draft: Draft) -> Value:
    """Return who writes; from outside nobody writes in a committee's name."""
    book = draft.book
    profile = book.dossier.profile
    own = DocumentView(book).text("sender")
    if own is None and profile in (Profile.JOINT, Profile.ADVOCATE):
        own = DossierView(book).text("prepared_by")
    if own is not None:
        return own.run
    if profile is Profile.ADVOCATE:
        return MISSING
    staff = book.ruled.pack.form.senders[profile.value]
    origin = Origin("document", "", "form.sender")
    return (Run(f"{staff}, ", origin=origin), book.hearing.see("committee").run)


def _date(draft: Draft) -> Value:
    day = DossierView(draft.book).text("prepared")
    return day.run if day is not None else Run("Not dated")


def _re(draft: Draft) -> Value:
    subject = DocumentView(draft.book).text("subject")
    if subject is not None:
        return subject.run
    hearing = draft.book.hearing
    is_proposed = hearing.record.status is HearingStatus.PROPOSED
    before = "Proposed hearing entitled “" if is_proposed else "Hearing entitled “"
    return (Run(before), hearing.see("title").run, Run("”"))


def _hearing(draft: Draft) -> Value:
    """Return the hearing's title alone: the label says what it is the title of."""
    hearing = draft.book.hearing
    is_proposed = hearing.record.status is HearingStatus.PROPOSED
    return (
        Run("Proposed: “" if is_proposed else "“"),
        hearing.see("title").run,
        Run("”"),
    )


def _time(draft: Draft) -> Value:
    hearing = draft.book.hearing
    day, time = hearing.text("date"), hearing.text("time")
    if day is None:
        return Run("No date has been set")
    return day.run if time is None else (day.run, Run(", "), time.run)


def _place(draft: Draft) -> Any:
    hearing = draft.book.hearing
    parts = [hearing.text(name) for name in ("room", "building")]
    runs = [part.run for part in parts if part is not None]
    if not runs:
        return None
    return runs[0] if len(runs) == 1 else (runs[0], Run(" "), runs[1])


_VALUES: Mapping[str, Callable[[Draft], Any]] = {
    "to": _to,
    "from": _from,
    "date": _date,
    "re": _re,
    "hearing": _hearing,
    "time": _time,
    "place": _place,
}
"""What a line of the memo block tells → how it is told."""


def deadline_table(draft: Draft) -> Pieces:
    """Return a row for each day that the rules set: the day, what, by which rule.

    Days that another committee's rules would set are left out: they bind nobody here.
    """
    due = draft.book.ruled.binding
    if not due:
        return Pieces()
    is_read = any(one.term.verified_on is not None for one in due)
    name = Run(draft.book.ruled.pack.name, origin=Origin("document", "", "rules"))
    table = Table(
        (Run("Days by the rules: "), name, Run("" if is_read else _UNREAD)),
        "Each row is one thing that is due: its day, what it is, the rule.",
        ("Day", "What", "Rule"),
        (4, 5, 7),
        tuple(_due(draft, one, is_read=is_read) for one in due),
    )
    return Pieces((table,))


_UNREAD = " (rules not verified)"


def _due(draft: Draft, due: Due, *, is_read: bool) -> FilledRow:
    """Return a row; whether a rule was read stands above where none was."""
    origin = Origin("document", "", f"rules.{due.term.id}")
    asked = _asked_by(draft) if due.term.id == ANSWERS else None
    day = asked or due.day
    shown = words.long_day(day) if day else f"Not known: {due.why}"
    rule = due.term.rule if is_read else due.term.citation
    rule = "Set in the questions for the record" if asked else rule
    texts = (shown, due.term.what, words.first_up(rule))
    return FilledRow(_ROW, tuple(Run(text, origin=origin) for text in texts))


def _asked_by(draft: Draft) -> date | None:
    """Return the day that all questions for the record of the dossier ask for."""
    orders = draft.book.dossier.documents
    days = {order.due for order in orders if order.kind == RECORD and order.due}
    return days.pop() if len(days) == 1 else None
