"""A yes where the source has a no, or a word for its opposite.

Why it matters
    `Refused` for `agreed`, `rose` for `fell`: all other words are right (Yellow
    Book 9.17: accurate reports). In a passage of three sentences or more, what
    keeps few of its words is told of as information.

Flagged::

    texts:
      log: The agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency did not close the pier.
        excerpts: [{source: log, quote: The agency closed the pier.}]

Clean::

    texts:
      log: The agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency shut the pier.
        excerpts: [{source: log, quote: The agency closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each statement that denies what the source says, or has its opposite."""
    yield from partings(desk, "polarity-differs")
