"""From a round of questions to its plan with a clock, and from each to its card."""

from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Cell,
    Filled,
    FilledRow,
    MemoLine,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Reference,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
    Tick,
    Value,
)
from briefings.memo.components.brief import expected
from briefings.memo.components.draft import Draft, one
from briefings.memo.components.questions import ASK, card_of, number_run
from briefings.memo.components.tagging import answered, told
from briefings.memo.views.packets import CLOCK, AskerView
from briefings.memo.views.records import QuestionView
from briefings.model import CLOSE, Clock, clock_of

PLAN_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(7)))

LINES = {
    field: MemoLine(label, (Slot(0),))
    for field, label in (
        ("why", "Why"),
        ("grounds", "Grounds"),
        ("answers", "Answered by"),
        ("if_yes", "If yes"),
        ("if_no", "If no"),
        ("if_evades", "If evaded"),
        ("request", "In writing"),
    )
}
EXPECT = MemoLine("Expect", (Slot(0), Slot(1)))
TIME = MemoLine("Time", (Slot(0), Run(" seconds")))
HEARD_BOXES = ("Yes", "No", "Evaded", "Committed", "For\u00a0the\u00a0record")
HEARD = MemoLine(
    "Heard",
    (*(part for label in HEARD_BOXES for part in (Tick(label), Run("\u2003"))),)[:-1],
)
NOTES = Paragraph(
    (Run("Notes", bold=True, role=RunRoles.LABEL.value),),
    role=ParagraphRoles.NOTE_LINE.value,
)
NOTE_LINE = NOTES._replace(inlines=())

_MARK, _ANOTHER = Run("\u2022\u00a0"), Run("\n\u2022\u00a0")
_NONE = Run("none")
_DASH = Run("\u2013")
_SPARE = Run("if time allows")
SPARE = 3  # the priority of what is asked if time allows


def round_table(draft: Draft, turn: Any) -> Pieces:
    """Return a row for each question of a round: its seconds, the clock after it."""
    found: AskerView = one(turn, AskerView.noun)
    rows: list[FilledRow] = []
    spent = 0
    is_given = found.see("member") is not None
    for question in found.see("questions"):
        clock = clock_of(question.record)
        is_spare = is_given and question.record.priority >= SPARE
        spent += 0 if is_spare else clock.most
        after = _SPARE if is_spare else _minutes(spent)
        rows.append(_plan(draft, question, clock, after))
    if not rows:
        return Pieces()
    close = Run("Close: thank, sum up, name what was promised")
    spoken = _seconds(CLOSE)
    last = (_DASH, close, _DASH, spoken, _DASH, _DASH, _minutes(spent + CLOSE))
    rows.append(FilledRow(PLAN_ROW, last))
    table = Table(
        (Run("Round "), found.see("number").run, Run(", and the clock as it goes")),
        "Each row is one question: its number, its words, the answer sought, the"
        " seconds for asking, for an answer to the point and for the longest follow-up,"
        " and the clock after it.",
        ("No.", "Question", "Answer sought", "Ask", "Answer", "Follow-up", "Clock"),
        (3, 15, 5, 3, 4, 5, 4),
        tuple(rows),
        ("left", "left", "left", "right", "right", "right", "right"),
    )
    return Pieces((table,))


def _plan(draft: Draft, question: QuestionView, clock: Clock, after: Run) -> FilledRow:
    values: tuple[Value, ...] = (
        _number(draft, question),
        question.see("ask").run,
        question.see("form").run,
        _seconds(clock.ask),
        _seconds(clock.answer),
        _seconds(clock.branch) if clock.branch else _NONE,
        after,
    )
    return FilledRow(PLAN_ROW, values)


def _number(draft: Draft, question: QuestionView) -> Value:
    """Return `Q3`, which leads to the question's card if there is one."""
    key = f"questions/{question.id}"
    number = number_run(draft, question)
    if "card_sheet" not in draft.calls or key in draft.absent:
        return number
    draft.promised.add(key)
    return Reference(number.text, key)


def _seconds(count: int) -> Run:
    return Run(str(count), origin=CLOCK)


def _span(clock: Clock) -> Value:
    if not clock.branch:
        return _seconds(clock.most)
    return (_seconds(clock.least), Run(" to "), _seconds(clock.most))


def _minutes(seconds: int) -> Run:
    minutes, rest = divmod(seconds, 60)
    return Run(f"{minutes}:{rest:02}", origin=CLOCK)


def card_sheet(draft: Draft, question: Any) -> Pieces:
    """Return a question's card: what is needed to ask it, and room for the answer."""
    found: QuestionView = one(question, QuestionView.noun)
    draft.made.add(f"questions/{found.id}")
    blocks: list[Block] = [Filled(ASK, (found.see("ask").run,))]
    blocks += _before(draft, found)
    blocks += _after(found)
    clock = clock_of(found.record)
    blocks.append(Filled(TIME, (_span(clock),)))
    blocks += (HEARD, NOTES, NOTE_LINE)
    return Pieces((card_of(draft, found, blocks),))


def _before(draft: Draft, question: QuestionView) -> Iterator[Block]:
    """Yield why it is asked, on what grounds, and what is said against them."""
    facts = question.see("because")
    known = {fact.id for fact in facts}
    against = {
        answer.record.fact: answered(draft, answer)
        for fact in facts
        for answer in fact.answers()
        if answer.record.fact not in known
    }
    why = question.text("why")
    if why is not None:
        yield Filled(LINES["why"], (why.run,))
    if facts:
        grounds = _apart(told(draft, fact) for fact in facts)
        yield Filled(LINES["grounds"], (grounds,))
    if against:
        yield Filled(LINES["answers"], (_apart(against.values()),))


def _after(question: QuestionView) -> Iterator[Block]:
    """Yield the answer that is expected, and what follows each answer."""
    yield Filled(EXPECT, expected(question))
    for field in ("if_yes", "if_no", "if_evades", "request"):
        words = question.text(field)
        if words is not None:
            yield Filled(LINES[field], (words.run,))


def _apart(groups: Any) -> tuple[Any, ...]:
    """Return groups of runs, each on a line of its own where there are several."""
    several = tuple(groups)
    if len(several) == 1:
        return tuple(several[0])
    found: list[Any] = []
    for group in several:
        found.extend((_ANOTHER if found else _MARK, *group))
    return tuple(found)
