"""A figure that goes with another name in the source.

Why it matters
    A number put on the wrong agency is the mistake a witness corrects on camera.
    Figures and names are compared in pairs (Yellow Book 9.17: accurate reports do
    not mistake one thing for another). Where the statement keeps few of the
    passage's words, it is information only.

Flagged::

    texts:
      log: Inspectors failed 12 cranes at Merrow. They failed 31 cranes at Dunmore.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 31 cranes at Merrow.
        excerpts:
          - source: log
            quote: >-
              Inspectors failed 12 cranes at Merrow. They failed 31 cranes at Dunmore.

Clean::

    texts:
      log: Inspectors failed 12 cranes at Merrow. They failed 31 cranes at Dunmore.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors failed 31 cranes at Dunmore.
        excerpts:
          - source: log
            quote: >-
              Inspectors failed 12 cranes at Merrow. They failed 31 cranes at Dunmore.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that the source pairs with another name."""
    yield from partings(desk, "figure-misplaced")
