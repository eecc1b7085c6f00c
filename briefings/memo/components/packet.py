"""From a round of questions to its plan with a clock, and from each to its card."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Cell,
    Filled,
    FilledRow,
    Listing,
    MemoLine,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Reference,
    Row,
    Run,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.citing import grounds_of
from briefings.memo.components.draft import Draft, facts_of, one, several
from briefings.memo.components.questions import ASK, card_of, number_run
from briefings.memo.components.sought import (
    HEARD,
    NOTE,
    NOTE_LINE,
    SOUGHT,
    branch_labels,
    expected,
)
from briefings.memo.components.tagging import answered, told
from briefings.memo.views.facts import AnswerView, FactView
from briefings.memo.views.packets import CLOCK, AskerView
from briefings.memo.views.records import QuestionView
from briefings.memo.views.witnesses import WitnessView
from briefings.model import ANSWERS, CLOSE, TURN, Clock, Form, clock_of, reading_pace

WRITTEN = Paragraph((Slot(0), Run(": "), Slot(1)))
NOTED = Paragraph((Slot(0),), role=ParagraphRoles.DETAIL.value)
PLAN_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(7)))

RESERVE_ROW = Row(
    (
        Cell((Paragraph((Slot(0),)),)),
        Cell((Paragraph((Slot(1), Slot(2))),)),
        *(Cell((Paragraph((Slot(n),)),)) for n in (3, 4)),
    )
)

LINES = {
    field: MemoLine(label, (Slot(0),))
    for field, label in (
        ("why", "Why"),
        ("grounds", "Ground"),
        ("disputed", "Disputed"),
        ("qualified", "Qualified"),
        ("response", "Response"),
    )
}
BRANCHES = {
    form: {
        field: MemoLine(label, (Slot(0),))
        for field, label in branch_labels(form).items()
    }
    for form in Form
}
EXPECT = MemoLine("Expect", (Slot(0), Slot(1)))
TIME = MemoLine("Time", (Slot(0), Run(" seconds")))

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
        " and the clock after it, in minutes and seconds.",
        (
            *("No.", "Question", "Answer sought"),
            *("Ask (s)", "Answer (s)", "Follow-up (s)", "Clock (min:s)"),
        ),
        (3, 14, 5, 3, 4, 5, 4),
        tuple(rows),
        ("left", "left", "left", "right", "right", "right", "right"),
    )
    return Pieces((table,))


def reserve_table(draft: Draft, questions: Any) -> Pieces:
    """Return a row for each question that is in no round, the most urgent first."""
    rows = tuple(
        FilledRow(
            RESERVE_ROW,
            (
                number_run(draft, question),
                question.see("ask").run,
                grounds_of(draft, question.see("because")),
                question.see("form").run,
                _seconds(clock_of(question.record).most),
            ),
        )
        for question in several(questions, QuestionView.noun)
    )
    if not rows:
        return Pieces()
    table = Table(
        (Run("Questions in reserve"),),
        "Each row is one question: its number, its words, the answer sought, and the"
        " seconds that it takes with its answer and the longest follow-up.",
        ("No.", "Question", "Answer sought", "Time (s)"),
        (3, 24, 7, 4),
        rows,
        ("left", "left", "left", "right"),
    )
    return Pieces((table,))


def clock_note(draft: Draft) -> Pieces:
    """Return one sentence on what the seconds of a round count."""
    runs = (
        Run("Seconds (s) are estimated: a question is read at "),
        _seconds(reading_pace()),
        Run(" words a minute; an answer to the point gets "),
        _seconds(ANSWERS[Form.YES_NO]),
        Run(" to "),
        _seconds(ANSWERS[Form.OPEN]),
        Run(", by its form, and "),
        _seconds(TURN),
        Run(
            " more before the next question; the longest follow-up is counted with its"
            " answer, and a question to be asked if time allows is not counted."
        ),
    )
    return Pieces((Filled(NOTED, (runs,)),))


def _plan(draft: Draft, question: QuestionView, clock: Clock, after: Run) -> FilledRow:
    values: tuple[Value, ...] = (
        _number(draft, question),
        question.see("ask").run,
        question.see("form").run,
        _seconds(clock.ask),
        _seconds(clock.answer + TURN),
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
    form = found.record.form
    blank = SOUGHT[form].blank
    blocks.append(HEARD[form])
    blocks += (Filled(NOTE, (Run(words),)) for words in (blank, "Notes") if words)
    blocks += () if blank else (NOTE_LINE,)
    return Pieces((card_of(draft, found, blocks),))


def _before(draft: Draft, question: QuestionView) -> Iterator[Block]:
    """Yield why it is asked, on what grounds, and what answers these."""
    facts = question.see("because")
    why = question.text("why")
    if why is not None:
        yield Filled(LINES["why"], (why.run,))
    if facts:
        yield from (Filled(LINES["grounds"], (told(draft, fact),)) for fact in facts)
    for sort, fact in _answers(facts):
        yield Filled(LINES[sort], (told(draft, fact),))


def _answers(facts: Iterable[FactView]) -> Iterator[tuple[str, FactView]]:
    """Yield how facts are answered and by which fact, once; no refusals."""
    known = {fact.id for fact in facts}
    for answer in (answer for fact in facts for answer in fact.answers()):
        if answer.record.fact not in known and not answer.is_declined:
            known.add(answer.record.fact)
            yield _sort(answer), answer.see("fact")


def _sort(answer: AnswerView) -> str:
    """Return how a fact answers, in a word that fits before a card's lines."""
    if answer.is_contest:
        return "disputed"
    return "response" if answer.is_response else "qualified"


def _after(question: QuestionView) -> Iterator[Block]:
    """Yield the answer that is expected, and what follows each answer."""
    yield Filled(EXPECT, expected(question))
    for field, form in BRANCHES[question.record.form].items():
        words = question.text(field)
        if words is not None:
            yield Filled(form, (words.run,))


def written_list(draft: Draft, witness: Any) -> Pieces:
    """Return a bullet for what to ask of a witness in writing: by question, the words.

    Each leads to the card of the question whose answer it stands in for.
    """
    found: WitnessView = one(witness, WitnessView.noun)
    items = tuple(
        (Filled(WRITTEN, (_number(draft, question), words.run)),)
        for question in found.see("questions")
        if (words := question.text("request")) is not None
    )
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def instead_table(draft: Draft, facts: Any) -> Pieces:
    """Return a row for each fact: claims that it does not bear out, what it says.

    What answers the fact stands below it.
    """
    rows = tuple(
        _instead(draft, fact) for fact in facts_of(facts) if fact.record.do_not_say
    )
    if not rows:
        return Pieces()
    table = Table(
        (Run("Claims that are not borne out"),),
        "Each row is one fact: claims to keep away from, what the record bears out.",
        ("Do not say", "What is borne out"),
        (2, 3),
        rows,
    )
    return Pieces((table,))


def _instead(draft: Draft, fact: FactView) -> FilledRow:
    claims: list[Value] = [words.run for words in fact.see("do_not_say")]
    said: list[Value] = [told(draft, fact)]
    said += (answered(draft, answer) for answer in fact.answers())
    slots = [Paragraph((Slot(place),)) for place in range(len(claims) + len(said))]
    cells = (Cell(tuple(slots[: len(claims)])), Cell(tuple(slots[len(claims) :])))
    return FilledRow(Row(cells), (*claims, *said))
