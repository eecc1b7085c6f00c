"""A place of speaking that the source does not show.

Why it matters
    Said in an interview, in a statement or under oath: it is not the same (ICD 206:
    describe each source).

Flagged::

    texts:
      log: The crane was safe, Dana Roe said.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: Dana Roe said on television that the crane was safe.
        basis: on_record
        attribution: {speaker: Dana Roe, venue: on television}
        excerpts: [{source: log, quote: 'The crane was safe, Dana Roe said.'}]

Clean::

    texts:
      log: The crane was safe, Dana Roe said on television.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: Dana Roe said on television that the crane was safe.
        basis: on_record
        attribution: {speaker: Dana Roe, venue: on television}
        excerpts:
          - source: log
            quote: The crane was safe, Dana Roe said on television.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose `venue` no passage shows."""
    yield from partings(desk, "venue-not-in-source")
