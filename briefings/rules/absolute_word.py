"""An `only`, `first`, `never` or `unconditionally` that the source does not say.

Why it matters
    Whoever says `only` must have looked everywhere (ICD 203: express
    uncertainties).

Flagged::

    texts:
      log: A crane fell.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: It was the only crane that fell.
        excerpts: [{source: log, quote: A crane fell.}]

Clean::

    texts:
      log: A crane fell.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: A crane fell.
        excerpts: [{source: log, quote: A crane fell.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each absolute word that no passage bears out."""
    yield from partings(desk, "absolute-word")
