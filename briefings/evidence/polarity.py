"""From a statement and its passages to what one denies and the other does not."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides, sides

RULE = "polarity-differs"
HELP = "check which of the two is meant, and say it as the passage does"
# After these a negation holds only for a while or in part: "not until March".
_LIMITS = word_set("until before unless except beyond")
_WINDOW = 7  # tokens on either side by which two places are told to be alike
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

    def around(self) -> set[str]:
        """Return the stems of the words with meaning in the same sentence."""
        first, last = self.prose.sentence_of(self.mark.first)
        return {
            self.prose.stems[i]
            for i in range(first, last + 1)
            if self.prose.is_content(i)
        }

    @property
    def words(self) -> str:
        """The raw words from the negator to the first word denied."""
        last = self.heads[0] if self.heads else self.mark.last
        return self.prose.words(self.mark.first, last)


def negations(prose: Prose) -> tuple[Negation, ...]:
    """Return what a text denies; two negators that cancel out are none."""
    found: list[Negation] = []
    for mark in prose.of("negator"):
        if _is_number_sign(prose, mark):
            continue
        if prose.lows[mark.first] == "nor" and found and _is_neither(found[-1], mark):
            # "Neither A nor B" is one denial of two things.
            heads = (*found[-1].heads, *prose.heads(mark.last + 1, 3))
            found[-1] = found[-1]._replace(heads=heads)
            continue
        if found and _cancels(prose, found[-1].mark, mark):
            found.pop()
            continue
        heads = prose.heads(mark.last + 1, 3)
        if not _is_limited(prose, mark):
            found.append(Negation(prose, mark, tuple(heads)))
    return tuple(found)


def neighbours(prose: Prose, first: int, last: int) -> set[str]:
    """Return what tells most around some tokens: stems and figures, in the sentence."""
    start, end = prose.sentence_of(first)
    before = range(max(start, first - _WINDOW), first)
    after = range(last + 1, min(end, last + _WINDOW) + 1)
    return {prose.stems[i] for i in (*before, *after) if _tells(prose, i)}


def likeness(one: set[str], other: set[str]) -> int:
    """Return how much two places have in common; a figure counts twice."""
    return sum(2 if word[0].isdigit() else 1 for word in one & other)


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield where negations, opposites or prefixes turn the passage's words round."""
    both = sides(claim, lexicon)
    if not both.passages:
        return
    said = negations(both.statement)
    read = tuple(n for passage in both.passages for n in negations(passage))
    yield from _negations_differ(both, said, read)
    yield from _opposites(both)
    yield from _turned_prefixes(both)


CHECKS = (compare,)


def _is_neither(before: Negation, mark: Mark) -> bool:
    prose = before.prose
    is_neither = prose.lows[before.mark.first] == "neither"
    return is_neither and prose.sentences[before.mark.first] == prose.sentences[mark.first]


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


def _negations_differ(
    both: Sides, said: tuple[Negation, ...], read: tuple[Negation, ...]
) -> Iterator[Discrepancy]:
    said_alone, read_alone = _unmatched(said, read)
    # What is left on both sides may be the same denial in other words.
    for negation in said_alone:
        if not any(_may_be_one(negation, other) for other in read_alone):
            yield from _added(both, negation)
    for negation in read_alone:
        if not any(_may_be_one(negation, other) for other in said_alone):
            yield from _dropped(both, negation)


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
        around = neighbours(statement, head, head)
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
    for head in negation.heads:
        places = statement.places(negation.prose.stems[head])
        if any(_is_softened(statement, at, negation.prose) for at in places):
            return
        around = neighbours(negation.prose, head, head)
        near = [at for at in places if _is_alike(around, statement, at)]
        if near:
            message = f"the statement lacks the negation of '{negation.words}'"
            yield Complaint(RULE, "review", message, HELP).at(
                statement, near[0], near[0], negation.words
            )
            return


def _is_alike(around: set[str], prose: Prose, at: int) -> bool:
    """Whether a word stands among the same words, or there is little to compare."""
    theirs = neighbours(prose, at, at)
    return bool(around & theirs) or min(len(around), len(theirs)) <= 1


def _is_softened(prose: Prose, at: int, other: Prose) -> bool:
    """Whether a word near by says in another way what a negation says over there."""
    for mark in prose.of("soft"):
        is_near = at - _NEAR - 1 <= mark.first <= at + _NEAR and mark.first != at
        if is_near and prose.stems[mark.first] not in other.stems:
            return True
    return False


