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

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.stating import drops_bound, states

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure of an order that is not word for word in its fact."""
    statements = {fact.id: fact.statement for fact in desk.dossier.facts}
    for number, order in enumerate(desk.dossier.documents):
        for index, point in enumerate(order.key_figures):
            statement = statements.get(point.fact)
            if statement is None:
                continue  # a name that leads nowhere is a rule of its own
            wrong = ""
            if not states(statement, point.figure):
                wrong = f"'{point.figure}' is not in the statement of '{point.fact}'"
            elif drops_bound(statement, point.figure):
                wrong = f"the statement of '{point.fact}' bounds '{point.figure}'"
            if wrong:
                yield Flag(
                    ("documents", number, "key_figures", index, "figure"),
                    wrong,
                    "take the figure over word for word, with its hedge",
                )
