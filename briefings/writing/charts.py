"""From a drawing to a chart of Word's own, whose numbers can be edited there.

Bars, or a line, for the figures; a dashed line for each level they are held against.
What is what is told by labels and dashes, not by colour alone. (ECMA-376-1, 21.2.)
"""

from collections.abc import Iterator, Sequence

from briefings.memo import Drawing, Line
from briefings.writing.markup import XML, attribute
from briefings.writing.package import OFFICE, OFFICE_TYPE, Part, Tie
from briefings.writing.timelines import KIND, days_plot, heights
from briefings.writing.workbooks import SHEET, column, workbook

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
_TWIP = 635  # English Metric Units
_HEIGHT = 2_100_000  # ... of a drawing: 5.8 cm
_STEP, _FRAME = 240_000, 700_000  # ... of a timeline: each height; what is around them
_FIRST = 800_000  # the number of the first drawing, far from a house file's own
_DASHES = ("dash", "sysDot", "lgDashDot", "sysDash")
_INK, _LEVEL, _GRID = "1F3864", "7F7F7F", "D9D9D9"
_FILL = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'
_BAR = f'<c:spPr>{_FILL.format(_INK)}</c:spPr><c:invertIfNegative val="0"/>'
_MARKED = '<c:marker><c:symbol val="{}"/></c:marker>'
_LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
_AXES = '<c:axId val="1001"/><c:axId val="1002"/>'


class Charts:
    """The drawings of a document, counted, with the parts that hold them."""

    def __init__(self, document: str) -> None:
        self._document = document
        self.parts: list[Part] = []
        self.ties: list[Tie] = []
        self.count = 0

    def add(self, drawing: Drawing, measure: int) -> str:
        """Return the run that shows a drawing as wide as the text, in twips."""
        self.count += 1
        number = self.count
        chart = f"word/charts/chart{number}.xml"
        book = f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
        self.parts += (
            Part(chart, f"{OFFICE_TYPE}drawingml.chart+xml", _chart(drawing).encode()),
            Part(book, f"{OFFICE_TYPE}spreadsheetml.sheet", workbook(drawing)),
        )
        self.ties += (
            Tie(self._document, f"chart{number}", f"{OFFICE}chart", chart),
            Tie(chart, "rId1", f"{OFFICE}package", book),
        )
        return (
            "<w:r><w:drawing>"
            '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
            'wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{measure * _TWIP}" cy="{_height(drawing)}"/>'
            f'<wp:docPr id="{_FIRST + number}" name="Chart {number}" '
            f'descr="{attribute(drawing.summary)}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic xmlns:a="{_DRAWING}main"><a:graphicData uri="{_DRAWING}chart">'
            f'<c:chart xmlns:c="{_DRAWING}chart" xmlns:r="{OFFICE[:-1]}" '
            f'r:id="chart{number}"/></a:graphicData></a:graphic></wp:inline>'
            "</w:drawing></w:r>"
        )


def _height(drawing: Drawing) -> int:
    if drawing.kind == KIND:
        return _FRAME + _STEP * max(heights(drawing))
    return _HEIGHT


def _chart(drawing: Drawing) -> str:
    return (
        f'{XML}<c:chartSpace xmlns:c="{_DRAWING}chart" xmlns:a="{_DRAWING}main" '
        f'xmlns:r="{OFFICE[:-1]}"><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f"{_plot(drawing)}</c:plotArea>{'' if drawing.kind == KIND else _LEGEND}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr>'
        '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _plot(drawing: Drawing) -> str:
    if drawing.kind == KIND:
        return days_plot(drawing)
    return f"{''.join(_plots(drawing))}{_axes(drawing.measure)}"


def _plots(drawing: Drawing) -> Iterator[str]:
    own = _series(0, drawing, drawing.measure, drawing.points)
    levels = [
        _series(number, drawing, level.name, [level] * len(drawing.points))
        for number, level in enumerate(drawing.levels, 1)
    ]
    lines = levels
    if drawing.kind == "bars":
        yield (
            '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>'
            f'<c:varyColors val="0"/>{own}<c:gapWidth val="80"/>{_AXES}</c:barChart>'
        )
    else:
        lines = [own, *levels]
    if lines:
        yield (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{"".join(lines)}<c:marker val="1"/>{_AXES}</c:lineChart>'
        )


def _series(number: int, drawing: Drawing, name: str, points: Sequence[Line]) -> str:
    """Return the figures of a drawing, or one of its levels as a line across."""
    here, last = column(number + 1), len(drawing.points) + 1
    names = [point.name for point in drawing.points]
    is_bar = not number and drawing.kind == "bars"
    look, after = (_BAR, "") if is_bar else (_line(number), '<c:smooth val="0"/>')
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx>'
        f"{_text_ref(f'{here}$1', [name])}</c:tx>{look}<c:cat>"
        f"{_text_ref(f'A$2:$A${last}', names)}</c:cat><c:val><c:numRef>"
        f"<c:f>{SHEET}!${here}$2:${here}${last}</c:f><c:numCache>"
        f"<c:formatCode>#,##0.##</c:formatCode>{_cached([p.number for p in points])}"
        f"</c:numCache></c:numRef></c:val>{after}</c:ser>"
    )


def _line(number: int) -> str:
    """Return how a line looks: the figures' own, or a level's, each dashed its way."""
    if not number:
        return f"<c:spPr>{_stroke(28_575, _INK)}</c:spPr>{_MARKED.format('circle')}"
    dash = f'<a:prstDash val="{_DASHES[(number - 1) % len(_DASHES)]}"/>'
    return f"<c:spPr>{_stroke(22_225, _LEVEL, dash)}</c:spPr>{_MARKED.format('none')}"


def _stroke(width: int, colour: str, dash: str = "") -> str:
    return f'<a:ln w="{width}">{_FILL.format(colour)}{dash}</a:ln>'


def _text_ref(where: str, words: Sequence[str]) -> str:
    return (
        f"<c:strRef><c:f>{SHEET}!${where}</c:f><c:strCache>{_cached(words)}"
        "</c:strCache></c:strRef>"
    )


def _cached(values: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{attribute(value)}</c:v></c:pt>'
        for place, value in enumerate(values)
    )
    return f'<c:ptCount val="{len(values)}"/>{points}'


def _axes(measure: str) -> str:
    grid = _stroke(6350, _GRID)
    return (
        '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/>'
        '</c:scaling><c:delete val="0"/><c:axPos val="b"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/>'
        '<c:tickLblPos val="low"/><c:crossAx val="1002"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="1002"/><c:scaling>'
        '<c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorGridlines><c:spPr>{grid}</c:spPr>'
        "</c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>"
        f'<a:rPr lang="en-US" sz="900" b="0"/><a:t>{attribute(measure)}</a:t></a:r>'
        '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
        '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1001"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )
