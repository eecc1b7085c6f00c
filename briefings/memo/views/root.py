"""The dossier and the document, as a template sees them."""

from typing import TYPE_CHECKING, Any

from briefings.memo.views.facts import FactView, answers_to
from briefings.memo.views.hearing import HearingView
from briefings.memo.views.law import law_told, law_used
from briefings.memo.views.values import Number, Rows, Traced
from briefings.memo.views.view import View
from briefings.memo.views.witnesses import PanelView
from briefings.model import COLLECTIONS, EntityKind, Side

if TYPE_CHECKING:
    from briefings.memo.views.book import Book

SETTLED = frozenset({"complete", "withdrawn", "draft"})
"""Requests that nobody waits for an answer to."""


EVENTS = 8
"""Events that a chronology in the body holds at most; a longer one is an annex."""


class DossierView(View):
    """All that is known and open, as far as this document shows it."""

    noun = "the dossier"

    def __init__(self, book: "Book") -> None:
        super().__init__(book, book.dossier, "dossier")

    def see(self, name: str) -> Any:
        """Return a collection as a list of its records, or one of the fields."""
        if name in COLLECTIONS and name not in self.seen:
            self.seen[name] = self.rows(self.book.all(name))
        return super().see(name)

    @property
    def hearing(self) -> HearingView:
        """The occasion."""
        return self.book.hearing

    @property
    def headlines(self) -> "Rows[FactView]":
        """The facts that the memo's weight rests on, but answers to one of them.

        An answer stands below the fact that it answers.
        """
        headlines = [fact for fact in self.book.all("facts") if fact.is_headline]
        answers = answers_to(headlines)
        return self.rows(fact for fact in headlines if fact.id not in answers)

    @property
    def background(self) -> "Rows[FactView]":
        """Facts of no topic that no written paragraph of the background tells.

        Mere context stands in the annex alone.
        """
        shown = self.book.shown["topics"]
        written = {
            fact.id
            for part in self.book.hearing.see("background")
            for sentence in part.see("sentences")
            for fact in sentence.see("because")
        }
        return self._facts(
            lambda fact: (
                not fact.is_context
                and fact.id not in written
                and not any(topic in shown for topic in fact.record.topics)
            )
        )

    @property
    def system_names(self) -> "Rows[Any]":
        """What the systems are called."""
        return self.rows(one.see("name") for one in self.book.all("systems"))

    def _facts(self, wanted: Any) -> "Rows[FactView]":
        return self.rows(fact for fact in self.book.all("facts") if wanted(fact))

    @property
    def bodies(self) -> "Rows[View]":
        """Agencies, offices, companies and whoever else acts, but no person."""
        return self.rows(
            entity
            for entity in self.book.all("entities")
            if entity.record.kind not in (EntityKind.PERSON, EntityKind.PLACE)
        )

    @property
    def people(self) -> "Rows[View]":
        """The people whom facts speak of."""
        return self.rows(
            entity
            for entity in self.book.all("entities")
            if entity.record.kind is EntityKind.PERSON
        )

    @property
    def homeless(self) -> "Rows[FactView]":
        """The facts that belong to no topic."""
        return self._facts(lambda fact: not fact.home)

    @property
    def panels(self) -> "Rows[PanelView]":
        """The witnesses by panel, lowest number first."""
        panels: dict[int, list[Any]] = {}
        for witness in self.book.all("witnesses"):
            panels.setdefault(witness.record.panel, []).append(witness)
        return self.rows(PanelView(self.book, panels[key]) for key in sorted(panels))

    @property
    def has_panels(self) -> bool:
        """Whether the witnesses sit on more than one panel."""
        return len(self.see("panels")) > 1

    @property
    def invitation(self) -> Traced | None:
        """How far the invitations have come, where that is alike for all of several."""
        invitations = [one.see("invitation") for one in self.book.all("witnesses")]
        is_alike = len(invitations) > 1 and len(set(map(str, invitations))) == 1
        return invitations[0] if is_alike else None

    @property
    def authorities_used(self) -> "Rows[View]":
        """The law that a topic, a feed or the law's own `topics` bring in."""
        return self.rows(law_used(self.book))

    @property
    def main_topics(self) -> "Rows[View]":
        """The issues that the document was ordered to tell in full, or all of them."""
        return self.rows(topic for topic in self.book.all("topics") if topic.is_full)

    @property
    def further_topics(self) -> "Rows[View]":
        """The issues that it was not ordered to tell in full."""
        return self.rows(
            topic for topic in self.book.all("topics") if not topic.is_full
        )

    @property
    def annexed_charts(self) -> "Rows[View]":
        """What is drawn in an annex: where the body is short, or no topic is named."""
        return self.rows(
            chart
            for chart in self.book.all("charts")
            if chart.is_whole and (self.book.order.topics or not chart.record.topic)
        )

    @property
    def has_long_timeline(self) -> bool:
        """Whether its events fill a page of their own."""
        return sum(1 for _ in self.book.all("timeline")) > EVENTS

    @property
    def further_authorities(self) -> "Rows[View]":
        """The law that is used and stands in the annex alone."""
        told = {item.id for item in law_told(self.book)}
        return self.rows(item for item in law_used(self.book) if item.id not in told)

    @property
    def authorities_by_side(self) -> "Rows[SideView]":
        """The law that is told in full, by whose argument it serves.

        The sharers' comes first, then its limits, then the rest.
        """
        used = law_told(self.book)
        sides = (
            (side, [item for item in used if item.record.side is side]) for side in Side
        )
        return self.rows(
            SideView(self.book, side, items) for side, items in sides if items
        )

    @property
    def has_both_sides(self) -> bool:
        """Whether the law used holds the best authority of both sides."""
        sides = {authority.record.side for authority in law_used(self.book)}
        return Side.BOTH in sides or {Side.PERMITS, Side.LIMITS} <= sides

    @property
    def outstanding(self) -> "Rows[View]":
        """Requests that were sent and are not answered in full."""
        return self.rows(
            request
            for request in self.book.all("requests")
            if request.record.status not in SETTLED
        )

    @property
    def planned_requests(self) -> "Rows[View]":
        """Requests that are drafted and not sent."""
        return self.rows(
            request
            for request in self.book.all("requests")
            if request.record.status == "draft"
        )

    @property
    def has_questions(self) -> bool:
        """Whether any question is open."""
        return any(
            self.book.questions_of_topic.get(name) for name in self.book.shown["topics"]
        )

    @property
    def has_derived(self) -> bool:
        """Whether staff worked out any figure."""
        return any(fact.record.derived for fact in self.book.all("facts"))

    @property
    def confirmed(self) -> Number:
        """How many of the facts a second person has confirmed as they stand."""
        count = sum(fact.record.is_confirmed for fact in self.book.all("facts"))
        return Number.of(count, self.origin("confirmed"), str(count))

    @property
    def counted(self) -> Number:
        """How many facts there are."""
        count = sum(1 for _ in self.book.all("facts"))
        return Number.of(count, self.origin("facts"), str(count))

    @property
    def has_withheld(self) -> bool:
        """Whether any fact rests on words that may not travel with the documents."""
        return any(
            excerpt.quote is None
            for fact in self.book.all("facts")
            for excerpt in fact.record.excerpts
        )

    @property
    def has_warnings(self) -> bool:
        """Whether any fact has versions that are not borne out."""
        return any(fact.record.do_not_say for fact in self.book.all("facts"))

    @property
    def has_waivers(self) -> bool:
        """Whether a person has settled any review."""
        return any(
            entry.record.waive for name in COLLECTIONS for entry in self.book.all(name)
        )


class SideView(View):
    """The law that serves one side's argument."""

    noun = "a side of the law"

    def __init__(self, book: "Book", side: Side, authorities: list[Any]) -> None:
        super().__init__(book, None, "authorities")
        self._side = side
        self._authorities = authorities

    @property
    def permits(self) -> bool:
        """Whether it is the best authority of those who act."""
        return self._side is Side.PERMITS

    @property
    def limits(self) -> bool:
        """Whether it sets the limits."""
        return self._side is Side.LIMITS

    @property
    def is_procedure(self) -> bool:
        """Whether it is about the powers of Congress itself."""
        return self._side is Side.PROCEDURE

    @property
    def authorities(self) -> "Rows[View]":
        """The laws and rules."""
        return self.rows(self._authorities)
