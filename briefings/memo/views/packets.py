"""From the questions of a dossier to those for one witness, and to who asks them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from briefings.memo.blocks import Origin
from briefings.memo.views.values import Number, Rows, Traced
from briefings.memo.views.view import View
from briefings.model import Dossier, Lifecycle, Question, rounds_of

if TYPE_CHECKING:
    from briefings.memo.views.book import Book

CLOCK = Origin("document", "", "clock")
"""The origin of seconds and rounds: our own reckoning, no claim about the matter."""

TO_ASK = frozenset({Lifecycle.OPEN, Lifecycle.ASSIGNED, Lifecycle.NOT_REACHED})
"""How far a question has come that is still to be asked at the hearing."""

FREE_ROUNDS = 3
"""Rounds that a packet plans for questions which no Member has; the rest is in reserve.

More of one witness's time than a quarter of an hour is some Member's, by name."""

UNANSWERED = TO_ASK | {
    Lifecycle.ASKED,
    Lifecycle.EVADED,
    Lifecycle.TAKEN_FOR_RECORD,
}
"""How far one has come that may be put in writing after it."""


class AskerView(View):
    """Whose questions these are: one Member's, or nobody's yet."""

    noun = "an asker"

    def __init__(self, book: "Book", questions: list[Any], number: int = 0) -> None:
        super().__init__(book, None, "questions")
        self._questions = questions
        self._number = number

    @property
    def number(self) -> Number:
        """Which of a witness's rounds it is, from 1."""
        return Number.of(self._number, CLOCK)

    @property
    def member(self) -> Traced | None:
        """The Member, or nothing where the questions are given to nobody."""
        found: Traced | None = self._questions[0].text("member")
        return found

    @property
    def questions(self) -> "Rows[View]":
        """The questions, in the dossier's order."""
        return self.rows(self._questions)


def by_addressee(book: "Book") -> Mapping[str, list[Any]]:
    """Return witness → the questions that one may put to that witness.

    A question to a body goes to the first of its witnesses, so that it is asked once.
    """
    first: dict[str, str] = {}
    for witness in book.all("witnesses"):
        first.setdefault(witness.record.organization or "", witness.id)
    found: dict[str, list[Any]] = {}
    for question in book.all("questions"):
        to = question.record.to
        if book.order.member in (None, question.record.member):
            found.setdefault(first.get(to, to), []).append(question)
    return found


def askers_of(book: "Book", questions: Iterable[Any]) -> list[AskerView]:
    """Return the questions by who asks them: Members first, as the hearing has them."""
    groups: dict[str | None, list[Any]] = {
        member.name: [] for member in book.dossier.hearing.members
    }
    loose: list[Any] = []
    for question in questions:
        member = question.record.member
        (groups.setdefault(member, []) if member else loose).append(question)
    return [AskerView(book, group) for group in (*groups.values(), loose) if group]


def in_rounds(book: "Book", questions: Iterable[Any]) -> list[AskerView]:
    """Return the questions in rounds: one for each Member, safe ones of the rest."""
    found: list[AskerView] = []
    for asker in askers_of(book, questions):
        views = {question.record.id: question for question in asker.see("questions")}
        records = [view.record for view in views.values()]
        if asker.member is not None:
            ordered = sorted(records, key=lambda record: record.priority)
            rounds: Iterable[Iterable[Any]] = (ordered,)
        else:
            rounds = rounds_of(records)
        for turn in rounds:
            asked = [views[record.id] for record in turn]
            found.append(AskerView(book, asked, len(found) + 1))
    return found


def numbers_of(dossier: Dossier) -> Mapping[str, int]:
    """Return question → its number, from 1: the widest readers' first, then by topic.

    So no number that a document prints says how many questions its readers may not
    see. One that is closed keeps its number, and those after it keep theirs.
    """
    topics = {topic.id: place for place, topic in enumerate(dossier.topics)}

    def place(question: Question) -> tuple[int, int]:
        readers = question.audience or dossier.audience
        return readers.rank, topics.get(question.topic, len(topics))

    ordered = sorted(dossier.questions, key=place)
    return {question.id: number for number, question in enumerate(ordered, 1)}
