"""From a text to what it denies: the negators, and the words they deny."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefings.evidence.readers.clauses.denied import (
    is_left_by_none,
    is_of_amount,
    only_leaves,
)
from briefings.evidence.readers.clauses.denied_heads import denied_heads
from briefings.evidence.readers.clauses.idle_denials import (
    denies_nothing,
    is_correction,
    is_idiom,
    is_number_sign,
)
from briefings.evidence.readers.clauses.verb_forms import is_doing
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

# After these a negation holds only for a while or in part: "not until March".
_LIMITS = word_set("until before unless except beyond without")
_WINDOW = 9  # tokens on either side that tell what a denial is about
_REFUSALS = word_set("declined refused failed declines refuses fails neglected")
_REASONS = ((",", "because"), (",", "although"), (",", "though"), (",", "while"))
_OF_OBJECTS = word_set("no none nothing nobody neither")
_ADVERBS = word_set("not never no nobody none cannot hardly nor neither")
_JOINTS = word_set(", ; . and but or that which who while")
_BARRING = word_set(
    "bar bars barred barring block blocks blocked prevent prevents prevented ban bans "
    "banned stop stops stopped prohibit prohibits prohibited keeps kept"
)
_SUPPOSED = word_set("would could might will cannot must")
_BARE = word_set("not no none nothing nobody cannot never neither can't won't")
_NEEDED = word_set("necessary needed impossible difficult hard unlikely")
_LIMITED = 12  # tokens between a negator and its "until"
_NEAR = 4  # tokens between a word and one that may turn it round


_Denial = tuple[Mark, tuple[int, ...]]


class Negation(NamedTuple):
    """Words that deny, and the words they deny."""

    prose: Prose
    mark: Mark
    heads: tuple[int, ...]  # the first words with meaning that follow, at most three

    @property
    def stems(self) -> set[str]:
        """The stems of the words denied."""
        return {self.prose.stems[i] for i in self.heads}

    def deeds(self) -> tuple[int, ...]:
        """Return what is denied, with the verb before "no": "kept no log"."""
        before = self.mark.first - 1
        is_object = self.prose.lows[self.mark.first] in _OF_OBJECTS and before >= 0
        if is_object and self.prose.is_content(before):
            return (*self.heads, before)
        return self.heads

    @property
    def is_of_deed(self) -> bool:
        """Whether the first word it denies is what is done: "did not print"."""
        last = self.prose.lows[self.mark.last]
        return last in ("not", "never", "to", "cannot") or "n't" in last

    @property
    def word(self) -> str:
        """The stem of the word that denies where it is a word of its own: "refused"."""
        first = self.mark.first
        return self.prose.stems[first] if self.prose.is_content(first) else ""

    @property
    def is_of_clause(self) -> bool:
        """Whether it denies a whole clause: "denied that the station was idle"."""
        last = self.mark.last
        return "that" in self.prose.lows[last : last + 2]

    def around(self) -> set[str]:
        """Return the stems of the words with meaning near by, as far as a semicolon."""
        prose, mark = self.prose, self.mark
        first, last = prose.sentence_of(mark.first)
        for i in range(mark.first, first - 1, -1):
            if prose.lows[i] in ";:":
                first = i
                break
        for i in range(mark.last, last + 1):
            is_reason = prose.lows[i : i + 2] in _REASONS
            if prose.lows[i] in ";:" or is_reason:
                last = i
                break
        window = range(
            max(first, mark.first - _WINDOW), min(last, mark.last + _WINDOW) + 1
        )
        return {prose.stems[i] for i in window if prose.is_content(i)}

    def deed(self) -> int:
        """Return the verb behind what is denied, "no crane was moved", or -1."""
        prose, last = self.prose, self.mark.last
        for i in range(last + 1, min(last + _WINDOW, len(prose.lows))):
            if prose.lows[i] in _JOINTS:
                break
            if is_past(prose.lows[i]) and prose.is_content(i):
                return i
        return -1

    def figures(self) -> set[str]:
        """Return the figures near by."""
        first, last = self.prose.sentence_of(self.mark.first)
        start = max(first, self.mark.first - _WINDOW)
        window = self.prose.lows[start : min(last, self.mark.last + _WINDOW) + 1]
        return {low for low in window if low[0].isdigit()}

    @property
    def words(self) -> str:
        """The raw words from the negator to the first word denied."""
        head = self.heads[0] if self.heads else self.mark.last
        first, last = min(self.mark.first, head), max(self.mark.last, head)
        return self.prose.words(first, last)


def negations(prose: Prose) -> tuple[Negation, ...]:
    """Return what a text denies; two negators that cancel out are none."""
    return tuple(Negation(prose, *denial) for denial in prose.once(_denials))


def _denials(prose: Prose) -> tuple[_Denial, ...]:
    """Return the negators and what they deny, without the text that keeps them.

    What held the text would hold itself, and never be let go.
    """
    return tuple((one.mark, one.heads) for one in _negations(prose))


def _negations(prose: Prose) -> list[Negation]:
    found: list[Negation] = []
    for mark in _negators(prose):
        if is_number_sign(prose, mark) or denies_nothing(prose, mark):
            continue
        if is_of_amount(prose, mark) or _is_of_failures(prose, mark):
            continue
        if only_leaves(prose, mark) or is_left_by_none(prose, mark):
            continue
        if prose.lows[mark.first] == "nor" and found and _is_neither(found[-1], mark):
            # "Neither A nor B" is one denial of two things.
            both = (*found[-1].heads, *prose.heads(mark.last + 1, 3))
            found[-1] = found[-1]._replace(heads=both)
            continue
        if found and _cancels(prose, found[-1].mark, mark):
            found.pop()
            continue
        if not is_limited(prose, mark):
            heads = denied_heads(prose, mark)
            found.append(Negation(prose, mark, tuple(heads)))
    return found


def _negators(prose: Prose) -> list[Mark]:
    marks = (*prose.of("negator"), *_interrupted(prose), *_kept_from(prose))
    kept = (mark for mark in marks if not _is_condition(prose, mark))
    return sorted(kept, key=lambda mark: mark.first)


def _is_of_failures(prose: Prose, mark: Mark) -> bool:
    """Whether failures are a thing: "wants such failures to be reported"."""
    if prose.lows[mark.last] != "to" or prose.lows[mark.first] != "failures":
        return False
    before = prose.lows[max(0, mark.first - _NEAR) : mark.first]
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return follows == ("be",) or "for" in before


def _interrupted(prose: Prose) -> Iterator[Mark]:
    """Yield "declined, through counsel, to", which commas hide from the word list."""
    if _REFUSALS.isdisjoint(prose.lows):
        return
    for i, low in enumerate(prose.lows[:-1]):
        if low in _REFUSALS and prose.lows[i + 1] == ",":
            behind = prose.lows[i + 2 : i + 2 + _WINDOW]
            if (",", "to") in pairwise(behind):
                yield Mark("negator", "", i, i + 2 + behind.index("to"))


def _kept_from(prose: Prose) -> Iterator[Mark]:
    """Yield "bars the yard from", where somebody stands between the two words."""
    if _BARRING.isdisjoint(prose.lows):
        return
    for i, low in enumerate(prose.lows[:-1]):
        behind = prose.lows[i + 2 : i + 2 + _WINDOW]
        if low in _BARRING and "from" in behind and prose.lows[i + 1] != "from":
            last = i + 2 + behind.index("from")
            is_one = _JOINTS.isdisjoint(prose.lows[i:last])
            if is_one and prose.lows[last + 1 : last + 2] and is_doing(prose, last + 1):
                yield Mark("negator", "", i, last)


def _is_condition(prose: Prose, mark: Mark) -> bool:
    """Whether "without" tells on what a thing depends, and denies nothing.

    "Nothing opens without a permit", "without more staff the ward would close".
    """
    if prose.lows[mark.first : mark.last + 1] != ("without",):
        return False
    first, last = prose.sentence_of(mark.first)
    if mark.first == first:
        return not _SUPPOSED.isdisjoint(prose.lows[mark.last : last + 1])
    for i in range(mark.first - 1, max(first, mark.first - _LIMITED) - 1, -1):
        if prose.lows[i] in _JOINTS:
            return False
        if prose.lows[i] in _BARE or prose.lows[i] in _NEEDED:
            return True
    return False


def _is_neither(before: Negation, mark: Mark) -> bool:
    prose = before.prose
    at = before.mark.first
    is_one = prose.sentences[at] == prose.sentences[mark.first]
    return is_one and prose.lows[at] == "neither"


def is_limited(prose: Prose, mark: Mark) -> bool:
    """Return whether a denial holds only for a while or in part: "not until May"."""
    if prose.lows[prose.sentence_of(mark.first)[0]] in ("until", "before"):
        return True
    window = prose.lows[mark.last + 1 : mark.last + _LIMITED]
    if _LIMITS.isdisjoint(window):
        return False
    return next(low for low in window if low in ".,;:" or low in _LIMITS) in _LIMITS


def _cancels(prose: Prose, first: Mark, second: Mark) -> bool:
    """Whether nothing with meaning stands between two negators: "did not deny"."""
    is_adverb = prose.lows[first.first] in _ADVERBS or "n't" in prose.lows[first.first]
    if not is_adverb or prose.lows[second.first] in ("without", "no", "none"):
        return False
    between = range(first.last + 1, second.first)
    return len(between) < _NEAR and not any(
        prose.is_content(i) or not prose.lows[i][0].isalpha() for i in between
    )


def aside(prose: Prose) -> tuple[Negation, ...]:
    """Return what is denied for a while, and what only corrects: "Roe, not the board".

    They are no denials to be held to others, but another one may say the same.
    """
    corrections = (
        Negation(prose, mark, tuple(prose.heads(mark.last + 1, 1)))
        for mark in prose.of("negator")
        if is_correction(prose, mark)
    )
    return (*limited(prose), *corrections)


def limited(prose: Prose) -> tuple[Negation, ...]:
    """Return what is denied only for a while or in part: "not until March"."""
    return tuple(
        Negation(prose, mark, tuple(prose.heads(mark.last + 1, 1)))
        for mark in prose.of("negator")
        if is_limited(prose, mark) and not is_idiom(prose, mark)
    )
