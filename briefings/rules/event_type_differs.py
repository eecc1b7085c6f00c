"""An event where the source has another sort of event.

Why it matters
    An arrest is no conviction and an inspection no audit, and their numbers differ
    (Borel: check what is counted). In a passage of three sentences or more, what
    keeps few of its words is told of as information.

Flagged::

    texts:
      log: The agency counted 40 arrests.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency counted 40 removals.
        excerpts: [{source: log, quote: The agency counted 40 arrests.}]

Clean::

    texts:
      log: The agency counted 40 arrests.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency counted 40 arrests.
        excerpts: [{source: log, quote: The agency counted 40 arrests.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each event that the source has as another sort of event."""
    yield from partings(desk, "event-type-differs")
