"""Words in quotation marks that are nobody's speech in the source.

Why it matters
    Quotation marks tell the room that somebody said it. A reporter's own words are
    the reporter's (SPJ Code of Ethics: identify sources clearly).

Flagged::

    texts:
      log: The crane was a wreck in waiting, inspectors found.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: The crane was "a wreck in waiting."
        excerpts:
          - source: log
            quote: The crane was a wreck in waiting, inspectors found.

Clean::

    texts:
      log: '"The crane was a wreck in waiting," Roe said.'
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: Roe said it was "a wreck in waiting."
        excerpts:
          - source: log
            quote: '"The crane was a wreck in waiting," Roe said.'
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each quotation that the source does not have between quotation marks."""
    yield from partings(desk, "quotation-unmarked")
