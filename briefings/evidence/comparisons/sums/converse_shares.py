"""From "it costs half the price" to "the price is twice what it costs"."""

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.forms import stem

_REACH = 6  # pieces behind a share or a multiple that tell what it is of
_OF_OTHERS = frozenset(("share", "times"))
_ANY = frozenset(("any", "each", "every", "other", "what", "level"))
_NONE = frozenset(("no", "none", "never", "neither"))
_PAUSES = frozenset(",;.:!?")


def is_converse(held: Table, stated: Figure) -> bool:
    """Whether a multiple is that of the other one: half of it there, twice here.

    What the passage's is a multiple of has to be told before the statement's.
    """
    return any(_is_turned_round(held, stated, seen) for seen in held.near)


def _is_turned_round(held: Table, stated: Figure, seen: Seen) -> bool:
    ours, theirs = stated.number, seen.figure.number
    if theirs.kind not in _OF_OTHERS or ours.value * theirs.value != 1:
        return False
    if seen.figure.hedge.kind or not _may_be_bounded(held.statement, stated):
        return False
    base = _things(seen.text, theirs.after)
    text = held.statement
    return bool(base) and base <= _before(text, stated) - _things(text, ours.after)


def _may_be_bounded(text: Content, stated: Figure) -> bool:
    """Whether it is plain, or the most that any is: none is over a third."""
    kind, first = stated.hedge.kind, stated.number.first
    if kind == "gt":
        return any(
            low in _NONE and text.is_beside(at, first)
            for at, low in enumerate(text.pieces.lower[:first])
        )
    return kind in ("", "le")


def _things(text: Content, start: int) -> set[str]:
    """Return the stems right behind a number, up to a pause."""
    found: set[str] = set()
    for low in text.pieces.lower[start : start + _REACH]:
        if low in _PAUSES:
            break
        if low.isalpha() and low not in STOPS and low not in _ANY:
            found.add(stem(low))
    return found


def _before(text: Content, stated: Figure) -> set[str]:
    """Return the stems of the sentence before a number."""
    first = stated.number.first
    return {
        stem(low)
        for at, low in enumerate(text.pieces.lower[:first])
        if text.is_beside(at, first)
    }
