"""A qualifier of the source that was dropped.

Why it matters
    `Alleged`, `suspected`, `apparent` keep a person out of court and a memo out of
    trouble (AP Stylebook on allegations; ICD 203). In a passage of three sentences
    or more, what keeps few of its words is told of as information.

Flagged::

    texts:
      log: Inspectors reported the suspected smuggler.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors reported the smuggler.
        excerpts: [{source: log, quote: Inspectors reported the suspected smuggler.}]

Clean::

    texts:
      log: Inspectors reported the suspected smuggler.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Inspectors reported the suspected smuggler.
        excerpts: [{source: log, quote: Inspectors reported the suspected smuggler.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each `alleged`, `apparent` and the like that the statement leaves out."""
    yield from partings(desk, "qualifier-dropped")
