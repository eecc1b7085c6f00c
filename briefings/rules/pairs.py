"""From a dossier's facts to pairs of figures that part and measure one thing."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

from briefings.evidence import (
    LONGEST,
    Lexicon,
    Measure,
    is_one_thing,
    is_one_time,
    measures,
)
from briefings.model import Basis, Dossier, Fact, Status

AHEAD = frozenset((Status.GOAL, Status.PLANNED, Status.RULE))
_MOST = 12  # earlier facts with a word in common that a figure is held against


class Pair(NamedTuple):
    """Two different figures for one thing, in two facts, the earlier fact first."""

    first: int
    second: int
    one: Measure
    other: Measure

    @property
    def is_of_one_time(self) -> bool:
        """Whether both are of one time, so that only one of them can be right."""
        return is_one_time(self.one, self.other)


class _Place(NamedTuple):
    fact: int
    measure: Measure


class Gauge:
    """The figures of the facts that were met, for those of the next to be held to.

    Derived facts repeat the figures of others and are left out. A figure is held
    against the last dozen facts that share a word around it, so that the time this
    takes grows with the number of facts and not with its square.
    """

    def __init__(self, dossier: Dossier, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._spelled = {entity.id: entity.name for entity in dossier.entities}
        self._seen: _Seen = defaultdict(_latest)

    def pairs(self, index: int, fact: Fact) -> Iterator[Pair]:
        """Yield the pairs of figures that part and measure one thing, at any time.

        Each has a figure of the fact, the next of its dossier, and one of an earlier.
        """
        if fact.basis is Basis.DERIVED or len(fact.statement) > LONGEST:
            return
        whose = _whose(fact, self._spelled)
        held = measures(fact.statement, fact.as_of or "", whose, self._lexicon)
        for measure in held:
            for place in _likely(self._seen, measure):
                one = place.measure
                if not one.meets(measure) and is_one_thing(one, measure):
                    yield Pair(place.fact, index, one, measure)
        for measure in held:
            place = _Place(index, measure)
            for word in measure.around if measure.nouns else ():
                self._seen[measure.sort, word].append(place)


_Seen = defaultdict[tuple[object, str], deque[_Place]]


def fingerprint_of_pairs(dossier: Dossier, lexicon: Lexicon) -> bytes:
    """Return 16 bytes for all that finding the pairs of a dossier depends on."""
    made = blake2b(b"pairs" + lexicon.mark, digest_size=16)
    for fact in dossier.facts:
        told = (fact.statement, fact.as_of, str(fact.basis), fact.attribution)
        made.update(repr(told).encode("utf-8", "surrogatepass"))
    spelled = [(entity.id, entity.name) for entity in dossier.entities]
    made.update(repr(spelled).encode("utf-8", "surrogatepass"))
    return made.digest()


def _latest() -> deque[_Place]:
    return deque(maxlen=_MOST)


def _likely(seen: _Seen, measure: Measure) -> list[_Place]:
    """Return earlier figures of the same sort with a word around them in common."""
    found = {
        id(place): place
        for word in measure.around
        for place in seen.get((measure.sort, word), ())
    }
    return sorted(found.values(), key=lambda place: place.fact)


def _whose(fact: Fact, spelled: Mapping[str, str]) -> str:
    """Return the words of a fact's attribution, entities by their names."""
    if fact.attribution is None:
        return ""
    return " ".join(spelled.get(value, value) for _, value in fact.attribution if value)


class Declared:
    """The conflicts that a dossier tells of itself: asked for two facts' ids."""

    def __init__(self, dossier: Dossier) -> None:
        self._tensions: defaultdict[str, set[int]] = defaultdict(set)
        for number, tension in enumerate(dossier.tensions):
            for name in tension.facts:
                self._tensions[name].add(number)
        self._pairs = {
            frozenset((fact.id, contest.fact))
            for fact in dossier.facts
            for contest in fact.contested_by
        } | {
            frozenset((fact.id, fact.supersedes))
            for fact in dossier.facts
            if fact.supersedes
        }

    def holds(self, one: str, other: str) -> bool:
        """Whether a tension, a contest or a replacement ties two facts."""
        shared = self._tensions.get(one, set()) & self._tensions.get(other, set())
        return bool(shared) or frozenset((one, other)) in self._pairs
