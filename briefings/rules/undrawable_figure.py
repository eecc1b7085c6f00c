"""A chart's figure that its fact does not state, or that is no single number.

Why it matters
    A drawing persuades faster than a sentence and is checked by fewer eyes (Yellow
    Book 9.17: accurate reports). What is drawn is what the
    statement says, hedge included, and the table beside it shows the words.

Flagged::

    facts:
      - id: failed
        statement: About 590 cranes failed in 2025.
      - id: passed
        statement: About 3,600 cranes passed in 2025.
    charts:
      - id: results
        title: Results
        measure: cranes
        points:
          - {label: Failed, fact: failed, figure: about 950}
          - {label: Passed, fact: passed, figure: "about 3,600"}

Clean::

    facts:
      - id: failed
        statement: About 590 cranes failed in 2025.
      - id: passed
        statement: About 3,600 cranes passed in 2025.
    charts:
      - id: results
        title: Results
        measure: cranes
        points:
          - {label: Failed, fact: failed, figure: about 590}
          - {label: Passed, fact: passed, figure: "about 3,600"}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.stating import states

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure of a chart that cannot be drawn as it stands."""
    statements = {fact.id: fact.statement for fact in desk.dossier.facts}
    for number, chart in enumerate(desk.dossier.charts):
        for name in ("points", "levels"):
            for index, point in enumerate(getattr(chart, name)):
                route = ("charts", number, name, index, "figure")
                statement = statements.get(point.fact)
                if statement is None:
                    continue  # a name that leads nowhere is a rule of its own
                if point.value is None:
                    yield Flag(
                        route,
                        f"'{point.figure}' is not one number that can be drawn",
                        "write one figure in digits, as the statement has it",
                    )
                elif not states(statement, point.figure):
                    yield Flag(
                        route,
                        f"'{point.figure}' is not in the statement of '{point.fact}'",
                        "take the figure over word for word, with its hedge",
                    )
