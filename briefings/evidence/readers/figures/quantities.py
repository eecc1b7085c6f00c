"""From numbers and the words around them to figures: bound, unit, rate and role."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.figures.hedges import (
    NONE,
    Hedge,
    HedgeWords,
    hedge_before,
    hedge_words,
)
from briefings.evidence.readers.figures.hedges_after import hedge_after
from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.figures.number_ranges import lend_scales, ranges
from briefings.evidence.readers.figures.number_roles import roles_of
from briefings.evidence.readers.figures.rates import rate
from briefings.evidence.readers.figures.units import (
    Unit,
    UnitWords,
    unit_after,
    unit_within,
    unit_words,
)
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words


class Figure(NamedTuple):
    """A number with all that is said of it: bound, thing counted, rate, role."""

    number: Number
    hedge: Hedge = NONE
    unit: Unit = Unit()
    rate: str = ""
    role: str = ""  # low, high, from, part or whole
    statistic: str = ""  # average or median
    is_weak: bool = False  # as much a pronoun or article: one, both, the two, a week
    after: int = 0  # the piece after all that is said of it
    floor: int = 0  # where the figure before it ends
    ceiling: int = 0  # where the figure after it begins
    others: tuple[Number, ...] = ()  # what the number may stand for as well


_UNDER = frozenset(("under", "over", "within", "beyond", "past"))


def _is_manner(pieces: Tokens, number: Number, hedge: Hedge) -> bool:
    """Whether a word only begins a phrase: under a ten-year contract."""
    return (
        hedge.kind != ""
        and pieces.word(hedge.first) in _UNDER
        and pieces.word(number.first - 1) in _ARTICLES
        and (
            pieces.word(number.after) == "-"
            or not _DEALS.isdisjoint(pieces.lower[number.after : number.after + _NEAR])
        )
    )


_ARTICLES = frozenset(
    ("a", "an", "the", "its", "their", "this", "that", "his", "her", "our")
)
_OF = 2  # pieces from a part to its whole: of, of the
_NEAR = 4  # pieces from a number to the deal that it is the worth of
_DEALS = words(
    """
    contract contracts agreement deal order grant award settlement program programme
    plan loan lease arrangement judgment scheme project mortgage policy license
    subcontract warrant bond budget pact accord initiative package appropriation
    """
)


def _is_up_to(pieces: Tokens, hedge: Hedge) -> bool:
    return pieces.lower[hedge.first : hedge.after] == ["up", "to"]


_SPEEDS = {"mile": "mph", "kilometre": "kph"}


def figures_of(
    pieces: Tokens, found: list[Number], taken: bytearray, lexicon: Lexicon
) -> list[Figure]:
    """Return the figures that are made of the numbers of a text."""
    pairs = list(ranges(pieces, found))
    roles = roles_of(pieces, found, pairs)
    found = lend_scales(found, pairs)
    figures: list[Figure] = []
    tables = lexicon.built(unit_words), lexicon.built(hedge_words)
    for position, number in enumerate(found):
        floor = found[position - 1].after if position else 0
        following = (
            found[position + 1].first if position + 1 < len(found) else len(taken)
        )
        figure = _figure(pieces, number, (floor, following), taken, tables)
        role = roles.get(position, "")
        figures.append(figure._replace(role=role) if role else figure)
    return _shared(_coordinated(pieces, figures), pairs)


def _coordinated(pieces: Tokens, figures: list[Figure]) -> list[Figure]:
    """Let a bound hold for what "or" adds: up to 150 percent, or $48,225."""
    for at in range(1, len(figures)):
        before, figure = figures[at - 1], figures[at]
        joined = pieces.word(figure.number.first - 1) == "or" and before.hedge.kind
        if joined and not figure.hedge.kind:
            hedge = before.hedge._replace(is_loose=True)
            figures[at] = figure._replace(hedge=hedge)
    return figures


def _figure(
    pieces: Tokens,
    number: Number,
    bounds: tuple[int, int],
    taken: bytearray,
    tables: tuple[UnitWords, HedgeWords],
) -> Figure:
    units, hedges = tables
    floor, following = bounds
    ceiling = taken.find(1, number.after, following)
    ceiling = following if ceiling < 0 else ceiling
    unit = unit_within(pieces, number.first, number.after, units) or unit_after(
        pieces, number.after, ceiling, units
    )
    per, rate_end = rate(pieces, number.first, number.after, (floor, ceiling), units)
    if per == "hour" and (
        speed := _SPEEDS.get(unit.measure.unit if unit.measure else "")
    ):
        unit, per = Unit((speed,), units.measures[speed], rate_end), ""
    end = max(unit.after, rate_end)
    ends = (number.after, number.after + 1, unit.after, end, end + 1, end + 2)
    hedge = _hedge(pieces, number, bounds, ends, hedges)
    return Figure(
        number=number,
        hedge=_sure(hedge, unit, number),
        unit=unit,
        rate=per,
        statistic=_statistic(pieces, number, floor, units.statistics),
        is_weak=_is_weak(pieces, number),
        after=max(number.after, end),
        floor=floor,
        ceiling=following,
    )


def _hedge(
    pieces: Tokens,
    number: Number,
    bounds: tuple[int, int],
    ends: tuple[int, ...],
    hedges: HedgeWords,
) -> Hedge:
    """Return the hedge before a number, or the one behind it that says more.

    `ends` are the pieces at which a hedge behind the number may begin.
    """
    floor, following = bounds
    if pieces.word(number.after) == "up" and pieces.word(number.first - 1) == "from":
        return Hedge("ge", number.first - 1, number.after + 1)  # from 90 up
    if number.kind == "ordinal":
        return NONE  # what is bounded beside it is the next number
    hedge = hedge_before(pieces, number.first, floor, hedges)
    if _is_manner(pieces, number, hedge):
        hedge = NONE  # "under a ten-year contract"
    if hedge.kind not in ("", "exact", "approx", "le"):
        return hedge
    later = hedge_after(pieces, ends, following, hedges)
    # "Bring it up to 8.2 or higher" has both.
    is_more = later.kind == "ge" and _is_up_to(pieces, hedge)
    return later if later.kind and (hedge.kind != "le" or is_more) else hedge


def _sure(hedge: Hedge, unit: Unit, number: Number) -> Hedge:
    """Mark a hedge as loose where its word may as well tell of time or place."""
    is_single = hedge.after - hedge.first == 1
    is_time = unit.measure is not None and unit.measure.is_time
    if is_single and hedge.kind == "gt" and is_time and number.kind == "count":
        return hedge._replace(is_loose=True)
    if is_single and number.form == "implied":
        return NONE
    return hedge


_MEANING = words(
    "i we you they to would could might may not does do did that which this it n't"
)


def _statistic(
    pieces: Tokens, number: Number, floor: int, names: Mapping[str, str]
) -> str:
    before = pieces.lower[max(floor, number.first - 6) : number.first]
    is_told = not names.keys().isdisjoint(before)
    for word, previous in pairwise((*reversed(before), "")) if is_told else ():
        if word in names and not (word == "mean" and previous in _MEANING):
            return names[word]
        if word in (",", ";", ".", ":"):
            break
    behind = pieces.lower[number.after : number.after + 5]
    if "average" in behind and behind[behind.index("average") - 1] == "on":
        return "average"
    return ""


def _is_weak(pieces: Tokens, number: Number) -> bool:
    """Whether the word is a pronoun or an article as much as a number."""
    if number.form == "implied":
        return True
    if number.kind == "ordinal":
        if number.form != "words":
            return False
        # "A fourth" may be one more, and says no more than that.
        return number.value == 1 or pieces.word(number.first - 1) in ("a", "an")
    if number.form != "words" or number.kind != "count":
        return number.kind == "times" and number.value == 1
    if number.value <= 1:
        return True
    before = pieces.word(number.first - 1)
    return number.value == 2 and before in ("the", "these", "those", "other")  # noqa: PLR2004  # the two


def _of_whole(part: Figure, whole: Figure) -> Figure:
    """Give a part the unit of its whole, and read it as a share too: 61 out of 100."""
    if part.number.kind == "count" and 0 < part.number.value < whole.number.value:
        share = part.number.value / whole.number.value
        other = part.number._replace(value=share, kind="share", form="ratio")
        part = part._replace(others=(other,))
    return part if part.unit.words else part._replace(unit=whole.unit)


def _whole_of(figures: list[Figure], at: int) -> Figure | None:
    """Return what a part is of: the 60 of "19 of 60", not the 400 before it."""
    behind = figures[at + 1] if at + 1 < len(figures) else None
    if behind is not None and behind.role != "whole":
        behind = None
    part = figures[at].number
    if behind is not None and behind.number.first - part.after <= _OF:
        return behind
    before = figures[at - 1] if at else None
    return before if before is not None and before.role == "whole" else behind


def _shared(figures: list[Figure], pairs: list[tuple[int, int]]) -> list[Figure]:
    """Give the first of a range the unit, the rate and the hedge of both."""
    for at, figure in enumerate(figures):
        if figure.role == "part":
            whole = _whole_of(figures, at)
            if whole is not None:
                figures[at] = _of_whole(figure, whole)
    for low, high in pairs:
        first, second = figures[low], figures[high]
        if not first.unit.words:
            first = first._replace(unit=second.unit)
        figures[low] = first._replace(rate=first.rate or second.rate)
        second = second._replace(rate=second.rate or first.rate)
        figures[high] = second
        if not second.hedge.kind and first.hedge.kind:
            figures[high] = second._replace(hedge=first.hedge)
    return figures
