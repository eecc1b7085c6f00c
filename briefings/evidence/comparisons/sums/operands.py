"""From a derivation's inputs to their figures, and to why they may not go together."""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from briefings.evidence.claim import Derivation, Input
from briefings.evidence.comparisons.sums.arithmetic import evaluate
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.dates.intervals import partial
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure

_APART = timedelta(days=92)  # that the times of a part and its whole may differ by
_SHOWN = 4


class Operand(NamedTuple):
    """An input of a derivation, and the figure it gives."""

    name: str
    held: Input
    text: Content
    figure: Figure

    @property
    def words(self) -> str:
        """The number as the input has it."""
        return self.text.words(self.figure.number.first, self.figure.number.after)

    @property
    def is_bounded(self) -> bool:
        """Whether its figure is only bounded: more than, nearly, about."""
        hedge = self.figure.hedge
        return hedge.kind in ("gt", "lt", "near", "approx") and not hedge.is_loose


def about_inputs(
    rule: str, message: str, help_: str, severity: str = "error"
) -> Discrepancy:
    """Return a discrepancy about the derivation itself, not the statement's words."""
    return Discrepancy(rule, severity, "", 0, 0, "", message, help_, "derived")


_UPWARD, _DOWNWARD = frozenset(("gt", "ge")), frozenset(("lt", "near", "le"))
_NUDGE = Fraction(101, 100)


def leaning(expression: str, operands: list[Operand]) -> int:
    """Return whether bounded inputs let a result be more, 1, or less, -1; 0: unsure."""
    values = {one.name: one.figure.number.value for one in operands}
    plain = evaluate(expression, values)
    ways: set[int] = set()
    for one in operands:
        kind = one.figure.hedge.kind
        if kind not in _UPWARD | _DOWNWARD:
            continue
        value = values[one.name]
        moved = value * _NUDGE if kind in _UPWARD else value / _NUDGE
        nudged = evaluate(expression, values | {one.name: moved})
        if plain is not None and nudged is not None and nudged != plain:
            ways.add(1 if nudged > plain else -1)
    return ways.pop() if len(ways) == 1 else 0


def operand(name: str, held: Input, lexicon: Lexicon) -> Operand | Discrepancy:
    """Return the figure an input gives, or why it gives none."""
    text = content(held.statement, None, lexicon)
    figures = _figures(held, text, lexicon)
    if not figures:
        what = f"no '{held.figure}'" if held.figure else "no figure"
        return about_inputs(
            "derived-input-without-figure",
            f"'{name}' comes from '{held.id}', which has {what}",
            f"name a fact that has it, or give it under `figures: {{{name}: ...}}`",
        )
    found = [Operand(name, held, text, figure) for figure in figures]
    if len({figure.number.value for figure in figures}) > 1:
        several = ", ".join(f"'{one.words}'" for one in found[:_SHOWN])
        return about_inputs(
            "derived-input-ambiguous",
            f"'{name}' comes from '{held.id}', which has several figures: {several}",
            f"say which is meant with `figures: {{{name}: ...}}`",
        )
    return found[0]


def _figures(held: Input, text: Content, lexicon: Lexicon) -> list[Figure]:
    figures = [figure for figure in text.figures if not figure.is_weak]
    if not held.figure:
        return [figure for figure in figures if figure.number.kind != "ordinal"]
    meant = content(held.figure, None, lexicon).figures
    return [f for f in figures if any(is_equal(f, other) for other in meant)][:1]


def unlike(derivation: Derivation, operands: list[Operand]) -> Iterator[Discrepancy]:
    """Yield inputs of different sorts or times that are worked with as one."""
    for one, other in combinations(operands, 2):
        if _adds(derivation) and not _are_of_one_sort(one.figure, other.figure):
            yield about_inputs(
                "unlike-units",
                f"'{one.words}' and '{other.words}' are of different sorts, and one is"
                " added to or taken from the other",
                "work with figures of one sort",
            )
        elif derivation.kind == "percent" and _is_no_share(one.figure, other.figure):
            yield about_inputs(
                "unlike-units",
                f"'{one.words}' is no share of '{other.words}': they are of different"
                " sorts",
                "work with figures of one sort",
            )
        yield from _unlike_periods(one, other, derivation.kind)


def _adds(derivation: Derivation) -> bool:
    return derivation.kind == "difference" or not set("+-").isdisjoint(
        derivation.expression
    )


def _are_of_one_sort(one: Figure, other: Figure) -> bool:
    if one.number.kind != other.number.kind:
        return False
    if one.number.currency != other.number.currency:
        return False
    ours, theirs = one.unit.measure, other.unit.measure
    return not (ours and theirs) or ours == theirs


def _is_no_share(one: Figure, other: Figure) -> bool:
    kinds = {one.number.kind, other.number.kind}
    return len(kinds) > 1 and "share" not in kinds and "ordinal" not in kinds


def _unlike_periods(one: Operand, other: Operand, kind: str) -> Iterator[Discrepancy]:
    if one.figure.rate != other.figure.rate and one.figure.rate and other.figure.rate:
        yield about_inputs(
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
        yield about_inputs(
            "unlike-periods",
            f"'{one.name}' is as of {one.held.as_of} and '{other.name}' as of"
            f" {other.held.as_of}",
            "say in the statement that they are of different times",
            "review",
        )
