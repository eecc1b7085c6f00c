"""A fact that holds for a time after its source was published.

Why it matters
    A source cannot report what had not happened. `as_of` is the time the statement
    holds for, not the day it was read (ICD 206: say what is known of the time of
    information).

Flagged::

    texts:
      log: The register lists 4,200 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The register lists 4,200 cranes.
        as_of: 2026-03
        excerpts: [{source: log, quote: 'The register lists 4,200 cranes.'}]

Clean::

    texts:
      log: The register lists 4,200 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The register lists 4,200 cranes.
        as_of: 2026-02
        excerpts: [{source: log, quote: 'The register lists 4,200 cranes.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose `as_of` begins after its source was published."""
    yield from partings(desk, "as-of-after-publication")
