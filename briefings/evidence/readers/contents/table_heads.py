"""From the head of a table to what its bare numbers stand for: dollars in thousands."""

from fractions import Fraction

from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.tokens import Tokens

_SCALES = {"thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000}


def table_scale(pieces: Tokens) -> tuple[int, str]:
    """Return what a table's numbers are multiplied by, and their currency; or 0."""
    for at, low in enumerate(pieces.lower):
        if low in _SCALES and pieces.word(at - 1) == "in":
            around = {*pieces.lower[max(0, at - 3) : at + 3]}
            if around & {"(", "dollars", "$"}:
                return _SCALES[low], "$" if around & {"dollars", "$"} else ""
    return 0, ""


def tabled(text: Content, scale: int, currency: str) -> Content:
    """Return a text whose bare numbers may also be so many thousands or millions."""
    return text._replace(
        figures=tuple(_scaled(figure, scale, currency) for figure in text.figures),
        plain={
            sentence: tuple(_scaled(figure, scale, currency) for figure in figures)
            for sentence, figures in text.plain.items()
        },
        kept={},
    )


def _scaled(figure: Figure, scale: int, currency: str) -> Figure:
    number = figure.number
    if number.kind != "count" or number.scale != 1 or figure.is_weak:
        return figure
    larger = number._replace(
        value=number.value * scale,
        kind="money" if currency else "count",
        scale=Fraction(scale),
        currency=currency,
    )
    return figure._replace(others=(*figure.others, larger))
