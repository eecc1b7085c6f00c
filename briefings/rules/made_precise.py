"""A figure that is more precise than its source.

Why it matters
    A number for `several`, or one end of a range, is a precision that nobody
    measured (ICD 203: properly express uncertainties).

Flagged::

    texts:
      log: Inspectors failed several cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed eight cranes.
        excerpts: [{source: log, quote: Inspectors failed several cranes.}]

Clean::

    texts:
      log: Inspectors failed several cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed several cranes.
        excerpts: [{source: log, quote: Inspectors failed several cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure made of a vague word, or of one end of a range."""
    yield from partings(desk, "made-precise")
