"""From a statement to words for a rise or a fall that its own figures belie."""

from collections.abc import Iterator
from fractions import Fraction

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.comparisons.sums.trends import Text
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.contents.counting_figures import SORTS, counting_figures
from briefings.evidence.readers.figures.quantities import Figure

_WAYS = frozenset(("rise", "raise"))
_FAR = 18  # pieces from "rose" to the end of "from 9 ... to 12"
_UNSCALED = 1_000  # below it, "from 1.2 to 1.4 million" begins at 1.2 million


def wrong_ways(both: Sides) -> Iterator[Discrepancy]:
    """Yield "rose" before figures that fall, and the other way round."""
    groups = (m.value.partition("/")[0] for m in both.statement.of("antonym"))
    if _WAYS.isdisjoint(groups):
        return
    said = content(both.claim.statement, both.claim.published, both.lexicon)
    for at, is_up in sorted(Text.of(both.statement, said).ways.items()):
        change = _from_to(said, at)
        if change is None or _is_borne_out(*change, is_up=is_up):
            continue
        start, end = (said.words(f.number.first, f.number.after) for f in change)
        message = f"the figures go the other way: from {start} to {end}"
        remark = Remark(RULE, message, HELP, severity="review")
        yield at_pieces(said, (at, at + 1), remark)


def _from_to(said: Content, at: int) -> tuple[Figure, Figure] | None:
    """Return the two figures of "from 12 ... to 9" behind a piece."""
    found: list[Figure] = []
    for figure in counting_figures(said):
        first = figure.number.first
        if at < first <= at + _FAR and said.is_beside(at, first):
            bound = min(first, figure.hedge.first) if figure.hedge.kind else first
            wanted = "to" if found else "from"
            if said.pieces.word(bound - 1) == wanted:
                found.append(figure)
            elif found:
                return None
            if len(found) > 1:
                return found[0], found[1]
    return None


def _is_borne_out(start: Figure, end: Figure, *, is_up: bool) -> bool:
    """Whether figures go a way, or are of two sorts."""
    one, other = start.number, end.number
    if SORTS[one.kind] != SORTS[other.kind]:
        return True
    ours, theirs = start.unit.measure, end.unit.measure
    if ours and theirs and ours != theirs:
        if ours.family != theirs.family or not (ours.factor and theirs.factor):
            return True
        low, high = one.value * ours.factor, other.value * theirs.factor
        return low == high or (low < high) == is_up
    first = one.value * (_scale(one.value, other.scale) if one.scale == 1 else 1)
    return first == other.value or (first < other.value) == is_up


def _scale(value: Fraction, scale: Fraction | int) -> Fraction | int:
    return scale if value < _UNSCALED and scale > 1 else 1
