"""Somebody's claim told in the memo's own voice.

Why it matters
    A memo that repeats a claim without the one who makes it has taken a side (ICD
    203: separate information from assumption and judgement; CRS: objective and
    non-partisan).

Flagged::

    texts:
      log: The crane was safe, Roe said.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The crane was safe.
        basis: on_record
        attribution: {speaker: Roe}
        status: claimed
        excerpts: [{source: log, quote: 'The crane was safe, Roe said.'}]

Clean::

    texts:
      log: The crane was safe, Roe said.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said the crane was safe.
        basis: on_record
        attribution: {speaker: Roe}
        status: claimed
        excerpts: [{source: log, quote: 'The crane was safe, Roe said.'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each claim or opinion whose statement does not say whose it is."""
    yield from partings(desk, "claim-as-fact")
