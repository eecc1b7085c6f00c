"""From a verb of rising or falling to a passage where the same thing does the other.

"Complaints rose as the staff grew" of complaints that rose as the staff shrank.
"""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.grounds import ground_of
from briefings.evidence.comparisons.sides.of_others import MONTHS, is_year
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_GROUP = "rise"
_AHEAD = ("plan", "goal", "wish", "request")
_MODAL = word_set("will would may might could should shall must can")
_BEFORE, _AFTER = 4, 10  # tokens on either side in which a plan is told of
_REACH = 24  # tokens on one side of a word in which what rises stands
_BREAKS = word_set(
    ", ; : . and but while as though although even when because that which who if after"
)
_PREPOSITIONS = word_set(
    "of at in for to from with by against on under over into among"
)
_MEASURES = stem_set(
    "number share rate total level amount count volume percentage proportion median"
)
_JOINTS = word_set("and but then or it they")
_ARTICLES = word_set("a an the any no this that its their of")
_ELSEWHERE = word_set("rest other others elsewhere remaining else outside")
# What stands behind a verb that has no object: "dropped the suit" is no fall.
_BEHIND = _PREPOSITIONS | word_set(
    """
    . , ; : ) and but while as even when then during since between after before last
    this next again more still only nearly about roughly almost two three because amid
    despite following compared until too sharply so though although whereas
    """
)
# Behind a verb where a figure follows: "fell to 40", and not "to the clerk".
_ENDS = word_set("to from")
_NEAR = 5  # tokens from such a word to a figure


class Riser(NamedTuple):
    """What rises or falls: its head and the words with it, when, and which way."""

    is_up: bool
    head: str
    stems: frozenset[str]
    further: frozenset[str]  # what goes with it: the city, in "crime in the city"
    times: frozenset[str]  # the years and months of the clause
    is_ahead: bool  # whether it is only planned or wished
    mark: Mark
    words: str


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each thing that is told to rise where the passages have it fall.

    A thing is told to be the same by its head, and by what goes with it.
    """
    both = sides(claim)
    if not _ELSEWHERE.isdisjoint(both.statement.lows):
        return  # "deaths elsewhere rose"
    mine = both.statement.once(risers)
    for ours in mine:
        there = [t for p in both.passages for t in p.once(risers)]
        same = [_fit(ours, t) for t in there if t.is_up == ours.is_up]
        other = max(
            (t for t in there if t.is_up != ours.is_up),
            key=partial(_fit, ours),
            default=None,
        )
        has_both = any(t.is_up != ours.is_up and t.head == ours.head for t in mine)
        if other and not has_both and _fit(ours, other) > max(same, default=0):
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
    last: tuple[int, ...] = ()
    further: tuple[int, ...] = ()
    for mark in prose.of("antonym"):
        if not _is_told(prose, mark):
            continue
        is_noun = prose.low(mark.first - 1) in _ARTICLES
        if not is_noun and not _has_no_object(prose, mark):
            continue
        found, more = (_after if is_noun else _subject)(prose, mark)
        if not found and prose.low(mark.first - 1) in _JOINTS:
            found, more = last, further  # "spending fell in 2024, and rose in 2025"
        if found:
            last, further = found, more
            yield Riser(
                mark.value.endswith("/0"),
                prose.stems[found[-1]],
                frozenset(prose.stems[i] for i in found),
                frozenset(prose.stems[i] for i in more),
                times(prose, mark.first),
                is_ahead(prose, mark.first, mark.last),
                mark,
                prose.words(mark.first, mark.last),
            )


def _is_told(prose: Prose, mark: Mark) -> bool:
    """Whether a word tells of a rise or a fall, and no comparison: "percent less"."""
    at = mark.first
    if mark.value.partition("/")[0] != _GROUP or prose.lows[at] in ("percent", "up"):
        return False
    is_open = prose.quoted[at] or prose.is_asked(at) or prose.lows[at] == "down"
    return not is_open and not is_denied(prose, at)


def _has_no_object(prose: Prose, mark: Mark) -> bool:
    """Whether a verb tells what rises, not what is dropped, or where one falls."""
    behind = prose.low(mark.last + 1)
    if not behind or behind[0].isdigit() or behind.endswith("ly"):
        return True
    if behind in _ENDS:
        near = prose.lows[mark.last + 1 : mark.last + 1 + _NEAR]
        return any(low[0].isdigit() or low == "$" for low in near)
    return behind in _BEHIND


def times(prose: Prose, at: int) -> frozenset[str]:
    """Return the years and months that the clause around a token tells of."""
    ground = ground_of(prose, at)
    lows = prose.lows[ground.first : ground.last + 1] if ground else ()
    return frozenset(low for low in lows if low in MONTHS or is_year(low))


_Found = tuple[tuple[int, ...], tuple[int, ...]]  # the thing, and what goes with it


def _after(prose: Prose, mark: Mark) -> _Found:
    """Return the words of what a noun is of: "a decline in imports"."""
    if prose.low(mark.last + 1) not in ("in", "of"):
        return (), ()
    first, (_, last) = mark.last + 2, prose.sentence_of(mark.first)
    after = first
    while after <= min(last, first + _REACH) and not _is_break(prose, after):
        after += 1
    return _headed(prose, range(first, after))


def _subject(prose: Prose, mark: Mark) -> _Found:
    """Return the words of a verb's subject."""
    at = mark.first
    first, _ = prose.sentence_of(at)
    start = at
    while start > max(first, at - _REACH) and not _is_break(prose, start - 1):
        start -= 1
    return _headed(prose, range(start, at))


def _headed(prose: Prose, tokens: range) -> _Found:
    """Return the words of a thing that carry meaning, its head last.

    "The number of cases at the office" is of cases, "pending cases at the office" too.
    """
    parts: list[list[int]] = [[]]
    for i in tokens:
        if prose.lows[i] in _PREPOSITIONS:
            parts.append([])
        elif prose.contents[i] and not is_year(prose.lows[i]):
            parts[-1].append(i)
    is_measure = parts[0] and prose.stems[parts[0][-1]] in _MEASURES
    of = 1 + (len(parts) > 1 and bool(is_measure))
    return tuple(chain(*parts[:of])), tuple(chain(*parts[of:]))


def _is_break(prose: Prose, at: int) -> bool:
    """Whether what stands before belongs to another clause: not in "Air and Sea"."""
    if prose.lows[at] == "and":
        return not (
            prose.texts[at - 1][0].isupper() and prose.texts[at + 1][0].isupper()
        )
    return prose.lows[at] in _BREAKS


def is_ahead(prose: Prose, first: int, last: int) -> bool:
    """Return whether a plan or a wish is told of close by: "an increase is planned"."""
    start, end = prose.sentence_of(first)
    before = range(max(start, first - _BEFORE), first)
    if any(prose.lows[i] in _MODAL for i in before):
        return True
    near = range(max(start, first - _BEFORE), min(end, last + _AFTER) + 1)
    return any(other.last in near for kind in _AHEAD for other in prose.of(kind))


def _fit(one: Riser, other: Riser) -> int:
    """Return how much two things have in common; nothing where they are not the same.

    Nor where one is yet to come, or they are told of other times.
    """
    if one.head != other.head or one.is_ahead != other.is_ahead:
        return 0
    for ours, theirs in ((one.further, other.further), (one.times, other.times)):
        if ours and theirs and ours.isdisjoint(theirs):
            return 0
    return 1 + len(one.stems & other.stems)
