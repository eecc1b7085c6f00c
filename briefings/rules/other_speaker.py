"""A speaker where the source has another one speaking.

Why it matters
    Words put in the wrong mouth are what a correction is printed for (SPJ Code of
    Ethics: identify sources clearly).

Flagged::

    texts:
      log: '"The crane was safe," Dana Roe said.'
    sources: [{id: log}]
    entities:
      - {id: roe, name: Dana Roe, kind: person}
      - {id: orr, name: Max Orr, kind: person}
    facts:
      - id: cranes
        statement: Max Orr said the crane was safe.
        basis: on_record
        attribution: {speaker: Max Orr}
        excerpts: [{source: log, quote: '"The crane was safe," Dana Roe said.'}]

Clean::

    texts:
      log: '"The crane was safe," Dana Roe said.'
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Dana Roe said the crane was safe.
        basis: on_record
        attribution: {speaker: Dana Roe}
        excerpts: [{source: log, quote: '"The crane was safe," Dana Roe said.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose words somebody else says in the source."""
    yield from partings(desk, "other-speaker")
