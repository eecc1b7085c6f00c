"""From figures to what is left out beside them: in construction 41 percent, in shops 12."""

from fractions import Fraction

from briefings.evidence.numbers import HUNDREDTH, Number
from briefings.evidence.quantities import Figure
from briefings.evidence.tokens import Tokens
from briefings.evidence.units import Unit, UnitWords

_FAR = 24  # pieces over which a percent sign or a currency still counts
_SHARE = ("share", "points")


def elliptic(figures: list[Figure]) -> list[Figure]:
    """Return figures with what a bare number may mean after a share or a sum."""
    shown: list[Figure] = []
    for at, figure in enumerate(figures):
        nearby = [*reversed(figures[max(0, at - 3) : at]), *figures[at + 1 : at + 2]]
        shown.append(figure._replace(others=figure.others or _others(figure, nearby)))
    return shown


def _others(figure: Figure, nearby: list[Figure]) -> tuple[Number, ...]:
    number = figure.number
    if number.kind != "count" or figure.unit.words or figure.is_weak:
        return ()
    for other in nearby:
        model = other.number
        if abs(model.first - number.first) > _FAR:
            continue
        if model.kind in _SHARE and model.form != "ratio" and number.value < 1000:  # noqa: PLR2004  # percent
            return (
                number._replace(
                    value=number.value * HUNDREDTH,
                    kind=model.kind,
                    scale=number.scale * HUNDREDTH,
                ),
            )
        if model.kind == "money":
            return _sums(number, model)
    return ()


def _sums(number: Number, model: Number) -> tuple[Number, ...]:
    money = number._replace(kind="money", currency=model.currency)
    if number.scale == 1 < model.scale:
        scaled = money._replace(value=number.value * model.scale, scale=model.scale)
        return money, scaled
    return (money,)


_ARTICLES = frozenset(("a", "an"))
_PERIODS = frozenset(("months", "seconds"))


def with_articles(
    pieces: Tokens, figures: list[Figure], taken: bytearray, table: UnitWords
) -> list[Figure]:
    """Return figures with those that are only an article: a week before, for a year."""
    found: list[Figure] = []
    covered = bytearray(len(taken))
    for figure in figures:
        first, after = figure.number.first, figure.after
        covered[first:after] = b"\1" * (after - first)
    for at, low in enumerate(pieces.lower):
        if low not in _ARTICLES or taken[at] or covered[at]:
            continue
        measure = table.measures.get(pieces.word(at + 1))
        if measure is None or measure.family not in _PERIODS:
            continue
        if pieces.word(at + 1).endswith("s") or pieces.word(at + 2) in ("-", "of"):
            continue
        if measure.unit in ("second", "minute", "shift"):
            continue
        number = Number(Fraction(1), "count", at, at + 1, form="article")
        unit = Unit((pieces.lower[at + 1],), measure, at + 2)
        found.append(Figure(number, unit=unit, is_weak=True, after=at + 2))
    if not found:
        return figures
    return sorted([*figures, *found], key=lambda figure: figure.number.first)
