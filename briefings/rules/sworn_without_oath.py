"""A fact called sworn that nobody swore to.

Why it matters
    A false statement under oath is a crime, and so is calling another one sworn a
    slander (18 U.S.C. 1621; Yellow Book 8.94).

Flagged::

    texts:
      log: The crane was safe, Dana Roe told the Gazette.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: Dana Roe swore that the crane was safe.
        basis: sworn
        attribution: {speaker: Dana Roe}
        excerpts:
          - source: log
            quote: The crane was safe, Dana Roe told the Gazette.

Clean::

    texts:
      log: Dana Roe testified under oath that the crane was safe.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: Dana Roe swore that the crane was safe.
        basis: sworn
        attribution: {speaker: Dana Roe}
        excerpts:
          - source: log
            quote: Dana Roe testified under oath that the crane was safe.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact called sworn whose passage shows no oath."""
    yield from partings(desk, "sworn-without-oath")
