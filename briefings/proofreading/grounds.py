"""From a record to the facts that its own words may rest on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from briefings.evidence import SHIPPED, Lexicon, own_verbs
from briefings.memo import Account, Origin, account
from briefings.model import Dossier, Fact
from briefings.proofreading.backing import Backing, Claims, Saying
from briefings.proofreading.fingerprints import Fingerprints
from briefings.proofreading.people import People
from briefings.proofreading.short_forms import Declared, declared, named
from briefings.proofreading.sifting import QUIET, Sift, sift

# What the committee says of its own doings, of the law and of its sources is no claim
# about the matter: a room, a deadline, a citation, an address.
OWN_AFFAIRS = frozenset(
    {"", "document", "entities", "sources", "authorities", "witnesses", "waivers"}
)
OWN_FIELDS = frozenset({"purpose", "why_now", "about_sources"})
"""Fields of the dossier and its hearing that are about the matter all the same."""
WRITTEN = ("bottom_line.", "background.")
"""Fields of the hearing that are so as well, each sentence with its own facts."""

Text = tuple[str, frozenset[str], frozenset[str]]
"""A text, the entities it may name, and the facts beside it."""


class Told(NamedTuple):
    """How the first document to tell something of a fact told it."""

    text: str
    kind: str  # of the document


class Grounds:
    """A dossier, asked which facts a record rests on.

    `settled` are fingerprints of texts that were backed before, and how much they
    claim; None where nothing is remembered.
    """

    def __init__(
        self,
        dossier: Dossier,
        settled: Mapping[bytes, int] | None = None,
        lexicon: Lexicon = SHIPPED,
    ) -> None:
        self.dossier = dossier
        self.lexicon = lexicon
        self.day = dossier.prepared or dossier.hearing.date
        self.settled = settled
        self.backed: dict[bytes, int] = {}  # of this dossier's texts, to be remembered
        self.forget()

    def forget(self) -> None:
        """Let go of what was read: no further document has it in common."""
        # Texts that claim nothing, and the claims of the others.
        self.silent: set[tuple[str, frozenset[str]]] = set()
        self.read: dict[Text, Claims] = {}
        self._kin: dict[str, frozenset[str]] = {}
        self._sayings: dict[str, Saying] = {}
        self._accounts: dict[str, Account] = {}
        self.sifted: dict[str, Sift | None] = {}
        # What of a fact was told as what, and in which kind of document first.
        self.told: dict[Origin, Told] = {}
        self.undeclared: set[str] = set()  # short forms that were complained of

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Id → fact."""
        return {fact.id: fact for fact in self.dossier.facts}

    @cached_property
    def names(self) -> frozenset[str]:
        """The ids of all facts."""
        return frozenset(self.facts)

    @cached_property
    def people(self) -> People:
        """The people whom the dossier names."""
        return People(self.dossier)

    @cached_property
    def shorts(self) -> dict[str, Declared]:
        """Short form → what it stands for."""
        return declared(self.dossier)

    @cached_property
    def named(self) -> frozenset[str]:
        """Short forms that are names of their own."""
        return named(self.dossier)

    def sift(self, text: str) -> Sift | None:
        """Return what a text has that a rule on words asks for, or None: nothing."""
        if text not in self.sifted:
            found = sift(text, self.people.parts)
            self.sifted[text] = None if found is QUIET else found
        return self.sifted[text]

    @cached_property
    def _by_record(self) -> dict[tuple[str, str], frozenset[str]]:
        return {key: frozenset(facts) for key, facts in _grounds(self.dossier)}

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The verbs of saying that the dossier adds to ours."""
        return own_verbs(self.lexicon)

    @cached_property
    def fingerprints(self) -> Fingerprints:
        """The fingerprints of its texts."""
        return Fingerprints(self.dossier, self.day, self.lexicon)

    def account(self, fact: str) -> Account:
        """Return how a fact's statement stands by itself, worked out once."""
        found = self._accounts.get(fact)
        if found is None:
            found = self._accounts[fact] = account(self.facts[fact], self.verbs)
        return found

    def is_written(self, origin: Origin) -> bool:
        """Whether a field is a sentence of the memo's own."""
        return origin.collection == "hearing" and origin.field.startswith(WRITTEN)

    def is_exempt(self, origin: Origin | None) -> bool:
        """Whether a field speaks of the committee's own affairs, or is a fact's own."""
        if origin is None:
            return False
        if origin.collection == "facts":
            return origin.field != "caveat"
        if origin.collection in {"hearing", "dossier"}:
            is_title = origin.collection == "dossier" and origin.field == "title"
            is_held = is_title or self.is_written(origin)
            return not (is_held or origin.field in OWN_FIELDS)
        if origin.collection in OWN_AFFAIRS:
            return True
        return origin.field.startswith("waive.")

    def of(self, origin: Origin | None) -> frozenset[str]:
        """Return the ids of the facts that a record names as its grounds."""
        if origin is None:
            return frozenset()
        if self.is_written(origin):
            return self._written.get(origin.field, frozenset())
        if origin.collection in {"hearing", "dossier"}:
            return self.names
        if origin.collection == "testimonies":
            # passages.2.spoken: what is said aloud has no footnote beside it.
            part = origin.field.rpartition(".")[0]
            return self._spoken.get((origin.record, part), frozenset())
        return self._by_record.get((origin.collection, origin.record), frozenset())

    @cached_property
    def _written(self) -> dict[str, frozenset[str]]:
        """Sentence of the hearing, `bottom_line.0.text` → its facts."""
        hearing = self.dossier.hearing
        parts = [("bottom_line", hearing.bottom_line)]
        parts += [
            (f"background.{number}.sentences", part.sentences)
            for number, part in enumerate(hearing.background)
        ]
        return {
            f"{where}.{number}.text": frozenset(sentence.because)
            for where, sentences in parts
            for number, sentence in enumerate(sentences)
        }

    @cached_property
    def _spoken(self) -> dict[tuple[str, str], frozenset[str]]:
        """Testimony and its part, `passages.2` → the facts of that part."""
        return {
            (testimony.id, f"{name}.{number}"): frozenset(part.because)
            for testimony in self.dossier.testimonies
            for name in ("summary", "passages", "recommendations")
            for number, part in enumerate(getattr(testimony, name))
        }

    def kin(self, origin: Origin) -> frozenset[str]:
        """Return the entities that a question or request may name: its addressee's."""
        if origin.collection not in {"questions", "requests"}:
            return frozenset()
        asked = self._asked.get((origin.collection, origin.record), "")
        if asked not in self._kin:
            self._kin[asked] = self._kin_of(asked)
        return self._kin[asked]

    @cached_property
    def _asked(self) -> dict[tuple[str, str], str]:
        """Question or request → whom it is put to."""
        return {
            (collection, record.id): record.to
            for collection in ("questions", "requests")
            for record in getattr(self.dossier, collection)
        }

    def _kin_of(self, asked: str) -> frozenset[str]:
        offices = {w.id: w.organization or "" for w in self.dossier.witnesses}
        office = offices.get(asked, asked)
        parents = {e.id: e.parent or "" for e in self.dossier.entities}
        above = {office, parents.get(office, "")}
        below = {name for name, parent in parents.items() if parent in above and parent}
        return frozenset(above | below)

    def backing(self, facts: frozenset[str]) -> Backing:
        """Return what some facts say, worked out once for each fact."""
        return [self._saying(name) for name in sorted(facts) if name in self.facts]

    def _saying(self, name: str) -> Saying:
        if name not in self._sayings:
            self._sayings[name] = Saying(name, _texts(self.facts[name]), self)
        return self._sayings[name]


