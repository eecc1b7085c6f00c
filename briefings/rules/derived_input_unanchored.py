"""A derivation from a fact that rests on nothing.

Why it matters
    A sum is as good as what goes into it, and its inputs must stand in a source
    (Yellow Book 8.90).

Flagged::

    texts:
      log: Inspectors failed 40 cranes. The register lists 200 cranes.
    sources: [{id: log}]
    facts:
      - id: failed-cranes
        statement: Inspectors failed 40 cranes.
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
    """Yield each input of a derivation that rests on no words of a source."""
    yield from partings(desk, "derived-input-unanchored")
