"""A date that counts from a day nobody knows.

Why it matters
    `Last week` of a source without a date is any week (ICD 206: say what is known
    of the time of information).

Flagged::

    texts:
      log: The crane fell the week before.
    sources: [{id: log, published: null}]
    facts:
      - id: cranes
        statement: The crane fell last week.
        excerpts: [{source: log, quote: The crane fell the week before.}]

Clean::

    texts:
      log: The crane fell last Tuesday.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on February 3, 2026.
        excerpts: [{source: log, quote: The crane fell last Tuesday.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each relative date whose source has no day of publication."""
    yield from partings(desk, "unresolved-date")
