"""A fact whose `as_of` is not the time its words speak of.

Why it matters
    Facts are put in order and compared by `as_of`; a wrong one hides a conflict
    (ICD 206: say what is known of the time of information).

Flagged::

    texts:
      log: The crane fell on January 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on January 12, 2026.
        as_of: '2025-03-02'
        excerpts: [{source: log, quote: 'The crane fell on January 12, 2026.'}]

Clean::

    texts:
      log: The crane fell on January 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on January 12, 2026.
        as_of: '2026-01-12'
        excerpts: [{source: log, quote: 'The crane fell on January 12, 2026.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.INFO


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose `as_of` is not among the dates of its words."""
    yield from partings(desk, "as-of-disagrees")
