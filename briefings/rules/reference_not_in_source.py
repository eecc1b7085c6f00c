"""A docket, bill or section number that is not in the source.

Why it matters
    A wrong number sends the reader to another case, and the clerk to the telephone
    (The Bluebook: cite so that it can be found).

Flagged::

    texts:
      log: The rule is in section 241 of the port code.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The rule is in section 214 of the port code.
        excerpts: [{source: log, quote: The rule is in section 241 of the port code.}]

Clean::

    texts:
      log: The rule is in section 241 of the port code.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The rule is in section 241 of the port code.
        excerpts: [{source: log, quote: The rule is in section 241 of the port code.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each docket, bill or section number that the source does not have."""
    yield from partings(desk, "reference-not-in-source")
