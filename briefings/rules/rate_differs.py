"""A rate that is per another time or thing than in its source.

Why it matters
    Per day told as per week is off by seven (Borel: a rate is two numbers, check
    both).

Flagged::

    texts:
      log: The port loads 40 ships a day.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port loads 40 ships a week.
        excerpts: [{source: log, quote: The port loads 40 ships a day.}]

Clean::

    texts:
      log: The port loads 40 ships a day.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port loads 40 ships daily.
        excerpts: [{source: log, quote: The port loads 40 ships a day.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each rate whose second half is not the source's."""
    yield from partings(desk, "rate-differs")
