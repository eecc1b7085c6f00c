"""An agency where the source has another one.

Why it matters
    The witness who is asked for another agency's deeds says so, and the five
    minutes are gone (Yellow Book 9.17: accurate reports).

Flagged::

    texts:
      log: |-
        The Harbor Agency closed the pier.

        The Coast Guard came later.
    sources: [{id: log}]
    entities:
      - {id: ha, name: Harbor Agency, acronym: HA}
      - {id: cg, name: Coast Guard}
    facts:
      - id: cranes
        statement: The Coast Guard closed the pier.
        excerpts: [{source: log, quote: The Harbor Agency closed the pier.}]

Clean::

    texts:
      log: The Harbor Agency closed the pier.
    sources: [{id: log}]
    entities:
      - {id: ha, name: Harbor Agency, acronym: HA}
      - {id: cg, name: Coast Guard}
    facts:
      - id: cranes
        statement: The HA closed the pier.
        excerpts: [{source: log, quote: The Harbor Agency closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each agency that stands where the source has another."""
    yield from partings(desk, "agency-swapped")
