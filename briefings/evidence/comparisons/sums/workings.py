"""From the figures that passages print to those that a writer works out from them.

Shares of a whole, what is left of one, changes, sums of neighbours, so much a month
told by the year. Each holds exactly, or as loosely as its own hedge says.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sums.bounded_shares import is_bounded_share
from briefings.evidence.comparisons.sums.part_of_whole import (
    is_bounded_part,
    ordered,
    part_pairs,
    plain_figures,
)
from briefings.evidence.comparisons.sums.reckoning import coordinate, products
from briefings.evidence.comparisons.sums.sums_and_rests import sums_and_rests
from briefings.evidence.readers.contents.company import company
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import Unit
from briefings.evidence.readers.words.forms import is_past, stem
from briefings.evidence.readers.words.wordset import words

_NEAR = Fraction(1, 20)  # of what "more than" and "nearly" may leave
_TOLERANCE = Fraction(3, 100)  # of "about"
_CHANGES = words(
    """
    rose rise rises risen rising fell fall falls fallen falling dropped drop drops
    grew grow grows grown growing growth climbed climb increase increased increases
    increasing decrease decreased declined decline declines shrank shrunk cut cuts
    reduced reduction lowered raised gain gained gains lost loss losses jumped jump
    jumps slid slipped sank soared surged plunged up down more fewer less higher lower
    added saved saving savings expanded swelled dipped improved improvement shortfall
    short over under above below difference gap by again smaller larger bigger slower
    faster shorter longer cheaper separated separates separate apart narrower wider
    """
)
_RISES = words(
    """
    rose rise rises risen rising grew grow grows grown growing growth climbed climb
    increase increased increases increasing gain gained gains jumped jump jumps soared
    surged up more higher again above over added expanded swelled larger bigger longer
    wider
    """
)
_FALLS = words(
    """
    fell fall falls fallen falling dropped drop drops decrease decreased declined
    decline declines shrank shrunk cut cuts reduced reduction lowered lost loss losses
    slid slipped sank plunged down fewer less lower under below dipped shortfall short
    smaller shorter cheaper narrower
    """
)
_UNLIKE = words(
    """
    not no none never neither nor without nobody nothing lack lacks lacked lacking fail
    fails failed failing miss misses missed missing still other others remaining
    remainder rest except but left only unlike short yet
    """
)
_NAMING = frozenset(("the", "that", "those", "what", "of", "its", "their", "as"))
_PAUSES = frozenset((",", ";", ".", ":", "!", "?"))
_PERIODS = {
    ("month", "year"): 12,
    ("week", "year"): 52,
    ("day", "year"): 365,
    ("day", "week"): 7,
    ("quarter", "year"): 4,
    ("hour", "day"): 24,
}


def is_worked_out(held: Table, stated: Figure) -> bool:
    """Whether a figure is worked out from others of one passage, and rightly."""
    is_one = stated.number.value <= 1 and stated.number.kind == "count"
    if is_one or (stated.role in ("low", "high") and stated.number.kind == "share"):
        return False
    said = _said(held, stated)
    for values in _values(held, stated, said):
        if any(holds(stated, value) for value in values):
            return True
    return is_bounded_share(held, stated) or is_bounded_part(held, stated)


def holds(stated: Figure, found: Fraction) -> bool:
    """Whether a figure is a found one, or bounds one that is near."""
    number = stated.number
    gap = found - number.value
    wide = 2 if number.form == "ratio" else 1  # "nearly half" is rounder than a figure
    match stated.hedge.kind:
        case "gt" | "ge":
            return 0 <= gap <= found * _NEAR * wide
        case "lt" | "le" | "near":
            return 0 <= -gap <= found * _NEAR * wide
        case "approx":
            loose = 3 if number.form == "ratio" else 1  # "roughly one in four" for 27
            return abs(gap) <= max(found * _TOLERANCE * loose, _rounding(stated))
    return gap == 0 or abs(gap) <= _rounding(stated)


def _rounding(stated: Figure) -> Fraction:
    """Return what rounding may take from a share or a multiple, as it is written."""
    number = stated.number
    is_whole = number.kind == "times" and not number.decimals
    if number.kind not in ("share", "times") or number.form != "digits" or is_whole:
        return Fraction(0)
    return Fraction(number.scale) / 2 / Fraction(10) ** number.decimals


def _said(held: Table, stated: Figure) -> set[str]:
    """Return the words of the clause that a figure stands in."""
    lower, number = held.statement.pieces.lower, stated.number
    start, end = number.first, number.after
    while start > 0 and lower[start - 1] not in _PAUSES:
        start -= 1
    while end < len(lower) and lower[end] not in _PAUSES:
        end += 1
    return {*lower[start:end]}


def _are_spoken_of(
    held: Table, text: Content, pair: tuple[Figure, Figure], near: set[str]
) -> bool:
    """Whether one of two figures is told, or what goes with it is in a clause."""
    return any(
        not near.isdisjoint(company(text, figure).stems)
        or held.is_used(Seen(text, figure))
        for figure in pair
    )


def _values(held: Table, stated: Figure, said: set[str]) -> Iterator[list[Fraction]]:
    kind = stated.number.kind
    is_change, is_unlike = bool(said & _CHANGES), bool(said & _UNLIKE)
    near = {stem(low) for low in said}
    for text, figures in plain_figures(held):
        pairs = [p for p in combinations(figures, 2) if _are_of_one_sort(*p)]
        if kind == "share":  # any two numbers make some share
            told = [p for p in pairs if _are_spoken_of(held, text, p, near)]
            told += part_pairs(held, text, figures)
            own = said - _UNLIKE.intersection(text.pieces.lower)
            yield _shares(figures, told, own)
            yield _among_shares(held, stated, figures)
        elif kind == "times":
            yield [b.number.value / a.number.value for a, b in ordered(pairs)]
        elif kind in ("count", "money"):
            yield _amounts(stated, figures)
            yield from sums_and_rests(held, stated, (text, figures), said)
            yield list(coordinate(held, text, kind, figures))
            yield list(products(text, kind, figures))
            if is_change or is_unlike:
                yield [
                    b.number.value - a.number.value
                    for a, b in ordered(pairs)
                    if a.number.kind == kind and _may_measure(stated, a, b)
                ]
            yield _rated(stated, figures)


def _may_measure(stated: Figure, one: Figure, other: Figure) -> bool:
    """Whether what two figures count may be in a figure's measure: not so crates."""
    measure = stated.unit.measure
    named = [figure.unit for figure in (one, other) if figure.unit.words]
    return (
        measure is None
        or not named
        or any(of.measure and of.measure.family == measure.family for of in named)
    )


