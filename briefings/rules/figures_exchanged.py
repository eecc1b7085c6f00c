"""Two figures that have changed places.

Why it matters
    Both numbers are in the source, so a search finds them; each now says something
    false. What a number counts is checked, not only that it occurs (Borel: check
    what each number is of).

Flagged::

    texts:
      log: The blast killed 7 dockers and injured 12.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The blast killed 12 dockers and injured 7.
        excerpts: [{source: log, quote: The blast killed 7 dockers and injured 12.}]

Clean::

    texts:
      log: The blast killed 7 dockers and injured 12.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Seven dockers were killed in the blast and 12 injured.
        excerpts: [{source: log, quote: The blast killed 7 dockers and injured 12.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each pair of figures that stand with each other's words."""
    yield from partings(desk, "figures-exchanged")
