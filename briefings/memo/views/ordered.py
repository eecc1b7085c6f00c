"""What was ordered: the document, its readers, the Member or witness it is made for."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from briefings.memo.views import words
from briefings.memo.views.facts import in_own_place
from briefings.memo.views.form import SectionView, sections_of
from briefings.memo.views.letters import answer_day, sent_day
from briefings.memo.views.records import QuestionView
from briefings.memo.views.root import DossierView
from briefings.memo.views.values import Rows, Traced
from briefings.memo.views.view import View
from briefings.model import Audience, DocumentOrder, Member

if TYPE_CHECKING:
    from briefings.memo.views.book import Book

POINTS = 4
"""What a brief tells at most: its bottom line, and three facts to know."""

ASKED = 2
"""What it asks at most: its best question, and one to fall back on."""

FEW = 2
"""Positions, tensions, gaps that it tells at most."""

WARNINGS = 3
"""What it says at most that must not be said."""


class MemberView(View):
    """A Member who will ask."""

    noun = "a Member"
    record: Member


class DocumentView(View):
    """What was ordered: this document, its readers, its marking."""

    noun = "the document"
    record: DocumentOrder

    def __init__(self, book: "Book") -> None:
        super().__init__(book, book.order, "document")

    @property
    def date(self) -> Traced | None:
        """The day the document carries."""
        return DossierView(self.book).text("prepared")

    @property
    def form_name(self) -> Traced:
        """What the house calls a hearing memo: `Hearing charter`."""
        return Traced(self.book.ruled.pack.form.name, self.origin("form.name"))

    @property
    def sections(self) -> "Rows[SectionView]":
        """The parts of a hearing memo, in the order of the house."""
        return self.rows(sections_of(self.book))

    @property
    def has_contents(self) -> bool:
        """Whether a list of its sections is asked for."""
        return self.book.order.contents

    @property
    def has_key_figures(self) -> bool:
        """Whether a table of figures is asked for."""
        return bool(self.book.order.key_figures)

    @property
    def is_internal(self) -> bool:
        """Whether only the committee's own people read it."""
        return self.book.audience.rank >= Audience.COMMITTEE.rank

    @property
    def readers(self) -> Traced:
        """Its audience, in words."""
        shown = words.words_of(Audience)[self.book.audience.value]
        return Traced(shown, self.origin("audience"))

    @property
    def for_member(self) -> MemberView | None:
        """The Member it is made for, with what the hearing says of the Member."""
        members = self.book.dossier.hearing.members
        for index, member in enumerate(members):
            if member.name == self.book.order.member:
                where = ("hearing", "", f"members.{index}.")
                return MemberView(self.book, member, *where)
        return None

    @property
    def witnesses(self) -> "Rows[View]":
        """The witness it is about, or else every witness who is to be asked."""
        only = self.book.order.witness
        return self.rows(
            witness
            for witness in self.book.all("witnesses")
            if (witness.id == only if only else witness.see("questions"))
        )

    @property
    def recipients(self) -> "Rows[View]":
        """The witness it is about, or else all who may be asked in writing."""
        only = self.book.order.witness
        return self.rows(
            witness
            for witness in self.book.all("witnesses")
            if only in (None, witness.id) and witness.see("unanswered")
        )

    @property
    def testimony(self) -> View | None:
        """The statement of the witness it is about, or else the first one there is."""
        only = self.book.order.witness
        return next(
            (
                testimony
                for testimony in self.book.all("testimonies")
                if only in (None, testimony.record.witness)
            ),
            None,
        )

    @property
    def addressee(self) -> Traced | None:
        """The name of whom a letter goes to."""
        name = self.book.order.addressee
        return self.book.addressee(self, name) if name else None

    @property
    def requests(self) -> "Rows[View]":
        """What a letter asks for: all of it, or what is asked of its addressee."""
        only = self.book.order.addressee
        return self.rows(
            request
            for request in self.book.all("requests")
            if request.record.status not in ("withdrawn", "complete")
            and only in (None, request.record.to)
        )

    @property
    def answer_by(self) -> Traced | None:
        """The day by which all of it is to be answered."""
        day = answer_day(self.book, self.see("requests"))
        return Traced(words.long_day(day), self.origin("due")) if day else None

    @property
    def has_days(self) -> bool:
        """Whether each request of a letter says by when it is to be answered."""
        return all(request.record.due for request in self.see("requests"))

    @property
    def letter_date(self) -> Traced | None:
        """The day a letter carries: on which its requests were sent, if all were."""
        day = sent_day(self.see("requests"))
        return Traced(words.day(day), self.origin("date")) if day else self.date

    @property
    def predicate(self) -> "Rows[View]":
        """The facts of a letter's order, or those behind what it asks for."""
        if self.book.order.facts:
            return self.rows(self.book.named("facts", self.book.order.facts))
        grounds = (request.see("because") for request in self.see("requests"))
        return self.rows(dict.fromkeys(fact for facts in grounds for fact in facts))

    @property
    def authorities(self) -> "Rows[View]":
        """The law that a letter rests on."""
        return self.rows(self.book.named("authorities", self.book.order.authorities))

    @property
    def points(self) -> "Rows[View]":
        """The facts that a brief tells, its bottom line first."""
        if self.book.order.facts:
            return self.rows(self.book.named("facts", self.book.order.facts))
        return self.rows(DossierView(self.book).see("headlines")[:POINTS])

    @property
    def told(self) -> "Rows[View]":
        """The facts that a sheet tells: those of its order, or the headlines."""
        if self.book.order.facts:
            return self.rows(self.book.named("facts", self.book.order.facts))
        return self.rows(DossierView(self.book).see("headlines"))

    @property
    def told_known(self) -> "Rows[View]":
        """Of those, the facts that nobody contests, and no mere answer to another."""
        known = in_own_place(self.see("told"))
        return self.rows(fact for fact in known if not fact.is_silent)

    @property
    def told_silent(self) -> "Rows[View]":
        """Of those, what somebody was asked and would not say."""
        known = in_own_place(self.see("told"))
        return self.rows(fact for fact in known if fact.is_silent)

    @property
    def told_disputed(self) -> "Rows[View]":
        """Of those, the facts that other facts deny, in whole, in scope or figure."""
        return self.rows(fact for fact in self.see("told") if fact.is_contested)

    @property
    def why(self) -> Traced | None:
        """Why a brief's bottom line matters: at home, or to the issue it belongs to."""
        member: MemberView | None = self.see("for_member")
        if member is not None and member.record.stake is not None:
            return member.text("stake")
        for fact in self.see("points")[:1]:
            for topic in fact.see("topics"):
                found: Traced | None = topic.text("why")
                return found
        return None

    @property
    def asked(self) -> "Rows[View]":
        """The questions that a brief asks, the best one first."""
        if self.book.order.questions:
            return self.rows(self.book.named("questions", self.book.order.questions))
        named = self.book.order.member
        questions = [
            question
            for group in self.book.questions_of_topic.values()
            for question in group
            if named in (None, question.record.member)
        ]
        urgent = sorted(questions, key=lambda question: question.record.priority)
        return self.rows(urgent[:ASKED])

    @property
    def tensions(self) -> "Rows[View]":
        """What does not sit together among the facts that a brief tells."""
        told = {fact.id for fact in self.see("points")}
        found = [
            tension
            for tension in self.book.all("tensions")
            if len(told & {fact.id for fact in tension.see("facts")}) > 1
        ]
        return self.rows(found[: FEW - 1])

    @property
    def unknown(self) -> "Rows[Any]":
        """What the record does not show, and a brief's questions are to find out."""
        gaps = [question.text("unknown") for question in self.see("asked")]
        left = FEW - len(self.see("tensions"))
        return self.rows([gap for gap in gaps if gap is not None][:left])

    @property
    def replies(self) -> "Rows[View]":
        """What each side is expected to say on what a brief asks about."""
        topics = dict.fromkeys(
            topic
            for thing in (*self.see("asked"), *self.see("points"))
            for topic in _topics_of(thing)
        )
        found = [reply for topic in topics for reply in topic.see("positions")]
        return self.rows(found[:FEW])

    @property
    def warnings(self) -> "Rows[Any]":
        """Versions that sound like what a brief tells, and are not borne out."""
        grounds = (
            fact for question in self.see("asked") for fact in question.see("because")
        )
        facts = dict.fromkeys((*self.see("points"), *grounds))
        found = [words for fact in facts for words in fact.see("do_not_say")]
        return self.rows(found[:WARNINGS])


def _topics_of(thing: Any) -> Iterable[View]:
    if isinstance(thing, QuestionView):
        topic = thing.see("topic")
        return () if topic is None else (topic,)
    topics: Iterable[View] = thing.see("topics")
    return topics
