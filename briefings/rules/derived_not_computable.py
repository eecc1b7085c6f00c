"""A derivation that cannot be worked out.

Why it matters
    A sum that nobody can do again is no evidence (Yellow Book 8.90).

Flagged::

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
          expression: failed / (listed - listed)
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

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each derivation that divides by zero, or needs what it does not have."""
    yield from partings(desk, "derived-not-computable")
