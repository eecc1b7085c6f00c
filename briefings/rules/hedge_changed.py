"""A bound of a figure that is another than in its source.

Why it matters
    `About 40` may be 38; `more than 40` may not (ICD 203: properly express
    uncertainties).

Flagged::

    texts:
      log: Inspectors failed about 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed more than 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed about 40 cranes.}]

Clean::

    texts:
      log: Inspectors failed about 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed roughly 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed about 40 cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure whose bound is of another sort than in the source."""
    yield from partings(desk, "hedge-changed")
