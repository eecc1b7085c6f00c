"""A former, acting or deputy officer, or an office, told as another.

Why it matters
    A former director binds nobody, an acting one may lack the power (Borel: check
    every title; Vacancies Act, 5 U.S.C. 3345).

Flagged::

    texts:
      log: Dana Roe, the agency's former director, closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Dana Roe, the agency's director, closed the pier.
        excerpts:
          - source: log
            quote: Dana Roe, the agency's former director, closed the pier.

Clean::

    texts:
      log: Dana Roe, the agency's former director, closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Dana Roe, the agency's former director, closed the pier.
        excerpts:
          - source: log
            quote: Dana Roe, the agency's former director, closed the pier.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each person who is former, acting or deputy on one side alone."""
    yield from partings(desk, "standing-of-person-differs")
