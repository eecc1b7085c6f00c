"""From two sequences to what is the same in them, in time linear to their length.

What occurs once in both is matched first, in the longest order that both share; between
two such matches, what touches them and is equal is taken along (B. Cohen's patience
diff). What is left between is one block: so much of the one for so much of the other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

DEEPEST = 8
"""Times that a stretch between two matches is matched again by itself."""

MOST = 10_000
"""Pairs of items up to which a stretch without such matches is compared in full."""


class Block(NamedTuple):
    """A stretch of the old sequence and of the new one, that differ."""

    old: range
    new: range

    @property
    def is_full(self) -> bool:
        """Whether there is something on either side."""
        return bool(self.old or self.new)


Matches = list[tuple[int, int]]


def blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Block]:
    """Yield the stretches in which two sequences differ, in order."""
    whole = Block(range(len(old)), range(len(new)))
    yield from _within(whole, old, new, DEEPEST)


def _within(
    block: Block, old: Sequence[Hashable], new: Sequence[Hashable], depth: int
) -> Iterator[Block]:
    matches = _matches(block, old, new) if depth else []
    if not matches and len(block.old) * len(block.new) <= MOST:
        matches, depth = _common(block, old, new), 0
    at_old, at_new = block.old.start, block.new.start
    for first, second in (*matches, (block.old.stop, block.new.stop)):
        between = _trimmed(at_old, first, at_new, second, old, new)
        if between.is_full and depth and matches:
            yield from _within(between, old, new, depth - 1)
        elif between.is_full:
            yield between
        at_old, at_new = first + 1, second + 1


def _trimmed(
    at_old: int,
    end_old: int,
    at_new: int,
    end_new: int,
    old: Sequence[Hashable],
    new: Sequence[Hashable],
) -> Block:
    """Return two stretches without what is the same at their ends."""
    while at_old < end_old and at_new < end_new and old[at_old] == new[at_new]:
        at_old, at_new = at_old + 1, at_new + 1
    while end_old > at_old and end_new > at_new:
        if old[end_old - 1] != new[end_new - 1]:
            break
        end_old, end_new = end_old - 1, end_new - 1
    return Block(range(at_old, end_old), range(at_new, end_new))


def _common(block: Block, old: Sequence[Hashable], new: Sequence[Hashable]) -> Matches:
    """Return the longest common run of a small block (Wagner, Fischer 1974)."""
    rows, columns = len(block.old), len(block.new)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            same = old[block.old[i]] == new[block.new[j]]
            both = best[i + 1][j + 1] + 1 if same else 0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    found: Matches = []
    i = j = 0
    while i < rows and j < columns:
        if old[block.old[i]] == new[block.new[j]]:
            found.append((block.old[i], block.new[j]))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _matches(block: Block, old: Sequence[Hashable], new: Sequence[Hashable]) -> Matches:
    """Return the longest run of pairs of what occurs once in both, in order."""
    in_old = Counter(old[place] for place in block.old)
    in_new = Counter(new[place] for place in block.new)
    places = {new[place]: place for place in block.new if in_new[new[place]] == 1}
    pairs = [
        (place, places[old[place]])
        for place in block.old
        if in_old[old[place]] == 1 and old[place] in places
    ]
    return _increasing(pairs)


def _increasing(pairs: Sequence[tuple[int, int]]) -> Matches:
    """Return the longest run of pairs whose second numbers rise, too."""
    ends: list[int] = []  # the lowest second number that ends a run of each length
    last: list[int] = []  # the pair it belongs to
    before: list[int] = []
    for number, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(second)
            last.append(number)
        else:
            ends[length], last[length] = second, number
    found = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]
