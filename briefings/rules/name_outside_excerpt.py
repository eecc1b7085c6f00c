"""A name that stands in the source, and not in the excerpt.

Why it matters
    The excerpt must show who is meant, or the reader cannot tell that it speaks of
    him. Add a second excerpt that has the name (Yellow Book 8.90).

Flagged::

    texts:
      log: |-
        It rained.

        Dana Roe runs the office.

        It snowed.

        The pier was closed.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Dana Roe closed the pier.
        excerpts: [{source: log, quote: The pier was closed.}]

Clean::

    texts:
      log: Dana Roe closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Dana Roe closed the pier.
        excerpts: [{source: log, quote: Dana Roe closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each name that another place of the source has."""
    yield from partings(desk, "name-outside-excerpt")
