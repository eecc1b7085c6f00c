"""A judgement in law that is nobody's.

Why it matters
    Whether it was illegal is for a court. A memo says who holds so (CRS: objective
    and non-partisan; ICD 203: separate judgement).

Flagged::

    texts:
      log: The agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency illegally closed the pier.
        excerpts: [{source: log, quote: The agency closed the pier.}]

Clean::

    texts:
      log: A judge ruled that the agency illegally closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: A judge ruled that the agency illegally closed the pier.
        excerpts:
          - source: log
            quote: A judge ruled that the agency illegally closed the pier.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each judgement in law that is neither somebody's word nor a court's."""
    yield from partings(desk, "legal-conclusion")
