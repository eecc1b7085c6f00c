"""A figure that was rounded without saying so.

Why it matters
    A rounded number that looks exact is a wrong number. Say `about`, or give it as
    the source does (GPO Style Manual and every statistical agency round in the
    open).

Flagged::

    texts:
      log: The port spent $14.24 million on cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port spent $14.2 million on cranes.
        excerpts: [{source: log, quote: The port spent $14.24 million on cranes.}]

Clean::

    texts:
      log: The port spent $14.24 million on cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port spent $14.24 million on cranes.
        excerpts: [{source: log, quote: The port spent $14.24 million on cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that rounds its source's, and does not say so."""
    yield from partings(desk, "figure-rounded")
