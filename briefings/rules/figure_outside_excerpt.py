"""A figure that stands beside the excerpt, not in it.

Why it matters
    The footnote leads the reader to words that do not hold the number. A wider
    excerpt mends it (Yellow Book 8.90: evidence must bear on what it is cited for).

Flagged::

    texts:
      log: Inspectors failed some cranes. They were 41 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 41 cranes.
        excerpts: [{source: log, quote: Inspectors failed some cranes.}]

Clean::

    texts:
      log: Inspectors failed some cranes. They were 41 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 41 cranes.
        excerpts: [{source: log, quote: They were 41 cranes.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that the paragraph has, outside the excerpt."""
    yield from partings(desk, "figure-outside-excerpt")
