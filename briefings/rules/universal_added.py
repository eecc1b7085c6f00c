"""An `all`, `every` or `none` that the source does not say.

Why it matters
    One exception, and the memo is wrong in public (ICD 203: express uncertainties).

Flagged::

    texts:
      log: Some inspectors refused to sign.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: All inspectors refused to sign.
        excerpts: [{source: log, quote: Some inspectors refused to sign.}]

Clean::

    texts:
      log: Some inspectors refused to sign.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Some inspectors refused to sign.
        excerpts: [{source: log, quote: Some inspectors refused to sign.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each universal word that no passage bears out, or lost `some`."""
    yield from partings(desk, "universal-added")
