"""A deed that goes with another date in the source.

Why it matters
    Where a passage tells of several days, each has its own deed; a decision dated
    by the day it took effect, or a payment by the day it was awarded, makes a
    sequence that never was (Yellow Book 8.90: evidence must bear out what is
    concluded). In a passage of three sentences or more, what keeps few of its words
    is told of as information.

Flagged::

    texts:
      log: The court ruled on May 4. The agency paid the widow on June 1.
    sources: [{id: log}]
    facts:
      - id: paid
        statement: The agency paid the widow on May 4, 2025.
        excerpts:
          - source: log
            quote: The court ruled on May 4. The agency paid the widow on June 1.

Clean::

    texts:
      log: The court ruled on May 4. The agency paid the widow on June 1.
    sources: [{id: log}]
    facts:
      - id: paid
        statement: The agency paid the widow on June 1, 2025.
        excerpts:
          - source: log
            quote: The court ruled on May 4. The agency paid the widow on June 1.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each date beside what the passages tell of another day."""
    yield from partings(desk, "deed-misdated")
