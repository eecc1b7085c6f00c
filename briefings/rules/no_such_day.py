"""A day that the calendar does not have.

Why it matters
    June 31 is a slip of the pen that a whole room will notice (Borel: check each
    date against the calendar).

Flagged::

    texts:
      log: The crane fell in June 2025.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on June 31, 2025.
        excerpts: [{source: log, quote: The crane fell in June 2025.}]

Clean::

    texts:
      log: The crane fell in June 2025.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell in June 2025.
        excerpts: [{source: log, quote: The crane fell in June 2025.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each date that the calendar does not have."""
    yield from partings(desk, "no-such-day")
