"""Two facts with different figures for one thing and time.

Why it matters
    The other side will lay the two lines beside each other. Both may stand, as two
    accounts, once the memo says so itself: `tensions`, or `contested_by` (CRS:
    objective and non-partisan; ICD 203: alternatives are told).

Flagged::

    facts:
      - {id: f1, statement: Inspectors failed 41 cranes in 2025.}
      - {id: f2, statement: The union says inspectors failed 58 cranes in 2025.}

Clean::

    facts:
      - {id: f1, statement: Inspectors failed 41 cranes in 2025.}
      - id: f2
        statement: The union says inspectors failed 58 cranes in 2025.
        contested_by: [{fact: f1, nature: differs}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.pairs import AHEAD, Declared

SEVERITY = Severity.REVIEW
BETWEEN = True


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each later one of two facts whose figures part and nothing says so."""
    facts = desk.dossier.facts
    known = Declared(desk.dossier)
    for pair in desk.pairs:
        first, second = facts[pair.first], facts[pair.second]
        if first.status in AHEAD or second.status in AHEAD or not pair.is_of_one_time:
            continue
        if not known.holds(first.id, second.id):
            yield Flag(
                ("facts", pair.second, "statement"),
                f"'{pair.other.words}' here is '{pair.one.words}' in fact '{first.id}',"
                " for the same thing and time",
                f"say so with `contested_by: [{{fact: {first.id}, nature: differs}}]`"
                " or a tension, or mend `as_of`",
                pair.other.words,
            )
