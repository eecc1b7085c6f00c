"""From facts to lists and tables of what they say."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Cell,
    Filled,
    FilledRow,
    Listing,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
)
from briefings.memo.components.citing import note_of, notes_of
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

CAVEAT = Paragraph(
    (Run("Caveat: ", italic=True, role=RunRoles.LABEL.value), Slot(0)),
    role=ParagraphRoles.DETAIL.value,
)

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
    """Return a bullet for each fact: its status, its statement, its note."""
    items = tuple(_item(draft, fact) for fact in facts_of(facts))
    return Pieces((Listing("bullet", items),)) if items else Pieces()


def _item(draft: Draft, fact: FactView) -> tuple[Block, ...]:
    told = labelled(fact)
    line = Filled(LABELLED, (fact.label_run, told, note_of(draft, fact)))
    return (line, *caveat(fact)) if fact.record.caveat else (line,)


def labelled(fact: FactView) -> tuple[Run, ...]:
    """Return a statement as it reads behind the label of its status."""
    if fact.record.status is Status.DERIVED:
        return fact.sentence(Need.HOW, Need.OURS)
    return fact.sentence(Need.HOW)


def caveat(fact: FactView) -> tuple[Block, ...]:
    """Return what a reader must know before using a fact that carries weight.

    The caveats of all facts stand in the annex.
    """
    words = fact.record.caveat
    if words is None or not (fact.record.derived or fact.is_headline):
        return ()
    return (Filled(CAVEAT, (Run(words, origin=fact.origin("caveat")),)),)


def dispute_list(draft: Draft, facts: Any) -> Pieces:
    """Return a bullet for the facts that have the same answers, and the answers.

    A fact that was told as an answer, with its own answers told as well, is not said
    twice.
    """
    told: set[str] = set()
    warned: set[str] = set()
    items: list[tuple[Block, ...]] = []
    for group in _by_answers(fact for fact in facts_of(facts) if fact.answers()):
        fresh = [fact for fact in group if not _is_told(fact, told)]
        if not fresh:
            continue
        answers = Listing("bullet", _answers(draft, fresh[0], warned))
        items.append((*_contested(draft, fresh), answers))
        told.update(fact.id for fact in (*fresh, *_facts_behind(fresh[0])))
    return Pieces((Listing("bullet", tuple(items)),)) if items else Pieces()


def _is_told(fact: FactView, told: set[str]) -> bool:
    return {fact.id, *(answer.id for answer in _facts_behind(fact))} <= told


def _facts_behind(fact: FactView) -> list[FactView]:
    """Return the facts that answer one."""
    return [answer.see("fact") for answer in fact.answers()]


def _by_answers(facts: Iterable[FactView]) -> list[list[FactView]]:
    """Return the facts in groups that have the very same answers."""
    groups: dict[Any, list[FactView]] = {}
    for fact in facts:
        answers = tuple(answer.record for answer in fact.answers())
        same = tuple((answer.fact, answer.nature) for answer in answers) or fact.id
        groups.setdefault(same, []).append(fact)
    return list(groups.values())


def _contested(draft: Draft, group: list[FactView]) -> Iterator[Block]:
    for fact in group:
        yield from _item(draft, fact)


def _answers(
    draft: Draft, fact: FactView, warned: set[str]
) -> tuple[tuple[Block, ...], ...]:
    """Return the answers; a caveat stands where its fact is first told."""
    items: list[tuple[Block, ...]] = []
    for answer in fact.answers():
        told: FactView = answer.see("fact")
        lines = (_answer(draft, answer), *caveat(told))
        items.append(lines[:1] if told.id in warned else lines)
        warned.add(told.id)
    return tuple(items)


def _answer(draft: Draft, answer: AnswerView) -> Block:
    fact: FactView = answer.see("fact")
    label = Run(f"{answer.see('label')}.", origin=answer.origin("nature"))
    return Filled(LABELLED, (label, fact.sentence(), note_of(draft, fact)))


def bottom_line(draft: Draft, facts: Any) -> Pieces:
    """Return a paragraph for each fact, and below it a paragraph for each answer."""
    return Pieces(
        block for group in _by_answers(facts_of(facts)) for block in _told(draft, group)
    )


def _told(draft: Draft, group: list[FactView]) -> Iterator[Block]:
    for fact in group:
        yield Filled(SAID, (says(draft, fact), note_of(draft, fact)))
    for answer in group[0].answers():
        yield _answer(draft, answer)


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
