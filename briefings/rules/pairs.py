"""From a dossier's facts to pairs of figures that measure one thing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefings.evidence import Measure, is_one_thing, is_one_time, measures
from briefings.model import Basis, Dossier, Fact, Status

AHEAD = frozenset((Status.GOAL, Status.PLANNED, Status.RULE))
_MOST = 12  # earlier facts with a word in common that a figure is held against


class Pair(NamedTuple):
    """Two figures for one thing, in two facts, the earlier fact first."""

    first: int
    second: int
    one: Measure
    other: Measure

    @property
    def is_at_odds(self) -> bool:
        """Whether both cannot be right of one time, and they are of one time."""
        return not self.one.meets(self.other) and is_one_time(self.one, self.other)


class _Place(NamedTuple):
    fact: int
    measure: Measure


def pairs(dossier: Dossier) -> Iterator[Pair]:
    """Yield the pairs of figures that measure one thing, whatever the time.

    Derived facts repeat the figures of others and are left out. A figure is held
    against the last dozen facts that share a word around it, so that the time this
    takes grows with the number of facts and not with its square.
    """
    spelled = {entity.id: entity.name for entity in dossier.entities}
    seen: defaultdict[tuple[object, str], list[_Place]] = defaultdict(list)
    for index, fact in enumerate(dossier.facts):
        if fact.basis is Basis.DERIVED:
            continue
        held = measures(fact.statement, fact.as_of or "", _whose(fact, spelled))
        for measure in held:
            for place in _likely(seen, measure):
                if is_one_thing(place.measure, measure):
                    yield Pair(place.fact, index, place.measure, measure)
        for measure in held:
            for word in measure.around:
                seen[measure.sort, word].append(_Place(index, measure))


def _likely(
    seen: Mapping[tuple[object, str], list[_Place]], measure: Measure
) -> list[_Place]:
    """Return earlier figures of the same sort with a word around them in common."""
    found: dict[tuple[int, int], _Place] = {}
    for word in measure.around:
        for place in seen.get((measure.sort, word), ())[-_MOST:]:
            found[place.fact, id(place.measure)] = place
    return sorted(found.values(), key=lambda place: place.fact)


def _whose(fact: Fact, spelled: Mapping[str, str]) -> str:
    """Return the words of a fact's attribution, entities by their names."""
    if fact.attribution is None:
        return ""
    return " ".join(spelled.get(value, value) for _, value in fact.attribution if value)


def declared(dossier: Dossier) -> frozenset[frozenset[str]]:
    """Return the pairs of facts whose conflict the dossier tells of itself."""
    found = {
        frozenset((one, other))
        for tension in dossier.tensions
        for one in tension.facts
        for other in tension.facts
    }
    for fact in dossier.facts:
        found |= {frozenset((fact.id, contest.fact)) for contest in fact.contested_by}
        if fact.supersedes:
            found.add(frozenset((fact.id, fact.supersedes)))
    return frozenset(found)
