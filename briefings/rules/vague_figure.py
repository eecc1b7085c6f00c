"""A vague number word that its source does not have.

Why it matters
    `Several` and `many` are somebody's measure. Where the source counts, count
    (Yellow Book 9.17: clear reports are specific).

Flagged::

    texts:
      log: Cranes failed the inspection.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Several cranes failed.
        excerpts: [{source: log, quote: Cranes failed the inspection.}]

Clean::

    texts:
      log: Cranes failed the inspection.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Cranes failed.
        excerpts: [{source: log, quote: Cranes failed the inspection.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.INFO


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each `several`, `many` and the like that the source does not have."""
    yield from partings(desk, "vague-figure")
