"""Two records with the same id.

Why it matters
    A footnote or a question that names the id would mean either of them.

Flagged::

    topics: [{id: rain}, {id: rain}]

Clean::

    topics: [{id: rain}, {id: snow}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each record whose id an earlier one has, in whatever list or file."""
    for route, entry in desk.entries():
        first = desk.routes[entry.id]
        if first != route:
            yield Flag(
                (*route, "id"),
                f"'{entry.id}' is also the id of a record in `{first[0]}`",
                "give one of the two another id",
            )
