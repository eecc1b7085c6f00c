"""A date that stands beside the excerpt, not in it.

Why it matters
    The footnote leads the reader to words that do not hold the date. A wider
    excerpt mends it (Yellow Book 8.90).

Flagged::

    texts:
      log: It rained on January 12, 2026. The crane fell.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on January 12, 2026.
        excerpts: [{source: log, quote: The crane fell.}]

Clean::

    texts:
      log: The crane fell on January 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on January 12, 2026.
        excerpts: [{source: log, quote: 'The crane fell on January 12, 2026.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.INFO


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each date that the paragraph has, outside the excerpt."""
    yield from partings(desk, "date-outside-excerpt")
