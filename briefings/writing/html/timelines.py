"""From days to a timeline that needs no script: points on stems over an axis."""

from collections.abc import Iterator

from briefings.memo import Drawing, Line
from briefings.writing.html.inlines import escaped
from briefings.writing.timelines import day_of, heights, span_of

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
        *_points(drawing, [across(int(one.number)) for one in drawing.points], floor),
    ]
    for number in range(span.first, span.last + 1, span.step):
        day = day_of(Line("", str(number)))
        parts.append(_text(across(number), floor + 20, f"{day:%b} {day.day}, {day:%Y}"))
    return (
        f'<svg class="drawing" viewBox="0 0 {_WIDTH} {floor + _BELOW}" role="img" '
        f'aria-label="{escaped(drawing.summary)}">{"".join(parts)}</svg>\n'
    )


def _points(drawing: Drawing, places: list[float], floor: int) -> Iterator[str]:
    ways = zip(drawing.points, places, heights(drawing), strict=True)
    for point, x, height in ways:
        top = floor - height * _STEP
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{floor}"/>'
        yield f'<circle cx="{x:.1f}" cy="{top}" r="3.5"/>'
        yield _text(x, top - 8, escaped(point.name))


def _text(x: float, y: float, words: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{words}</text>'
