"""From a word in a text to the groups of words that writers put for each other."""

from collections.abc import Mapping

from briefings.evidence.forms import stem
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.prose import Prose

_NONE: frozenset[int] = frozenset()


class Kindred:
    """The groups of one lexicon, to be asked for a word where it stands."""

    def __init__(self, lexicon: Lexicon) -> None:
        singles: dict[str, set[int]] = {}
        pairs: dict[tuple[str, str], set[int]] = {}
        groups = lexicon.table("kindred")["kindred"]["groups"]
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
        word = prose.stems[at]
        if at + 1 < len(prose.lows):
            of = self._pairs.get((word, prose.lows[at + 1]))
            if of is not None:
                return of
        return self._singles.get(word, _NONE)

    def are_kin(self, one: Prose, at: int, other: Prose, place: int) -> bool:
        """Whether two words are one, or stand in one group."""
        if one.stems[at] == other.stems[place]:
            return True
        return not self.groups(one, at).isdisjoint(self.groups(other, place))

    def places(self, prose: Prose, at: int, other: Prose) -> list[int]:
        """Return where another text has kin of a word, but not the word itself."""
        wanted = self.groups(prose, at)
        if not wanted:
            return []
        return [
            i
            for i in range(len(other.lows))
            if other.stems[i] != prose.stems[at]
            and not wanted.isdisjoint(self.groups(other, i))
        ]
