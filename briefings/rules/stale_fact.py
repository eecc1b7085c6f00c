"""A leading figure that a newer one for the same thing has overtaken.

Why it matters
    The witness brings the newest number. A memo that leads with an older one must at
    least know it (Borel: ask for the latest count; ICD 206: the time of information).

Flagged::

    facts:
      - id: f1
        statement: The register lists 4,200 cranes.
        as_of: '2024'
        materiality: headline
      - {id: f2, statement: "The register lists 5,100 cranes.", as_of: '2025'}

Clean::

    facts:
      - {id: f1, statement: "The register lists 4,200 cranes.", as_of: '2024'}
      - id: f2
        statement: The register lists 5,100 cranes.
        as_of: '2025'
        materiality: headline
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Materiality
from briefings.rules.desk import Desk
from briefings.rules.pairs import AHEAD, Declared, Pair

SEVERITY = Severity.REVIEW
BETWEEN = True


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each headline fact for whose figure another fact has a newer one."""
    facts = desk.dossier.facts
    known = Declared(desk.dossier)
    for pair in desk.pairs:
        order = _by_age(pair)
        if order is None:
            continue
        old, new = facts[order[0]], facts[order[1]]
        if old.status in AHEAD or new.status in AHEAD:
            continue
        if old.materiality is not Materiality.HEADLINE:
            continue
        if not known.holds(old.id, new.id):
            yield Flag(
                ("facts", order[0], "statement"),
                f"fact '{new.id}' has a newer figure for the same thing",
                f"lead with '{new.id}', or let it say `supersedes: {old.id}`",
            )


def _by_age(pair: Pair) -> tuple[int, int] | None:
    """Return the older and the newer fact; None where their times meet."""
    ours, theirs = pair.one.time, pair.other.time
    if ours is None or theirs is None or ours.meets(theirs):
        return None
    is_older = ours.last < theirs.first
    return (pair.first, pair.second) if is_older else (pair.second, pair.first)
