"""Facts, the facts that answer them, and what pulls apart, as a template sees them."""

from functools import cached_property
from typing import Any

from briefings.memo.blocks import Link, Reference, Run
from briefings.memo.views import words
from briefings.memo.views.frames import Need, account, is_doubled
from briefings.memo.views.framing import opening
from briefings.memo.views.values import Rows, Traced
from briefings.memo.views.view import View
from briefings.model import (
    CONTESTS,
    RESPONSES,
    ContestNature,
    Fact,
    FactStanding,
    Materiality,
    Standing,
    Status,
    Tension,
)

_LABELS = {
    status: words.first_up(words.words_of(Status)[status.value]) for status in Status
}
_LEADS = {status: f"{label}." for status, label in _LABELS.items()}

UNKNOWN = FactStanding(Standing.UNCHECKED)

SAID = frozenset({Status.CLAIMED, Status.OPINION})
"""Statuses of what somebody says and nothing else bears out."""


class FactView(View):
    """A fact, with what bears it out and what answers it."""

    noun = "a fact"
    record: Fact

    def __init__(self, *where: Any) -> None:
        super().__init__(*where)
        status = self.record.status
        origin = self.origin("status")
        self.run = Run(self.record.statement, origin=self.origin("statement"))
        self.status_run = Run(_LABELS[status], origin=origin)  # `Reported`
        self.label_run = Run(_LEADS[status], origin=origin)  # `Reported.`
        self.is_said = status in SAID  # and nothing else bears it out
        self.standing = self.book.ledger.get(self.id, UNKNOWN)
        # What the notes and the annex say of it, once it has been worked out.
        self.basis_runs: tuple[Run, ...] | None = None
        self.as_of_run: Run | None = None
        self.spot_runs: dict[str, list[Run]] | None = None
        self.place_runs: tuple[Run | Link | Reference, ...] | None = None
        self._answers: tuple[AnswerView, ...] | None = None
        # The id of the topic that it is set out under.
        topics = self.record.topics
        self.home = next((name for name in topics if name in self.book.topics), "")

    @cached_property
    def need(self) -> Need:
        """What is still to be told beside its statement, which does not tell it."""
        return account(self.record, self.book.ruled.verbs).need

    @cached_property
    def is_labelled(self) -> bool:
        """Whether a list gives it a label; its own words may say all that one would."""
        return not is_doubled(self.record)

    @cached_property
    def opening(self) -> tuple[Run, ...]:
        """The words that tell it, by basis and status: `Dana Roe said: `."""
        return opening(self) if self.need is not Need.NOTHING else ()

    def sentence(self, *told: Need) -> tuple[Run, ...]:
        """Return its statement, opened by who says so unless that is told already.

        `told` is what a label or a source in brackets beside it tells.
        """
        if self.need in told:
            return (self.run,)
        return (*self.opening, self.run)

    @property
    def as_of(self) -> Traced | None:
        """The day, month or year that the statement holds for."""
        return self.partial("as_of", self.record.as_of)

    @property
    def topics(self) -> "Rows[View]":
        """The topics it belongs to."""
        return self.rows(self.book.named("topics", self.record.topics))

    @property
    def sources(self) -> "Rows[View]":
        """The sources of its excerpts, each once."""
        names = dict.fromkeys(excerpt.source for excerpt in self.record.excerpts)
        return self.rows(self.book.named("sources", names))

    def answers(self) -> "tuple[AnswerView, ...]":
        """Return the facts that answer it and may be shown, each with how it does."""
        if self._answers is None:
            shown = self.book.shown["facts"] if self.record.contested_by else {}
            self._answers = tuple(
                AnswerView(
                    self.book, contest, "facts", self.id, f"contested_by.{index}."
                )
                for index, contest in enumerate(self.record.contested_by)
                if contest.fact in shown
            )
        return self._answers

    @property
    def contested_by(self) -> "Rows[AnswerView]":
        """The facts that answer it, each with how it does."""
        return self.rows(self.answers())

    @property
    def is_contested(self) -> bool:
        """Whether another fact denies it, its scope, or its figure."""
        return any(answer.is_contest for answer in self.answers())

    @property
    def is_silent(self) -> bool:
        """Whether it tells that somebody would not say."""
        return self.record.status is Status.NO_COMMENT

    @property
    def is_headline(self) -> bool:
        """Whether the memo's weight rests on it."""
        return self.record.materiality is Materiality.HEADLINE

    @property
    def is_context(self) -> bool:
        """Whether it is background and nothing disputed."""
        return self.record.materiality is Materiality.CONTEXT

    @property
    def label(self) -> Traced:
        """Its status as a label: `Reported`."""
        return Traced(self.status_run.text, self.origin("status"))

    @property
    def inputs(self) -> "Rows[View]":
        """The facts that a derived figure is worked out from."""
        derived = self.record.derived
        names = derived.inputs.values() if derived else ()
        return self.rows(self.book.named("facts", names))

    @property
    def supersedes(self) -> View | None:
        """The fact that it takes the place of."""
        return self.book.find("facts", self.record.supersedes)


class AnswerView(View):
    """A fact that answers another, and how it does."""

    noun = "an answer"

    @property
    def is_contest(self) -> bool:
        """Whether it denies the other, its scope, or its figure."""
        return self.record.nature in CONTESTS

    @property
    def is_response(self) -> bool:
        """Whether it meets what the other tells without a denial, or declines to."""
        return self.record.nature in RESPONSES

    @property
    def is_declined(self) -> bool:
        """Whether it says no more than that somebody would not answer."""
        return self.record.nature is ContestNature.DECLINED

    @property
    def fact(self) -> View | None:
        """The fact that answers."""
        return self.book.find("facts", self.record.fact)

    @property
    def label(self) -> Traced:
        """How it answers, as a label: `Denied`."""
        shown = words.words_of(ContestNature)[self.record.nature.value]
        return Traced(words.first_up(shown), self.origin("nature"))

    @property
    def label_run(self) -> Run:
        """The label before its sentence: `Denied:`."""
        return Run(f"{self.label}:", origin=self.origin("nature"))


class TensionView(View):
    """Facts that pull apart, and what would settle it."""

    noun = "a tension"
    record: Tension

    @property
    def facts(self) -> "Rows[View]":
        """The facts that do not sit together."""
        return self.rows(self.book.named("facts", self.record.facts))

    @property
    def topic(self) -> View | None:
        """The topic it belongs to."""
        return self.book.find("topics", self.record.topic)


def answers_to(facts: Any) -> set[str]:
    """Return the ids of the facts that answer one of `facts`."""
    return {answer.record.fact for fact in facts for answer in fact.answers()}


def in_own_place(facts: Any) -> list[FactView]:
    """Return those of `facts` that are undisputed, and more than answers to others."""
    told = list(facts)
    answers = answers_to(told)
    return [
        fact
        for fact in told
        if not fact.is_contested and (fact.id not in answers or fact.answers())
    ]
