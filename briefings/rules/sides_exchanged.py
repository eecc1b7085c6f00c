"""A contrast that was turned round.

Why it matters
    `Cranes rather than ships` and `ships rather than cranes` have the same words
    (Yellow Book 9.17: accurate reports describe evidence correctly).

Flagged::

    texts:
      log: The port bought ships rather than cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port bought cranes rather than ships.
        excerpts: [{source: log, quote: The port bought ships rather than cranes.}]

Clean::

    texts:
      log: The port bought ships rather than cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port bought ships instead of cranes.
        excerpts: [{source: log, quote: The port bought ships rather than cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each contrast whose two sides have changed places."""
    yield from partings(desk, "sides-exchanged")
