"""A person where the source has another one.

Why it matters
    It accuses or praises somebody who was not there (Borel: check every name
    against the source).

Flagged::

    texts:
      log: |-
        Dana Roe closed the pier.

        Max Orr came later.
    sources: [{id: log}]
    entities:
      - {id: roe, name: Dana Roe, kind: person}
      - {id: orr, name: Max Orr, kind: person}
    facts:
      - id: cranes
        statement: Max Orr closed the pier.
        excerpts: [{source: log, quote: Dana Roe closed the pier.}]

Clean::

    texts:
      log: Dana Roe closed the pier.
    sources: [{id: log}]
    entities:
      - {id: roe, name: Dana Roe, kind: person}
      - {id: orr, name: Max Orr, kind: person}
    facts:
      - id: cranes
        statement: Roe closed the pier.
        excerpts: [{source: log, quote: Dana Roe closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each person who stands where the source has another."""
    yield from partings(desk, "person-swapped")
