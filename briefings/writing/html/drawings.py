"""From a drawing to a picture that needs no script: bars or a line, and levels."""

import textwrap
from collections.abc import Iterator
from decimal import Decimal

from briefings.memo import Drawing, Line
from briefings.writing.html.inlines import escaped
from briefings.writing.html.timelines import timeline
from briefings.writing.timelines import KIND

_WIDTH, _ROOM = 640, 170  # of the picture, and of what is drawn upward
_LEFT, _RIGHT, _TOP = 4, 170, 12  # room around what is drawn
_LETTER, _LINE = 6.2, 15  # about, of the words: breadth, and from line to line
_DASHES = ("6 4", "2 3", "10 3 2 3", "4 2")
_FLOOR = _TOP + _ROOM


def picture(drawing: Drawing) -> str:
    """Return a drawing as SVG; its summary is what those hear who do not see it."""
    if drawing.kind == KIND:
        return timeline(drawing)
    most = max(map(_value, (*drawing.points, *drawing.levels))) or Decimal(1)
    step = (_WIDTH - _LEFT - _RIGHT) / len(drawing.points)
    names = [_lines(point.name, step) for point in drawing.points]
    height = _FLOOR + _LINE * max(map(len, names)) + 8
    parts = [*_levels(drawing, most), *_points(drawing, most, names, step)]
    return (
        f'<svg class="drawing" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="{escaped(drawing.summary)}">{"".join(parts)}</svg>\n'
    )


def _points(
    drawing: Drawing, most: Decimal, names: list[list[str]], step: float
) -> Iterator[str]:
    places = []
    for index, (point, name) in enumerate(zip(drawing.points, names, strict=True)):
        middle, top = _LEFT + (index + 0.5) * step, _height(point, most)
        places.append(f"{middle:.1f},{top:.1f}")
        if drawing.kind == "bars":
            yield (
                f'<rect x="{middle - step * 0.3:.1f}" y="{top:.1f}" '
                f'width="{step * 0.6:.1f}" height="{_FLOOR - top:.1f}"/>'
            )
        yield _text(middle, _FLOOR + _LINE, name, "middle")
    if drawing.kind != "bars":
        yield f'<polyline points="{" ".join(places)}"/>'


def _levels(drawing: Drawing, most: Decimal) -> Iterator[str]:
    end = _WIDTH - _RIGHT
    for index, level in enumerate(drawing.levels):
        top = _height(level, most)
        yield (
            f'<line x1="{_LEFT}" x2="{end}" y1="{top:.1f}" y2="{top:.1f}" '
            f'stroke-dasharray="{_DASHES[index % len(_DASHES)]}"/>'
        )
        yield _text(end + 6, top + 4, _lines(level.name, _RIGHT - 6), "start")


def _lines(words: str, room: float) -> list[str]:
    """Return words in lines that fit; at least a few letters stand in each."""
    return textwrap.wrap(words, max(int(room / _LETTER), 6)) or [""]


def _text(x: float, y: float, lines: list[str], anchor: str) -> str:
    spans = "".join(
        f'<tspan x="{x:.1f}" dy="{_LINE if index else 0}">{escaped(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    return f'<text y="{y:.1f}" text-anchor="{anchor}">{spans}</text>'


def _height(line: Line, most: Decimal) -> float:
    return _FLOOR - float(_value(line) / most) * _ROOM


def _value(line: Line) -> Decimal:
    return Decimal(line.number)
