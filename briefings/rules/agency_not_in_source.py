"""An agency that the source does not have.

Why it matters
    A hearing holds agencies to account; the one that is named must be the one that
    did it (Yellow Book 9.17: accurate reports).

Flagged::

    texts:
      log: The pier was closed on Monday.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The Coast Guard closed the pier.
        excerpts: [{source: log, quote: The pier was closed on Monday.}]

Clean::

    texts:
      log: The Harbor Agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The Harbor Agency closed the pier.
        excerpts: [{source: log, quote: The Harbor Agency closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each agency, office or company that the source does not have."""
    yield from partings(desk, "agency-not-in-source")
