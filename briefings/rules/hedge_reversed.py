"""A bound of a figure that was turned round.

Why it matters
    `Fewer than` for `more than` says the opposite with the same number (ICD 203:
    properly express uncertainties).

Flagged::

    texts:
      log: Inspectors failed more than 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed fewer than 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed more than 40 cranes.}]

Clean::

    texts:
      log: Inspectors failed more than 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed upward of 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed more than 40 cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure whose bound was turned round."""
    yield from partings(desk, "hedge-reversed")
