"""From a statement and its passages to words that stand for their opposites."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from briefings.evidence.denials import HELP, RULE
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.likeness import likeness, neighbours, tells
from briefings.evidence.negations import is_denied
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides

_TIMES = frozenset(("before",))  # groups that need the same word beside them
_ADMITTING = frozenset(("admit", "agree_to", "approve"))
_WAYS = frozenset(("rise", "raise"))
_FIGURE = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_FAR = 18  # tokens from "rose" to the figures of "from 9 ... to 12"
_MOST = 24  # words of one group in the passages that are looked at
_ALL = 60  # tokens: the whole sentence
_SURE = 4  # what two places must have in common where words are no opposites
_SHORTEST = 4  # letters of a stem that a prefix may turn round


def opposites(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that stand for the opposite of a passage's word."""
    statement = both.statement
    groups: dict[str, list[_Turn]] = {}
    for passage, mark in both.marks("antonym"):
        turn = _Turn.of(passage, mark)
        same = groups.setdefault(turn.group, [])
        if len(same) < _MOST:
            same.append(turn)
    done: set[int] = set()
    for mark in statement.of("antonym"):
        if mark.first in done or statement.quoted[mark.first]:
            continue
        ours = _Turn.of(statement, mark)
        theirs_all = groups.get(ours.group, [])
        if _has_both(statement, ours) and _speaks_of(theirs_all, ours):
            continue
        if (
            ours.group in _ADMITTING
            and _has_both(statement, ours)
            and both.has("negator")
        ):
            continue  # "said no letter came": denied that one had
        other = _opposite(ours, theirs_all)
        if other:
            done.add(mark.first)
            theirs = other.words
            message = f"the passage says the opposite: '{theirs}'"
            yield Complaint(RULE, "review", message, HELP).at(
                statement, mark.first, mark.last, theirs
            )


