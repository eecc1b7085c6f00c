"""A quotation that stands beside the excerpt, not in it.

Why it matters
    The footnote leads the reader to other words. A wider excerpt mends it (Yellow
    Book 8.90).

Flagged::

    texts:
      log: Roe was asked. "The crane was not safe," she said.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said the crane was "not safe."
        excerpts: [{source: log, quote: Roe was asked.}]

Clean::

    texts:
      log: Roe was asked. "The crane was not safe," she said.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said the crane was "not safe."
        excerpts:
          - source: log
            quote: Roe was asked. "The crane was not safe," she said.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each quotation that the paragraph has, outside the excerpt."""
    yield from partings(desk, "quotation-outside-excerpt")
