"""From a text to what it denies: the negators, and the words they deny."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.forms import is_past, stem, word_set
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose

# After these a negation holds only for a while or in part: "not until March".
_LIMITS = word_set("until before unless except beyond")
_WINDOW = 9  # tokens on either side that tell what a denial is about
_ARTICLES = word_set("a an the its his her their by in on for")
_REFUSALS = word_set("declined refused failed declines refuses fails neglected")
_BE = word_set("is are was were been be")
_ONES = word_set("one any it them these those")
_OBJECTS = word_set("nothing nobody")
_REASONS = ((",", "because"), (",", "although"), (",", "though"), (",", "while"))
_SHOWING = frozenset(
    map(stem, word_set("show indicate suggest prove evidence proof sign indication"))
)
_OF_OBJECTS = word_set("no none nothing nobody neither")
_CLAUSE = 60  # tokens of a clause that is denied as a whole
_ADVERBS = word_set("not never no nobody none cannot hardly nor neither")
_DENIED = 5  # words with meaning that one negator may deny
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

    @property
    def words(self) -> str:
        """The raw words from the negator to the first word denied."""
        head = self.heads[0] if self.heads else self.mark.last
        first, last = min(self.mark.first, head), max(self.mark.last, head)
        return self.prose.words(first, last)


def negations(prose: Prose) -> tuple[Negation, ...]:
    """Return what a text denies; two negators that cancel out are none."""
    return tuple(Negation(prose, *denial) for denial in prose.once(_denials))


def is_denied(prose: Prose, at: int) -> bool:
    """Return whether an odd number of negators deny the word at a token."""
    return at in prose.once(_denied)


def _denied(prose: Prose) -> frozenset[int]:
    found: set[int] = set()
    for mark in prose.of("negator"):
        is_idle = prose.lows[mark.last + 1 : mark.last + 2] == ("without",)
        if is_idle or _only_leaves(prose, mark):
            continue  # "denied without prejudice" denies no prejudice
        heads = [] if _is_of_one(prose, mark) else prose.heads(mark.last + 1, _DENIED)
        denied = set(_to_figure(prose, heads))
        # "Did not find that ...": the whole clause is denied.
        follows = prose.lows[heads[0] + 1 : heads[0] + 3] if heads else ()
        if follows[:1] == ("that",) or follows == (",", "that"):
            _, last = prose.sentence_of(mark.first)
            denied.update(range(heads[0], min(last, heads[0] + _CLAUSE) + 1))
        found ^= denied
    return frozenset(found)


def _to_figure(prose: Prose, heads: list[int]) -> list[int]:
    """Leave out what stands behind a figure: "did not list 63 posts left vacant"."""
    if not heads:
        return heads
    figures = (i for i in range(heads[0], heads[-1]) if prose.lows[i][0].isdigit())
    end = next(figures, heads[-1])
    return [i for i in heads if i <= end]


def _denials(prose: Prose) -> tuple[_Denial, ...]:
    """Return the negators and what they deny, without the text that keeps them.

    What held the text would hold itself, and never be let go.
    """
    return tuple((one.mark, one.heads) for one in _negations(prose))


def _negations(prose: Prose) -> list[Negation]:
    found: list[Negation] = []
    for mark in (*prose.of("negator"), *_interrupted(prose)):
        if _is_number_sign(prose, mark) or _denies_nothing(prose, mark):
            continue
        if _only_leaves(prose, mark):
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
            heads = [] if _is_of_one(prose, mark) else prose.heads(mark.last + 1, 3)
            if not heads or prose.lows[mark.last + 1] in ("and", "but"):
                heads = _verb_before(prose, mark) or heads
            heads = _not_shown(prose, mark, heads)
            found.append(Negation(prose, mark, tuple(heads)))
    return found


def _not_shown(prose: Prose, mark: Mark, heads: list[int]) -> list[int]:
    """Return what nothing shows to be so: "nothing shows that they acted together"."""
    if prose.lows[mark.first] not in _OF_OBJECTS or len(heads) == 0:
        return heads
    for i in heads:
        if prose.stems[i] in _SHOWING and prose.lows[i + 1 : i + 2] == ("that",):
            return prose.heads(i + 2, 3) or heads
    return heads


def _is_of_one(prose: Prose, mark: Mark) -> bool:
    """Whether it is of a thing told before: "for want of one", "without it"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return prose.lows[mark.last] in ("of", "without") and not _ONES.isdisjoint(follows)


