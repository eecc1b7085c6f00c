"""From a chart of a Word document to the figures that it shows, as lines."""

from collections.abc import Iterator, Mapping

from briefings.shown.lines import line_of
from briefings.shown.markup import parse

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_WORDS = "http://schemas.openxmlformats.org/drawingml/2006/main t"
_SERIES = f"{_CHART} ser"
_VALUE = f"{_CHART} v"
_PLACES = {
    f"{_CHART} {name}": place
    for name, place in (
        *(("tx", "tx"), ("cat", "cat"), ("val", "val")),
        *(("xVal", "cat"), ("yVal", "val")),
    )
}


def chart_lines(data: bytes, name: str) -> tuple[str, ...]:
    """Return a line for a chart's titles and one for each of its series.

    Programs that save a chart again keep these in their order, whatever else they
    write. Raises `BriefingsError` for a part that cannot be read.
    """
    chart = _Chart()
    parse(data, name, chart.start, chart.end, chart.text)
    return tuple(chart.lines())


class _Chart:
    """A chart as it is read."""

    def __init__(self) -> None:
        self._titles: list[str] = []
        self._series: list[dict[str, list[str]]] = []
        self._place = ""
        self._text: list[str] = []

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        if tag == _SERIES:
            self._series.append({place: [] for place in _PLACES.values()})
        elif tag in _PLACES:
            self._place = _PLACES[tag]
        elif tag in {_VALUE, _WORDS}:
            self._text = []

    def end(self, tag: str) -> None:
        if tag == _VALUE and self._series and self._place:
            self._series[-1][self._place].append("".join(self._text))
        elif tag == _WORDS:
            self._titles.append("".join(self._text))
        elif tag in _PLACES:
            self._place = ""

    def text(self, text: str) -> None:
        self._text.append(text)

    def lines(self) -> Iterator[str]:
        titles = line_of(" ".join(self._titles))
        if titles:
            yield titles
        for series in self._series:
            names = series["cat"]
            drawn = "; ".join(
                f"{names[at] if at < len(names) else ''} = {value}"
                for at, value in enumerate(series["val"])
            )
            yield line_of(f"{' '.join(series['tx'])}: {drawn}")
