"""From two places in two texts to how much they are alike."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import compress, count, islice
from operator import or_

from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.words.prose import Prose

_MOST = 400  # sentences that are looked at
WHOLE = 60  # tokens: the whole sentence
_WINDOW = 9  # tokens on either side by which two places are told to be alike


def tells(prose: Prose, i: int) -> bool:
    """Return whether a token carries meaning: a word with meaning, or a figure."""
    return prose.contents[i] or _is_number(prose.lows[i])


@lru_cache(maxsize=8192)
def _is_number(low: str) -> bool:
    return low[0].isdigit() or low in NUMBERS


def telling(prose: Prose, first: int, last: int) -> tuple[int, ...]:
    """Return the tokens from `first` to `last` that carry meaning."""
    found = prose.once(_telling)
    return found[bisect_left(found, first) : bisect_right(found, last)]


def _telling(prose: Prose) -> tuple[int, ...]:
    return tuple(
        compress(count(), map(or_, prose.contents, map(_is_number, prose.lows)))
    )


def neighbours(prose: Prose, first: int, last: int, window: int = _WINDOW) -> set[str]:
    """Return what tells most around some tokens: stems and figures, in the sentence."""
    start, end = prose.sentence_of(first)
    before = telling(prose, max(start, first - window), first - 1)
    after = telling(prose, last + 1, min(end, last + window))
    return {prose.stems[i] for i in (*before, *after)}


def likeness(one: set[str], other: set[str]) -> int:
    """Return how much two places have in common; a figure counts twice."""
    return sum(2 if word[0].isdigit() else 1 for word in one & other)


def beside(prose: Prose, at: int, count: int = 3) -> tuple[int, ...]:
    """Return the nearest tokens that tell on either side in the sentence."""
    first, last = prose.sentence_of(at)
    before, after = telling(prose, first, at - 1), telling(prose, at + 1, last)
    return (*before[-count:], *after[:count])


def are_alike(
    around: set[str], prose: Prose, at: int, needed: int = 1, *, least: int = 1
) -> bool:
    """Return whether a word stands among the same words, as far as there are any."""
    theirs = neighbours(prose, at, at, WHOLE)
    return len(around & theirs) >= needed or min(len(around), len(theirs)) <= least


def next_telling(prose: Prose, at: int) -> str:
    """Return the stem of the next word that tells in the sentence, or nothing."""
    _, last = prose.sentence_of(at)
    behind = telling(prose, at + 1, last)[:1]
    return "".join(prose.stems[i] for i in behind)


def told_stems(prose: Prose) -> frozenset[str]:
    """Return the stems of all that carries meaning in a text."""
    return frozenset(prose.stems[i] for i in prose.once(_telling))


def is_of_best(prose: Prose, at: int, wanted: frozenset[str]) -> bool:
    """Return whether no other sentence has clearly more of some stems than a token's.

    More than one word that only its own sentence has will do.
    """
    shares = prose.once(_by_sentence)
    own = shares[prose.sentences[at]] & wanted
    return all(
        len(own) + 1 >= len(other & wanted) or len(own - other) > 1
        for other in islice(shares.values(), _MOST)
    )


def _by_sentence(prose: Prose) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {number: set() for number in prose.sentences}
    for i in prose.once(_telling):
        found[prose.sentences[i]].add(prose.stems[i])
    return found
