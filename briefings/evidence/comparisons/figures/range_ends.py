"""From a figure to whether a passage has a range of which it is one end."""

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

RANGE = ("low", "high")


def is_end_of_range(held: Table, stated: Figure, seen: Seen) -> bool:
    """Return whether a passage has a range of which the statement gives one end."""
    if seen.figure.role not in RANGE or stated.role in (*RANGE, "from", "to"):
        return False
    if stated.hedge.kind:
        return False
    figures = seen.text.figures
    at = figures.index(seen.figure)
    if _is_changed(seen, figures[at if seen.figure.role == "low" else at - 1]):
        return False
    other = figures[at + 1] if seen.figure.role == "low" else figures[at - 1]
    return not any(is_equal(figure, other) for figure in held.statement.figures)


_CHANGING = words(
    """
    revise revised revises correct corrected raise raised cut lower lowered increase
    increased change changed adjust adjusted amend amended update updated
    restate restated
    """
)


def _is_changed(seen: Seen, low: Figure) -> bool:
    """Whether a range is none: the total was revised from 12 to 14."""
    before = seen.text.pieces.lower[max(0, low.number.first - 8) : low.number.first]
    return "from" in before and not _CHANGING.isdisjoint(before)


def range_words(seen: Seen) -> str:
    """Return the words of a number, or of the range it is an end of."""
    if seen.figure.role not in RANGE:
        return seen.words
    figures = seen.text.figures
    at = figures.index(seen.figure)
    low, high = (at, at + 1) if seen.figure.role == "low" else (at - 1, at)
    return seen.text.words(figures[low].number.first, figures[high].number.after)
