"""From a statement and its passages to words that stand for their opposites."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from briefings.evidence.denials import HELP, RULE
from briefings.evidence.denied import is_denied
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.likeness import likeness, neighbours, telling
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides

_TIMES = frozenset(("before",))  # groups that need the same word beside them
_NEUTRAL = "position"  # who takes none neither supports nor opposes
_PLAIN = frozenset((*_TIMES, _NEUTRAL))  # groups that a negator does not turn round
_ADMITTING = frozenset(("admit", "agree_to", "approve"))
_WAYS = frozenset(("rise", "raise"))
_FIGURE = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_FAR = 18  # tokens from "rose" to the figures of "from 9 ... to 12"
_MOST = 24  # words of one group in the passages that are looked at
_ALL = 60  # tokens: the whole sentence
_SURE = 4  # what two places must have in common where words are no opposites
_FOR = frozenset((("instead", "of"), ("rather", "than"), ("opposed", "to")))
_PREPOSITIONS = frozenset(("in", "on", "at", "by"))
_ONCE = frozenset(("once", "if", "unless"))
_NEAR = 4  # tokens between "once" and what is awaited
_PAIR = 2  # words of what follows "before" that must stand on its other side


def opposites(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that stand for the opposite of a passage's word."""
    statement = both.statement
    groups: dict[str, list[_Turn]] = {
        mark.value.partition("/")[0]: [] for mark in statement.of("antonym")
    }
    for passage, mark in both.marks("antonym"):
        same = groups.get(mark.value.partition("/")[0])
        if same is not None and len(same) < _MOST:
            same.append(_Turn.of(passage, mark))
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
        if self.group in _PLAIN:
            return is_second  # what is denied is what is done before, not the time
        words = range(self.mark.first, self.mark.last + 1)
        if self.prose.lows[self.mark.first] in _PREPOSITIONS and self.mark.first:
            words = range(self.mark.first - 1, self.mark.last + 1)  # "not told in time"
        if any(m.first in words[1:] for m in self.prose.of("negator")):
            return is_second  # "voted no"
        is_no = any(is_denied(self.prose, i) for i in words) or self.is_unmeant
        return is_second != is_no

    @property
    def is_unmeant(self) -> bool:
        """Whether it is what something else was put for: "instead of closed"."""
        before = self.prose.lows[max(0, self.mark.first - _NEAR) : self.mark.first]
        return any(pair in _FOR for pair in pairwise(before))

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
        if _is_awaited(theirs) and not _is_awaited(ours):
            continue
        fit = likeness(around, theirs.around) + _beside(ours, theirs)
        fit += not theirs.around  # "We disagree."
        fit += _is_whole(ours, theirs)
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
    here = Counter(
        _Turn(ours.prose, mark, set()).phrase
        for mark in ours.prose.of("antonym")
        if mark.first != ours.mark.first
        and mark.value != ours.mark.value
        and not _Turn(ours.prose, mark, set()).is_unmeant
    )
    there = Counter(turn.phrase for turn in marks if turn.phrase in here)
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
    if ours.group == _NEUTRAL and is_denied(ours.prose, ours.mark.first):
        return False
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
    if _is_relative(ours) or _is_relative(theirs):
        return False
    prose = theirs.prose
    first, _ = prose.sentence_of(theirs.mark.first)
    ahead = {prose.stems[i] for i in telling(prose, first, theirs.mark.first - 1)}
    mine = {word for word in _behind(ours) if not word[0].isdigit()}
    is_some = len(mine & ahead) >= min(len(mine), _PAIR)
    if not mine or not is_some or mine & _behind(theirs):
        return False
    return bool(ours.around & _behind(theirs))


def _is_relative(turn: _Turn) -> bool:
    """Whether what comes first stands before it: "..., after which it closed"."""
    last = turn.mark.last
    return turn.prose.lows[last + 1 : last + 2] in (("which",), ("whom",), ("that",))


def _is_whole(ours: _Turn, theirs: _Turn) -> int:
    """Return how well a short sentence of the same word fits: "Roe denied that."."""
    is_same = ours.phrase == theirs.phrase and theirs.around <= ours.around
    return _SURE if is_same and theirs.around else 0


def _behind(turn: _Turn) -> set[str]:
    """Return the next three words that tell, as far as a pause."""
    prose = turn.prose
    _, last = prose.sentence_of(turn.mark.first)
    pauses = (i for i in range(turn.mark.last + 1, last) if prose.lows[i] in ",;:")
    end = next(pauses, last + 1)
    return {prose.stems[i] for i in telling(prose, turn.mark.last + 1, end - 1)[:3]}


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
    before = telling(prose, first, mark.first - 1)[-1:]
    after = telling(prose, mark.last + 1, last)[:1]
    one, other = ("".join(prose.stems[i] for i in at) for at in (before, after))
    return one, other


def _is_open(turn: _Turn) -> bool:
    """Whether the passage asks whether it is so."""
    first, last = turn.prose.sentence_of(turn.mark.first)
    if turn.prose.lows[last] == "?":
        return True
    return "whether" in turn.prose.lows[first : turn.mark.first]


def _is_awaited(turn: _Turn) -> bool:
    """Whether it is told as what is yet to come: "once it is complete"."""
    before = turn.prose.lows[max(0, turn.mark.first - _NEAR) : turn.mark.first]
    return not _ONCE.isdisjoint(before)


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
