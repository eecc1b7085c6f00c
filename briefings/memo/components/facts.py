"""From facts to lists and tables of what they say."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Cell,
    Filled,
    FilledRow,
    Listing,
    Paragraph,
    Pieces,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
)
from briefings.memo.components.answering import (
    answer_line,
    answer_list,
    beside,
    by_answers,
    caveat,
    facts_behind,
    is_told,
)
from briefings.memo.components.citing import grounds_of, note_of, notes_of
from briefings.memo.components.draft import Draft, facts_of, one, several
from briefings.memo.components.evidence import as_of
from briefings.memo.views.facts import AnswerView, FactView, TensionView
from briefings.memo.views.frames import Need
from briefings.model import Status

LABELLED = Paragraph(
    (Slot(0, bold=True, role=RunRoles.STATUS.value), Run(" "), Slot(1), Slot(2))
)
"""`Reported. The register lists cranes.¹`"""

SAID = Paragraph((Slot(0), Slot(1)))

TENSION = Paragraph((Slot(0, bold=True), Run(": "), Slot(1), Slot(2)))

FACT_ROW = Row(
    (
        Cell((Paragraph((Slot(0), Slot(1))),)),
        Cell((Paragraph((Slot(2, role=RunRoles.STATUS.value),)),)),
        Cell((Paragraph((Slot(3),)),)),
    )
)


def says(draft: Draft, fact: Any) -> tuple[Run, ...]:
    """Return a statement, opened by who says so where it does not say it itself."""
    found: FactView = one(fact, FactView.noun)
    return found.sentence()


def fact_list(draft: Draft, facts: Any) -> Pieces:
    """Return a bullet for each fact: its status, its statement, its note.

    What qualifies a fact, or responds to it, stands below it.
    """
    return _listed(draft, facts_of(facts), lambda answer: not answer.is_contest)


def dispute_list(draft: Draft, facts: Any) -> Pieces:
    """Return a bullet for the facts that have the same answers, and the answers."""
    contested = (fact for fact in facts_of(facts) if fact.is_contested)
    return _listed(draft, contested, lambda _: True)


def _listed(
    draft: Draft,
    facts: Iterable[FactView],
    is_told_below: Callable[[AnswerView], bool],
) -> Pieces:
    """Return a bullet for the facts that have the same answers, and some of these.

    A fact that was told as an answer, with its own answers told as well, is not said
    twice.
    """
    told: set[str] = set()
    warned: set[str] = set()
    items: list[tuple[Block, ...]] = []
    for group in by_answers(facts):
        fresh = [fact for fact in group if not is_told(fact, told)]
        if fresh:
            # Notes are numbered as they are made: the facts' own come first.
            said = [line for fact in fresh for line in _item(draft, fact)]
            below = [item for item in fresh[0].answers() if is_told_below(item)]
            items.append((*said, *answer_list(draft, below, warned)))
            told.update(fact.id for fact in (*fresh, *facts_behind(below)))
    return Pieces((Listing("bullet", tuple(items)),)) if items else Pieces()


def fact_lines(draft: Draft, facts: Any) -> Pieces:
    """Return a bullet for each fact: status, statement, its row in the annex.

    What answers it is named beside it, and told in the annex.
    """
    items = tuple((_line(draft, fact),) for fact in facts_of(facts))
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def _line(draft: Draft, fact: FactView) -> Block:
    """Return a fact with its row, or its note and those of its answers."""
    where: tuple[Any, ...]
    if draft.has_annex:
        answers = beside(draft, fact)
        more = (Run("; "), *answers) if answers else ()
        where = (Run(" ("), *grounds_of(draft, (fact,)), *more, Run(")"))
    else:
        where = notes_of(draft, (fact, *facts_behind(fact.answers())))
    if fact.is_labelled:
        return Filled(LABELLED, (fact.label_run, labelled(fact), where))
    return Filled(SAID, (fact.sentence(), where))


def _item(draft: Draft, fact: FactView) -> tuple[Block, ...]:
    note = note_of(draft, fact)
    if fact.is_labelled:
        line = Filled(LABELLED, (fact.label_run, labelled(fact), note))
    else:
        line = Filled(SAID, (fact.sentence(), note))
    return (line, *caveat(fact)) if fact.record.caveat else (line,)


def labelled(fact: FactView) -> tuple[Run, ...]:
    """Return a statement as it reads behind the label of its status."""
    if fact.record.status is Status.DERIVED:
        return fact.sentence(Need.HOW, Need.OURS)
    return fact.sentence(Need.HOW)


def bottom_line(draft: Draft, facts: Any) -> Pieces:
    """Return a paragraph for each fact, and below it a paragraph for each answer.

    That somebody declined to answer is told further down.
    """
    return Pieces(
        block for group in by_answers(facts_of(facts)) for block in _told(draft, group)
    )


def _told(draft: Draft, group: list[FactView]) -> Iterator[Block]:
    for fact in group:
        yield Filled(SAID, (says(draft, fact), note_of(draft, fact)))
    for answer in group[0].answers():
        if not answer.is_declined:
            yield answer_line(draft, answer)


def tension_list(draft: Draft, tensions: Any) -> Pieces:
    """Return a bullet for each tension: what does not fit, with the facts' notes."""
    items = tuple(
        (
            Filled(
                TENSION,
                (
                    tension.see("title").run,
                    tension.see("explanation").run,
                    notes_of(draft, tension.see("facts")),
                ),
            ),
        )
        for tension in several(tensions, TensionView.noun)
    )
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def fact_table(draft: Draft, facts: Any) -> Pieces:
    """Return a table of statements with status and day."""
    rows = tuple(_row(draft, fact) for fact in facts_of(facts))
    if not rows:
        return Pieces()
    table = Table(
        (Run("Facts, how well each is known, and the day each holds for"),),
        "Statements with their status and the day they hold for.",
        ("Statement", "Status", "As of"),
        (6, 2, 2),
        rows,
    )
    return Pieces((table,))


def _row(draft: Draft, fact: FactView) -> FilledRow:
    return FilledRow(
        FACT_ROW,
        (
            fact.run,
            note_of(draft, fact),
            fact.status_run,
            as_of(fact) or Run("not dated"),
        ),
    )
