"""A figure that was worked out and does not say so.

Why it matters
    A multiple the source never gave is staff work, and the reader must be told (ICD
    203: separate the information from the judgement). A fact with `basis: derived`
    shows its sum and is worked out again. What the passage's figures give, told as
    a sum, a share, a gap or a multiple, is information.

Flagged::

    texts:
      log: Inspectors failed 12 cranes in May and 36 in June.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: >-
          Inspectors failed 12 cranes in May and 36 in June, three times as many.
        excerpts:
          - source: log
            quote: Inspectors failed 12 cranes in May and 36 in June.

Clean::

    texts:
      log: Inspectors failed 12 cranes in May and 36 in June.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 12 cranes in May and 36 in June.
        excerpts:
          - source: log
            quote: Inspectors failed 12 cranes in May and 36 in June.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that follows from others in the excerpt and is not in it."""
    yield from partings(desk, "figure-worked-out")
