"""A derived figure that cannot be worked out as written.

Why it matters
    A staff calculation is only as good as its formula: every name in it must be an
    input, every input must be used (the newsroom rule: log each step of a calculation
    so that another can repeat it).

Flagged::

    facts:
      - {id: wet, statement: It rained on 12 days.}
      - id: share
        statement: By staff calculation, 40 percent of the days were wet.
        basis: derived
        derived: {expression: wet / days, inputs: {wet: wet}, as: percent}

Clean::

    facts:
      - {id: wet, statement: It rained on 12 days.}
      - {id: days, statement: The log covers 30 days.}
      - id: share
        statement: By staff calculation, 40 percent of the days were wet.
        basis: derived
        derived: {expression: wet / days, inputs: {wet: wet, days: days}, as: percent}
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Basis
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


_NAME = re.compile(r"[a-z_][a-z0-9_]*")


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each derivation whose names and inputs are not the same."""
    for index, fact in enumerate(desk.dossier.facts):
        route = ("facts", index, "derived")
        if fact.derived is None:
            if fact.basis is Basis.DERIVED:
                yield Flag(
                    ("facts", index, "basis"),
                    f"fact '{fact.id}' is derived but does not say how",
                    "add `derived:` with the expression and its inputs",
                )
            continue
        used = set(_NAME.findall(fact.derived.expression))
        given = set(fact.derived.inputs)
        for name in sorted(used - given):
            yield Flag(
                (*route, "expression"),
                f"'{name}' in the expression of fact '{fact.id}' is no input",
                f"add '{name}' under `inputs:` with the fact that holds its figure",
                name,
            )
        for name in sorted(given - used):
            yield Flag(
                (*route, "inputs", name),
                f"input '{name}' of fact '{fact.id}' is not in the expression",
                "use it, or take it out",
            )
