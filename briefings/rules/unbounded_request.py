"""A request for documents without bounds.

Why it matters
    "Any and all documents" with no period and no custodian is refused, or answered with
    boxes. A request names one thing, a period and who holds it.

Flagged::

    entities: [{id: agency}]
    requests: [{id: r, to: agency, description: Any and all documents on cranes.}]

Clean::

    entities: [{id: agency}]
    requests:
      - id: r
        to: agency
        description: The inspection log of terminal 4.
        period: January 1 to February 28, 2026
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


_SWEEPING = re.compile(
    r"\b(?:any and all|all (?:documents|records|communications))\b", re.IGNORECASE
)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each request without a period, or that asks for everything."""
    for index, request in enumerate(desk.dossier.requests):
        sweeping = _SWEEPING.search(request.description)
        if sweeping and not (request.period and request.custodian):
            yield Flag(
                ("requests", index, "description"),
                f"request '{request.id}' asks for everything",
                "name the one thing that is needed, its period and who holds it",
                sweeping.group(),
            )
        elif request.period is None:
            yield Flag(
                ("requests", index),
                f"request '{request.id}' has no period",
                "add `period:` with the first and the last day",
            )
