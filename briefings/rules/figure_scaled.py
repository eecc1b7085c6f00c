"""A figure with the right digits and the wrong power of ten.

Why it matters
    A thousand for a million survives every reading, for the eye checks digits.
    Orders of magnitude are compared by themselves (Borel, The Chicago Guide to
    Fact-Checking: check the zeros).

Flagged::

    texts:
      log: The port spent $1.5 million on cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port spent $15 million on cranes.
        excerpts: [{source: log, quote: The port spent $1.5 million on cranes.}]

Clean::

    texts:
      log: The port spent $1.5 million on cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port spent $1,500,000 on cranes.
        excerpts: [{source: log, quote: The port spent $1.5 million on cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that is ten times, or a thousand times, what the source has."""
    yield from partings(desk, "figure-scaled")
