"""A source that is not named, told as if it were.

Why it matters
    The reader must see that nobody stands behind it with a name, and why (SPJ Code
    of Ethics: explain why anonymity was granted; ICD 206).

Flagged::

    texts:
      log: The crane was safe, said an official who asked not to be named.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane was safe.
        basis: anonymous
        attribution: {anonymous: an official}
        excerpts:
          - source: log
            quote: The crane was safe, said an official who asked not to be named.

Clean::

    texts:
      log: The crane was safe, said an official who asked not to be named.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: An official who asked not to be named said the crane was safe.
        basis: anonymous
        attribution: {anonymous: an official}
        excerpts:
          - source: log
            quote: The crane was safe, said an official who asked not to be named.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact of an unnamed source whose statement does not show it."""
    yield from partings(desk, "anonymity-hidden")
