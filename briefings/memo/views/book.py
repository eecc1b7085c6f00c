"""A dossier as the readers of one document may see it: the only way to its records.

A record narrower than the document is not here, so that nothing later can let it
out; what a shown record says of a hidden one is left out as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from briefings.memo.views.charts import ChartView
from briefings.memo.views.facts import FactView, TensionView
from briefings.memo.views.hearing import HearingView
from briefings.memo.views.packets import by_addressee, numbers_of
from briefings.memo.views.records import (
    AuthorityView,
    EntityView,
    EventView,
    QuestionView,
    RequestView,
    SourceView,
    SystemView,
)
from briefings.memo.views.testimony import TestimonyView
from briefings.memo.views.topics import TopicView
from briefings.memo.views.values import Steps, Traced
from briefings.memo.views.view import View
from briefings.memo.views.witnesses import WitnessView
from briefings.model import COLLECTIONS, Audience, DocumentOrder, Dossier, Ledger, Ruled

VIEWS: dict[str, type[View]] = {
    "witnesses": WitnessView,
    "topics": TopicView,
    "entities": EntityView,
    "systems": SystemView,
    "sources": SourceView,
    "facts": FactView,
    "tensions": TensionView,
    "charts": ChartView,
    "questions": QuestionView,
    "authorities": AuthorityView,
    "requests": RequestView,
    "timeline": EventView,
    "testimonies": TestimonyView,
}
_RANKS = {audience: audience.rank for audience in Audience}


class Book:
    """The records of a dossier that one document may show."""

    def __init__(
        self,
        dossier: Dossier,
        ledger: Ledger,
        order: DocumentOrder,
        ruled: Ruled | None = None,
    ) -> None:
        self.dossier = dossier
        self.ledger = ledger
        self.order = order
        self.ruled = ruled or Ruled()  # what the rules of the house ask
        self.audience = order.audience or Audience.COMMITTEE
        self.steps = Steps()

    def close(self) -> None:
        """Let its records go: they know it, so that each would keep the other."""
        vars(self).clear()

    @cached_property
    def shown(self) -> Mapping[str, Mapping[str, View]]:
        """Collection → id → view, in the dossier's order, of what may be shown."""
        return {name: self._shown(name) for name in COLLECTIONS}

    @cached_property
    def topics(self) -> frozenset[str]:
        """The ids of the topics that may be shown."""
        return frozenset(self._shown("topics"))

    def _shown(self, collection: str) -> dict[str, View]:
        rank = _RANKS[self.audience]
        usual = _RANKS[self.dossier.audience]
        view = VIEWS[collection]
        return {
            entry.id: view(self, entry, collection, entry.id)
            for entry in getattr(self.dossier, collection)
            if (_RANKS[entry.audience] if entry.audience else usual) <= rank
        }

    @cached_property
    def hearing(self) -> HearingView:
        """The occasion."""
        return HearingView(self, self.dossier.hearing, "hearing")

    def all(self, collection: str) -> Iterable[Any]:
        """Return the records of a collection that may be shown."""
        return self.shown[collection].values()

    def find(self, collection: str, name: str | None) -> View | None:
        """Return a record by its id, or None if it is not to be shown."""
        return self.shown[collection].get(name or "")

    def named(self, collection: str, names: Iterable[str]) -> Iterator[Any]:
        """Yield the records with these ids, but those that are not to be shown."""
        shown = self.shown[collection]
        return (shown[name] for name in names if name in shown)

    def name(self, view: View, field: str, words: str | None) -> Traced | None:
        """Return the name of an entity where `words` is its id, or else `words`."""
        if words is None:
            return None
        if words not in self._entity_ids:
            return Traced(words, view.origin(field))
        entity = self.find("entities", words)
        return entity.text("name") if entity else None

    def is_spoken(self, short: str) -> bool:
        """Whether a fact or a question uses a short form in its own words."""
        return short in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        texts = (
            *(fact.record.statement for fact in self.all("facts")),
            *(question.record.ask for question in self.all("questions")),
        )
        return frozenset(re.findall(r"[\w.&]+", " ".join(texts)))

    def hides(self, name: str) -> bool:
        """Whether this is the id of an entity that the document must not show."""
        return name in self._entity_ids and self.find("entities", name) is None

    def addressee(self, view: View, words: str) -> Traced | None:
        """Return a witness's name or office, or an entity's name."""
        witness = self.find("witnesses", words)
        if witness is not None:
            return witness.text("name") or witness.text("title")
        return self.name(view, "to", words) if words in self._entity_ids else None

    @cached_property
    def questions_of_witness(self) -> Mapping[str, list[Any]]:
        """Witness → the questions that this document may put to that witness."""
        return by_addressee(self)

    @cached_property
    def _entity_ids(self) -> frozenset[str]:
        return frozenset(entity.id for entity in self.dossier.entities)

    @cached_property
    def facts_of_topic(self) -> Mapping[str, list[FactView]]:
        """Topic → its facts."""
        found: dict[str, list[FactView]] = defaultdict(list)
        for fact in self.all("facts"):
            for topic in dict.fromkeys(fact.record.topics):
                found[topic].append(fact)
        return found

    @cached_property
    def question_numbers(self) -> Mapping[str, int]:
        """Question → its number, the same in every document of the dossier."""
        return numbers_of(self.dossier)

    @cached_property
    def questions_of_topic(self) -> Mapping[str, list[Any]]:
        """Topic → its questions that nobody has closed or withdrawn."""
        found: dict[str, list[Any]] = defaultdict(list)
        for question in self.all("questions"):
            if question.record.lifecycle not in ("closed", "withdrawn"):
                found[question.record.topic].append(question)
        return found
