"""From matched figures to two of them that changed places."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from briefings.evidence.comparisons.figures.change_roles import (
    are_ways_flipped,
    are_ways_kept,
    have_like_roles,
)
from briefings.evidence.comparisons.figures.orders import is_pair_kept
from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.company import Company, around, company
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.contents.parallels import Spot, lean
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same
from briefings.evidence.readers.words.tokens import places

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
            if _is_exchange(held, one, other) and not is_pair_kept(held, one, other):
                done |= {at, beyond}
                yield one, other


def _is_exchange(held: Table, one: Pair, other: Pair) -> bool:
    if _is_part_of_whole(one, other):
        return False
    if _are_roles_flipped(one, other):
        return True
    same, across = _lean(held, one, other)
    if bool(same) != bool(across):
        return across > same
    if are_ways_kept(held, one, other) or _is_denial_kept(held, one, other):
        return False
    return (
        are_ways_flipped(held, one, other)
        or (
            _are_rates_flipped(one, other)
            and not _share_a_rate(held, one[0], other[0])
            and _leans_across(held, one, other)
        )
        or _are_denied_crosswise(held, one, other)
        or _fit_crosswise(held, one, other)
    )


def _is_part_of_whole(one: Pair, other: Pair) -> bool:
    """Whether one is a smaller part of the other here: twelve of the nineteen."""
    sizes = {pair[0].role: pair[0].number.value for pair in (one, other)}
    theirs = {pair[1].figure.role: pair[1].figure.number.value for pair in (one, other)}
    is_part = sizes.keys() == _PARTED and sizes["part"] < sizes["whole"]
    return is_part and theirs.get("part", sizes["part"]) == sizes["part"]


def _lean(held: Table, one: Pair, other: Pair) -> tuple[int, int]:
    """Return how much goes with each as in its source, and how much with the other."""
    if one[1].text is not other[1].text or not _are_alone(held, one, other):
        return 0, 0
    return lean(
        (_spot(held.statement, one[0]), _spot(held.statement, other[0])),
        (_spot(*one[1]), _spot(*other[1])),
    )


def _spot(text: Content, figure: Figure) -> Spot:
    """Return where a figure stands, with its measure: what it counts may be a key."""
    has_measure = figure.unit.measure is not None
    after = figure.after if has_measure else figure.number.after
    return Spot(text, figure.number.first, after)


def _are_alone(held: Table, one: Pair, other: Pair) -> bool:
    """Whether two figures count one thing, and no third in either sentence does."""
    figures = (one[0], other[0]), (one[1].figure, other[1].figure)
    roles = [{pair[0].role, pair[1].role} - {""} for pair in figures]
    if all(roles) or (roles[0] | roles[1]) - {"from"}:
        return False
    if not all(_may_be_one_sort(held, *pair) for pair in figures):
        return False
    kind = one[0].number.kind
    return all(
        sum(figure.number.kind == kind for figure in text.beside(at)) == 2  # noqa: PLR2004  # the two
        for text, at in (
            (held.statement, one[0].number.first),
            (one[1].text, one[1].figure.number.first),
        )
    )


def _may_be_one_sort(held: Table, one: Figure, other: Figure) -> bool:
    """Whether two figures count one thing, or one of them leaves it out."""
    if one.number.kind != "count":
        return one.rate == other.rate
    if not (one.unit.words and other.unit.words):
        return True
    return bool(is_same(one.unit, other.unit, held.units))


def _are_rates_flipped(one: Pair, other: Pair) -> bool:
    """Whether what one of them is per is what the other is per in its source."""
    ours = (one[0].rate, other[0].rate)
    theirs = (one[1].figure.rate, other[1].figure.rate)
    is_money = one[0].number.kind == "money"  # of counts, the rate goes without saying
    return is_money and ours[0] != ours[1] and ours == theirs[::-1]


def _share_a_rate(held: Table, one: Figure, other: Figure) -> bool:
    """Whether what one is per goes for both: $9 a head instead of $7, up from $7."""
    start, end = sorted((one.number.first, other.number.first))
    return not _COMPARING.isdisjoint(held.statement.pieces.lower[start:end])


_COMPARING = frozenset(("instead", "rather", "than", "from", "to", "against"))


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


def _is_denial_kept(held: Table, one: Pair, other: Pair) -> bool:
    """Whether of one of two figures is denied, as in the source, what the other has."""
    ours = tuple(is_denied(held.statement, pair[0]) for pair in (one, other))
    if ours[0] == ours[1]:
        return False
    return ours == tuple(is_denied(p[1].text, p[1].figure) for p in (one, other))


def is_denied(text: Content, figure: Figure) -> bool:
    """Return whether a negator stands behind a figure in its clause: six were never."""
    after, ceiling = figure.number.after, figure.ceiling or len(text.pieces.lower)
    found = text.once(_negators)
    at = bisect_left(found, after)
    if at == len(found) or found[at] >= min(ceiling + 1, after + _CLAUSE):
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
    is_turned = ours.count("from") == theirs.count("from") == 1 and ours.index(
        "from"
    ) != theirs.index("from")
    is_near = one[1].text is other[1].text
    return is_turned and is_near and _are_next(*one[1], other[1].figure)


def _are_next(text: Content, one: Figure, other: Figure) -> bool:
    """Whether two stand in one sentence and no third of their kind between them."""
    if not text.is_beside(one.number.first, other.number.first):
        return False
    start, end = sorted((one.number.first, other.number.first))
    kind = one.number.kind
    return not any(
        start < figure.number.first < end and figure.number.kind == kind
        for figure in text.beside(start)
    )


def _fit_crosswise(held: Table, one: Pair, other: Pair) -> bool:
    """Whether each figure's company is the other's in the passages."""
    crossed = 0
    for ours, theirs in ((one, other), (other, one)):
        shared = _shared(held, ours, theirs)
        if shared < _SURE:
            return False
        crossed += shared
    if have_like_roles(one, other) or {one[0].role, other[0].role} == _PARTED:
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


def told_of_exchange(
    statement: Content, pair: tuple[Figure, Figure], place: Seen
) -> Discrepancy:
    """Return the discrepancy for two figures that changed places.

    `place` is where the first of them stands in a passage.
    """
    shown = around(place.text, place.figure)
    ours, theirs = (statement.words(f.number.first, f.number.after) for f in pair)
    return at_figure(
        statement,
        pair[0],
        Remark(
            "figures-exchanged",
            f"'{ours}' and '{theirs}' have changed places",
            f"put each where the source has it: '{shown}'",
            shown,
        ),
    )
