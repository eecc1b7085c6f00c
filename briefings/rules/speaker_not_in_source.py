"""A speaker whom no excerpt shows.

Why it matters
    Said by whom is half of what was said (SPJ Code of Ethics: identify sources
    clearly). The excerpt must show the one it is put to.

Flagged::

    texts:
      log: The crane was safe, an inspector said.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Max Orr said the crane was safe.
        basis: on_record
        attribution: {speaker: Max Orr}
        excerpts: [{source: log, quote: 'The crane was safe, an inspector said.'}]

Clean::

    texts:
      log: The crane was safe, Max Orr said.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Max Orr said the crane was safe.
        basis: on_record
        attribution: {speaker: Max Orr}
        excerpts: [{source: log, quote: 'The crane was safe, Max Orr said.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose speaker no excerpt shows."""
    yield from partings(desk, "speaker-not-in-source")
