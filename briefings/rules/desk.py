"""What lies on the checker's desk: a dossier, the texts at hand, and the seal.

A rule sees the desk and nothing else: no disk, no line number, no terminal. What
several rules need is worked out here once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import NamedTuple

from briefings.diagnostics import Route
from briefings.evidence import (
    SHIPPED,
    Claim,
    Concordance,
    Discrepancy,
    Lexicon,
    Located,
    Normalised,
    Span,
    Step,
    Withheld,
    compare,
    concordance,
    locate_quote,
    locate_withheld,
    normalise,
    paragraph_at,
    paragraphs,
)
from briefings.model import (
    COLLECTIONS,
    Dossier,
    Entity,
    Entry,
    Excerpt,
    Fact,
    FactStanding,
    Ledger,
    Ruled,
    Seal,
    Sighting,
    SnapshotText,
    Source,
    Standing,
)
from briefings.rules.claims import (
    claim_of,
    fingerprint,
    fingerprint_of_words,
    names_of,
)
from briefings.rules.document_kind import DocumentKind
from briefings.rules.pairs import Gauge, Pair, fingerprint_of_pairs
from briefings.rules.references import Reference, references
from briefings.rules.told import Told

FEW = 32
"""Excerpts of a source up to which its text is searched from the beginning for each."""


class _Read(NamedTuple):
    """What was found in reading the facts of a dossier."""

    discrepancies: defaultdict[str, list[tuple[int, Discrepancy]]]
    pairs: list[Pair]
    mark: bytes  # the fingerprint of all that the pairs depend on


class Desk:
    """A dossier with the texts it rests on, as far as they are at hand."""

    def __init__(  # noqa: PLR0913 -- one argument a thing that lies on it
        self,
        dossier: Dossier,
        texts: Mapping[str, SnapshotText],
        seal: Seal | None = None,
        settled: Set[bytes] = frozenset(),
        kinds: Mapping[str, DocumentKind] = {},
        ruled: Ruled | None = None,
        *,
        lexicon: Lexicon = SHIPPED,
    ) -> None:
        self.dossier = dossier
        self.texts = texts
        self.seal = seal
        self.kinds = kinds  # of document, where they are known
        self.ruled = ruled or Ruled()  # what the hearing's house asks
        self.lexicon = lexicon  # the word lists that texts are read by
        self.told = Told()  # what all rules but those on waivers said
        self.settled = settled  # claims that were found in order before
        self.in_order: set[bytes] = set()  # and those that are so now
        self._normalised: dict[str, Normalised] = {}

    def entries(self) -> Iterator[tuple[Route, Entry]]:
        """Yield every record that has an id, with its route."""
        for collection in COLLECTIONS:
            for index, entry in enumerate(getattr(self.dossier, collection)):
                yield (collection, index), entry

    @cached_property
    def routes(self) -> dict[str, Route]:
        """Id → route of the first record that has it."""
        found: dict[str, Route] = {}
        for route, entry in self.entries():
            found.setdefault(entry.id, route)
        return found

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every id that one record gives for another."""
        return tuple(references(self.dossier))

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Id → fact."""
        return {fact.id: fact for fact in self.dossier.facts}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Id → source."""
        return {source.id: source for source in self.dossier.sources}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Id → entity."""
        return {entity.id: entity for entity in self.dossier.entities}

    def has_text(self, source: str) -> bool:
        """Whether the very text that the dossier names is at hand."""
        held = self.texts.get(source)
        return held is not None and held.state == "at_hand"

    def normalised(self, source: str) -> Normalised:
        """Return a source's text at hand, normalised once."""
        if source not in self._normalised:
            self._normalised[source] = normalise(self.texts[source].text)
        return self._normalised[source]

    def paragraphs(self, source: str) -> tuple[Span, ...]:
        """Return the spans of a source's paragraphs, in code points of its text."""
        return paragraphs(self.texts[source].text)

    def paragraph_at(self, source: str, offset: int) -> int | None:
        """Return the number, from 1, of the paragraph of a source at an offset."""
        return paragraph_at(self.paragraphs(source), offset)

    def locate(self, excerpt: Excerpt) -> Located:
        """Return where an excerpt stands in its source's text, which is at hand."""
        text = self.normalised(excerpt.source)
        if excerpt.at is None:
            return locate_quote(
                text,
                excerpt.quote or "",
                excerpt.prefix,
                excerpt.suffix,
                self._concordances.get(excerpt.source),
            )
        at = excerpt.at
        return locate_withheld(
            text,
            Withheld(at.start, at.end, at.sha256, at.length, at.head, at.tail),
        )

    @cached_property
    def _concordances(self) -> dict[str, Concordance]:
        """Source → the places of its words, where many excerpts are looked for."""
        excerpts = Counter(
            excerpt.source
            for fact in self.dossier.facts
            for excerpt in fact.excerpts
            if excerpt.at is None
        )
        return {
            source: concordance(self.normalised(source).text)
            for source, count in excerpts.items()
            if count > FEW and self.has_text(source)
        }

    @cached_property
    def located(self) -> dict[tuple[int, int], Located]:
        """(fact, excerpt) → where it stands; only excerpts whose text is at hand."""
        return {
            (index, number): self.locate(excerpt)
            for index, fact in enumerate(self.dossier.facts)
            for number, excerpt in enumerate(fact.excerpts)
            if self.has_text(excerpt.source)
        }

    def located_excerpts(self) -> Iterator[tuple[Route, Fact, Excerpt, Located]]:
        """Yield each excerpt whose text is at hand, with where it stands there."""
        for (index, number), located in self.located.items():
            fact = self.dossier.facts[index]
            route = ("facts", index, "excerpts", number)
            yield route, fact, fact.excerpts[number], located

    @cached_property
    def discrepancies(self) -> Mapping[str, list[tuple[int, Discrepancy]]]:
        """Rule → where facts part from the words behind them, and which facts."""
        return self._read.discrepancies

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Pairs of figures, in two facts, that part and measure one thing."""
        if not self._read.pairs:
            self.in_order.add(self._read.mark)
        return tuple(self._read.pairs)

    @cached_property
    def _read(self) -> "_Read":
        """What was found by its words and by others, while each fact was at hand."""
        names = names_of(self.dossier)
        registry = fingerprint_of_words(names, self.lexicon)
        mark = fingerprint_of_pairs(self.dossier, self.lexicon)
        gauge = None if mark in self.settled else Gauge(self.dossier, self.lexicon)
        read = _Read(defaultdict(list), [], mark)
        for index, fact in enumerate(self.dossier.facts):
            claim = claim_of(self, index, names)
            for item in self._compared(claim, registry) if claim else ():
                read.discrepancies[item.rule].append((index, item))
            read.pairs.extend(gauge.pairs(index, fact) if gauge else ())
        return read

    def _compared(self, claim: Claim, registry: bytes) -> tuple[Discrepancy, ...]:
        snapshots = (self.sources[p.source].snapshot.sha256 for p in claim.passages)
        mark = fingerprint(claim, snapshots, registry)
        found = () if mark in self.settled else compare(claim)
        if not found:
            self.in_order.add(mark)
        return found

    @cached_property
    def ledger(self) -> Ledger:
        """Fact id → its standing, with a sighting for each excerpt."""
        ledger: dict[str, FactStanding] = {}
        for index, fact in enumerate(self.dossier.facts):
            sightings = tuple(
                self._sighting(index, number, excerpt)
                for number, excerpt in enumerate(fact.excerpts)
            )
            ledger[fact.id] = FactStanding(self._standing(fact, sightings), sightings)
        for fact in self.dossier.facts:
            if fact.derived is not None:
                ledger[fact.id] = _weakest(fact, ledger)
        return ledger

    def is_sealed(self, fact: Fact) -> bool:
        """Whether the fact is as it was when its words were last checked."""
        if self.seal is None or self.seal.facts.get(fact.id) != fact.fingerprint:
            return False
        return all(
            excerpt.source in self.sources
            and self.seal.snapshots.get(excerpt.source)
            == self.sources[excerpt.source].snapshot.sha256
            for excerpt in fact.excerpts
        )

    def _sighting(self, index: int, number: int, excerpt: Excerpt) -> Sighting:
        located = self.located.get((index, number))
        if located is None:
            recorded = excerpt.at.paragraph if excerpt.at else None
            return Sighting("", paragraph=recorded)
        if located.start < 0:
            return Sighting(str(located.step))
        text = self.texts[excerpt.source].text
        return Sighting(
            str(located.step),
            located.start,
            located.end,
            self.paragraph_at(excerpt.source, located.start),
            text[located.start : located.end],
        )

    def _standing(self, fact: Fact, sightings: tuple[Sighting, ...]) -> Standing:
        if sightings and all(_is_found(item) for item in sightings):
            return Standing.CHECKED
        at_hand = all(self.has_text(excerpt.source) for excerpt in fact.excerpts)
        if not at_hand and self.is_sealed(fact):
            return Standing.SEALED
        return Standing.UNCHECKED


def _is_found(sighting: Sighting) -> bool:
    return sighting.step != "" and Step(sighting.step).is_found


def _weakest(fact: Fact, ledger: Ledger) -> FactStanding:
    """Return a derived fact's standing: that of the weakest thing it rests on."""
    order = list(Standing)
    own = ledger[fact.id]
    inputs = fact.derived.inputs.values() if fact.derived else ()
    standings = [ledger[name].standing for name in inputs if name in ledger]
    if fact.excerpts:
        standings.append(own.standing)
    worst = max(standings, key=order.index, default=Standing.UNCHECKED)
    return FactStanding(worst, own.sightings)
