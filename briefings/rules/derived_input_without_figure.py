"""A derivation from a fact that states no such figure.

Why it matters
    A sum is as good as what goes into it (Yellow Book 8.90).

Flagged::

    texts:
      log: Inspectors failed some cranes. The register lists 200 cranes.
    sources: [{id: log}]
    facts:
      - id: failed-cranes
        statement: Inspectors failed some cranes.
        excerpts: [{source: log, quote: Inspectors failed some cranes.}]
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
    """Yield each input of a derivation whose fact states no such figure."""
    yield from partings(desk, "derived-input-without-figure")
