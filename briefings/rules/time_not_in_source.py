"""A time of day that the source does not have.

Why it matters
    A log has minutes, and a memo that moves them accuses the wrong shift (Yellow
    Book 9.17: accurate reports).

Flagged::

    texts:
      log: The crane fell at 3:30 p.m.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell at 4:30 p.m.
        excerpts: [{source: log, quote: 'The crane fell at 3:30 p.m.'}]

Clean::

    texts:
      log: The crane fell at 3:30 p.m.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell at 15:30.
        excerpts: [{source: log, quote: 'The crane fell at 3:30 p.m.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each time of day that the source does not have."""
    yield from partings(desk, "time-not-in-source")
