"""A derivation from figures for different times.

Why it matters
    This year's failures over last year's cranes is a share of nothing (Borel:
    compare like with like).

Flagged::

    texts:
      log: Inspectors failed 40 cranes. The register lists 200 cranes.
    sources: [{id: log}]
    facts:
      - id: failed-cranes
        statement: Inspectors failed 40 cranes.
        as_of: '2025-12'
        excerpts: [{source: log, quote: Inspectors failed 40 cranes.}]
      - id: listed-cranes
        statement: The register lists 200 cranes.
        as_of: '2022'
        excerpts: [{source: log, quote: The register lists 200 cranes.}]
      - id: share
        statement: About 20 percent of the cranes failed.
        basis: derived
        derived:
          expression: failed / listed
          inputs: {failed: failed-cranes, listed: listed-cranes}
          as: percent

Clean::

    texts:
      log: Inspectors failed 40 cranes. The register lists 200 cranes.
    sources: [{id: log}]
    facts:
      - id: failed-cranes
        statement: Inspectors failed 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed 40 cranes.}]
      - id: listed-cranes
        statement: The register lists 200 cranes.
        excerpts: [{source: log, quote: The register lists 200 cranes.}]
      - id: share
        statement: About 20 percent of the cranes failed.
        basis: derived
        derived:
          expression: failed / listed
          inputs: {failed: failed-cranes, listed: listed-cranes}
          as: percent
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each derivation whose inputs hold for different times."""
    yield from partings(desk, "unlike-periods")
