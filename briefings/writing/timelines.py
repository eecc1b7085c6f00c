"""From days to a timeline of Word's own: points over an axis of days, on stems.

What may have happened on any of several days is a bar from the first to the last, and
stands on no stem. Each bears the number of its row in the table below. The heights only
keep the numbers apart; they say nothing. (ECMA-376-1, 21.2.2.161.)
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import count
from typing import NamedTuple

from briefings.memo import Drawing, Line
from briefings.writing.markup import attribute

KIND = "days"
MONTH = 30  # days
_TICKS = 6  # at most, along the axis
_HIGHEST = 14  # of points
_LABEL = 0.042  # of the axis: as wide as a point's number
_EPOCH = date(1899, 12, 30)  # from which a spreadsheet counts days
_SHEET = "Sheet1"
_INK, _STEM = "1F3864", "7F7F7F"
_FLAGS = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
_SHOWN, _UNSHOWN = (
    "".join(f'<c:show{flag} val="{int(flag == shown)}"/>' for flag in _FLAGS)
    for shown in ("Val", "")
)


class Span(NamedTuple):
    """The days along an axis, as a spreadsheet counts them, and between its marks."""

    first: int
    last: int
    step: int


class Way(NamedTuple):
    """One event along the axis: its first day and its last, in numbers."""

    first: int
    last: int

    @property
    def is_point(self) -> bool:
        """Whether it happened on one day that is known."""
        return self.first == self.last


def way_of(point: Line) -> Way:
    """Return the days that a point stands for."""
    return Way(int(point.number), int(point.until or point.number))


def span_of(drawing: Drawing) -> Span:
    """Return the days that an axis shows: from a month's start to the last event."""
    ways = [way_of(point) for point in drawing.points]
    begin = day_of(Line("", str(min(way.first for way in ways))))
    first = (begin.replace(day=1) - _EPOCH).days
    last = max(*(way.last for way in ways), first + 1)
    steps = (step for step in _steps() if last - first <= step * _TICKS)
    return Span(first, last, next(steps))


def _steps() -> Iterator[int]:
    yield from (1, 2, 7, 14)
    yield from count(MONTH, MONTH)


def day_of(point: Line) -> date:
    """Return the day that a point stands for, or begins with."""
    return _EPOCH + timedelta(days=int(point.number))


def heights(drawing: Drawing) -> list[int]:
    """Return the height of each event: the lowest, from 1, at which its number fits.

    A number stands to the left of its point or bar. It fits where no stem of another
    event runs through it and nothing else stands at its height. Above the highest that
    a page has room for, numbers stand over each other.
    """
    span = span_of(drawing)
    room = (span.last - span.first) * _LABEL
    ways = [way_of(point) for point in drawing.points]
    placed: dict[int, tuple[Way, int]] = {}
    for at in sorted(range(len(ways)), key=lambda at: (ways[at].first, at)):
        placed[at] = (ways[at], _lowest(ways[at], list(placed.values()), room))
    return [placed[at][1] for at in range(len(ways))]


def _lowest(way: Way, placed: Sequence[tuple[Way, int]], room: float) -> int:
    """Return the lowest height at which an event fits behind those before it."""
    stems = [
        at for other, at in placed if other.is_point and way.first - other.first < room
    ]
    least = max(stems, default=0) + 1
    taken = {at for other, at in placed if way.first - other.last < room}
    free = (at for at in range(least, _HIGHEST) if at not in taken)
    return next(free, _HIGHEST)


class Row(NamedTuple):
    """A row of the workbook: an event, its days, its height."""

    point: Line
    way: Way
    height: int


def rows(drawing: Drawing) -> list[Row]:
    """Return the rows of the workbook: what happened on one day first, then bars."""
    found = [
        Row(point, way_of(point), height)
        for point, height in zip(drawing.points, heights(drawing), strict=True)
    ]
    return sorted(found, key=lambda row: not row.way.is_point)


def days_plot(drawing: Drawing) -> str:
    """Return the plot and the axes of a drawing of days."""
    held = rows(drawing)
    points = [row for row in held if row.way.is_point]
    series = [_points(points, drawing.measure)] if points else []
    for at, row in enumerate(held[len(points) :], len(points) + 2):
        series.append(_bar(row, at, len(series)))
    top = max(row.height for row in held) + 1
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f'{"".join(series)}<c:axId val="1001"/><c:axId val="1002"/></c:scatterChart>'
        f"{_axes(span_of(drawing), top)}"
    )


def _points(held: Sequence[Row], measure: str) -> str:
    last = len(held) + 1
    days = [row.way.first for row in held]
    high = [row.height for row in held]
    return (
        f'<c:ser><c:idx val="0"/><c:order val="0"/>{_name("$D$1", measure)}'
        '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{_fill(_INK)}'
        f"</c:spPr></c:marker>{_labels(row.point.name for row in held)}"
        '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType '
        'val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr>'
        f'<a:ln w="9525">{_fill(_STEM)}</a:ln></c:spPr></c:errBars>'
        f"{_places(f'$B$2:$B${last}', days, f'$D$2:$D${last}', high)}</c:ser>"
    )


def _bar(row: Row, here: int, number: int) -> str:
    """Return what may have happened on any of several days, as a line along them."""
    ends = (row.height, row.height)
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f'{_name(f"$A${here}", row.point.name)}<c:spPr><a:ln w="50800" cap="flat">'
        f'{_fill(_INK)}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>'
        f"{_labels((row.point.name,))}"
        f"{_places(f'$B${here}:$C${here}', row.way, f'$D${here}:$E${here}', ends)}"
        "</c:ser>"
    )


def _name(where: str, words: str) -> str:
    return (
        f"<c:tx><c:strRef><c:f>{_SHEET}!{where}</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{attribute(words)}</c:v></c:pt>'
        "</c:strCache></c:strRef></c:tx>"
    )


def _labels(names: Iterable[str]) -> str:
    """Return the number of each event, to the left of where it begins."""
    shown = "".join(
        f'<c:dLbl><c:idx val="{place}"/><c:tx><c:rich><a:bodyPr/><a:p><a:r>'
        f'<a:rPr lang="en-US" sz="900"/><a:t>{attribute(name)}</a:t></a:r>'
        f'</a:p></c:rich></c:tx><c:dLblPos val="l"/>{_SHOWN}</c:dLbl>'
        for place, name in enumerate(names)
    )
    return f"<c:dLbls>{shown}{_UNSHOWN}</c:dLbls>"


def _places(days: str, along: Sequence[int], at: str, heights: Sequence[int]) -> str:
    return (
        f"<c:xVal>{_numbers(days, along, 'mmm d, yyyy')}</c:xVal>"
        f"<c:yVal>{_numbers(at, heights, 'General')}</c:yVal>"
        '<c:smooth val="0"/>'
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
