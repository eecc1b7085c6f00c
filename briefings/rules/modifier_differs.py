"""A thing where the source has another sort of that thing.

Why it matters
    Residential is not workplace and state is not federal, though the noun is the
    same (Borel: check what is counted). Where the statement keeps few of the
    passage's words, it is information only.

Flagged::

    texts:
      log: The state inspectors closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The federal inspectors closed the pier.
        excerpts: [{source: log, quote: The state inspectors closed the pier.}]

Clean::

    texts:
      log: The state inspectors closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The state inspectors closed the pier.
        excerpts: [{source: log, quote: The state inspectors closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each modifier that the source has as another one."""
    yield from partings(desk, "modifier-differs")
