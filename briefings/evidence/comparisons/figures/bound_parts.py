"""From the part of a whole in a statement to a passage in which it is another's part.

"Sixteen of the 400 crews and 27 of the 60 pilots", where 27 crews and 16 pilots had.
"""

from collections.abc import Iterator
from fractions import Fraction

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.matching import Table, table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure

_Parts = list[tuple[Figure, Figure]]  # a part and its whole


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a part that has another whole in the passages, and its whole another."""
    held = table(claim)
    ours = held.statement.once(_parts)
    if not ours:
        return
    there = {
        (part.number.value, whole.number.value)
        for text in held.passages
        for part, whole in text.once(_parts)
    }
    for part, whole in ours:
        value, of = part.number.value, whole.number.value
        if (value, of) in there:
            continue
        if _is_anothers(value, of, there) or _is_of_fewer(held, part, whole):
            words = held.words(part)
            message = f"'{words}' is of another whole than '{held.words(whole)}' there"
            help_ = "write each part with its own whole"
            yield at_figure(
                held.statement, part, Remark("figures-exchanged", message, help_)
            )
            return


CHECKS = (compare,)


def _is_anothers(
    part: Fraction, whole: Fraction, there: set[tuple[Fraction, Fraction]]
) -> bool:
    is_of_another = any(one == part and of != whole for one, of in there)
    return is_of_another and any(one != part and of == whole for one, of in there)


def _is_of_fewer(held: Table, part: Figure, whole: Figure) -> bool:
    """Whether a passage has the part of another number of the same things.

    Twelve of 143 contracts, where it was 12 of the 30 that were sampled.
    """
    told = {figure.number.value for figure in held.statement.figures}
    same = [s for s in held.near if s.figure.number.value == part.number.value]
    if len(same) != 1 or not any(is_equal(whole, s.figure) for s in held.near):
        return False
    return any(
        one == same[0].figure
        and other.number.value not in told
        and not {*other.unit.words}.isdisjoint(whole.unit.words)
        for text in held.passages
        for one, other in text.once(_parts)
    )


def _parts(text: Content) -> _Parts:
    """Return each part of a text with the whole that stands next to it.

    Read in order: of the 60 pilots, 16; of the 400 crews, 27.
    """
    found: _Parts = []
    figures, at = text.figures, 0
    while at + 1 < len(figures):
        one, other = figures[at : at + 2]
        are_beside = text.is_beside(one.number.first, other.number.first)
        if are_beside and {one.role, other.role} == {"part", "whole"}:
            found.append((one, other) if one.role == "part" else (other, one))
            at += 1
        at += 1
    return found