def turned_prefixes(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that differ from a passage's word by a prefix that turns it round."""
    prefixes, false = both.lexicon.built(_prefix_table)
    theirs = {p.stems[i]: (p, i) for p in both.passages for i in range(len(p.lows))}
    turned = {
        bare: stem
        for stem in theirs
        if stem.startswith(prefixes)
        for bare in _bare(stem, prefixes)
    }
    statement = both.statement
    for at, stem in enumerate(statement.stems):
        if len(stem) < _SHORTEST - 1 or stem in theirs or statement.lows[at] in false:
            continue
        others = [turned[stem]] if stem in turned else []
        if stem.startswith(prefixes):
            others += [bare for bare in _bare(stem, prefixes) if bare in theirs]
        for other in others:
            if other in statement.stems or not _is_turned(both, at, theirs[other]):
                continue
            words = theirs[other][0].words(theirs[other][1], theirs[other][1])
            message = f"the passage has the opposite word: '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(statement, at, at, words)
            break


def wrong_ways(statement: Prose) -> Iterator[Discrepancy]:
    """Yield "rose" before figures that fall, and the other way round."""
    for mark in statement.of("antonym"):
        group, _, side = mark.value.partition("/")
        figures = _from_to(statement, mark.last + 1) if group in _WAYS else None
        if figures is None:
            continue
        start, end = figures
        is_wrong = start > end if side == "0" else start < end
        if is_wrong:
            message = f"the figures go the other way: from {start} to {end}"
            yield Complaint(RULE, "review", message, HELP).at(
                statement, mark.first, mark.last
            )


class _Turn(NamedTuple):
    """A word that has an opposite."""

    prose: Prose
    mark: Mark
    around: set[str]  # what tells near it

    @classmethod
    def of(cls, prose: Prose, mark: Mark) -> "_Turn":
        return cls(prose, mark, neighbours(prose, mark.first, mark.last))

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
    def phrase(self) -> tuple[str, ...]:
        return self.prose.stems[self.mark.first : self.mark.last + 1]


def _opposite(ours: _Turn, marks: list[_Turn]) -> _Turn | None:
    """Return the opposite whose neighbours fit better than those of the word itself."""
    around, side = ours.around, ours.side
    kept = _kept(ours, marks)
    same, best = -1, 0
    found = None
    for theirs in marks:
        if _is_open(theirs) or theirs.phrase in kept:
            continue
        fit = likeness(around, theirs.around) + _beside(ours, theirs)
        fit += not theirs.around  # "We disagree."
        is_crossed = theirs.group in _TIMES and _is_crossed(ours, theirs)
        if theirs.group in _TIMES and not (is_crossed or _is_same_time(ours, theirs)):
            continue
        if is_crossed != (theirs.side == side or theirs.phrase == ours.phrase):
            same = max(same, fit)
        elif fit > best and _may_oppose(ours, theirs):
            best, found = fit, theirs
    return found if best > same + (same >= 0) else None


def _kept(ours: _Turn, marks: list[_Turn]) -> set[tuple[str, ...]]:
    """Return the words that the statement has as often as the passages."""
    there = Counter(turn.phrase for turn in marks)
    here = Counter(
        _Turn(ours.prose, mark, set()).phrase
        for mark in ours.prose.of("antonym")
        if mark != ours.mark and mark.value != ours.mark.value
    )
    return {phrase for phrase, count in here.items() if count >= there[phrase]}


def _has_both(statement: Prose, ours: _Turn) -> bool:
    """Whether the statement has the opposite word, too: "opened 14, closed six"."""
    return any(
        mark.value.partition("/")[0] == ours.group and mark.value != ours.mark.value
        for mark in statement.of("antonym")
    )


def _speaks_of(theirs: list[_Turn], ours: _Turn) -> bool:
    """Whether the passages have both sides of a group."""
    values = {turn.mark.value for turn in theirs}
    return ours.mark.value in values and len(values) > 1


def _may_oppose(ours: _Turn, theirs: _Turn) -> bool:
    """Whether two words are opposites; where only a negation makes them so, surely."""
    if ours.mark.value != theirs.mark.value or _beside(ours, theirs):
        return True
    return likeness(_sentence(ours), _sentence(theirs)) >= _SURE


def _sentence(turn: _Turn) -> set[str]:
    return neighbours(turn.prose, turn.mark.first, turn.mark.last, _ALL)


def _is_same_time(ours: _Turn, theirs: _Turn) -> bool:
    """Whether "before" and "after" stand before the same thing."""
    return not _behind(ours).isdisjoint(_behind(theirs))


def _is_crossed(ours: _Turn, theirs: _Turn) -> bool:
    """Whether "after A, B" stands for "B before A": the same order of things."""
    if "preceding" in (ours.words, theirs.words):
        return False  # it stands before its noun: "the preceding five years"
    prose = theirs.prose
    first, _ = prose.sentence_of(theirs.mark.first)
    ahead = {prose.stems[i] for i in range(first, theirs.mark.first) if tells(prose, i)}
    mine = {word for word in _behind(ours) if not word[0].isdigit()}
    if not mine & ahead or mine & _behind(theirs):
        return False
    return bool(ours.around & _behind(theirs))


def _behind(turn: _Turn) -> set[str]:
    """Return the next three words that tell, as far as a pause."""
    prose = turn.prose
    _, last = prose.sentence_of(turn.mark.first)
    pauses = (i for i in range(turn.mark.last + 1, last) if prose.lows[i] in ",;:")
    end = next(pauses, last + 1)
    behind = (i for i in range(turn.mark.last + 1, end) if tells(prose, i))
    return {prose.stems[i] for i, _ in zip(behind, range(3), strict=False)}


def _beside(ours: _Turn, theirs: _Turn) -> int:
    """Return how many of the nearest words on either side are the same."""
    return sum(
        bool(mine) and mine == other
        for mine, other in zip(_nearest(ours), _nearest(theirs), strict=True)
    )


def _nearest(turn: _Turn) -> tuple[str, str]:
    """Return the stems of the nearest words that tell, before and after."""
    prose, mark = turn.prose, turn.mark
    first, last = prose.sentence_of(mark.first)
    before = (i for i in range(mark.first - 1, first - 1, -1) if tells(prose, i))
    after = (i for i in range(mark.last + 1, last + 1) if tells(prose, i))
    one, other = next(before, -1), next(after, -1)
    return prose.stems[one] if one >= 0 else "", prose.stems[
        other
    ] if other >= 0 else ""


def _is_open(turn: _Turn) -> bool:
    """Whether the passage asks whether it is so."""
    first, last = turn.prose.sentence_of(turn.mark.first)
    if turn.prose.lows[last] == "?":
        return True
    return "whether" in turn.prose.lows[first : turn.mark.first]


def _bare(stem: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """Yield what is left of a stem without a prefix, where that may be a word."""
    for prefix in prefixes:
        bare = stem.removeprefix(prefix)
        shortest = _SHORTEST - (prefix == "un")  # "fit", "unfit"
        if bare != stem and len(bare) >= shortest:
            yield bare


def _is_turned(both: Sides, at: int, place: tuple[Prose, int]) -> bool:
    """Whether a word and its prefixed form say opposite things."""
    passage, index = place
    _, false = both.lexicon.built(_prefix_table)
    if passage.lows[index] in false or index in passage.hidden():
        return False
    return is_denied(both.statement, at) == is_denied(passage, index)


def _prefix_table(lexicon: Lexicon) -> tuple[tuple[str, ...], frozenset[str]]:
    table = lexicon.table("polarity")["prefix"]
    split = {
        key: [w.strip() for block in table[key] for w in block.split(",")]
        for key in ("turn", "not_so")
    }
    return tuple(split["turn"]), frozenset(split["not_so"])


def _from_to(prose: Prose, first: int) -> tuple[Decimal, Decimal] | None:
    """Return the two figures of "from 12 ... to 9" behind a token."""
    found: list[Decimal] = []
    wanted = ("from", "to")
    for i in range(first, min(first + _FAR, len(prose.lows) - 1)):
        if prose.lows[i] in ".;:":
            break
        if len(found) < len(wanted) and prose.lows[i] == wanted[len(found)]:
            at = i + 1 + (prose.lows[i + 1] == "$")
            low = prose.lows[at] if at < len(prose.lows) else ""
            digits = prose.texts[at].replace(",", "") if low else ""
            if digits.isascii() and _FIGURE.fullmatch(digits):
                found.append(Decimal(digits))
            elif found:
                return None
    return (found[0], found[1]) if len(found) == len(wanted) else None
