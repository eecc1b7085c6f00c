"""A `before` that its source has as an `after`, or the other way round.

Why it matters
    Before or after the warning decides who is to blame (Yellow Book 9.17: accurate
    reports).

Flagged::

    texts:
      log: The agency knew after January 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency knew before January 12, 2026.
        excerpts: [{source: log, quote: 'The agency knew after January 12, 2026.'}]

Clean::

    texts:
      log: The agency knew after January 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency knew after January 12, 2026.
        excerpts: [{source: log, quote: 'The agency knew after January 12, 2026.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each date whose direction was turned round."""
    yield from partings(desk, "date-reversed")
