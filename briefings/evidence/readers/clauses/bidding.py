"""From a verb behind "to" to who is to do it: whom somebody tells or asks to."""

from briefings.evidence.readers.words.forms import stem, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_BIDDING = stem_set("""
            tell ask order instruct direct urge advise require force compel allow permit
            want invite persuade beg press forbid enjoin oblige authorize
            """)
_HARD = word_set(
    """
    hard difficult easy impossible expensive costly cheap simple possible tough ready
    harder easier
    """
)
ASKING = frozenset(
    map(stem, ("petition", "petitioned", "request", "requested", "seek", "sought"))
)
"""Verbs for what one may do in return, whoever did something first."""

_TELLING = stem_set("tell write inform notify report say warn")
_GIVING = frozenset((*map(stem, ("give", "gave", "given")), "by"))
_SUPPLYING = stem_set("supply provide furnish sell")
_HIRING = stem_set("hire buy use pay lease rent contract retain")
_FAR = 8  # tokens from "told" to "to pay"
_ENDS = word_set(", . ; : and but who which that")


def bidden(prose: Prose, verb: int) -> range | None:
    """Return the tokens of whom somebody tells to do it: "told us to pay"."""
    to = verb - 1
    if to < 1 or prose.lows[to] != "to":
        return None
    for i in range(to - 1, max(-1, to - _FAR), -1):
        if prose.lows[i] in _ENDS:
            return None
        if prose.stems[i] in _BIDDING:
            return range(i + 1, to) if i + 1 < to else None
    return None


def is_hard_to(prose: Prose, verb: int) -> bool:
    """Return whether a thing is hard or easy to do: "hard to replace"."""
    before = prose.lows[max(0, verb - 2) : verb]
    return before[-1:] == ("to",) and not _HARD.isdisjoint(before)


def is_only_told(theirs: str, ours: str) -> bool:
    """Return whether one only tells the other a thing, or gets what it supplies.

    Both are stems of verbs, of which one has its sides the other way round.
    """
    if ours in _SUPPLYING and theirs in _HIRING:
        return True
    return theirs in _TELLING and ours not in _TELLING | _GIVING


def is_inverted(prose: Prose, mark: Mark) -> bool:
    """Return whether who says it stands behind: "no case is open," wrote Roe."""
    is_behind = prose.low(mark.first - 1) in (",", '"')
    behind = prose.texts[mark.last + 1 : mark.last + 2]
    is_name = bool(behind) and behind[0][0].isupper()
    return is_behind and is_name and prose.stems[mark.first] in _TELLING
