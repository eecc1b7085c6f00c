"""From a word that has an opposite to what it means where it stands."""

from itertools import pairwise
from typing import NamedTuple

from briefings.evidence.comparisons.denials.other_senses import is_right_behind_no
from briefings.evidence.comparisons.sides.likeness import neighbours, telling
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

TIMES = frozenset(("before",))  # groups that need the same word beside them
NEUTRAL = "position"  # who takes none neither supports nor opposes
NEAR = 4  # tokens between "once" and what is awaited
_PLAIN = frozenset((*TIMES, NEUTRAL))  # groups that a negator does not turn round
_FOR = frozenset((("instead", "of"), ("rather", "than"), ("opposed", "to")))
_PREPOSITIONS = frozenset(("in", "on", "at", "by"))


class Turn(NamedTuple):
    """A word that has an opposite."""

    prose: Prose
    mark: Mark
    around: set[str]  # what tells near it

    @classmethod
    def of(cls, prose: Prose, mark: Mark) -> "Turn":
        """Return a word with what tells near it."""
        return cls(prose, mark, neighbours(prose, mark.first, mark.last))

    @property
    def group(self) -> str:
        """The group of words it is in."""
        return self.mark.value.partition("/")[0]

    @property
    def side(self) -> bool:
        """Which side it means once negations are counted."""
        is_second = self.mark.value.endswith("/1")
        if self.group in _PLAIN:
            return is_second  # what is denied is what is done before, not the time
        words = range(self.mark.first, self.mark.last + 1)
        if self.prose.lows[self.mark.first] in _PREPOSITIONS and self.mark.first:
            words = range(self.mark.first - 1, self.mark.last + 1)  # "not told in time"
        if any(m.first in words[1:] for m in self.prose.of("negator")):
            return is_second  # "voted no"
        is_no = any(is_denied(self.prose, i) for i in words) or self.is_unmeant
        is_no = is_no or is_right_behind_no(self.prose, self.mark)
        return is_second != is_no

    @property
    def is_unmeant(self) -> bool:
        """Whether it is what something else was put for: "instead of closed"."""
        before = self.prose.lows[max(0, self.mark.first - NEAR) : self.mark.first]
        return any(pair in _FOR for pair in pairwise(before))

    @property
    def words(self) -> str:
        """The raw words, from the negator that denies it on."""
        first = self.mark.first
        for negator in self.prose.of("negator"):
            if first in self.prose.heads(negator.last + 1, 3):
                first = min(first, negator.first)
        return self.prose.words(first, self.mark.last)

    @property
    def phrase(self) -> tuple[str, ...]:
        """The stems of its words."""
        return self.prose.stems[self.mark.first : self.mark.last + 1]


def behind(turn: Turn) -> set[str]:
    """Return the next three words that tell, as far as a pause."""
    prose = turn.prose
    _, last = prose.sentence_of(turn.mark.first)
    pauses = (i for i in range(turn.mark.last + 1, last) if prose.lows[i] in ",;:")
    end = next(pauses, last + 1)
    return {prose.stems[i] for i in telling(prose, turn.mark.last + 1, end - 1)[:3]}


def beside(ours: Turn, theirs: Turn) -> int:
    """Return how many of the nearest words on either side are the same."""
    return sum(
        bool(mine) and mine == other
        for mine, other in zip(nearest(ours), nearest(theirs), strict=True)
    )


def nearest(turn: Turn) -> tuple[str, str]:
    """Return the stems of the nearest words that tell, before and after."""
    prose, mark = turn.prose, turn.mark
    first, last = prose.sentence_of(mark.first)
    before = telling(prose, first, mark.first - 1)[-1:]
    after = telling(prose, mark.last + 1, last)[:1]
    one, other = ("".join(prose.stems[i] for i in at) for at in (before, after))
    return one, other


def is_relative(turn: Turn) -> bool:
    """Whether what comes first stands before it: "..., after which it closed"."""
    last = turn.mark.last
    return turn.prose.lows[last + 1 : last + 2] in (("which",), ("whom",), ("that",))
