"""A key figure that its fact does not state.

Why it matters
    A table of figures is what readers copy out. Each is what the statement says, hedge
    included: `more than 4,200` is not `4,200` (Yellow Book 9.17: accurate reports).

Flagged::

    facts:
      - id: listed
        statement: The register lists more than 4,200 cranes.
    documents:
      - kind: hearing-memo
        key_figures:
          - {label: Cranes listed, fact: listed, figure: "4,300"}

Clean::

    facts:
      - id: listed
        statement: The register lists more than 4,200 cranes.
    documents:
      - kind: hearing-memo
        key_figures:
          - {label: Cranes listed, fact: listed, figure: "more than 4,200"}
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Flag, Route, Severity
from briefings.model import Point
from briefings.rules.desk import Desk
from briefings.rules.stating import drops_bound, states

SEVERITY = Severity.ERROR

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure of an order that is not word for word in its fact."""
    for number, order in enumerate(desk.dossier.documents):
        for index, point in enumerate(order.key_figures):
            # A name that leads nowhere is a rule of its own.
            if point.fact in desk.facts:
                route: Route = ("documents", number, "key_figures", index)
                yield from _held(desk, route, point)


def _held(desk: Desk, route: Route, point: Point) -> Iterator[Flag]:
    """Yield what a figure and its label say that the statement does not."""
    statement, wrong = desk.facts[point.fact].statement, ""
    if not states(statement, point.figure):
        wrong = f"'{point.figure}' is not in the statement of '{point.fact}'"
    elif drops_bound(statement, point.figure, desk.lexicon):
        wrong = f"the statement of '{point.fact}' bounds '{point.figure}'"
    if wrong:
        help_ = "take the figure over word for word, with its hedge"
        yield Flag((*route, "figure"), wrong, help_)
    for other in _NUMBER.findall(point.label):
        if not states(statement, other):
            yield Flag(
                (*route, "label"),
                f"'{other}' is not in the statement of '{point.fact}'",
                "let the label say what is counted, and no other figure",
                other,
            )