def is_denied(prose: Prose, at: int) -> bool:
    """Return whether an odd number of negators deny the word at a token."""
    count = 0
    for mark in prose.of("negator"):
        if not mark.first <= at <= mark.last:
            count += at in prose.heads(mark.last + 1, 3)
    return count % 2 == 1


def _opposites(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that stand for the opposite of a passage's word."""
    statement = both.statement
    marks = [_Turn(p, m) for p, m in both.marks("antonym")]
    done: set[int] = set()
    for mark in statement.of("antonym"):
        if mark.first in done or statement.quoted[mark.first]:
            continue
        other = _opposite(_Turn(statement, mark), marks)
        if other:
            done.add(mark.first)
            theirs = other.words
            message = f"the passage says the opposite: '{theirs}'"
            yield Complaint(RULE, "review", message, HELP).at(
                statement, mark.first, mark.last, theirs
            )


class _Turn(NamedTuple):
    """A word that has an opposite."""

    prose: Prose
    mark: Mark

    @property
    def group(self) -> str:
        return self.mark.value.partition("/")[0]

    @property
    def side(self) -> bool:
        """Which side it means once negations are counted."""
        is_second = self.mark.value.endswith("/1")
        return is_second != is_denied(self.prose, self.mark.first)

    @property
    def words(self) -> str:
        first = self.mark.first
        for negator in self.prose.of("negator"):
            if first in self.prose.heads(negator.last + 1, 3):
                first = min(first, negator.first)
        return self.prose.words(first, self.mark.last)

    @property
    def stem(self) -> str:
        return self.prose.stems[self.mark.first]

    @property
    def around(self) -> set[str]:
        return neighbours(self.prose, self.mark.first, self.mark.last)


def _opposite(ours: _Turn, marks: list[_Turn]) -> _Turn | None:
    """Return the opposite whose neighbours fit better than those of the word itself."""
    around, side = ours.around, ours.side
    same, best = -1, 0
    found = None
    for theirs in marks:
        if theirs.group != ours.group or _is_open(theirs):
            continue
        fit = likeness(around, theirs.around)
        if theirs.side == side or theirs.stem == ours.stem:
            same = max(same, fit)
        elif fit > best:
            best, found = fit, theirs
    return found if best > same + (same >= 0) else None


def _is_open(turn: _Turn) -> bool:
    """Whether the passage asks whether it is so."""
    first, _ = turn.prose.sentence_of(turn.mark.first)
    return "whether" in turn.prose.lows[first : turn.mark.first]


def _tells(prose: Prose, i: int) -> bool:
    return prose.is_content(i) or prose.lows[i][0].isdigit()


def _turned_prefixes(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that differ from a passage's word by a prefix that turns it round."""
    theirs = {p.stems[i]: (p, i) for p in both.passages for i in range(len(p.lows))}
    known = both.lows()
    prefixes, false = both.lexicon.built(_prefix_table)
    statement = both.statement
    for at, low in enumerate(statement.lows):
        if len(low) < _NEAR or low in known or not low.isalpha() or low in false:
            continue
        for other in _turned(statement.stems[at], theirs, prefixes):
            passage, index = theirs[other]
            if other in statement.stems or passage.lows[index] in false:
                continue
            if is_denied(statement, at) != is_denied(passage, index):
                continue
            words = passage.words(index, index)
            message = f"the passage has the opposite word: '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(statement, at, at, words)
            break


def _turned(
    stem: str, theirs: dict[str, tuple[Prose, int]], prefixes: tuple[str, ...]
) -> Iterator[str]:
    """Yield the stems of a passage that a prefix parts from a stem."""
    if stem in theirs:
        return
    for prefix in prefixes:
        if len(stem) >= _NEAR and prefix + stem in theirs:
            yield prefix + stem
        shorter = stem.removeprefix(prefix)
        if shorter != stem and len(shorter) >= _NEAR and shorter in theirs:
            yield shorter


def _prefix_table(lexicon: Lexicon) -> tuple[tuple[str, ...], frozenset[str]]:
    table = lexicon.table("polarity")["prefix"]
    split = {
        key: [w.strip() for block in table[key] for w in block.split(",")]
        for key in ("turn", "not_so")
    }
    return tuple(split["turn"]), frozenset(split["not_so"])
