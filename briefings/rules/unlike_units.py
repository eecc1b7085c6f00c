"""A derivation from figures of different sorts.

Why it matters
    Dollars and cranes do not add up (Yellow Book 8.90).

Flagged::

    texts:
      log: Inspectors spent $40 on cranes. The register lists 200 cranes.
    sources: [{id: log}]
    facts:
      - id: failed-cranes
        statement: Inspectors spent $40 on cranes.
        excerpts: [{source: log, quote: Inspectors spent $40 on cranes.}]
      - id: listed-cranes
        statement: The register lists 200 cranes.
        excerpts: [{source: log, quote: The register lists 200 cranes.}]
      - id: share
        statement: The difference is 160 cranes.
        basis: derived
        derived:
          expression: listed - failed
          inputs: {failed: failed-cranes, listed: listed-cranes}
          as: difference

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
        statement: The difference is 160 cranes.
        basis: derived
        derived:
          expression: listed - failed
          inputs: {failed: failed-cranes, listed: listed-cranes}
          as: difference
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each derivation whose inputs are of different sorts."""
    yield from partings(desk, "unlike-units")
