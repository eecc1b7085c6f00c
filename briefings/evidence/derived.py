"""From a derivation to its figure worked out again, and where the statement parts from it."""

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from fractions import Fraction
from typing import NamedTuple

from briefings.evidence.arithmetic import evaluate
from briefings.evidence.claim import Claim, Derivation, Input
from briefings.evidence.content import Content, content
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.intervals import partial
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.matching import Seen, is_equal
from briefings.evidence.pointing import at_pieces
from briefings.evidence.quantities import Figure
from briefings.evidence.units import is_same, unit_words

_TOLERANCE = Fraction(3, 100)  # of a figure that is said to be about so much
_APART = timedelta(days=92)  # that the times of a part and its whole may differ by
_LEAST = Fraction(1, 10)  # how far over "more than 14" may be, as a share of it
_PLACES = {
    "whole": 1,
    "unit": 1,
    "percent": 1,
    "percentage": 1,
    "number": 1,
    "ten": 10,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "dollar": 1,
    "tenth": Fraction(1, 10),
    "hundredth": Fraction(1, 100),
    "cent": Fraction(1, 100),
    "half": Fraction(1, 2),
}


class Operand(NamedTuple):
    """An input of a derivation, and the figure it gives."""

    name: str
    held: Input
    text: Content
    figure: Figure


