"""Figures of facts that stand side by side, to be drawn."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from briefings.model.record import Entry, Record, Slug, Text

_FIGURE = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d,]*\d)"
    r"(?: (thousand|million|billion))?"
)
_TIMES = {"": 0, "thousand": 3, "million": 6, "billion": 9}
POINTS = 40
"""The most that a reader can tell apart in one chart."""


def number_words(figure: str) -> str:
    """Return the one number of a figure, `4,200` of `about 4,200`; "" where none is."""
    found = [match[0] for match in _FIGURE.finditer(figure)]
    return found[0] if len(found) == 1 else ""


class ChartKind(StrEnum):
    """How figures are drawn."""

    BARS = "bars"
    LINES = "lines"  # for the same thing at several times


class Point(Record):
    """One figure, and the fact that states it."""

    label: Text
    """What stands below it, or names the line: `June 5`, `Stated goal`."""
    fact: Slug
    figure: Text
    """As the fact's statement has it, with its hedge: `about 700`."""

    @property
    def value(self) -> Decimal | None:
        """The number that is drawn; None unless the figure holds just one."""
        found = _FIGURE.findall(self.figure)
        if len(found) != 1:
            return None
        whole, part, times = found[0]
        return Decimal(whole.replace(",", "") + part).scaleb(_TIMES[times])


class Chart(Entry):
    """Figures of one measure, drawn beside a table of them."""

    title: Text
    """What is shown; no claim of its own."""
    kind: ChartKind = ChartKind.BARS
    measure: Text
    """What is counted, and for how long: `arrests a day`."""
    topic: Slug | None = None
    points: Annotated[tuple[Point, ...], Field(min_length=2, max_length=POINTS)]
    levels: Annotated[tuple[Point, ...], Field(max_length=4)] = ()
    """What they are held against, each a line across: a goal, a claim."""

    @property
    def because(self) -> tuple[str, ...]:
        """The facts whose figures are drawn, each once."""
        drawn = (point.fact for point in (*self.points, *self.levels))
        return tuple(dict.fromkeys(drawn))
