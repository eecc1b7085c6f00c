"""A superseded fact that something still rests on.

Why it matters
    Once a newer fact is said to replace it, an old one that still bears a question, a
    tension or a sum brings the old answer back (ICD 203: explain what has changed).

Flagged::

    facts:
      - {id: f1, statement: "The register lists 4,200 cranes."}
      - {id: f2, statement: "The register lists 5,100 cranes.", supersedes: f1}
      - {id: f3, statement: Nobody keeps a register.}
    tensions: [{id: t1, facts: [f1, f3]}]

Clean::

    facts:
      - {id: f1, statement: "The register lists 4,200 cranes."}
      - {id: f2, statement: "The register lists 5,100 cranes.", supersedes: f1}
      - {id: f3, statement: Nobody keeps a register.}
    tensions: [{id: t1, facts: [f2, f3]}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW
BETWEEN = True


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each place that names a fact which another one supersedes."""
    newer = {fact.supersedes: fact.id for fact in desk.dossier.facts if fact.supersedes}
    for reference in desk.references:
        is_own = reference.route[0] == "facts" and reference.route[2] != "derived"
        if reference.target in newer and not is_own:
            name = newer[reference.target]
            yield Flag(
                reference.route,
                f"fact '{reference.target}' is superseded by '{name}'",
                f"name '{name}' instead, or beside it with a waiver that says why",
            )
