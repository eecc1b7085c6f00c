"""Sources, systems, questions, law, requests and events, as a template sees them."""

from briefings.memo.blocks import Link, Reference, Run
from briefings.memo.views.spans import is_rough, partial_day
from briefings.memo.views.values import Rows, Traced
from briefings.memo.views.view import View
from briefings.model import Entity, Event, Feed, Question, Request, Source, System


class SourceView(View):
    """A document somebody else published."""

    noun = "a source"
    record: Source

    # Its citations, once they have been worked out.
    full_runs: tuple[Run | Link | Reference, ...] | None = None
    short_runs: tuple[Run | Link | Reference, ...] | None = None

    @property
    def is_inferred(self) -> bool:
        """Whether the day of publication was worked out and not stated."""
        return (
            self.record.published is not None
            and self.record.published_basis == "inferred"
        )


class EntityView(View):
    """A person, office or body."""

    noun = "an entity"
    record: Entity

    @property
    def parent(self) -> Traced | None:
        """The name of the body it belongs to."""
        return self.book.name(self, "parent", self.record.parent)


class FeedView(View):
    """One flow of data into a system."""

    noun = "a feed"
    record: Feed

    @property
    def source(self) -> Traced | None:
        """The name of the body the data come from."""
        return self.book.name(self, "source", self.record.source)

    @property
    def legal_basis(self) -> "Rows[View]":
        """The law that the sharer points to."""
        return self.rows(self.book.named("authorities", self.record.legal_basis))

    @property
    def because(self) -> "Rows[View]":
        """The facts that bear the flow out."""
        return self.rows(self.book.named("facts", self.record.because))


class SystemView(View):
    """A tool or record system, with what feeds it."""

    noun = "a system"
    record: System

    @property
    def owner(self) -> Traced | None:
        """The name of the body that owns it."""
        return self.book.name(self, "owner", self.record.owner)

    @property
    def because(self) -> "Rows[View]":
        """The facts that describe it."""
        return self.rows(self.book.named("facts", self.record.because))

    @property
    def feeds(self) -> "Rows[FeedView]":
        """The flows of data into it."""
        return self.rows(
            FeedView(self.book, feed, "systems", self.id, f"feeds.{index}.")
            for index, feed in enumerate(self.record.feeds)
        )


class QuestionView(View):
    """Something open, put to one witness because of facts."""

    noun = "a question"
    record: Question

    @property
    def topic(self) -> View | None:
        """The topic it belongs to."""
        return self.book.find("topics", self.record.topic)

    @property
    def to(self) -> Traced | None:
        """The witness's or the body's name."""
        return self.book.addressee(self, self.record.to)

    @property
    def because(self) -> "Rows[View]":
        """The facts that ground it."""
        return self.rows(self.book.named("facts", self.record.because))


class AuthorityView(View):
    """A law or rule, with the trap it holds."""

    noun = "an authority"

    @property
    def topics(self) -> "Rows[View]":
        """The topics it bears on."""
        return self.rows(self.book.named("topics", self.record.topics))


class RequestView(View):
    """Something asked for in writing."""

    noun = "a request"
    record: Request

    @property
    def to(self) -> Traced | None:
        """The witness's or the body's name."""
        return self.book.addressee(self, self.record.to)

    @property
    def topic(self) -> View | None:
        """The topic it belongs to."""
        return self.book.find("topics", self.record.topic)

    @property
    def because(self) -> "Rows[View]":
        """The facts behind it."""
        return self.rows(self.book.named("facts", self.record.because))

    @property
    def questions(self) -> "Rows[View]":
        """The questions it would answer."""
        return self.rows(self.book.named("questions", self.record.questions))


class EventView(View):
    """Something that happened."""

    noun = "an event"
    record: Event

    @property
    def date(self) -> Traced | None:
        """The day, month or year; a part of a month that was worked out, as said."""
        record = self.record
        shown = partial_day(record.date, approximate=record.approximate)
        return Traced(shown, self.origin("date"))

    @property
    def is_marked(self) -> bool:
        """Whether its day is approximate, and the words of it do not say so."""
        return self.record.approximate and not is_rough(self.record.date)

    @property
    def because(self) -> "Rows[View]":
        """The facts that bear it out."""
        return self.rows(self.book.named("facts", self.record.because))
