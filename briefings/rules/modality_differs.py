"""Something possible, planned, asked or required that is told as done.

Why it matters
    May is not did, and asked is not got (ICD 203: express uncertainties; separate
    what is from what is expected). In a passage of three sentences or more, what
    keeps few of its words is told of as information.

Flagged::

    texts:
      log: The agency may close the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency closed the pier.
        excerpts: [{source: log, quote: The agency may close the pier.}]

Clean::

    texts:
      log: The agency may close the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency might close the pier.
        excerpts: [{source: log, quote: The agency may close the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each statement that is surer than its source."""
    yield from partings(desk, "modality-differs")
