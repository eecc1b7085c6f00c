"""A word that takes a side.

Why it matters
    A memo for all Members uses words that all of them would accept; heat belongs to
    the ones who are quoted (CRS: objective and non-partisan).

Flagged::

    texts:
      log: The agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency brazenly closed the pier.
        excerpts: [{source: log, quote: The agency closed the pier.}]

Clean::

    texts:
      log: The agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency closed the pier.
        excerpts: [{source: log, quote: The agency closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each word outside quotation marks that praises, blames or alarms."""
    yield from partings(desk, "loaded-word")
