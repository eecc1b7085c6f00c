"""From matched figures to two of them that changed places."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from briefings.evidence.company import Company, around, company
from briefings.evidence.content import Content
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.matching import Seen, Table
from briefings.evidence.pointing import Remark, at_figure
from briefings.evidence.quantities import Figure
from briefings.evidence.tokens import places
from briefings.evidence.units import is_same

_SURE = 2  # what each must have in common with the other's source
_NEIGHBOURS = 6  # figures further on that one may have changed places with

_PARTED = frozenset(("part", "whole"))  # what is said of both goes with either
Pair = tuple[Figure, Seen]


def exchanged(held: Table, matched: list[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """Yield pairs of figures that stand with each other's company or role."""
    done: set[int] = set()
    for at, one in enumerate(matched):
        for beyond, other in islice(enumerate(matched), at + 1, at + _NEIGHBOURS):
            if {at, beyond} & done or not _alike(one[0], other[0]):
                continue
            if _is_exchange(held, one, other):
                done |= {at, beyond}
                yield one, other


def _is_exchange(held: Table, one: Pair, other: Pair) -> bool:
    return (
        _are_roles_flipped(one, other)
        or _are_ways_flipped(held, one, other)
        or (_are_rates_flipped(one, other) and _leans_across(held, one, other))
        or _are_denied_crosswise(held, one, other)
        or _fit_crosswise(held, one, other)
    )


_WAYS = frozenset(("by", "to", "from"))
_THEN, _NOW = frozenset(("once", "formerly", "previously", "used")), frozenset(("now",))
_PAST = frozenset(("then",))
_BACK = 6  # pieces before a figure in which "once" or "now" stands


def _are_ways_flipped(held: Table, one: Pair, other: Pair) -> bool:
    """Whether "cut by 3, to 5" is "cut by 5, to 3", or once and now change places."""
    there = [(pair[1].text, pair[1].figure) for pair in (one, other)]
    for read, sure in ((_way, _WAYS), (_era, _PAST)):
        ours = [read(held.statement, pair[0]) for pair in (one, other)]
        if ours[0] == ours[1] or sure.isdisjoint(ours):
            continue
        theirs = [read(*place) for place in there]
        if read is _way and not all((*ours, *theirs)):
            continue
        is_told = theirs[0] != theirs[1] and ours != theirs
        if is_told and _are_crossed(ours, theirs, sure):
            return True
    return False


def _are_crossed(ours: list[str], theirs: list[str], sure: frozenset[str]) -> bool:
    """Whether each has what the other has in its source, as far as it has any."""
    pairs = list(zip(ours, theirs[::-1], strict=True))
    return all(a == b or not (a and b) for a, b in pairs) and any(
        a in sure and a == b for a, b in pairs
    )


def _way(text: Content, figure: Figure) -> str:
    """Return the word that says how a figure changed something: by, to or from."""
    first = figure.number.first
    first = min(first, figure.hedge.first) if figure.hedge.kind else first
    word = text.pieces.word(first - 1)
    return word if word in _WAYS else ""


def _era(text: Content, figure: Figure) -> str:
    """Return whether a figure was once so, or is now."""
    first = figure.number.first
    for at in range(first - 1, max(0, first - _BACK) - 1, -1):
        low = text.pieces.lower[at]
        if low in _EDGES or low[0].isdecimal():
            break
        if low in _THEN:
            return "then"
        if low in _NOW:
            return "now"
    return ""


def _are_rates_flipped(one: Pair, other: Pair) -> bool:
    """Whether what one of them is per is what the other is per in its source."""
    ours = (one[0].rate, other[0].rate)
    theirs = (one[1].figure.rate, other[1].figure.rate)
    is_money = one[0].number.kind == "money"  # of counts, the rate goes without saying
    return is_money and ours[0] != ours[1] and ours == theirs[::-1]


def _leans_across(held: Table, one: Pair, other: Pair) -> bool:
    """Whether each has more in common with the other's source than with its own."""
    ours = company(held.statement, one[0]), company(held.statement, other[0])
    theirs = _company_of(one[1]), _company_of(other[1])
    straight = ours[0].shared(theirs[0]) + ours[1].shared(theirs[1])
    return ours[0].shared(theirs[1]) + ours[1].shared(theirs[0]) > straight


def _are_denied_crosswise(held: Table, one: Pair, other: Pair) -> bool:
    """Whether of one is denied what the source denies of the other only."""
    ours = tuple(is_denied(held.statement, pair[0]) for pair in (one, other))
    if ours[0] == ours[1]:
        return False
    if _keep_their_things(held, one, other):
        return False
    theirs = tuple(is_denied(p[1].text, p[1].figure) for p in (one, other))
    return ours == theirs[::-1] and theirs[0] != theirs[1]