def _verb_before(prose: Prose, mark: Mark) -> list[int]:
    """Return what is denied by its object: "inspects nothing"."""
    before = mark.first - 1
    if before > 0 and prose.lows[before] in _BE and is_past(prose.lows[mark.first]):
        # "The request was denied": what is denied stands before.
        first, _ = prose.sentence_of(before)
        back = range(before - 1, max(first, before - _NEAR) - 1, -1)
        return [i for i in back if prose.is_content(i)][:1]
    is_one = prose.lows[mark.first : mark.last + 1] == ("no", "one")
    is_object = (is_one or prose.lows[mark.first] in _OBJECTS) and before >= 0
    if is_object and prose.lows[before] == "to":  # "referred the matter to no one"
        first, _ = prose.sentence_of(before)
        back = range(before - 1, max(first, before - _NEAR) - 1, -1)
        return [i for i in back if is_past(prose.lows[i])][:1]
    return [before] if is_object and prose.is_content(before) else []


def _interrupted(prose: Prose) -> Iterator[Mark]:
    """Yield "declined, through counsel, to", which commas hide from the word list."""
    if _REFUSALS.isdisjoint(prose.lows):
        return
    for i, low in enumerate(prose.lows[:-1]):
        if low in _REFUSALS and prose.lows[i + 1] == ",":
            behind = prose.lows[i + 2 : i + 2 + _WINDOW]
            if "to" in behind:
                yield Mark("negator", "", i, i + 2 + behind.index("to"))


def _denies_nothing(prose: Prose, mark: Mark) -> bool:
    """Whether it only corrects ("Roe, not the board") or hides a name."""
    if mark.first in prose.hidden():
        return True
    before = prose.lows[mark.first - 1 : mark.first]
    after = prose.lows[mark.last + 1 : mark.last + 2]
    is_of_noun = prose.lows[mark.first] == "not" and bool(_ARTICLES.intersection(after))
    behind = prose.lows[mark.last + 1 : mark.last + _WINDOW]
    is_noun = prose.lows[mark.first] == "not" and before == (",",)
    return is_noun or (is_of_noun and "but" in behind)


def _only_leaves(prose: Prose, mark: Mark) -> bool:
    """Whether somebody who "quit" left, and stopped no doing: "quit selling"."""
    follows = "".join(prose.lows[mark.last + 1 : mark.last + 2])
    return prose.stems[mark.first] == "quit" and not follows.endswith("ing")


def _is_neither(before: Negation, mark: Mark) -> bool:
    prose = before.prose
    is_neither = prose.lows[before.mark.first] == "neither"
    return (
        is_neither and prose.sentences[before.mark.first] == prose.sentences[mark.first]
    )


def _is_number_sign(prose: Prose, mark: Mark) -> bool:
    """Whether it is the `No.` of "No. 4"."""
    follows = prose.texts[mark.last + 1 : mark.last + 3]
    return (
        prose.lows[mark.first] == "no"
        and follows[:1] == (".",)
        and follows[1:2] != ()
        and follows[1][0].isdigit()
    )


def is_limited(prose: Prose, mark: Mark) -> bool:
    """Return whether a denial holds only for a while or in part: "not until May"."""
    window = range(mark.last + 1, min(mark.last + 9, len(prose.lows)))
    for i in window:
        if prose.lows[i] in ".;:":
            return False
        if prose.lows[i] in _LIMITS:
            return True
    return False


def _cancels(prose: Prose, first: Mark, second: Mark) -> bool:
    """Whether nothing with meaning stands between two negators: "did not deny"."""
    is_adverb = prose.lows[first.first] in _ADVERBS or "n't" in prose.lows[first.first]
    if not is_adverb or prose.lows[second.first] in ("without", "no", "none"):
        return False
    between = range(first.last + 1, second.first)
    return len(between) < _NEAR and not any(
        prose.is_content(i) or not prose.lows[i][0].isalpha() for i in between
    )


def limited(prose: Prose) -> tuple[Negation, ...]:
    """Return what is denied only for a while or in part: "not until March"."""
    return tuple(
        Negation(prose, mark, tuple(prose.heads(mark.last + 1, 1)))
        for mark in prose.of("negator")
        if is_limited(prose, mark)
    )


def is_supposed(prose: Prose, at: int) -> bool:
    """Return whether a word stands in a condition: "had she seen", "if it closes"."""
    start = max(0, at - _NEAR)
    for i in range(start, at):
        if prose.lows[i] in ",;":
            start = i + 1
    before = prose.lows[start:at]
    return "if" in before or (before[-2:-1] == ("had",) and before[-1] != "not")
