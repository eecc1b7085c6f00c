"""From a drawing to a picture that needs no script: bars or a line, and levels."""

from collections.abc import Iterator
from decimal import Decimal

from briefings.memo import Drawing, Line
from briefings.writing.html.inlines import escaped

_WIDTH, _HEIGHT = 640, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 10, 200, 12, 40  # room around what is drawn
_DASHES = ("6 4", "2 3", "10 3 2 3", "4 2")


def picture(drawing: Drawing) -> str:
    """Return a drawing as SVG; its summary is what those hear who do not see it."""
    drawn = (*drawing.points, *drawing.levels)
    most = max(map(_value, drawn)) or Decimal(1)
    parts = [*_levels(drawing, most), *_points(drawing, most)]
    return (
        f'<svg class="drawing" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{escaped(drawing.summary)}">{"".join(parts)}</svg>\n'
    )


def _points(drawing: Drawing, most: Decimal) -> Iterator[str]:
    step = (_WIDTH - _LEFT - _RIGHT) / len(drawing.points)
    places = []
    for index, point in enumerate(drawing.points):
        middle, top = _LEFT + (index + 0.5) * step, _height(point, most)
        places.append(f"{middle:.1f},{top:.1f}")
        if drawing.kind == "bars":
            yield (
                f'<rect x="{middle - step * 0.3:.1f}" y="{top:.1f}" '
                f'width="{step * 0.6:.1f}" '
                f'height="{_HEIGHT - _BOTTOM - top:.1f}"/>'
            )
        yield _text(middle, _HEIGHT - _BOTTOM + 18, point.name, "middle")
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
        yield _text(end + 6, top + 4, level.name, "start")


def _text(x: float, y: float, words: str, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f"<text {place}>{escaped(words)}</text>"


def _height(line: Line, most: Decimal) -> float:
    room = _HEIGHT - _TOP - _BOTTOM
    return _HEIGHT - _BOTTOM - float(_value(line) / most) * room


def _value(line: Line) -> Decimal:
    return Decimal(line.number)
