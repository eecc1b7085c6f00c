"""A figure that goes with another date in the source.

Why it matters
    Friday's number told as Thursday's is in the source word for word, and wrong.
    Figures and dates are compared in pairs (Borel: check what each number is of,
    and when). Where the statement keeps few of the passage's words, it is
    information only.

Flagged::

    texts:
      log: Inspectors failed 12 cranes in May and 14 in June.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 14 cranes in May.
        excerpts:
          - source: log
            quote: Inspectors failed 12 cranes in May and 14 in June.

Clean::

    texts:
      log: Inspectors failed 12 cranes in May and 14 in June.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 12 cranes in May and 14 in June.
        excerpts:
          - source: log
            quote: Inspectors failed 12 cranes in May and 14 in June.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW, Severity.INFO)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that the source pairs with another date."""
    yield from partings(desk, "figure-misdated")
