"""The hearing and what its memo says of it, as a template sees them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from briefings.memo.blocks import Run
from briefings.memo.views import words
from briefings.memo.views.values import Number, Rows, Traced
from briefings.memo.views.view import View
from briefings.model import BackgroundPart, Hearing, Profile, Sentence

if TYPE_CHECKING:
    from briefings.memo.views.book import Book


class HearingView(View):
    """The occasion."""

    noun = "the hearing"
    record: Hearing

    @property
    def date(self) -> Traced | None:
        """Its day with the weekday, or None while it has none."""
        day = self.record.date
        return Traced(words.long_day(day), self.origin("date")) if day else None

    @property
    def time(self) -> Traced | None:
        """Its time with the zone: `10:00 a.m. (ET)`."""
        if self.record.time is None:
            return None
        shown = words.clock(self.record.time, self.record.timezone)
        return Traced(shown, self.origin("time"))

    @property
    def congress(self) -> Number | None:
        """The Congress as an ordinal: `119th`."""
        number = self.record.congress
        if number is None:
            return None
        return Number.of(number, self.origin("congress"), words.ordinal(number))

    @property
    def body(self) -> Traced | None:
        """The subcommittee that holds it, or else the committee."""
        return self.text("subcommittee") or self.text("committee")

    @property
    def body_in_full(self) -> tuple[Any, ...]:
        """The subcommittee and its committee, with their articles."""
        committee = self.see("committee").run
        subcommittee = self.text("subcommittee")
        if subcommittee is None:
            return (Run("the "), committee)
        return (Run("the "), subcommittee.run, Run(" of the "), committee)

    @property
    def bottom_line(self) -> "Rows[SentenceView]":
        """What the memo says first, in sentences of its own."""
        return self.rows(_sentences(self.book, self.record.bottom_line, "bottom_line"))

    @property
    def background(self) -> "Rows[BackgroundView]":
        """What its background tells, in paragraphs."""
        parts = (
            BackgroundView(self.book, part, "hearing", "", f"background.{number}.")
            for number, part in enumerate(self.record.background)
        )
        return self.rows(part for part in parts if part.see("sentences"))

    @property
    def background_sentences(self) -> "Rows[SentenceView]":
        """The same, without paragraphs and headings."""
        return self.rows(
            sentence
            for part in self.see("background")
            for sentence in part.see("sentences")
        )

    @property
    def contacts(self) -> "Rows[View]":
        """Whom to call.

        A side's own document leaves the other side's staff out, an advocate's both.
        """
        profile = self.book.dossier.profile
        shown = {"joint", profile.value}
        is_sided = profile is not Profile.JOINT
        return self.rows(
            View(self.book, contact, "hearing", "", f"contacts.{index}.")
            for index, contact in enumerate(self.record.contacts)
            if not is_sided or contact.side.value in shown
        )

    @property
    def title_ends_sentence(self) -> bool:
        """Whether the title has a mark of its own at its end, so that none follows."""
        return self.record.title.endswith(("?", "!", "."))

    @property
    def weekday(self) -> None:
        """Nothing: the date is printed with its own."""
        return


class SentenceView(View):
    """A sentence of the memo's own."""

    noun = "a sentence"
    record: Sentence

    @property
    def because(self) -> "Rows[View]":
        """The facts that bear it out."""
        return self.rows(self.book.named("facts", self.record.because))


class BackgroundView(View):
    """A paragraph of the background."""

    noun = "a part of the background"
    record: BackgroundPart

    @property
    def sentences(self) -> "Rows[SentenceView]":
        """What it says."""
        path = f"{self.path}sentences"
        return self.rows(_sentences(self.book, self.record.sentences, path))


def _sentences(
    book: "Book", sentences: Iterable[Sentence], path: str
) -> Iterator[SentenceView]:
    """Yield the sentences all of whose facts may be shown."""
    shown = book.shown["facts"]
    for number, sentence in enumerate(sentences):
        if all(name in shown for name in sentence.because):
            yield SentenceView(book, sentence, "hearing", "", f"{path}.{number}.")
