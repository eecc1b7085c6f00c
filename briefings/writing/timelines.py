"""From days to a timeline of Word's own: points over an axis of days, on stems.

Each point bears the number of its row in the table below. The heights only keep the
numbers apart; they say nothing. (ECMA-376-1, 21.2.2.161.)
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from briefings.memo import Drawing, Line
from briefings.writing.markup import attribute

KIND = "days"
MONTH = 30  # days
_TICKS = 6  # at most, along the axis
_HIGHEST = 14  # of points
_LABEL = 0.055  # of the axis: as wide as a point's number
_EPOCH = date(1899, 12, 30)  # from which a spreadsheet counts days
_SHEET = "Sheet1"
_INK, _STEM = "1F3864", "7F7F7F"
_SHOWN = "".join(
    f'<c:{name} val="{value}"/>'
    for name, value in (
        ("showLegendKey", 0),
        ("showVal", 1),
        ("showCatName", 0),
        ("showSerName", 0),
        ("showPercent", 0),
        ("showBubbleSize", 0),
    )
)


class Span(NamedTuple):
    """The days along an axis, as a spreadsheet counts them, and between its marks."""

    first: int
    last: int
    step: int


def span_of(drawing: Drawing) -> Span:
    """Return the days that an axis shows: whole steps from the start of a month."""
    days = [day_of(point) for point in drawing.points]
    first = (min(days).replace(day=1) - _EPOCH).days
    after = (max(days) - _EPOCH).days + 1 - first
    step = MONTH * max(1, -(-after // (MONTH * _TICKS)))
    return Span(first, first + step * -(-after // step), step)


def day_of(point: Line) -> date:
    """Return the day that a point stands for."""
    return _EPOCH + timedelta(days=int(point.number))


def heights(drawing: Drawing) -> list[int]:
    """Return the height of each point: the lowest, from 1, at which its number fits.

    Above the highest that a page has room for, numbers stand over each other.
    """
    span = span_of(drawing)
    room = (span.last - span.first) * _LABEL
    taken: list[float] = []  # height, from 0 → the last day at it
    found = []
    for day in (int(point.number) for point in drawing.points):
        free = (at for at, last in enumerate(taken) if day - last >= room)
        height = min(next(free, len(taken)), _HIGHEST - 1)
        taken[height : height + 1] = [day]
        found.append(height + 1)
    return found


def days_plot(drawing: Drawing) -> str:
    """Return the plot and the axes of a drawing of days."""
    last = len(drawing.points) + 1
    days = [point.number for point in drawing.points]
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef>'
        f'<c:f>{_SHEET}!$C$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">'
        f"<c:v>{attribute(drawing.measure)}</c:v></c:pt></c:strCache></c:strRef></c:tx>"
        '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{_fill(_INK)}'
        f"</c:spPr></c:marker><c:dLbls>{''.join(_labels(drawing))}"
        f'<c:dLblPos val="t"/>{_SHOWN}</c:dLbls>'
        '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType '
        'val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr>'
        f'<a:ln w="9525">{_fill(_STEM)}</a:ln></c:spPr></c:errBars>'
        f"<c:xVal>{_numbers(f'$B$2:$B${last}', days, 'mmm d, yyyy')}</c:xVal>"
        f"<c:yVal>{_numbers(f'$C$2:$C${last}', heights(drawing), 'General')}</c:yVal>"
        '<c:smooth val="0"/></c:ser><c:axId val="1001"/><c:axId val="1002"/>'
        f"</c:scatterChart>{_axes(span_of(drawing), max(heights(drawing)) + 1)}"
    )


def _labels(drawing: Drawing) -> Iterator[str]:
    for place, point in enumerate(drawing.points):
        yield (
            f'<c:dLbl><c:idx val="{place}"/><c:tx><c:rich><a:bodyPr/><a:p><a:r>'
            f'<a:rPr lang="en-US" sz="900"/><a:t>{attribute(point.name)}</a:t></a:r>'
            f'</a:p></c:rich></c:tx><c:dLblPos val="t"/>{_SHOWN}</c:dLbl>'
        )


def _numbers(where: str, values: Sequence[str | int], look: str) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>'
        for place, value in enumerate(values)
    )
    return (
        f"<c:numRef><c:f>{_SHEET}!{where}</c:f><c:numCache><c:formatCode>{look}"
        f'</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache>'
        "</c:numRef>"
    )


def _axes(span: Span, top: int) -> str:
    return (
        '<c:valAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{span.last}"/><c:min val="{span.first}"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="mmm d, yyyy" '
        'sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="12700">{_fill(_INK)}</a:ln>'
        '</c:spPr><c:crossAx val="1002"/><c:crosses val="min"/>'
        f'<c:crossBetween val="midCat"/><c:majorUnit val="{span.step}"/></c:valAx>'
        '<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{top}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="none"/><c:crossAx val="1001"/><c:crosses val="min"/>'
        '<c:crossBetween val="midCat"/></c:valAx>'
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
