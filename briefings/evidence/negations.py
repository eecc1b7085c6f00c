"""From a statement and its passages to what only one of them denies."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import word_set
from briefings.evidence.likeness import likeness, neighbours
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides

RULE = "polarity-differs"
HELP = "check which of the two is meant, and say it as the passage does"
# After these a negation holds only for a while or in part: "not until March".
_LIMITS = word_set("until before unless except beyond")
_WINDOW = 9  # tokens on either side that tell what a denial is about
_ARTICLES = word_set("a an the its his her their by in on for")
_REFUSALS = word_set("declined refused failed declines refuses fails neglected")
_NOBODY = word_set("nobody none nothing")
_ALL = 60  # tokens: the whole sentence
_CLAUSE = 60  # tokens of a clause that is denied as a whole
_DENIED = 5  # words with meaning that one negator may deny
_BREAKING = word_set("before regardless even anyway")
_NEAR = 4  # tokens between a word and one that may turn it round


class Negation(NamedTuple):
    """Words that deny, and the words they deny."""

    prose: Prose
    mark: Mark
    heads: tuple[int, ...]  # the first words with meaning that follow, at most three

    @property
    def stems(self) -> set[str]:
        """The stems of the words denied."""
        return {self.prose.stems[i] for i in self.heads}

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
            if prose.lows[i] in ";:":
                last = i
                break
        window = range(
            max(first, mark.first - _WINDOW), min(last, mark.last + _WINDOW) + 1
        )
        return {prose.stems[i] for i in window if prose.is_content(i)}

    @property
    def words(self) -> str:
        """The raw words from the negator to the first word denied."""
        last = self.heads[0] if self.heads else self.mark.last
        return self.prose.words(self.mark.first, last)


def negations(prose: Prose) -> tuple[Negation, ...]:
    """Return what a text denies; two negators that cancel out are none."""
    return prose.once(_negations)


def is_denied(prose: Prose, at: int) -> bool:
    """Return whether an odd number of negators deny the word at a token."""
    return at in prose.once(_denied)


def _denied(prose: Prose) -> frozenset[int]:
    found: set[int] = set()
    for mark in prose.of("negator"):
        heads = prose.heads(mark.last + 1, _DENIED)
        denied = set(heads)
        # "Did not find that ...": the whole clause is denied.
        if heads and prose.lows[heads[0] + 1 : heads[0] + 2] == ("that",):
            _, last = prose.sentence_of(mark.first)
            denied.update(range(heads[0], min(last, heads[0] + _CLAUSE) + 1))
        found ^= denied
    return frozenset(found)


def negations_differ(both: Sides) -> Iterator[Discrepancy]:
    """Yield denials of a word on one side that the other side has without one."""
    yield from _limits_broken(both)
    said = negations(both.statement)
    read = tuple(n for passage in both.passages for n in negations(passage))
    if not said and not read:
        return
    said_alone, read_alone = _unmatched(said, read)
    # What is left on both sides may be the same denial in other words.
    for negation in said_alone:
        if not any(_may_be_one(negation, other) for other in read_alone):
            yield from _added(both, negation)
    for negation in read_alone:
        if not any(_may_be_one(negation, other) for other in said_alone):
            yield from _dropped(both, negation)


def _negations(prose: Prose) -> tuple[Negation, ...]:
    found: list[Negation] = []
    for mark in (*prose.of("negator"), *_interrupted(prose)):
        if _is_number_sign(prose, mark) or _denies_nothing(prose, mark):
            continue
        if prose.lows[mark.first] == "nor" and found and _is_neither(found[-1], mark):
            # "Neither A nor B" is one denial of two things.
            both = (*found[-1].heads, *prose.heads(mark.last + 1, 3))
            found[-1] = found[-1]._replace(heads=both)
            continue
        if found and _cancels(prose, found[-1].mark, mark):
            found.pop()
            continue
        if not _is_limited(prose, mark):
            heads = prose.heads(mark.last + 1, 3)
            found.append(Negation(prose, mark, tuple(heads)))
    return tuple(found)


def _limited(prose: Prose) -> tuple[Negation, ...]:
    """Return what is denied only for a while or in part: "not until March"."""
    return tuple(
        Negation(prose, mark, tuple(prose.heads(mark.last + 1, 1)))
        for mark in prose.of("negator")
        if _is_limited(prose, mark)
    )


def _limits_broken(both: Sides) -> Iterator[Discrepancy]:
    """Yield what is done before it may be: "not until March", "before March"."""
    statement = both.statement
    if _BREAKING.isdisjoint(statement.lows):
        return
    for passage in both.passages:
        for negation in _limited(passage):
            for head in negation.heads:
                for at in statement.places(passage.stems[head])[:1]:
                    if is_denied(statement, at) or _is_softened(statement, at, passage):
                        continue
                    message = f"the passage sets a limit: '{negation.words}'"
                    yield Complaint(RULE, "review", message, HELP).at(
                        statement, at, at, negation.words
                    )


def _interrupted(prose: Prose) -> Iterator[Mark]:
    """Yield "declined, through counsel, to", which commas hide from the word list."""
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


def _is_limited(prose: Prose, mark: Mark) -> bool:
    window = range(mark.last + 1, min(mark.last + 9, len(prose.lows)))
    for i in window:
        if prose.lows[i] in ".;:":
            return False
        if prose.lows[i] in _LIMITS:
            return True
    return False


def _cancels(prose: Prose, first: Mark, second: Mark) -> bool:
    """Whether nothing with meaning stands between two negators: "did not deny"."""
    between = range(first.last + 1, second.first)
    return len(between) < _NEAR and not any(
        prose.is_content(i) or not prose.lows[i][0].isalpha() for i in between
    )


def _unmatched(
    said: tuple[Negation, ...], read: tuple[Negation, ...]
) -> tuple[list[Negation], list[Negation]]:
    """Return the negations of either side that deny no word the other denies."""
    ours = set().union(*(n.stems for n in said))
    theirs = set().union(*(n.stems for n in read))
    said_alone = [n for n in said if not n.stems & theirs]
    read_alone = [n for n in read if not n.stems & ours]
    # A bare "no" answers a bare "refused".
    bare = min(sum(not n.heads for n in alone) for alone in (said_alone, read_alone))
    for alone in (said_alone, read_alone):
        for negation in [n for n in alone if not n.heads][:bare]:
            alone.remove(negation)
    return said_alone, read_alone


def _may_be_one(one: Negation, other: Negation) -> bool:
    """Whether two denials of different words may say the same thing."""
    if not one.heads or not other.heads:
        return True
    return len(one.around() & other.around()) > 1


def _added(both: Sides, negation: Negation) -> Iterator[Discrepancy]:
    """Yield a denial of words that no passage denies."""
    statement = both.statement
    for head in negation.heads[:2]:
        word = statement.stems[head]
        places = [(p, i) for p in both.passages for i in p.places(word)]
        if any(_is_softened(passage, at, statement) for passage, at in places):
            return
        around = neighbours(statement, head, head, _ALL)
        near = [(p, i) for p, i in places if _is_alike(around, p, i)]
        if near:
            theirs = near[0][0].words(near[0][1], near[0][1])
            message = f"the statement denies what the passage says: '{theirs}'"
            last = max(negation.mark.last, head)
            yield Complaint(RULE, "review", message, HELP).at(
                statement, negation.mark.first, last, theirs
            )
            return


def _dropped(both: Sides, negation: Negation) -> Iterator[Discrepancy]:
    """Yield words that a passage denies and the statement does not."""
    statement = both.statement
    has_no_subject = negation.prose.lows[negation.mark.first] in _NOBODY
    for order, head in enumerate(negation.heads):
        if negation.prose.texts[head][0].isupper():
            continue  # who is meant by a denial is no word that is denied
        places = statement.places(negation.prose.stems[head])
        if any(_is_softened(statement, at, negation.prose) for at in places):
            return
        around = neighbours(negation.prose, head, head, _ALL)
        # What is done weighs more than what it is done to.
        needed = 2 if order or negation.is_of_clause else 1
        near = [
            at
            for at in places
            if (has_no_subject or _is_alike(around, statement, at, needed))
            and not is_denied(statement, at)
            and _fits_best(both, at, negation, head)
        ]
        if near:
            message = f"the statement lacks the negation of '{negation.words}'"
            yield Complaint(RULE, "review", message, HELP).at(
                statement, near[0], near[0], negation.words
            )
            return


def _is_alike(around: set[str], prose: Prose, at: int, needed: int = 1) -> bool:
    """Whether a word stands among the same words, or there is little to compare."""
    theirs = neighbours(prose, at, at, _ALL)
    return len(around & theirs) >= needed or min(len(around), len(theirs)) <= 1


def _fits_best(both: Sides, at: int, negation: Negation, head: int) -> bool:
    """Whether no other use of the word is more like the statement's."""
    ours = neighbours(both.statement, at, at)
    fit = likeness(ours, neighbours(negation.prose, head, head))
    others = [
        likeness(ours, neighbours(passage, i, i))
        for passage in both.passages
        for i in passage.places(negation.prose.stems[head])
        if not (passage is negation.prose and i == head)
    ]
    return not others or fit >= max(others)


def _is_softened(prose: Prose, at: int, other: Prose) -> bool:
    """Whether a word near by says in another way what a negation says over there."""
    for mark in prose.of("soft"):
        is_near = at - _NEAR - 1 <= mark.first <= at + _NEAR and mark.first != at
        if is_near and prose.stems[mark.first] not in other.stems:
            return True
    return False
