"""From a word in a text to the groups of words that writers put for each other."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.forms import stem
from briefings.evidence.readers.words.prose import Prose

_NONE: frozenset[int] = frozenset()
_MOST = 12  # places of a word's kin in a text; more would tell nothing more


class Company(NamedTuple):
    """The stems of some words and the groups they stand in."""

    stems: frozenset[str]
    groups: frozenset[int]


class Kindred:
    """The groups of one lexicon, to be asked for a word where it stands."""

    def __init__(self, lexicon: Lexicon) -> None:
        singles: dict[str, set[int]] = {}
        pairs: dict[tuple[str, str], set[int]] = {}
        groups = lexicon.table("kindred")["groups"]
        for number, group in enumerate(groups):
            for phrase in group.split(","):
                first, *rest = phrase.split()
                if rest:
                    pairs.setdefault((stem(first), rest[0]), set()).add(number)
                else:
                    singles.setdefault(stem(first), set()).add(number)
        self._singles: Mapping[str, frozenset[int]] = {
            word: frozenset(of) for word, of in singles.items()
        }
        self._pairs: Mapping[tuple[str, str], frozenset[int]] = {
            words: frozenset(of) for words, of in pairs.items()
        }

    def groups(self, prose: Prose, at: int) -> frozenset[int]:
        """Return the groups of a word, or of the verb and particle that begin there."""
        return prose.once(self._all)[at]

    def _all(self, prose: Prose) -> tuple[frozenset[int], ...]:
        """Return the groups of every token."""
        found = [self._singles.get(stem, _NONE) for stem in prose.stems]
        for i, two in enumerate(zip(prose.stems, prose.lows[1:], strict=False)):
            if two in self._pairs:
                found[i] = self._pairs[two]
        return tuple(found)

    def among(self, prose: Prose, tokens: Iterable[int]) -> Company:
        """Return the stems and the groups of some tokens, to hold others to them."""
        at, groups = list(tokens), prose.once(self._all)
        return Company(
            frozenset(prose.stems[i] for i in at),
            _NONE.union(*(groups[i] for i in at)),
        )

    def shared(self, prose: Prose, tokens: Iterable[int], company: Company) -> int:
        """Return how many of some tokens, or kin of them, are among some words."""
        groups, stems = prose.once(self._all), prose.stems
        return sum(
            stems[i] in company.stems or not groups[i].isdisjoint(company.groups)
            for i in tokens
        )

    def are_kin(self, one: Prose, at: int, other: Prose, place: int) -> bool:
        """Whether two words are one, or stand in one group."""
        if one.stems[at] == other.stems[place]:
            return True
        return not self.groups(one, at).isdisjoint(self.groups(other, place))

    def is_among(self, prose: Prose, at: int, company: Company) -> bool:
        """Whether a word, or one of its kin, is among some words."""
        if prose.stems[at] in company.stems:
            return True
        return not self.groups(prose, at).isdisjoint(company.groups)

    def places(self, prose: Prose, at: int, other: Prose) -> list[int]:
        """Return where another text has kin of a word, but not the word itself."""
        wanted = self.groups(prose, at)
        if not wanted:
            return []
        groups = other.once(self._all)
        found = (
            i
            for i, of in enumerate(groups)
            if of and other.stems[i] != prose.stems[at] and not wanted.isdisjoint(of)
        )
        return list(islice(found, _MOST))
