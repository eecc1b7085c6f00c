"""From a figure that was worked out to whether it counts what its inputs count."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.comparisons.sums.operands import Operand
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import group_stems, noun_stems, unit_words
from briefings.evidence.readers.words.forms import stem


class Counted(NamedTuple):
    """A figure in a statement that an expression gives, and what that is made of."""

    text: Content
    operands: Sequence[Operand]
    expression: str
    stated: Figure


def other_thing(counted: Counted, lexicon: Lexicon) -> Iterator[Discrepancy]:
    """Yield a result that counts what none of its inputs speaks of."""
    text, operands, expression, stated = counted
    table = lexicon.built(unit_words)
    measures = {one.figure.unit.measure for one in operands}
    ours = stated.unit.measure
    is_sum = not set("*/").intersection(expression)
    if is_sum and ours and len(measures) == 1 and None not in measures:
        differs = ours not in measures
    else:
        nouns = group_stems(noun_stems(stated.unit, table), table)
        known = {stem(low) for one in operands for low in one.text.pieces.lower}
        differs = bool(nouns) and not ours and nouns.isdisjoint(known)
        differs = differs and not nouns & table.generic
    if differs:
        words = " ".join(stated.unit.words)
        yield at_pieces(
            text,
            (stated.number.first, max(stated.number.after, stated.unit.after)),
            Remark(
                "unit-differs",
                f"'{words}' is not what the inputs count",
                "count what they count",
                "",
            ),
        )
