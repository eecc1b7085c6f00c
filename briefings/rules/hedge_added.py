"""A bound of a figure that the source does not have.

Why it matters
    A `nearly` or `more than` that nobody said bends an exact number to a side (ICD
    203: properly express uncertainties). "About" before a number that is exact in
    the source is information only; "more than 40" where just 40 is left is a review.

Flagged::

    texts:
      log: Inspectors failed 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed more than 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed 40 cranes.}]

Clean::

    texts:
      log: Inspectors failed 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed 40 cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW, Severity.INFO)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that was given a bound."""
    yield from partings(desk, "hedge-added")
