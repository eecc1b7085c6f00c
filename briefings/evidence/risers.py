"""From a verb of rising or falling to a passage where the same thing does the other.

"Complaints rose as the staff grew" of complaints that rose as the staff shrank.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from briefings.evidence.broken_limits import HELP, RULE
from briefings.evidence.claim import Claim
from briefings.evidence.denied import is_denied
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import stem_set, word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, sides

_GROUP = "rise"
_AHEAD = ("plan", "goal", "wish", "request")
_BEFORE, _AFTER = 4, 10  # tokens on either side in which a plan is told of
_REACH = 24  # tokens before a verb in which its subject stands
_BREAKS = word_set(
    ", ; : . and but while as though although even when because that which who if after"
)
_PREPOSITIONS = word_set(
    "of at in for to from with by against on under over into among"
)
_MEASURES = stem_set(
    "number share rate total level amount count volume percentage proportion median"
)
_JOINTS = word_set("and but then or")
_ARTICLES = word_set("a an the any no this that its their of")
_ELSEWHERE = word_set("rest other others elsewhere remaining else outside")
_OTHER = word_set("short behind on within under for into off below above silent apart")


class Riser(NamedTuple):
    """What rises or falls: its head, all words for it, and whether it rises."""

    is_up: bool
    head: str
    stems: frozenset[str]
    is_ahead: bool  # whether it is only planned or wished
    mark: Mark
    words: str


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield each thing that is told to rise where the passages have it fall."""
    both = sides(claim, lexicon)
    if not _ELSEWHERE.isdisjoint(both.statement.lows):
        return  # "deaths elsewhere rose"
    for ours in both.statement.once(risers):
        there = [t for p in both.passages for t in p.once(risers)]
        same = [_fit(ours, t) for t in there if t.is_up == ours.is_up]
        other = max(
            (t for t in there if t.is_up != ours.is_up),
            key=partial(_fit, ours),
            default=None,
        )
        if other and _fit(ours, other) > max(same, default=0):
            words = other.words
            message = f"the passage says the opposite: '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(
                both.statement, ours.mark.first, ours.mark.last, words
            )


CHECKS = (compare,)


def risers(prose: Prose) -> tuple[Riser, ...]:
    """Return what a text tells to rise or fall."""
    return tuple(_risers(prose))


def _risers(prose: Prose) -> Iterator[Riser]:
    last: list[int] = []
    for mark in prose.of("antonym"):
        group, _, side = mark.value.partition("/")
        at = mark.first
        is_told = group == _GROUP and not prose.quoted[at] and not prose.is_asked(at)
        if not is_told or prose.low(mark.last + 1) in _OTHER or is_denied(prose, at):
            continue
        if prose.low(at - 1) in _ARTICLES:
            found = _behind(prose, mark)  # a noun: "a decline in imports"
        else:
            found = _before(prose, at)
        if not found and prose.low(at - 1) in _JOINTS:
            found = last  # "spending fell 10 percent in all, and rose 8 percent"
        if found:
            last = found
            yield Riser(
                side == "0",
                prose.stems[found[-1]],
                frozenset(prose.stems[i] for i in found),
                is_ahead(prose, mark.first, mark.last),
                mark,
                prose.words(mark.first, mark.last),
            )


def _behind(prose: Prose, mark: Mark) -> list[int]:
    """Return the words of what a noun is of: "a decline in imports"."""
    if prose.low(mark.last + 1) not in ("in", "of"):
        return []
    first, (_, last) = mark.last + 2, prose.sentence_of(mark.first)
    after = first
    while after <= min(last, first + _REACH) and not _is_break(prose, after):
        after += 1
    return _headed(prose, range(first, after))


def _before(prose: Prose, at: int) -> list[int]:
    """Return the words of a verb's subject."""
    first, _ = prose.sentence_of(at)
    start = at
    while start > max(first, at - _REACH) and not _is_break(prose, start - 1):
        start -= 1
    return _headed(prose, range(start, at))


def _headed(prose: Prose, tokens: range) -> list[int]:
    """Return the words of a thing that carry meaning, its head last.

    "The number of cases at the office" is of cases, "pending cases at the office" too.
    """
    parts: list[list[int]] = [[]]
    for i in tokens:
        if prose.lows[i] in _PREPOSITIONS:
            parts.append([])
        elif prose.contents[i]:
            parts[-1].append(i)
    if len(parts) > 1 and parts[0] and prose.stems[parts[0][-1]] in _MEASURES:
        return parts[0] + parts[1]
    return parts[0]


def _is_break(prose: Prose, at: int) -> bool:
    """Whether what stands before belongs to another clause: not in "Air and Sea"."""
    if prose.lows[at] == "and":
        return not (
            prose.texts[at - 1][0].isupper() and prose.texts[at + 1][0].isupper()
        )
    return prose.lows[at] in _BREAKS


def is_ahead(prose: Prose, first: int, last: int) -> bool:
    """Return whether a plan or a wish is told of close by: "an increase is planned"."""
    near = range(first - _BEFORE, last + _AFTER)
    return any(other.last in near for kind in _AHEAD for other in prose.of(kind))


def _fit(one: Riser, other: Riser) -> int:
    """Return how much two things have in common; nothing where one is yet to come."""
    if one.head != other.head or one.is_ahead != other.is_ahead:
        return 0
    return 1 + len(one.stems & other.stems)