def recompute(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield where a derived figure is not what its inputs give, or they are unfit."""
    derivation = claim.derivation
    if derivation is None:
        return
    lexicon = lexicon or shipped()
    operands: list[Operand] = []
    for name, held in derivation.inputs:
        if held is None:
            continue  # a dangling reference is told of elsewhere
        found = _operand(name, held, lexicon)
        if isinstance(found, Discrepancy):
            yield found
        else:
            operands.append(found)
        if not held.is_anchored:
            yield _about(
                "derived-input-unanchored",
                f"'{name}' comes from '{held.id}', which rests on no words of a source",
                f"add an excerpt to '{held.id}'",
            )
    yield from _unlike(derivation, operands, lexicon)
    if len(operands) == len(derivation.inputs):
        yield from _result(claim, derivation, operands, lexicon)


def _about(rule: str, message: str, help_: str, severity: str = "error") -> Discrepancy:
    return Discrepancy(rule, severity, "", 0, 0, "", message, help_, "derived")


def _operand(name: str, held: Input, lexicon: Lexicon) -> Operand | Discrepancy:
    text = content(held.statement, None, lexicon)
    figures = [f for f in text.figures if not f.is_weak]
    if not held.figure:
        figures = [f for f in figures if f.number.kind != "ordinal"]
    else:
        meant = content(held.figure, None, lexicon).figures
        figures = [f for f in figures if any(is_equal(f, other) for other in meant)][:1]
    if not figures:
        what = f"no '{held.figure}'" if held.figure else "no figure"
        return _about(
            "derived-input-without-figure",
            f"'{name}' comes from '{held.id}', which has {what}",
            f"name a fact that has the figure, or give it under `figures: {{{name}: ...}}`",
        )
    if len({figure.number.value for figure in figures}) > 1:
        several = ", ".join(f"'{Seen(text, figure).words}'" for figure in figures[:4])
        return _about(
            "derived-input-ambiguous",
            f"'{name}' comes from '{held.id}', which has several figures: {several}",
            f"say which is meant with `figures: {{{name}: ...}}`",
        )
    return Operand(name, held, text, figures[0])


# -- inputs that do not go together


def _unlike(
    derivation: Derivation, operands: list[Operand], lexicon: Lexicon
) -> Iterator[Discrepancy]:
    table = lexicon.built(unit_words)
    for at, one in enumerate(operands):
        for other in operands[at + 1 :]:
            ours, theirs = one.figure, other.figure
            kinds = {ours.number.kind, theirs.number.kind}
            adds = derivation.kind == "difference" or _adds(derivation.expression)
            if adds and (
                len(kinds) > 1
                or ours.number.currency != theirs.number.currency
                or (
                    ours.unit.measure
                    and theirs.unit.measure
                    and not is_same(ours.unit, theirs.unit, table)
                )
            ):
                yield _about(
                    "unlike-units",
                    f"'{Seen(one.text, ours).words}' and '{Seen(other.text, theirs).words}'"
                    " are added or taken from each other, and are of different sorts",
                    "work with figures of one sort",
                )
            elif (
                derivation.kind == "percent" and len(kinds) > 1 and "share" not in kinds
            ):
                yield _about(
                    "unlike-units",
                    f"'{Seen(one.text, ours).words}' and '{Seen(other.text, theirs).words}'"
                    " are of different sorts, so one is no share of the other",
                    "work with figures of one sort",
                )
            yield from _unlike_periods(one, other, derivation.kind)


def _adds(expression: str) -> bool:
    return "+" in expression or "-" in expression


def _unlike_periods(one: Operand, other: Operand, kind: str) -> Iterator[Discrepancy]:
    if one.figure.rate != other.figure.rate and one.figure.rate and other.figure.rate:
        yield _about(
            "unlike-periods",
            f"'{one.name}' is per {one.figure.rate} and '{other.name}' per"
            f" {other.figure.rate}",
            "bring both to one period first",
        )
        return
    ours, theirs = partial(one.held.as_of), partial(other.held.as_of)
    if kind != "percent" or not ours or not theirs or ours.meets(theirs):
        return
    if max(ours.first, theirs.first) - min(ours.last, theirs.last) > _APART:
        yield _about(
            "unlike-periods",
            f"'{one.name}' is as of {one.held.as_of} and '{other.name}' as of"
            f" {other.held.as_of}",
            "say in the statement that they are of different times, or take figures of one",
            "review",
        )


# -- the result


def _result(
    claim: Claim, derivation: Derivation, operands: list[Operand], lexicon: Lexicon
) -> Iterator[Discrepancy]:
    values = {operand.name: operand.figure.number.value for operand in operands}
    value = evaluate(derivation.expression, values)
    if value is None:
        yield _about(
            "derived-not-computable",
            f"'{derivation.expression}' cannot be worked out from its inputs",
            "see that it divides by nothing that is zero and names only its inputs",
        )
        return
    text = content(claim.statement, claim.published, lexicon)
    results = _results(text, derivation, operands)
    if not results:
        yield Discrepancy(
            "derived-differs",
            "error",
            "",
            0,
            0,
            _shown(value, derivation.kind),
            f"the statement has no figure that '{derivation.expression}' could give",
            f"say that it is {_shown(value, derivation.kind)}",
        )
        return
    fitting = [f for f in results if _fits(f, value, derivation)]
    if not fitting:
        yield _differs(text, results[0], value, derivation, values)
        return
    yield from _too_precise(text, fitting[0], operands)


def _results(
    text: Content, derivation: Derivation, operands: list[Operand]
) -> list[Figure]:
    """Return the figures of the statement that may be the result: not the inputs."""
    kinds = {
        "percent": ("share", "points"),
        "ratio": ("times", "count", "share"),
        "number": ("count", "money", "times", "vague"),
        "difference": ("count", "money", "points", "share", "times"),
    }[derivation.kind]
    fit = [
        f for f in text.figures if f.number.kind in kinds and f.number.kind != "ordinal"
    ]
    given = [operand.figure for operand in operands]
    fresh = [f for f in fit if not any(is_equal(f, other) for other in given)]
    if derivation.kind == "ratio":
        fresh.sort(key=lambda figure: kinds.index(figure.number.kind))
    return fresh or fit


def _fits(stated: Figure, value: Fraction, derivation: Derivation) -> bool:
    number = stated.number
    if number.kind == "vague":
        return number.value <= abs(value) <= (number.upto or number.value)
    for wanted in _wanted(value, derivation, number.kind):
        if _is_near(stated, wanted, derivation):
            return True
    return False


def _wanted(value: Fraction, derivation: Derivation, kind: str) -> list[Fraction]:
    """Return the values that the statement may give: the difference with either sign."""
    values = [value, -value]
    if derivation.kind == "percent" and abs(value) > 1:
        values += [value / 100]  # the expression multiplies by 100 itself
    return values


def _is_near(stated: Figure, value: Fraction, derivation: Derivation) -> bool:
    number, hedge = stated.number, stated.hedge.kind
    step = _place(derivation) * (
        Fraction(1, 100) if number.kind in ("share", "points") else 1
    )
    if step:
        ways = derivation.rounding.lower().split()
        return _rounded(value, step, ways) == number.value
    gap = value - number.value
    half = max(number.step if number.form != "ratio" else Fraction(0), Fraction(0)) / 2
    if hedge in ("gt", "ge"):
        return 0 <= gap <= max(number.value * _LEAST, number.step)
    if hedge in ("lt", "near", "le"):
        return 0 <= -gap <= max(number.value * _LEAST, number.step)
    if hedge == "approx" or number.form == "ratio":
        return abs(gap) <= max(half, abs(value) * _TOLERANCE)
    return abs(gap) <= half


def _rounded(value: Fraction, step: Fraction, ways: Collection[str] = ()) -> Fraction:
    """Round to a multiple of `step`, halves away from zero, as people do; or up, down."""
    sign = -1 if value < 0 else 1
    count = abs(value) / step
    if "down" in ways:
        return sign * (count // 1) * step
    if "up" in ways:
        return sign * -(-count // 1) * step
    return sign * ((count + Fraction(1, 2)) // 1) * step


def _place(derivation: Derivation) -> Fraction:
    """Return what a result is rounded to; 0 where the words do not say."""
    said = derivation.rounding.lower().replace("-", " ").split()
    for at, word in enumerate(said):
        if word.startswith("decimal") and at:
            count = _COUNTS.get(said[at - 1], 0)
            return Fraction(1, 10**count) if count else Fraction(0)
    place = Fraction(0)
    for word in said:
        step = _PLACES.get(word.removesuffix("s"))
        if step is not None and word not in ("percent", "percentage", "dollar"):
            place = Fraction(step) * (place or 1)
    if not place and {"percent", "percentage", "dollar"} & set(said):
        place = Fraction(1)
    return place


_COUNTS = {"one": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3}


def _differs(
    text: Content,
    stated: Figure,
    value: Fraction,
    derivation: Derivation,
    values: Mapping[str, Fraction],
) -> Discrepancy:
    words = text.words(stated.number.first, stated.number.after)
    given = ", ".join(f"{name} = {_plain(of)}" for name, of in values.items())
    shown = _shown(value, derivation.kind)
    return at_pieces(
        text,
        (stated.number.first, stated.number.after),
        "derived-differs",
        f"'{words}' is not what '{derivation.expression}' gives: {shown} ({given})",
        f"write '{shown}', or mend the inputs",
        shown,
    )


def _shown(value: Fraction, kind: str) -> str:
    if kind == "percent":
        share = value if abs(value) > 10 else value * 100  # noqa: PLR2004  # multiplied by 100 already
        return f"{_plain(share)} percent"
    return f"{_plain(value)} times" if kind == "ratio" else _plain(value)


def _plain(value: Fraction) -> str:
    """Return a value with two decimals at most and commas."""
    cents = _rounded(value, Fraction(1, 100))
    whole, part = divmod(abs(cents), 1)
    sign = "-" if cents < 0 else ""
    decimals = f".{int(part * 100):02}".rstrip("0") if part else ""
    return f"{sign}{int(whole):,}{decimals}"


def _too_precise(
    text: Content, stated: Figure, operands: list[Operand]
) -> Iterator[Discrepancy]:
    """Tell of a plain result from inputs that are only bounded."""
    bounded = next(
        (
            o
            for o in operands
            if o.figure.hedge.kind in ("gt", "lt", "near", "approx")
            and not o.figure.hedge.is_loose
        ),
        None,
    )
    if bounded is None or stated.hedge.kind not in ("", "exact"):
        return
    words = text.words(stated.number.first, stated.number.after)
    shown = Seen(bounded.text, bounded.figure).bounded
    yield at_pieces(
        text,
        (stated.number.first, stated.number.after),
        "derived-too-precise",
        f"'{words}' is plain, and is worked out from '{shown}'",
        f"write 'about {words}'",
        shown,
        severity="review",
    )
