"""A figure that the words behind the fact do not have.

Why it matters
    One wrong number is what the other side will quote, and the rest of the memo is
    not read any more. Every figure must be found in its excerpt, in digits, words
    or as a share (Yellow Book 9.17: accurate reports give the reader confidence in
    all they say).

Flagged::

    texts:
      log: The register lists 4,200 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The register lists 4,700 cranes.
        excerpts: [{source: log, quote: 'The register lists 4,200 cranes.'}]

Clean::

    texts:
      log: The register lists 4,200 cranes.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The register lists forty-two hundred cranes.
        excerpts: [{source: log, quote: 'The register lists 4,200 cranes.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW, Severity.INFO)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure that no words behind its fact bear out."""
    yield from partings(desk, "figure-not-in-source")
