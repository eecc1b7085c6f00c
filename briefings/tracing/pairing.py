"""From old lines and new ones to which of them are one line that was changed."""

from collections import Counter
from collections.abc import Iterator, Sequence

MOST = 1600
"""Pairs of lines that are compared; beyond it lines are paired in their order."""

ALIKE = 0.3
"""Share of common words from which two lines are taken for one."""

Pair = tuple[int | None, int | None]


def paired(old: Sequence[str | None], new: Sequence[str]) -> Iterator[Pair]:
    """Yield pairs of numbers of lines; None stands for a line on one side only.

    `None` among the old lines stands for one whose words are not known.
    """
    if len(old) == len(new) or None in old or len(old) * len(new) > MOST:
        yield from _in_order(len(old), len(new))
        return
    yield from _alike([line or "" for line in old], new)


def _in_order(old: int, new: int) -> Iterator[Pair]:
    both = min(old, new)
    yield from ((number, number) for number in range(both))
    yield from ((number, None) for number in range(both, old))
    yield from ((None, number) for number in range(both, new))


def _alike(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Yield the pairs that have most in common, in order (Needleman, Wunsch 1970)."""
    likeness = [[_likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            together = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        alike = likeness[i][j] if i < len(old) and j < len(new) else 0.0
        if alike and best[i][j] == best[i + 1][j + 1] + alike:
            yield i, j
            i, j = i + 1, j + 1
        elif j == len(new) or (i < len(old) and best[i][j] == best[i + 1][j]):
            yield i, None
            i += 1
        else:
            yield None, j
            j += 1


def _likeness(one: str, other: str) -> float:
    """Return the share of words that two lines have in common, 0 where it is small."""
    first, second = Counter(one.split()), Counter(other.split())
    longest = max(first.total(), second.total(), 1)
    share = (first & second).total() / longest
    return share if share >= ALIKE else 0.0
