"""A goal, and what was reached, that stand side by side unexplained.

Why it matters
    The distance between what was promised and what was done is what a hearing asks
    about. A tension of the kind `goal_and_result` puts both before the reader (Yellow
    Book 6.25 and following: criteria and condition).

Flagged::

    facts:
      - {id: f1, status: goal, statement: The agency aims at 300 cranes a month.}
      - {id: f2, statement: The agency inspects 210 cranes a month.}

Clean::

    facts:
      - {id: f1, status: goal, statement: The agency aims at 300 cranes a month.}
      - {id: f2, statement: The agency inspects 210 cranes a month.}
    tensions: [{id: gap, kind: goal_and_result, facts: [f1, f2]}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.pairs import AHEAD, Declared

SEVERITY = Severity.INFO
BETWEEN = True


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each goal whose figure a fact with another figure answers."""
    facts = desk.dossier.facts
    known = Declared(desk.dossier)
    told = set()
    for pair in desk.pairs:
        first, second = facts[pair.first], facts[pair.second]
        if (first.status in AHEAD) is (second.status in AHEAD):
            continue
        if known.holds(first.id, second.id):
            continue
        place = pair.first if first.status in AHEAD else pair.second
        if place in told:
            continue
        told.add(place)
        goal, reached = (first, second) if first.status in AHEAD else (second, first)
        ahead, now = (pair.one, pair.other) if goal is first else (pair.other, pair.one)
        yield Flag(
            ("facts", place, "statement"),
            f"the goal is '{ahead.words}', and fact '{reached.id}' has '{now.words}'",
            "put both into a tension of the kind `goal_and_result`",
            ahead.words,
        )
