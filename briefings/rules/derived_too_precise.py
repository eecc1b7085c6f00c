"""A derived figure with more digits than its inputs bear.

Why it matters
    `Nearly 14.29 percent` of a rough count pretends to a precision nobody measured
    (ICD 203: express uncertainties).

Flagged::

    texts:
      log: Inspectors failed about 40 cranes. The register lists about 200 cranes.
    sources: [{id: log}]
    facts:
      - id: failed-cranes
        statement: Inspectors failed about 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed about 40 cranes.}]
      - id: listed-cranes
        statement: The register lists about 200 cranes.
        excerpts: [{source: log, quote: The register lists about 200 cranes.}]
      - id: share
        statement: Exactly 20.00 percent of the cranes failed.
        basis: derived
        derived:
          expression: failed / listed
          inputs: {failed: failed-cranes, listed: listed-cranes}
          as: percent

Clean::

    texts:
      log: Inspectors failed about 40 cranes. The register lists about 200 cranes.
    sources: [{id: log}]
    facts:
      - id: failed-cranes
        statement: Inspectors failed about 40 cranes.
        excerpts: [{source: log, quote: Inspectors failed about 40 cranes.}]
      - id: listed-cranes
        statement: The register lists about 200 cranes.
        excerpts: [{source: log, quote: The register lists about 200 cranes.}]
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
    """Yield each derived figure that is more exact than its inputs."""
    yield from partings(desk, "derived-too-precise")
