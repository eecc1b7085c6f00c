"""From the words of a transcript to those of the turns that ask: "Q. You saw it?"."""

from itertools import pairwise

_TURNS = ("Q", "A")


def asked_turns(texts: tuple[str, ...]) -> frozenset[int]:
    """Return the tokens from each "Q." to the next "A."; none where nobody answers."""
    starts = [
        (i, text)
        for i, (text, after) in enumerate(pairwise(texts))
        if text in _TURNS and after == "."
    ]
    return frozenset(
        i
        for (start, one), (end, other) in pairwise(starts)
        if (one, other) == _TURNS
        for i in range(start, end)
    )
