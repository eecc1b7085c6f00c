"""From two figures to what each is of a change: by, to or from; once or now."""

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure

Pair = tuple[Figure, Seen]
_EDGES = frozenset((",", ";", ".", ":", "and", "but", "while"))
_WAYS = frozenset(("by", "to", "from"))
_THEN, _NOW = frozenset(("once", "formerly", "previously", "used")), frozenset(("now",))
_PAST = frozenset(("then",))
_BACK = 6  # pieces before a figure in which "once" or "now" stands


def are_ways_flipped(held: Table, one: Pair, other: Pair) -> bool:
    """Whether "cut by 3, to 5" is "cut by 5, to 3", or once and now change places."""
    there = [(pair[1].text, pair[1].figure) for pair in (one, other)]
    for read, sure in ((_way, _WAYS), (_era, _PAST)):
        ours = [read(held.statement, pair[0]) for pair in (one, other)]
        if ours[0] == ours[1] or sure.isdisjoint(ours):
            continue
        theirs = [read(*place) for place in there]
        if read is _way and not all((*ours, *theirs)):
            continue
        is_told = theirs[0] != theirs[1] and ours != theirs
        if is_told and _are_crossed(ours, theirs, sure):
            return True
    return False


def are_ways_kept(held: Table, one: Pair, other: Pair) -> bool:
    """Whether one stays what something came to, and the other what it came from."""
    ours = [_way(held.statement, pair[0]) for pair in (one, other)]
    theirs = [_way(pair[1].text, pair[1].figure) for pair in (one, other)]
    return all(ours) and ours == theirs and ours[0] != ours[1]


def _are_crossed(ours: list[str], theirs: list[str], sure: frozenset[str]) -> bool:
    """Whether each has what the other has in its source, as far as it has any."""
    pairs = list(zip(ours, theirs[::-1], strict=True))
    return all(a == b or not (a and b) for a, b in pairs) and any(
        a in sure and a == b for a, b in pairs
    )


def _way(text: Content, figure: Figure) -> str:
    """Return the word that says how a figure changed something: by, to or from."""
    first = figure.number.first
    first = min(first, figure.hedge.first) if figure.hedge.kind else first
    word = text.pieces.word(first - 1)
    return word if word in _WAYS else ""


def _era(text: Content, figure: Figure) -> str:
    """Return whether a figure was once so, or is now."""
    first = figure.number.first
    for at in range(first - 1, max(0, first - _BACK) - 1, -1):
        low = text.pieces.lower[at]
        if low in _EDGES or low[0].isdecimal():
            break
        if low in _THEN:
            return "then"
        if low in _NOW:
            return "now"
    return ""


def have_like_roles(one: Pair, other: Pair) -> bool:
    """Whether what is from, or a part, in the statement is so in the passages."""
    ours = (one[0].role, other[0].role)
    theirs = (one[1].figure.role, other[1].figure.role)
    return any(
        role in ours
        and (role == ours[0], role == ours[1]) == (role == theirs[0], role == theirs[1])
        for role in ("from", "part", "whole")
    )
