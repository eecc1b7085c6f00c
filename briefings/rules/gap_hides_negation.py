"""A quotation whose gap hides what turns its meaning.

Why it matters
    Three dots over a `not` are the oldest trick there is, and the easiest to show
    on a screen (Chicago Manual of Style: the danger of skewing meaning with
    ellipses).

Flagged::

    texts:
      log: Roe said, "The crane was never found to be safe to use."
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said, "The crane was ... safe to use."
        excerpts:
          - source: log
            quote: Roe said, "The crane was never found to be safe to use."

Clean::

    texts:
      log: Roe said, "The crane was never found to be safe to use."
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said, "The crane was never found ... safe to use."
        excerpts:
          - source: log
            quote: Roe said, "The crane was never found to be safe to use."
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each quotation that leaves out a negation or an exception."""
    yield from partings(desk, "gap-hides-negation")