def _texts(fact: Fact) -> Iterator[str]:
    yield fact.statement
    if fact.as_of is not None:
        yield from fact.as_of.split("/")
    if fact.attribution is not None:
        yield from (value for _, value in fact.attribution if value)
    if fact.derived is not None:
        yield fact.derived.expression


def _grounds(dossier: Dossier) -> Iterator[tuple[tuple[str, str], Iterable[str]]]:
    for fact in dossier.facts:
        inputs = fact.derived.inputs.values() if fact.derived else ()
        contested = (contest.fact for contest in fact.contested_by)
        yield ("facts", fact.id), (fact.id, *inputs, *contested)
    about = _about(dossier)
    for topic in dossier.topics:
        held = (name for position in topic.positions for name in position.because)
        yield ("topics", topic.id), (*about[topic.id], *held)
    for tension in dossier.tensions:
        yield ("tensions", tension.id), tension.facts
    for system in dossier.systems:
        fed = (name for feed in system.feeds for name in feed.because)
        yield ("systems", system.id), (*system.because, *fed)
    for collection in ("charts", "questions", "requests", "timeline"):
        for record in getattr(dossier, collection):
            yield (collection, record.id), record.because


def _about(dossier: Dossier) -> Mapping[str, list[str]]:
    """Return topic → its facts."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for fact in dossier.facts:
        for name in fact.topics:
            found[name].append(fact.id)
    return found
