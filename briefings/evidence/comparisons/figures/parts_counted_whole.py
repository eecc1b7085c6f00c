"""From a number of which a passage means a part to a statement that means all of it.

"Two of the five detectives kept notes" is not "all five detectives kept notes".
"""

from collections.abc import Iterator
from itertools import islice

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.matching import Table, table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

_ALL = words("all every each both none neither")
_NOT_ONE = words("not every each any only")
_MOST = 8  # numbers of all in a statement that are looked at
_BEFORE = 4  # pieces before a number in which "every one of the" stands


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each number that is said of all, where the passages tell of a part."""
    held = table(claim)
    told = (f for f in held.statement.figures if f.number.value > 1)
    for figure in islice((f for f in told if _is_of_all(held, f)), _MOST):
        part = _part(held, figure)
        if part:
            yield at_figure(
                held.statement,
                figure,
                Remark(
                    "universal-added",
                    f"the passage has it of a part: '{part}'",
                    f"say of how many it holds, as the passage does: '{part}'",
                    part,
                    severity="review",
                ),
            )


CHECKS = (compare,)


def _is_of_all(held: Table, figure: Figure) -> bool:
    """Whether "all", "every one of the" or "none of the" stands before a number."""
    if figure.number.kind == "ordinal":
        return False  # "none on the third"
    lower, first = held.statement.pieces.lower, figure.number.first
    near = lower[max(0, first - _BEFORE) : first]
    return not _ALL.isdisjoint(near) and "but" not in near


def _part(held: Table, figure: Figure) -> str:
    """Return the words for the part that the passages have of a number; or nothing."""
    found = ""
    for text in held.passages:
        lower = text.pieces.lower
        for at, other in enumerate(text.figures):
            if other.number.value != figure.number.value:
                continue
            before = lower[max(0, other.number.first - _BEFORE) : other.number.first]
            if not _ALL.isdisjoint(before):
                return ""  # it is told of all there, too
            part = text.figures[at - 1] if at else None
            if part is None or (part.role, other.role) != ("part", "whole"):
                continue
            if lower[part.number.first - 1] not in _NOT_ONE:
                found = text.words(part.number.first, other.number.after)
    return found
