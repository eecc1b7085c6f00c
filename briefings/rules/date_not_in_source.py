"""A date that the words behind the fact do not have.

Why it matters
    Who knew what when is the hearing. Dates are worked out from the source's day of
    publication and compared as days (Yellow Book 9.17: accurate reports). A day
    counted from one of the passage's, or the last of a period that it names, is
    information: see that it is counted rightly; so is a date without day or month
    names, as "by midsummer".

Flagged::

    texts:
      log: The crane fell on January 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on January 14, 2026.
        excerpts: [{source: log, quote: 'The crane fell on January 12, 2026.'}]

Clean::

    texts:
      log: The crane fell on Jan. 12, 2026.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane fell on January 12.
        excerpts: [{source: log, quote: 'The crane fell on Jan. 12, 2026.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW, Severity.INFO)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each date that no words behind its fact bear out."""
    yield from partings(desk, "date-not-in-source")
