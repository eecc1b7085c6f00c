"""A `largest` or `worst` that the source does not say.

Why it matters
    A superlative is a comparison with everything, and somebody will know the
    exception (AP Stylebook: be sure, or leave it out).

Flagged::

    texts:
      log: The port has a crane.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port has the largest crane.
        excerpts: [{source: log, quote: The port has a crane.}]

Clean::

    texts:
      log: The port has a crane.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The port has a crane.
        excerpts: [{source: log, quote: The port has a crane.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each superlative that no passage bears out."""
    yield from partings(desk, "superlative-word")
