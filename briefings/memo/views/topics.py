"""The issues of a hearing, as a template sees them."""

from functools import cached_property
from typing import Any

from briefings.memo.views.facts import FactView, in_own_place
from briefings.memo.views.law import law_told
from briefings.memo.views.values import Rows, Traced
from briefings.memo.views.view import View
from briefings.model import Position, Topic


class PositionView(View):
    """What a party is expected to say."""

    noun = "a position"
    record: Position

    @property
    def holder(self) -> Traced | None:
        """Whose position it is."""
        return self.book.name(self, "holder", self.record.holder)

    @property
    def because(self) -> "Rows[View]":
        """The facts that hold the party's own words or evidence."""
        return self.rows(self.book.named("facts", self.record.because))


MUST = 1  # the priority of a question that must be asked
FIRST = 3  # the most of them that a memo's body asks
GAPS = 3  # the most that an issue says the record does not show


class TopicView(View):
    """A question the hearing is to answer, with all that bears on it."""

    noun = "a topic"
    record: Topic

    @cached_property
    def _facts(self) -> list[FactView]:
        return self.book.facts_of_topic.get(self.id, [])

    @cached_property
    def _own(self) -> list[FactView]:
        """The facts that are set out here, and not under a topic they name first."""
        return [fact for fact in self._facts if fact.home == self.id]

    @cached_property
    def _open(self) -> list[FactView]:
        """The facts that are neither disputed, nor mere answers, nor background."""
        return in_own_place(fact for fact in self._own if not fact.is_context)

    @property
    def is_full(self) -> bool:
        """Whether the document was ordered to tell it in full."""
        return not self.book.order.topics or self.id in self.book.order.topics

    @property
    def facts(self) -> "Rows[FactView]":
        """Every fact of the topic, in the dossier's order."""
        return self.rows(self._facts)

    @property
    def own(self) -> "Rows[FactView]":
        """The facts that name it first, in the dossier's order."""
        return self.rows(self._own)

    @property
    def is_bare(self) -> bool:
        """Whether the record holds nothing on it that is said in its own place."""
        names = ("known", "claimed", "disputed", "silent", "elsewhere", "tensions")
        return not any(self.see(name) for name in (*names, "unknown"))

    @property
    def known(self) -> "Rows[FactView]":
        """Facts that nobody contests and that are more than somebody's word."""
        return self.rows(
            fact for fact in self._open if not (fact.is_said or fact.is_silent)
        )

    @property
    def claimed(self) -> "Rows[FactView]":
        """What somebody says, and nobody in the record contests."""
        return self.rows(fact for fact in self._open if fact.is_said)

    @property
    def silent(self) -> "Rows[FactView]":
        """What somebody was asked and would not say."""
        return self.rows(fact for fact in self._open if fact.is_silent)

    @property
    def disputed(self) -> "Rows[FactView]":
        """Facts that other facts deny, in whole, in scope or in figure."""
        return self.rows(
            fact for fact in self._own if fact.is_contested and not fact.is_context
        )

    @property
    def elsewhere(self) -> "Rows[FactView]":
        """Facts of the topic that stand in the annex, or under another topic.

        They are context, or name the other topic first.
        """
        return self.rows(
            fact for fact in self._facts if fact.home != self.id or fact.is_context
        )

    @property
    def tensions(self) -> "Rows[View]":
        """Facts of the topic that do not sit together."""
        return self.rows(
            tension
            for tension in self.book.all("tensions")
            if tension.record.topic == self.id and len(tension.see("facts")) > 1
        )

    @property
    def charts(self) -> "Rows[View]":
        """What is drawn of the topic's figures, where there is room beside its facts.

        In a document that tells some topics in full the drawings stand in an annex.
        """
        return self.rows(
            chart
            for chart in self.book.all("charts")
            if chart.record.topic == self.id
            and chart.is_whole
            and not self.book.order.topics
        )

    @property
    def has_annexed_charts(self) -> bool:
        """Whether figures of the topic are drawn in an annex."""
        return bool(self.book.order.topics) and any(
            chart.record.topic == self.id and chart.is_whole
            for chart in self.book.all("charts")
        )

    @property
    def questions(self) -> "Rows[View]":
        """The open questions of the topic, in the dossier's order."""
        return self.rows(self.book.questions_of_topic.get(self.id, []))

    @property
    def urgent(self) -> "Rows[View]":
        """The first few questions of the topic that must be asked, else the first."""
        questions = self.book.questions_of_topic.get(self.id, [])
        urgent = [item for item in questions if item.record.priority == MUST]
        return self.rows(urgent[:FIRST] or questions[:1])

    @cached_property
    def _gaps(self) -> list[Any]:
        """The questions that say what the record does not show, urgent ones first."""
        questions = self.book.questions_of_topic.get(self.id, [])
        gaps = [item for item in questions if item.record.unknown is not None]
        return sorted(gaps, key=lambda item: item.record.priority)

    @property
    def unknown(self) -> "Rows[View]":
        """The questions behind what matters most of what the record does not show."""
        return self.rows(self._gaps[:GAPS])

    @property
    def authorities(self) -> "Rows[View]":
        """The law that sets the measure."""
        return self.rows(self.book.named("authorities", self.record.authorities))

    @property
    def law_in_body(self) -> "Rows[Any]":
        """The names of that law, as far as the body tells it; citations if unnamed."""
        told = {law.id for law in law_told(self.book)}
        return self.rows(
            law.text("short") or law.see("cite")
            for law in self.see("authorities")
            if law.id in told
        )

    @property
    def has_annexed_law(self) -> bool:
        """Whether more law sets the measure than the body tells."""
        return len(self.see("law_in_body")) < len(self.see("authorities"))

    @property
    def positions(self) -> "Rows[PositionView]":
        """What each side is expected to say, where the side may be named."""
        return self.rows(
            PositionView(self.book, position, "topics", self.id, f"positions.{index}.")
            for index, position in enumerate(self.record.positions)
            if not self.book.hides(position.holder)
        )
