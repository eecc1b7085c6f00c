"""A fact on the record whose source is not named.

Why it matters
    Who is not named cannot be asked, and the reader weighs it so (SPJ Code of
    Ethics: consider sources' motives; ICD 206: describe each source).

Flagged::

    texts:
      log: The crane was safe, said an official who asked not to be named.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: An official said the crane was safe.
        basis: on_record
        attribution: {organization: Harbor Agency}
        excerpts:
          - source: log
            quote: The crane was safe, said an official who asked not to be named.

Clean::

    texts:
      log: The crane was safe, Dana Roe said.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Dana Roe said the crane was safe.
        basis: on_record
        attribution: {speaker: Dana Roe}
        excerpts: [{source: log, quote: 'The crane was safe, Dana Roe said.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact called on the record whose passage names nobody."""
    yield from partings(desk, "on-record-but-anonymous")
