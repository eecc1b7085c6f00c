"""From figures to what is left out beside them: there 41 percent, here 12."""

from fractions import Fraction
from itertools import pairwise

from briefings.evidence.readers.figures.number import HUNDREDTH, Number
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import Unit, UnitWords, unit_after
from briefings.evidence.readers.words.tokens import Tokens, places
from briefings.evidence.readers.words.wordset import words

_FAR = 24  # pieces over which a percent sign or a currency still counts
_SHARE = ("share", "points")
_LARGEST_SHARE = 1000  # percent


def elliptic(pieces: Tokens, figures: list[Figure]) -> list[Figure]:
    """Return figures with what a bare number may mean after a share or a sum."""
    shown: list[Figure] = []
    for at, figure in enumerate(figures):
        others = figure.others or _others(pieces, figures, at)
        shown.append(figure._replace(others=others) if others else figure)
    return shown


def _others(pieces: Tokens, figures: list[Figure], at: int) -> tuple[Number, ...]:
    figure = figures[at]
    number = figure.number
    if number.kind == "money" and _of_a_dollar(pieces, number.after):
        return (number._replace(kind="share", currency=""),)
    if number.kind != "count":
        return ()
    measure = figure.unit.measure
    if measure is not None and measure.unit == "pound":
        return (number._replace(kind="money", currency="£"),)
    if pieces.word(number.first - 1) in _COUNTED_OFF:
        return (number._replace(kind="ordinal"),)  # hour twelve is the twelfth
    if _tells_what(figure) or figure.is_weak:
        return ()
    nearby = (*reversed(figures[max(0, at - 3) : at]), *figures[at + 1 : at + 2])
    near = (o.number for o in nearby if abs(o.number.first - number.first) <= _FAR)
    return next((read for model in near if (read := _like(number, model))), ())


_GOING = words("goes went go is are was were comes came pays paid stays remains covers")


def _tells_what(figure: Figure) -> bool:
    """Whether a figure's unit names a thing: of every $100, 62 goes to the road."""
    return bool(figure.unit.words) and figure.unit.words[0] not in _GOING


def _like(number: Number, model: Number) -> tuple[Number, ...]:
    """Return what a bare number is if it is what its neighbour is, if anything."""
    if model.kind == "money":
        return _sums(number, model)
    if model.kind not in _SHARE or number.value >= _LARGEST_SHARE:
        return ()
    return (
        number._replace(
            value=number.value * HUNDREDTH,
            kind=model.kind,
            scale=number.scale * HUNDREDTH,
        ),
    )


_COUNTED_OFF = frozenset(
    ("hour", "day", "night", "week", "month", "year", "round", "game", "mile", "step")
)
_LINKS = frozenset(("of", "on", "in", "from"))
_EACH = frozenset(("every", "each", "the", "a"))


def _of_a_dollar(pieces: Tokens, at: int) -> bool:
    """Whether cents are of a dollar, and so a share: 75 cents of every dollar."""
    at += pieces.word(at) == "out"
    return pieces.word(at) in _LINKS and (
        pieces.word(at + 1) in _EACH and pieces.word(at + 2) == "dollar"
    )


def _sums(number: Number, model: Number) -> tuple[Number, ...]:
    money = number._replace(kind="money", currency=model.currency)
    if number.scale == 1 < model.scale:
        scaled = money._replace(value=number.value * model.scale, scale=model.scale)
        return money, scaled
    if model.scale < 1 == number.scale:  # to 38 cents, from 52
        return money, money._replace(value=number.value * model.scale)
    return (money,)


def with_articles(
    pieces: Tokens, figures: list[Figure], taken: bytearray, table: UnitWords
) -> list[Figure]:
    """Return figures with those that are not written as one.

    An article may count (a week before, for a year), and "in as many weeks" repeats.
    """
    covered = bytearray(taken)
    for figure in figures:
        first, after = figure.number.first, figure.after
        covered[first:after] = b"\1" * (after - first)
    found = [
        unwritten
        for at in places(pieces.lower, _SILENT.__contains__)
        if not covered[at] and (unwritten := _unwritten(pieces, figures, at, table))
    ]
    found += _totals(pieces, figures)
    if not found:
        return figures
    return sorted([*figures, *found], key=lambda figure: figure.number.first)


def _totals(pieces: Tokens, figures: list[Figure]) -> list[Figure]:
    """Return the votes cast where they are given for and against: 4-1 makes five."""
    found: list[Figure] = []
    for one, other in pairwise(figures):
        ours, theirs = one.number, other.number
        is_vote = pieces.lower[ours.after : theirs.first] in (["-"], ["to"])
        if (
            is_vote
            and ours.kind == theirs.kind == "count"
            and ours.value > theirs.value
            and one.role != "from"
        ):
            total = ours._replace(
                value=ours.value + theirs.value, after=theirs.after, form="implied"
            )
            found.append(Figure(total, is_weak=True, after=other.after))
    return found


_SILENT = frozenset(("a", "an", "many"))
_NEVER = frozenset(("second", "minute", "shift"))


def _unwritten(
    pieces: Tokens, figures: list[Figure], at: int, table: UnitWords
) -> Figure | None:
    if pieces.lower[at] == "many":
        return _repeated(pieces, figures, at, table)
    name = pieces.word(at + 1).removesuffix("'s")  # a year's notice
    measure = table.measures.get(name)
    if measure is None or not measure.is_time or measure.unit in _NEVER:
        return None
    if name.endswith("s") or pieces.word(at + 2) in ("-", "of"):
        return None
    number = Number(Fraction(1), "count", at, at + 1, form="article")
    unit = Unit((name,), measure, at + 2)
    return Figure(number, unit=unit, is_weak=True, after=at + 2)


def _repeated(
    pieces: Tokens, figures: list[Figure], at: int, table: UnitWords
) -> Figure | None:
    """Read "the third record in as many weeks": three of them."""
    if pieces.lower[max(0, at - 2) : at] != ["in", "as"]:
        return None
    before = [f.number for f in figures if f.number.first < at][-1:]
    if not before:
        return None
    number = Number(before[0].value, "count", at - 1, at + 1, form="implied")
    unit = unit_after(pieces, at + 1, at + 3, table)
    return Figure(number, unit=unit, is_weak=True, after=unit.after)
