"""A quotation that stops before a `but`.

Why it matters
    What follows a `but` is what the speaker will say was left out (Chicago Manual
    of Style: the danger of skewing meaning with ellipses).

Flagged::

    texts:
      log: Roe said, "We shared the log, but only after the crane fell."
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said, "We shared the log ..."
        excerpts:
          - source: log
            quote: Roe said, "We shared the log, but only after the crane fell."

Clean::

    texts:
      log: Roe said, "We shared the log, but only after the crane fell."
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said, "We shared the log, but only after the crane fell."
        excerpts:
          - source: log
            quote: Roe said, "We shared the log, but only after the crane fell."
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each quotation that is cut where its sentence turns."""
    yield from partings(desk, "cut-before-exception")
