"""From two places in two texts to how much they are alike."""

from briefings.evidence.forms import word_set
from briefings.evidence.prose import Prose

_NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty none
    """
)
_WINDOW = 9  # tokens on either side by which two places are told to be alike


def tells(prose: Prose, i: int) -> bool:
    """Return whether a token carries meaning: a word with meaning, or a figure."""
    low = prose.lows[i]
    return prose.is_content(i) or low[0].isdigit() or low in _NUMBERS


def neighbours(prose: Prose, first: int, last: int, window: int = _WINDOW) -> set[str]:
    """Return what tells most around some tokens: stems and figures, in the sentence."""
    start, end = prose.sentence_of(first)
    before = range(max(start, first - window), first)
    after = range(last + 1, min(end, last + window) + 1)
    return {prose.stems[i] for i in (*before, *after) if tells(prose, i)}


def likeness(one: set[str], other: set[str]) -> int:
    """Return how much two places have in common; a figure counts twice."""
    return sum(2 if word[0].isdigit() else 1 for word in one & other)


def next_telling(prose: Prose, at: int) -> str:
    """Return the stem of the next word that tells in the sentence, or nothing."""
    _, last = prose.sentence_of(at)
    behind = (i for i in range(at + 1, last + 1) if tells(prose, i))
    return next((prose.stems[i] for i in behind), "")
