"""From a text to its figures that count or measure, and to where their words stand."""

from bisect import bisect_right

from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.prose import Prose

SORTS = {"share": "percent", "points": "percent", "count": "count", "money": "money"}
"""Kind of a number → what it is measured in; those of other kinds do not count."""


def counting_figures(text: Content) -> list[Figure]:
    """Return the figures of a text that count or measure, in their order."""
    return [f for f in text.figures if f.number.kind in SORTS and not f.is_weak]


def token_at(prose: Prose, text: Content, piece: int) -> int:
    """Return the token of a text in which one of its pieces begins."""
    return bisect_right(prose.starts, text.pieces.starts[piece]) - 1
