"""A basis that the passage does not show.

Why it matters
    Documents, data, and people without a name are different kinds of evidence; the
    passage must show the one that is claimed (Yellow Book 8.94; ICD 206).

Flagged::

    texts:
      log: Dana Roe closed the pier.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: Somebody said the crane was safe, according to a person not named.
        basis: anonymous
        attribution: {anonymous: a person}
        excerpts: [{source: log, quote: Dana Roe closed the pier.}]

Clean::

    texts:
      log: The crane was safe, said a person who asked not to be named.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: The crane was safe, according to a person who was not named.
        basis: anonymous
        attribution: {anonymous: a person}
        excerpts:
          - source: log
            quote: The crane was safe, said a person who asked not to be named.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose passage does not show its `basis`."""
    yield from partings(desk, "basis-unsupported")
