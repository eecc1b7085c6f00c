"""A date after the day its source was published.

Why it matters
    A source cannot report what had not happened. Either the date is wrong or it is
    a plan, and must read like one (Borel: check each date against the calendar).

Flagged::

    texts:
      log: The crane fell on March 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on March 12, 2026.
        excerpts: [{source: log, quote: 'The crane fell on March 12, 2026.'}]

Clean::

    texts:
      log: The agency will close the pier on March 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency will close the pier on March 12, 2026.
        excerpts:
          - source: log
            quote: The agency will close the pier on March 12, 2026.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each date that lies after its source was published, and is told as past."""
    yield from partings(desk, "date-after-publication")
