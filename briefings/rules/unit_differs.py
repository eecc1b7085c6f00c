"""A figure that counts something else than in its source.

Why it matters
    Tons for tonnes, days for months, men for people: the number is right and the
    fact is wrong (Borel: check the unit with the number). In a passage of three
    sentences or more, what keeps few of its words is told of as information.

Flagged::

    texts:
      log: The inspection took 12 days.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The inspection took 12 weeks.
        excerpts: [{source: log, quote: The inspection took 12 days.}]

Clean::

    texts:
      log: The inspection took 12 days.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The inspection lasted twelve days.
        excerpts: [{source: log, quote: The inspection took 12 days.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW, Severity.INFO)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each figure whose unit, or counted thing, is not the source's."""
    yield from partings(desk, "unit-differs")