def is_denied(text: Content, figure: Figure) -> bool:
    """Return whether a negator stands behind a figure in its clause: six were never."""
    after, ceiling = figure.number.after, figure.ceiling or len(text.pieces.lower)
    found = text.once(_negators)
    at = bisect_left(found, after)
    if at == len(found) or found[at] >= min(ceiling, after + _CLAUSE):
        return False
    return _EDGES.isdisjoint(text.pieces.lower[after : found[at]])


def _negators(text: Content) -> list[int]:
    return places(text.pieces.lower, _is_negator)


@lru_cache(maxsize=4096)
def _is_negator(low: str) -> bool:
    return low in _NEGATORS or low.endswith("n't")


_CLAUSE = 8  # pieces behind a figure in which its verb stands
_EDGES = frozenset((",", ";", ".", ":", "and", "but", "while"))
_NEGATORS = frozenset(("not", "never", "no", "none", "neither", "without"))


def _alike(one: Figure, other: Figure) -> bool:
    ours, theirs = one.number, other.number
    return ours.kind == theirs.kind and ours.value != theirs.value


def _are_roles_flipped(one: Pair, other: Pair) -> bool:
    """Whether from and to, or part and whole, are turned round."""
    if not one[0].role and not other[0].role:
        return False
    parts = {figure.role: figure for figure in (one[0], other[0])}
    if {"part", "whole"} <= parts.keys() and (
        parts["part"].number.value > parts["whole"].number.value
    ):
        return True  # sixty-four of the 58
    ours = (one[0].role, other[0].role)
    theirs = (one[1].figure.role, other[1].figure.role)
    if {"part", "whole"} == set(ours) == set(theirs):
        return ours != theirs
    return ours.count("from") == theirs.count("from") == 1 and ours.index(
        "from"
    ) != theirs.index("from")


def _fit_crosswise(held: Table, one: Pair, other: Pair) -> bool:
    """Whether each figure's company is the other's in the passages."""
    crossed = 0
    for ours, theirs in ((one, other), (other, one)):
        shared = _shared(held, ours, theirs)
        if shared < _SURE:
            return False
        crossed += shared
    if _have_like_roles(one, other) or {one[0].role, other[0].role} == _PARTED:
        return False
    if _keep_their_things(held, one, other):
        return False
    straight = _shared(held, one, one) + _shared(held, other, other)
    return crossed >= max(straight + 2, 2 * straight)


def _shared(held: Table, one: Pair, other: Pair) -> int:
    """Return how much goes with one that goes with the other's source as well."""
    ours = company(held.statement, one[0])
    return ours.shared(_company_of(other[1])) + _count_alike(held, one, other)


def _count_alike(held: Table, one: Pair, other: Pair) -> int:
    """Return 2 where one counts, in other words, what the other's source counts."""
    ours, theirs = one[0].unit, other[1].figure.unit
    if ours.measure or theirs.measure or set(ours.words) & set(theirs.words):
        return 0  # the words themselves are in their company already
    return 2 * bool(is_same(ours, theirs, held.units))


def _have_like_roles(one: Pair, other: Pair) -> bool:
    """Whether what is from, or a part, in the statement is so in the passages."""
    ours = (one[0].role, other[0].role)
    theirs = (one[1].figure.role, other[1].figure.role)
    return any(
        role in ours
        and (role == ours[0], role == ours[1]) == (role == theirs[0], role == theirs[1])
        for role in ("from", "part", "whole")
    )


def _keep_their_things(held: Table, one: Pair, other: Pair) -> bool:
    """Whether both count what they count in the source, and not each other's."""
    measures = [pair[0].unit.measure for pair in (one, other)]
    theirs = [pair[1].figure.unit.measure for pair in (one, other)]
    if measures == theirs and bool(measures[0]) != bool(measures[1]):
        return True  # months here and there, and boats here and there
    return _keeps_its_thing(held, one, other) or _keeps_its_thing(held, other, one)


def _keeps_its_thing(held: Table, one: Pair, other: Pair) -> bool:
    """Whether a figure counts what it counts in its source, and the other does not."""
    unit = one[0].unit
    return (
        unit.measure is None
        and is_same(unit, one[1].figure.unit, held.units) is True
        and is_same(unit, other[1].figure.unit, held.units) is False
    )


def _company_of(seen: Seen) -> Company:
    return company(seen.text, seen.figure)


def told_of_exchange(held: Table, one: Pair, other: Pair) -> Discrepancy:
    """Return the discrepancy for two figures that changed places."""
    shown = around(one[1].text, one[1].figure)
    ours, theirs = held.words(one[0]), held.words(other[0])
    return at_figure(
        held.statement,
        one[0],
        Remark(
            "figures-exchanged",
            f"'{ours}' and '{theirs}' have changed places",
            f"put each where the source has it: '{shown}'",
            shown,
        ),
    )
