"""A bound of a figure that was dropped.

Why it matters
    `More than 40` is not 40. Hedges carry what the source knows and what it does
    not (ICD 203: properly express uncertainties).

Flagged::

    texts:
      log: Inspectors failed more than 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed more than 40 cranes.}]

Clean::

    texts:
      log: Inspectors failed more than 40 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed over 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed more than 40 cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure whose bound in the source was dropped."""
    yield from partings(desk, "hedge-dropped")
