"""A derived figure that is not what its inputs give.

Why it matters
    Staff's own sums are the first thing an agency checks. Each is worked out again
    from its inputs, with the rounding it names (Yellow Book 8.90: evidence supports
    the conclusion).

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
        statement: About 24 percent of the cranes failed.
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
    """Yield each derived figure that is not what its inputs give."""
    yield from partings(desk, "derived-differs")
