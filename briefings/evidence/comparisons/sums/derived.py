"""From a derivation to its figure worked out again, and where they part."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from briefings.evidence.claim import Claim, Derivation
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.comparisons.sums.arithmetic import evaluate
from briefings.evidence.comparisons.sums.derived_rates import other_rate
from briefings.evidence.comparisons.sums.operands import (
    Operand,
    about_inputs,
    leaning,
    operand,
    unlike,
)
from briefings.evidence.comparisons.sums.results import Counted, other_thing
from briefings.evidence.comparisons.sums.roundings import place, rounded, spelled, ways
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure

_TOLERANCE = Fraction(3, 100)  # of a figure that is said to be about so much
_LEAST = Fraction(1, 10)  # how far over "more than 14" may be, as a share of it
_SHARES = frozenset(("share", "points"))
_KINDS = {
    "percent": ("share", "points"),
    "ratio": ("times", "count", "share"),
    "number": ("count", "money", "vague", "times", "share", "points"),
    "difference": ("count", "money", "points", "share", "times"),
}


class Result(NamedTuple):
    """What a derivation gives, and what the statement is held to."""

    derivation: Derivation
    operands: list[Operand]
    value: Fraction
    text: Content

    @property
    def shown(self) -> str:
        """The value as it would be written."""
        match self.derivation.kind:
            case "percent":
                share = self.value if self._is_hundredfold else self.value * 100
                return f"{self._spelled(share)} percent"
            case "ratio":
                return f"{self._spelled(self.value)} times"
        if self._is_of_shares:
            return f"{self._spelled(self.value * 100)} percentage points"
        return self._spelled(self.value)

    def _spelled(self, value: Fraction) -> str:
        """Return a value as it is rounded by what the dossier says."""
        rounding = self.derivation.rounding
        step = place(rounding)
        return spelled(rounded(value, step, ways(rounding)) if step else value)

    @property
    def _is_hundredfold(self) -> bool:
        """Whether the expression multiplies by a hundred itself."""
        return "100" in self.derivation.expression

    @property
    def _is_of_shares(self) -> bool:
        return all(one.figure.number.kind in _SHARES for one in self.operands)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of figure that it may be written as, the likeliest first."""
        kind = self.derivation.kind
        if kind in ("number", "difference") and self._is_of_shares:
            return ("points",) if kind == "difference" else ("share", "points")
        if kind == "percent":
            return ("share", "points") if self._is_of_shares else ("share",)
        return tuple(k for k in _KINDS[kind] if k not in _SHARES or kind == "ratio")

    @property
    def values(self) -> tuple[Fraction, ...]:
        """The values that may be written: a fall is written without its sign."""
        value = self.value / 100 if self._is_hundredfold else self.value
        value = value if self.derivation.kind == "percent" else self.value
        return value, -value


def recompute(claim: Claim) -> Iterator[Discrepancy]:
    """Yield where a derived figure is not what its inputs give, or they are unfit."""
    derivation = claim.derivation
    if derivation is None:
        return
    operands: list[Operand] = []
    for name, held in derivation.inputs:
        if held is None:
            continue  # a dangling reference is told of elsewhere
        found = operand(name, held, claim.lexicon)
        if isinstance(found, Operand):
            operands.append(found)
        else:
            yield found
        if not held.is_anchored:
            yield about_inputs(
                "derived-input-unanchored",
                f"'{name}' comes from '{held.id}', which rests on no words of a source",
                f"add an excerpt to '{held.id}'",
            )
    yield from unlike(derivation, operands)
    if len(operands) == len(derivation.inputs):
        yield from _held_to_result(claim, derivation, operands)


def _held_to_result(
    claim: Claim, derivation: Derivation, operands: list[Operand]
) -> Iterator[Discrepancy]:
    values = {one.name: one.figure.number.value for one in operands}
    value = evaluate(derivation.expression, values)
    if value is None:
        yield about_inputs(
            "derived-not-computable",
            f"'{derivation.expression}' cannot be worked out from its inputs",
            "see that it divides by nothing that is zero and names only its inputs",
        )
        return
    text = content(claim.statement, claim.published, claim.lexicon)
    result = Result(derivation, operands, value, text)
    stated = _candidates(result)
    fitting = [figure for figure in stated if _fits(figure, result)]
    if not fitting:
        yield _differs(result, stated[0] if stated else None)
        return
    yield from _too_precise(result, fitting[0])
    counted = Counted(result.text, operands, derivation.expression, fitting[0])
    yield from other_thing(counted, claim.lexicon)
    yield from other_rate(counted)


def result_figure(claim: Claim) -> Figure | None:
    """Return the figure of a derived statement that is its result."""
    derivation = claim.derivation
    if derivation is None:
        return None
    held = [(name, given) for name, given in derivation.inputs if given is not None]
    found = [operand(name, given, claim.lexicon) for name, given in held]
    operands = [one for one in found if isinstance(one, Operand)]
    values = {one.name: one.figure.number.value for one in operands}
    value = evaluate(derivation.expression, values)
    text = content(claim.statement, claim.published, claim.lexicon)
    result = Result(derivation, operands, value or Fraction(0), text)
    stated = _candidates(result)
    return next((f for f in stated if _fits(f, result)), next(iter(stated), None))


