"""An `if`, `unless` or `except` of the source that was dropped.

Why it matters
    A promise with a condition is another promise, and "all" with an exception is
    not all (ICD 203: express uncertainties). In a passage of three sentences or
    more, what keeps few of its words is told of as information.

Flagged::

    texts:
      log: The agency will close the pier if the crane fails again.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency will close the pier.
        excerpts:
          - source: log
            quote: The agency will close the pier if the crane fails again.

Clean::

    texts:
      log: The agency will close the pier if the crane fails again.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency will close the pier if the crane fails again.
        excerpts:
          - source: log
            quote: The agency will close the pier if the crane fails again.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each statement that leaves out what its source makes it depend on."""
    yield from partings(desk, "condition-dropped")
