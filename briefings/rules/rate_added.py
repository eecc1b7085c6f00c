"""A rate where the source has a plain number.

Why it matters
    A total told as a yearly rate multiplies it for every reader who plans with it
    (Borel: a rate is two numbers, check both).

Flagged::

    texts:
      log: The port failed 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port failed 40 cranes a month.
        excerpts: [{source: log, quote: The port failed 40 cranes.}]

Clean::

    texts:
      log: The port failed 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port failed 40 cranes.
        excerpts: [{source: log, quote: The port failed 40 cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that was made a rate."""
    yield from partings(desk, "rate-added")