def _candidates(result: Result) -> list[Figure]:
    """Return the figures of the statement that may be the result: not the inputs."""
    kinds = result.kinds
    fit = [figure for figure in result.text.figures if figure.number.kind in kinds]
    given = [one.figure for one in result.operands]
    fresh = [f for f in fit if not any(is_equal(f, other) for other in given)]

    def unlikely(figure: Figure) -> tuple[int, Fraction]:
        number = figure.number
        gap = min(abs(number.value - value) for value in result.values)
        return kinds.index(number.kind), gap

    return sorted(fresh or fit, key=unlikely)


def _fits(stated: Figure, result: Result) -> bool:
    number = stated.number
    if number.kind == "vague":
        return number.value <= abs(result.value) <= (number.upto or number.value)
    return any(_is_near(stated, value, result) for value in result.values)


def _is_near(stated: Figure, value: Fraction, result: Result) -> bool:
    """Whether a figure may stand for a value: rounded as said, on the right side."""
    number = stated.number
    if not _is_on_side(stated, value, result):
        return False
    rounding = result.derivation.rounding
    step = place(rounding) * (Fraction(1, 100) if number.kind in _SHARES else 1)
    if step and number.form != "ratio":  # "a third" is 33.33 percent, rounded or not
        return rounded(value, step, ways(rounding)) == number.value
    if "exact" in rounding.lower():
        return value == number.value
    return _is_rounded(stated, value)


def _is_rounded(stated: Figure, value: Fraction) -> bool:
    """Whether a figure is as near to a value as its bound or its last place says."""
    number = stated.number
    gap = abs(value - number.value)
    step = min(number.step, number.scale) if number.kind in _SHARES else number.step
    half = Fraction(0) if number.form == "ratio" else step / 2
    match stated.hedge.kind:
        case "gt" | "ge" | "lt" | "near" | "le":
            return gap <= max(number.value * _LEAST, number.step)
        case "approx":
            return gap <= max(half, abs(value) * _TOLERANCE)
    if number.form == "ratio":
        return gap <= abs(value) * _TOLERANCE
    return gap <= half


_OVER, _UNDER = frozenset(("gt", "ge")), frozenset(("lt", "near"))


def _is_on_side(stated: Figure, value: Fraction, result: Result) -> bool:
    """Whether "more than" and "nearly" are true; a bounded input bounds the result."""
    number, hedge = stated.number, stated.hedge.kind
    if stated.hedge.is_rough and abs(value - number.value) * 2 <= number.step:
        way = leaning(result.derivation.expression, result.operands)
        return way == 0 or (way > 0) == (hedge in ("gt", "ge"))
    given = {one.figure.hedge.kind for one in result.operands}
    match hedge:
        case "gt":
            return value > number.value or (
                value == number.value and bool(given & _OVER)
            )
        case "ge":
            return value >= number.value
        case "lt" | "near":
            return value < number.value or (
                value == number.value and bool(given & _UNDER)
            )
        case "le":
            return value <= number.value
    return True


def _differs(result: Result, stated: Figure | None) -> Discrepancy:
    expression, shown = result.derivation.expression, result.shown
    given = ", ".join(
        f"{one.name} = {spelled(one.figure.number.value)}" for one in result.operands
    )
    if stated is None:
        return Discrepancy(
            "derived-differs",
            "error",
            "",
            0,
            0,
            shown,
            f"no figure here is what '{expression}' gives: {shown} ({given})",
            f"say that it is {shown}",
        )
    first, after = _bounds(stated)
    words = result.text.words(first, after)
    return at_pieces(
        result.text,
        (first, after),
        Remark(
            "derived-differs",
            f"'{words}' is not what '{expression}' gives: {shown} ({given})",
            f"write '{shown}', or mend the inputs",
            shown,
        ),
    )


def _bounds(stated: Figure) -> tuple[int, int]:
    number, hedge = stated.number, stated.hedge
    if not hedge.kind:
        return number.first, number.after
    return min(number.first, hedge.first), max(number.after, hedge.after)


def _too_precise(result: Result, stated: Figure) -> Iterator[Discrepancy]:
    """Yield a plain result from inputs that are only bounded."""
    bounded = next((one for one in result.operands if one.is_bounded), None)
    if bounded is None or stated.hedge.kind not in ("", "exact"):
        return
    words = result.text.words(stated.number.first, stated.number.after)
    hedge = bounded.figure.hedge
    shown = f"{bounded.text.words(hedge.first, hedge.after)} ... {bounded.words}"
    yield at_pieces(
        result.text,
        (stated.number.first, stated.number.after),
        Remark(
            "derived-too-precise",
            f"'{words}' is plain, and is worked out from '{shown}'",
            f"write 'about {words}'",
            shown,
            severity="review",
        ),
    )
