"""From a date or a name in a text to the figure it goes with, by pieces and pauses."""

from collections.abc import Sequence
from itertools import accumulate

from briefings.evidence.readers.contents.company import Span
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.figures.quantities import Figure

_COSTS = {
    ",": 12,
    ";": 60,
    ":": 20,
    "and": 8,
    "while": 20,
    "but": 20,
    "whereas": 20,
    "to": 8,
    "from": 8,
    "against": 12,
    "than": 8,
    "versus": 12,
}
_FAR = 80  # pieces past which pauses are not counted
_UNRELATED = 60  # pieces and pauses over which nothing goes together
_CLEAR = 20  # pieces and pauses by which one figure is clearly nearer than another
_MANY = 60  # figures in one sentence, past which nothing can be said of its pairs


def nearest(text: Content, span: Span, kind: str) -> Figure | None:
    """Return the figure of its sentence that a date or a name goes with."""
    beside = text.beside(span[0])
    if len(beside) > _MANY:
        return None
    near = [figure for figure in beside if figure.number.kind == kind]
    if not near:
        return None
    found = min(near, key=lambda figure: _cost(text, figure, span))
    return found if _cost(text, found, span) < _UNRELATED else None


def nearest_of_any(text: Content, span: Span, than: Figure) -> Figure | None:
    """Return the figure, of any sort, that a name clearly goes with sooner."""
    near = text.beside(span[0])
    if not near or len(near) > _MANY or not text.is_beside(span[0], than.number.first):
        return None
    found = min(near, key=lambda figure: _cost(text, figure, span))
    gap = _cost(text, than, span) - _cost(text, found, span)
    return found if gap >= _CLEAR else None


def _cost(text: Content, figure: Figure, span: Span) -> int:
    """Return how far a date or a name is from a figure, in pieces and pauses."""
    first, after = figure.number.first, figure.number.after
    start, end = (after, span[0]) if span[0] >= after else (span[1], first)
    if end - start > _FAR:
        return end - start + _FAR
    prices = text.once(_prices)
    return prices[max(start, end)] - prices[start]


def _prices(text: Content) -> list[int]:
    """Return what it costs to come from the first piece to each, pauses included."""
    costs = (1 + _COSTS.get(word, 0) for word in text.pieces.lower)
    return list(accumulate(costs, initial=0))


def own_dates(text: Content, figure: Figure) -> list[Dating]:
    """Return the dates of its sentence that go with a figure before any other."""
    return [
        dating
        for dating in sentence_dates(text, figure)
        if nearest(text, (dating.first, dating.after), figure.number.kind) == figure
        and nearest_of_any(text, (dating.first, dating.after), figure) is None
    ]


def sentence_dates(text: Content, figure: Figure) -> list[Dating]:
    """Return the dates of the sentence a figure stands in."""
    sentence = text.sentences[figure.number.first]
    return [
        dating
        for dating in text.dates
        if text.sentences[dating.first] == sentence and dating.form != "chained"
    ]


def goes_with(text: Content, spans: Sequence[Span], figure: Figure) -> bool:
    """Whether a name, wherever it stands, goes with a figure before any other."""
    return any(nearest(text, span, figure.number.kind) == figure for span in spans)
