"""From a matched figure to the sentence that says the same of another figure.

"The law requires an answer within 47 days": it requires one within 30, and 47 days is
what an answer took.
"""

from briefings.evidence.comparisons.figures.misplaced import may_swap
from briefings.evidence.comparisons.figures.spoken_of import stems_beside
from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.company import around
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.forms import stem

_FEWEST = 3  # words of a sentence, but for its figure, that are a frame
_LACKING = 2  # of them that the figure's own sentence has not


def framed(held: Table, stated: Figure, seen: Seen) -> Discrepancy | None:
    """Tell of a figure in a sentence that a passage has word for word with another."""
    text, at = held.statement, stated.number.first
    if len(text.beside(at)) > 1 or held.claim.derivation:
        return None
    frame, lead = _frame(text, stated), _leading(Seen(text, stated))
    own = stems_beside(seen.text, seen.figure)
    if len(frame) < _FEWEST or len(frame - own) < _LACKING:
        return None
    rivals = (
        other
        for other in held.near
        if other.figure.number.kind == stated.number.kind
        and _leading(other) == lead != _leading(seen)
        and not _is_beside(seen, other)
        and may_swap(held, other.figure, seen.figure)
        and frame <= stems_beside(other.text, other.figure)
    )
    other = next(rivals, None)
    return other and _told(held, stated, seen, other)


def _frame(text: Content, stated: Figure) -> frozenset[str]:
    """Return the stems of a figure's sentence without its own words and the dates."""
    own = set(range(min(stated.number.first, stated.hedge.first), stated.after))
    own.update(at for dating in text.dates for at in range(dating.first, dating.after))
    sentence = text.sentences[stated.number.first]
    return frozenset(
        stem(low)
        for at, low in enumerate(text.pieces.lower)
        if text.sentences[at] == sentence
        and at not in own
        and low.isalpha()
        and low not in STOPS
    )


def _leading(seen: Seen) -> str:
    """Return the word that leads to a figure, before its bound: "within"."""
    number, hedge = seen.figure.number, seen.figure.hedge
    first = min(number.first, hedge.first) if hedge.kind else number.first
    return seen.text.pieces.word(first - 1) if first else ""


def _is_beside(seen: Seen, other: Seen) -> bool:
    """Whether two figures stand in one sentence."""
    one, two = seen.figure.number.first, other.figure.number.first
    return seen.text is other.text and seen.text.is_beside(one, two)


def _told(held: Table, stated: Figure, seen: Seen, other: Seen) -> Discrepancy:
    shown = around(other.text, other.figure)
    return at_figure(
        held.statement,
        stated,
        Remark(
            "figure-misplaced",
            f"the words it rests on say this of '{other.words}', and not of"
            f" '{seen.words}'",
            f"write '{other.words}', or say of what '{seen.words}' is: '{shown}'",
            shown,
            severity="review",
        ),
    )
