"""From dozens, several and tens of thousands to whether a number goes with them."""

from collections.abc import Iterator

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same


def makes_precise(stated: Figure, found: Figure, same: bool | None) -> bool:
    """Whether a number is given where the passage has only "several" or "dozens"."""
    if found.number.kind != "vague" or stated.number.kind != "count" or stated.is_weak:
        return False
    upto = found.number.upto or found.number.value
    return bool(same) or (
        same is None and found.number.value <= stated.number.value <= upto
    )


def unlike_vague(held: Table, stated: Figure) -> Iterator[Discrepancy]:
    """Yield what is wrong with dozens or several: another order is an error."""
    rivals = [
        seen
        for seen in held.near
        if is_same(stated.unit, seen.figure.unit, held.units) is not False
    ]
    if any(_is_within(stated, seen.figure) for seen in rivals):
        return
    words = held.words(stated)
    shown = next(
        (seen for seen in rivals if _is_of_other_order(held, stated, seen)), None
    )
    if shown:
        yield at_figure(
            held.statement,
            stated,
            Remark(
                "figure-scaled",
                f"'{words}' is of another order than '{shown.words}'",
                f"write '{shown.bounded}'",
                shown.words,
            ),
        )
        return
    yield at_figure(
        held.statement,
        stated,
        Remark(
            "vague-figure",
            f"'{words}' is not in the words it rests on",
            "add the excerpt that says how many",
            "",
            severity="info",
        ),
    )


def _is_within(stated: Figure, found: Figure) -> bool:
    number = stated.number
    upto = number.upto or number.value
    return found.number.kind == "count" and number.value <= found.number.value <= upto


def _is_of_other_order(held: Table, stated: Figure, seen: Seen) -> bool:
    number, found = stated.number, seen.figure.number
    if found.kind == "vague":
        return True
    if found.kind != "count" or seen.figure.is_weak:
        return False
    upto = number.upto or number.value
    same = is_same(stated.unit, seen.figure.unit, held.units)
    return bool(same) and not number.value / 2 <= found.value <= upto
