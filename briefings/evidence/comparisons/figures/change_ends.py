"""From a matched figure to whether something changed by it, to it or from it.

Who "fell to 11 percent" did not fall "by 11 percent".
"""

from collections.abc import Iterator

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

_WAYS = words("by to from")
_BEFORE = 8  # pieces before such a word in which the verb of change stands
_CHANGES = words(
    """
    rose rise rises risen rising fell fall falls fallen falling dropped drop drops
    dropping grew grow grows grown growing climbed climb increase increased increases
    increasing decrease decreased declined decline declines shrank shrunk shrink cut
    cuts reduced raised lowered gained jumped jump soared slid slipped sank surged
    plunged doubled tripled quadrupled halved expanded swelled dipped
    """
)


def other_ends(held: Table) -> Iterator[Discrepancy]:
    """Yield figures that something changed by here, and to or from in the passages."""
    for match in held.matches:
        if match.found is None or match.stated.is_weak:
            continue
        way = _way(held.statement, match.stated)
        alike = [s for s in held.near if is_equal(match.stated, s.figure)]
        ways = {_way(seen.text, seen.figure) for seen in alike or [match.found]}
        if way and way not in ways and "" not in ways:
            yield _told(held, match.stated, match.found)


def _first(figure: Figure) -> int:
    number, hedge = figure.number, figure.hedge
    return min(number.first, hedge.first) if hedge.kind else number.first


def _way(text: Content, figure: Figure) -> str:
    """Return "by", "to" or "from" before a figure of a change; else nothing."""
    at = _first(figure) - 1
    word = text.pieces.word(at)
    if word not in _WAYS or figure.role in ("low", "high"):
        return ""
    before = range(max(0, at - _BEFORE), at)
    is_change = any(
        text.pieces.lower[place] in _CHANGES and text.is_beside(place, at)
        for place in before
    )
    return word if is_change else ""


def _told(held: Table, stated: Figure, seen: Seen) -> Discrepancy:
    ours = held.statement.words(_first(stated) - 1, stated.number.after)
    theirs = seen.text.words(_first(seen.figure) - 1, seen.figure.number.after)
    return at_pieces(
        held.statement,
        (_first(stated) - 1, stated.number.after),
        Remark(
            "unit-differs",
            f"it changed '{ours}' here, and '{theirs}' in the words it rests on",
            f"write '{theirs}'",
            theirs,
        ),
    )