def _among_shares(held: Table, stated: Figure, figures: list[Figure]) -> list[Fraction]:
    """Return what one share is of another: 35 percent is half of the 70 percent."""
    word = held.statement.pieces.word(stated.number.after)
    if stated.number.form != "ratio" or word not in _NAMING:
        return []
    numbers = (n for f in figures for n in (f.number, *f.others))
    shares = {n.value for n in numbers if n.kind == "share" and n.value}
    return [low / high for low, high in combinations(sorted(shares), 2)]


def _are_of_one_sort(one: Figure, other: Figure) -> bool:
    """Whether two figures may be held against each other."""
    if one.number.kind != other.number.kind:
        return False
    if one.rate != other.rate and "from" not in (one.role, other.role):
        return False  # "$600 a year, against $750" has one rate
    if {one.role, other.role} == {"part", "whole"}:
        return True
    ours, theirs = one.unit, other.unit
    if ours.measure or theirs.measure:
        return ours.measure == theirs.measure or not (ours.words and theirs.words)
    if not (_tells_what(ours) and _tells_what(theirs)):
        return True
    return not {*ours.words}.isdisjoint(theirs.words)


def _tells_what(unit: Unit) -> bool:
    """Whether a unit names a thing, and is no verb: of the 35 cases, 21 involved it."""
    return bool(unit.words) and not is_past(unit.words[0])


def _shares(
    figures: list[Figure],
    pairs: list[tuple[Figure, Figure]],
    said: set[str],
) -> list[Fraction]:
    is_change, is_unlike = bool(said & _CHANGES), bool(said & _UNLIKE)
    is_rise, is_fall = bool(said & _RISES), bool(said & _FALLS)
    if is_rise and is_fall:
        is_rise = is_fall = False
    found: list[Fraction] = []
    for part, whole in ordered(pairs):
        if part.number.kind == "share":
            continue
        share = part.number.value / whole.number.value
        found.append(share)
        if is_unlike or (is_change and not is_rise):
            found.append(1 - share)
        if is_change and not is_fall:
            found.append(1 / share - 1)
    if is_unlike:
        shares = (f.number.value for f in figures if f.number.kind == "share")
        found += [1 - share for share in shares if share < 1]
    return found


def _amounts(stated: Figure, figures: list[Figure]) -> list[Fraction]:
    """Return what a share of a whole comes to, rounded where things are counted."""
    kind = stated.number.kind
    shares = [f.number.value for f in figures if f.number.kind == "share"]
    wholes = [f.number.value for f in figures if f.number.kind == kind]
    found = [share * whole for share in shares for whole in wholes]
    if kind == "count":
        found += [Fraction(round(value)) for value in found if value > 1]
    return found


def _rated(stated: Figure, figures: list[Figure]) -> list[Fraction]:
    """Return what so much a month is a year, and the like."""
    kind, rate = stated.number.kind, stated.rate
    alike = [f for f in figures if f.number.kind == kind and f.rate and f.rate != rate]
    found: list[Fraction] = []
    for figure in alike:
        value = figure.number.value
        if times := _PERIODS.get((figure.rate, rate)):
            found.append(value * times)
        if times := _PERIODS.get((rate, figure.rate)):
            found.append(value / times)
    return found
