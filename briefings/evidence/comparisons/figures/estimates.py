"""From a bound that a statement lacks to whether it is there in another way."""

from fractions import Fraction

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

_FEW = 12  # figures of the passages that may be a share of each other
_ESTIMATES = words("estimate estimates estimated estimating estimation")
_RECKONED = words(
    """
    estimate estimates estimated estimating estimation estimations reckon reckons
    reckoned reckoning priced pegged costed valued appraised assessed projected projects
    projection projections forecast forecasts calculated calculation calculations
    guess guessed guesses guesstimate thought believed believes thinks expected gauged
    budgeted predicted predicts prediction judged extrapolated modeled approximated
    """
)
_PUT = words("put puts putting set sets placed places placing pegs figured")
_NEAR = 4  # pieces from "put" to the figure that it is put at


def is_estimated(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether an estimate is told as one in other words: it was first priced at $40."""
    hedge = seen.figure.hedge
    if _ESTIMATES.isdisjoint(seen.text.pieces.lower[hedge.first : hedge.after]):
        return False
    text, first = held.statement, stated.number.first
    before = text.pieces.lower[max(0, first - _NEAR) : first]
    if "at" in before and not _PUT.isdisjoint(before):
        return True
    return any(
        low in _RECKONED and text.is_beside(at, first)
        for at, low in enumerate(text.pieces.lower)
    )


_HALF = Fraction(1, 2)


def is_by_median(held: Table, stated: Figure) -> bool:
    """Whether "half waited at least 47 days" tells of a median of 47 days."""
    halves = [f for f in held.statement.figures if f.number.value == _HALF]
    others = [f for f in held.statement.figures if f.number.value != _HALF]
    is_told = stated.number.value == _HALF or bool(halves)
    return is_told and any(
        seen.figure.statistic == "median"
        and any(other.number.value == seen.figure.number.value for other in others)
        for seen in held.near
    )


def is_exact_share(held: Table, stated: Figure) -> bool:
    """Whether a fraction is just what one figure told with it is of another."""
    if stated.number.form != "ratio":
        return False
    told = {figure.number.value for figure in held.statement.figures}
    figures = [seen.figure for seen in held.near if not seen.figure.is_weak][:_FEW]
    counts = [f.number.value for f in figures if f.number.kind in ("count", "money")]
    return any(
        whole in told
        and part != whole
        and Fraction(part) == whole * stated.number.value
        for whole in counts
        for part in counts
    )


_EXTREMES = {
    "low": words("lowest smallest minimum bottom fewest coldest least shortest"),
    "high": words("highest largest maximum top most peak hottest longest biggest"),
    "peak": words("highest largest maximum top most high peaked biggest"),
}


def is_extreme(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether "the lowest was 41" says what "a low of 41" does."""
    hedge, text = seen.figure.hedge, held.statement
    known = [
        _EXTREMES[low]
        for low in seen.text.pieces.lower[hedge.first : hedge.after]
        if low in _EXTREMES
    ]
    return any(
        low in known[0] and text.is_beside(at, stated.number.first)
        for at, low in enumerate(text.pieces.lower)
        if known
    )
