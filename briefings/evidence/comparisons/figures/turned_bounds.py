"""From a bound to whether a denial in its clause turns it: not in less than a year."""

from briefings.evidence.comparisons.sides.matching import Seen
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

_DENYING = words(
    """
    not never cannot neither nor fail fails failed failing unless unable lack
    lacks lacked none nobody nothing impossible stop stops stopped exempt exempts
    """
)
_CLAUSE_ENDS = words(
    """
    , ; . : ! ? ( ) and but or that who which why how whether what where when said says
    """
)
_MODALS = words("may can could shall should will would must might")
_NONE = words("no not none never nothing nobody")
_NUMBERS = words("none neither")
_HIGHER = words("higher more greater larger longer exceeded exceeds")
_BEFORE = 4  # pieces in which "none of the nine" stands
_FAR = 16  # pieces before a bound in which a whole clause is denied
_SENTENCE = 40  # pieces behind a bound in which more is told of
_CLAUSE = 14  # pieces before a bound in which a denial may turn it round


def is_denied_once(text: Content, stated: Figure, seen: Seen) -> bool:
    """Whether a denial on one side turns the bound: not in less than 12 years."""
    if _is_rest(text, stated, seen):
        return True
    sides = [(text, stated), (seen.text, seen.figure)]
    return _is_bound_denied(*sides[0]) is not _is_bound_denied(*sides[1])


def _is_rest(text: Content, stated: Figure, seen: Seen) -> bool:
    """Whether what is so only above a bound is denied below it, or is more there.

    "None for fewer than 500", where it is "only for at least 500"; "above 10 percent",
    where up to 10 is allowed and "a higher share" was told of.
    """
    there, first = seen.text.pieces.lower, seen.figure.hedge.first
    here = text.pieces.lower[max(0, stated.hedge.first - _FAR) : stated.hedge.first]
    is_only = "only" in there[max(0, first - _CLAUSE) : first]
    if is_only and not _NONE.isdisjoint(here):
        return True
    is_over = (stated.hedge.kind, seen.figure.hedge.kind) == ("gt", "le")
    number, size = seen.figure.number, len(there)
    behind = range(number.after, min(size, number.after + _SENTENCE))
    return is_over and any(
        there[at] in _HIGHER and seen.text.is_beside(at, number.first) for at in behind
    )


def _is_bound_denied(text: Content, figure: Figure) -> bool:
    """Whether what is denied, in its clause, is that a number is so bounded."""
    if figure.hedge.is_turned:
        return False  # it reads as what it comes to
    lower, first = text.pieces.lower, figure.hedge.first
    # "None for more than": a number, too, that stands before this one.
    floor = figure.floor
    floor -= floor > 0 and lower[floor - 1] in _NUMBERS
    for at in range(first - 1, max(first - _CLAUSE, floor) - 1, -1):
        if lower[at] in _CLAUSE_ENDS:
            return False
        if lower[at] in _DENYING or lower[at].endswith("n't"):
            return True
        if lower[at : at + 2] == ["no", "time"] and lower[at - 1 : at] == ["at"]:
            return True  # "at no time has it exceeded"
        if lower[at] == "no" and not _MODALS.isdisjoint(lower[at:first]):
            return True  # "no search may run longer than"
    before = lower[max(0, figure.floor - _BEFORE) : figure.floor]
    return "none" in before and "of" in before  # "none of the nine for more than"
