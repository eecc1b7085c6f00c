"""From a bound to whether the other side has it as a limit, or as the most."""

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same
from briefings.evidence.readers.words.wordset import words

_AT_MOST = frozenset(("most", "maximum"))
_NONE = frozenset(("no", "none", "never", "nobody", "nothing", "neither"))
_MOST = words("most maximum cap limit ceiling longest highest largest greatest record")
_LIMITS = words(
    """
    limit limits cap caps ceiling maximum minimum floor tolerate tolerates tolerated
    allow allows allowed permit permits permitted
    """
)


def stands_there(held: Table, stated: Figure) -> bool:
    """Whether a passage has the bound and its number word for word."""
    if not stated.hedge.kind or stated.hedge.first > stated.number.first:
        return False
    said = held.statement.pieces.lower[stated.hedge.first : stated.number.after]
    return any(
        text.pieces.lower[at : at + len(said)] == said
        and _counts_the_same(held, stated, text, at + len(said))
        for text in held.passages
        for at, low in enumerate(text.pieces.lower)
        if low == said[0]
    )


def _counts_the_same(held: Table, stated: Figure, text: Content, after: int) -> bool:
    """Whether a passage's number that ends at `after` may count the same thing."""
    return all(
        is_same(stated.unit, other.unit, held.units) is not False
        for other in text.figures
        if other.number.after == after
    )


def is_the_most(held: Table, stated: Figure, seen: Seen, how: str) -> bool:
    """Whether one side tells of the most, and the other bounds it: "the most is $2"."""
    if how == "dropped" and seen.figure.hedge.kind == "le":
        text, number = held.statement, stated.number
    elif how == "added" and stated.hedge.kind in ("gt", "le"):
        text, number = seen.text, seen.figure.number  # "no wait exceeded three hours"
        lower = held.statement.pieces.lower[: stated.number.first]
        if stated.hedge.kind == "gt" and _NONE.isdisjoint(lower):
            return False
    else:
        return False
    wanted = _MOST if stated.hedge.kind != "le" else _AT_MOST
    return any(
        low in wanted and text.is_beside(at, number.first)
        for at, low in enumerate(text.pieces.lower)
    )


def is_limit(held: Table, stated: Figure, seen: Seen, how: str) -> bool:
    """Whether "a limit of 4" says what "the limit that it set is 4" does."""
    sides = [(held.statement, stated), (seen.text, seen.figure)]
    (text, bounded), (other, plain) = sides if how == "added" else sides[::-1]
    hedge = text.pieces.lower[bounded.hedge.first : bounded.hedge.after]
    if _LIMITS.isdisjoint(hedge):
        return False
    if how == "added" and hedge[-1] in ("at", "is", "was"):
        return True  # what is set at 18 is 18
    if how == "dropped" and plain.role in ("from", "to"):
        return True  # it would go down from 14 to seven
    return any(
        low in _LIMITS and other.is_beside(at, plain.number.first)
        for at, low in enumerate(other.pieces.lower)
    )


def has_plain(held: Table, stated: Figure) -> bool:
    """Return whether the passages have the number without a bound, too."""
    return any(
        is_equal(stated, seen.figure) and not seen.figure.hedge.kind
        for seen in held.near
    )
