"""Two parties that have changed places.

Why it matters
    A asked B or B asked A: both names are in the source, and only one of them asked
    (Yellow Book 9.17: accurate reports). In a passage of three sentences or more,
    what keeps few of its words is told of as information.

Flagged::

    texts:
      log: The Harbor Agency sued the Coast Guard.
    sources: [{id: log}]
    entities:
      - {id: ha, name: Harbor Agency}
      - {id: cg, name: Coast Guard}
    facts:
      - id: cranes
        statement: The Coast Guard sued the Harbor Agency.
        excerpts: [{source: log, quote: The Harbor Agency sued the Coast Guard.}]

Clean::

    texts:
      log: The Harbor Agency sued the Coast Guard.
    sources: [{id: log}]
    entities:
      - {id: ha, name: Harbor Agency}
      - {id: cg, name: Coast Guard}
    facts:
      - id: cranes
        statement: The Coast Guard was sued by the Harbor Agency.
        excerpts: [{source: log, quote: The Harbor Agency sued the Coast Guard.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each statement in which doer and receiver have changed places."""
    yield from partings(desk, "roles-reversed")
