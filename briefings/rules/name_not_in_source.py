"""A name that the source does not have.

Why it matters
    A wrong name accuses somebody who was not there (Borel: spell every name against
    the source). Names the dossier knows are found by all their forms; add others
    under `entities`.

Flagged::

    texts:
      log: The crane at Merrow Point fell.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane at Dunmore Point fell.
        excerpts: [{source: log, quote: The crane at Merrow Point fell.}]

Clean::

    texts:
      log: The crane at Merrow Point fell.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane at Merrow Point fell.
        excerpts: [{source: log, quote: The crane at Merrow Point fell.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each name of a person, place or thing that the source does not have."""
    yield from partings(desk, "name-not-in-source")
