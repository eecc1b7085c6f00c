"""A date that counts from the day of writing.

Why it matters
    `Last week` is another week when the memo is read. What it stands for is shown,
    so that a person can write it out (AP Stylebook: give the date).

Flagged::

    texts:
      log: The crane fell last week.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell last week.
        excerpts: [{source: log, quote: The crane fell last week.}]

Clean::

    texts:
      log: The crane fell last week.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell in the week of February 2, 2026.
        excerpts: [{source: log, quote: The crane fell last week.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.INFO


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each `last week` and the like, with the days they stand for."""
    yield from partings(desk, "relative-date")
