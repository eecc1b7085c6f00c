"""From a verb in a text to what it is done to, by whom, and whether it is denied."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from briefings.evidence.readers.words.forms import (
    is_adverb,
    is_past,
    stem_set,
    word_set,
)
from briefings.evidence.readers.words.prose import Prose

_BE = word_set("is are was were be been being")
_ENDS = word_set(
    """
    . , ; : " that by of to for from on in as and or but when after before because which
    who with at over under until unless since while whether if
    """
)
_PRONOUNS = word_set("it them him her this these those")
_WHICH = stem_set("first second third last original revised new old north south")
_AUXILIARIES = word_set(
    """
    has have had is are was were be been do does did will would also later then not
    never neither nor cannot hardly yet
    """
)
_ANY = "*"  # stands for whatever "it" is
_LED = 2  # tokens before a participle in which "was not" stands
_REACH = 6  # tokens from a verb to the thing


class Thing(NamedTuple):
    """What something is done to: the stem of its head, and those of what sort it is."""

    stem: str
    sorts: frozenset[str] = frozenset()

    @property
    def is_any(self) -> bool:
        """Whether it is told by a pronoun, and may be whatever was named before."""
        return self.stem == _ANY

    def is_same(self, other: "Thing") -> bool:
        """Whether two have one head, and are not of two sorts: first, second offer."""
        which = self.sorts & _WHICH, other.sorts & _WHICH
        pairs = (which, (self.sorts, other.sorts))
        are_apart = any(one and its and not one & its for one, its in pairs)
        return self.stem == other.stem and not are_apart


def thing_of(prose: Prose, at: int) -> Thing:
    """Return what a verb is about; or what was before "was rejected".

    A pronoun stands for any thing; the stem is empty where there is nothing.
    """
    led = prose.lows[max(0, at - _LED) : at]
    if is_past(prose.lows[at]) and not _BE.isdisjoint(led):
        behind = range(at - 2, max(-1, at - 2 - _REACH), -1)
        head = next((i for i in behind if prose.is_content(i)), -1)
        return Thing(prose.stems[head]) if head >= 0 else Thing("")
    is_more = at + 2 < len(prose.lows) and prose.is_content(at + 2)
    if prose.low(at + 1) in _PRONOUNS and not is_more:
        return Thing(_ANY)
    found: list[str] = []
    for i in range(at + 1, min(at + 1 + _REACH, len(prose.lows))):
        if prose.lows[i] in _ENDS:
            break
        if prose.is_content(i) or prose.stems[i] in _WHICH:
            found.append(prose.stems[i])
    return Thing(found[-1], frozenset(found[:-1])) if found else Thing("")


def doer_of(prose: Prose, at: int) -> str:
    """Return the stem of the word for who does it; empty where it is none."""
    i = at - 1
    while i >= 0 and (prose.lows[i] in _AUXILIARIES or is_adverb(prose.lows[i])):
        if prose.lows[i] in _BE:
            return ""
        i -= 1
    return prose.stems[i] if i >= 0 and prose.is_content(i) else ""


def are_one(doer: str, other: str) -> bool:
    """Return whether two words for who does it may be of the same one."""
    return not doer or not other or doer == other


def is_negated(lows: Iterable[str], negators: frozenset[str]) -> bool:
    """Return whether one of some words denies: "did not", "didn't"."""
    words = tuple(lows)
    return not negators.isdisjoint(words) or any(map(_is_contracted, words))


@lru_cache(maxsize=8192)
def _is_contracted(low: str) -> bool:
    return low.endswith("n't")
