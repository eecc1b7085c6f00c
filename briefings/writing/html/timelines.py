"""From days to a timeline that needs no script: points on stems, and bars."""

from collections.abc import Callable, Iterator

from briefings.memo import Drawing, Line
from briefings.writing.html.inlines import escaped
from briefings.writing.timelines import day_of, heights, span_of, way_of

_WIDTH, _SIDE = 640, 34  # of the picture, and the room at both ends
_STEP, _TOP, _BELOW = 22, 30, 30  # between heights; above the highest; for days


def timeline(drawing: Drawing) -> str:
    """Return days as SVG; its summary is what those hear who do not see it."""
    span = span_of(drawing)
    floor = _TOP + _STEP * max(heights(drawing))
    room = (_WIDTH - 2 * _SIDE) / (span.last - span.first)

    def across(day: int) -> float:
        return _SIDE + (day - span.first) * room

    parts = [
        f'<line x1="{_SIDE}" x2="{_WIDTH - _SIDE}" y1="{floor}" y2="{floor}"/>',
        *_points(drawing, across, floor),
    ]
    for number in range(span.first, span.last + 1, span.step):
        day = day_of(Line("", str(number)))
        parts.append(_text(across(number), floor + 20, f"{day:%b} {day.day}, {day:%Y}"))
    return (
        f'<svg class="drawing" viewBox="0 0 {_WIDTH} {floor + _BELOW}" role="img" '
        f'aria-label="{escaped(drawing.summary)}">{"".join(parts)}</svg>\n'
    )


def _points(
    drawing: Drawing, across: Callable[[int], float], floor: int
) -> Iterator[str]:
    for point, height in zip(drawing.points, heights(drawing), strict=True):
        way = way_of(point)
        x, end, top = across(way.first), across(way.last), floor - height * _STEP
        if way.is_point:
            yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{floor}"/>'
            yield f'<circle cx="{x:.1f}" cy="{top}" r="3.5"/>'
        else:
            yield (
                f'<rect x="{x:.1f}" y="{top - 2}" width="{end - x:.1f}" height="4"/>'
            )
        yield _text(x - 6, top + 4, escaped(point.name), "end")


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'
