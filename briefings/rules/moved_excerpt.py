"""Withheld words that stand elsewhere in their source than recorded.

Why it matters
    The words are there and are the same, so the fact stands; but the place in a
    footnote would lead to another paragraph.

Flagged::

    sources: [{id: log}]
    texts: {log: "New line. It rained on Monday."}
    facts:
      - id: wet
        statement: It rained on Monday.
        excerpts:
          - source: log
            at:
              start: 0
              end: 20
              length: 20
              sha256: 715f38cb16b2d7e819e6b03e6a77721089f36bd47c8010234a64dfd320685102
              head: 715f38cb16b2d7e819e6b03e6a77721089f36bd47c8010234a64dfd320685102
              tail: 715f38cb16b2d7e819e6b03e6a77721089f36bd47c8010234a64dfd320685102

Clean::

    sources: [{id: log}]
    texts: {log: "It rained on Monday."}
    facts:
      - id: wet
        statement: It rained on Monday.
        excerpts:
          - source: log
            at:
              start: 0
              end: 20
              length: 20
              sha256: 715f38cb16b2d7e819e6b03e6a77721089f36bd47c8010234a64dfd320685102
              head: 715f38cb16b2d7e819e6b03e6a77721089f36bd47c8010234a64dfd320685102
              tail: 715f38cb16b2d7e819e6b03e6a77721089f36bd47c8010234a64dfd320685102
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import Step
from briefings.rules.desk import Desk

SEVERITY = Severity.INFO


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each withheld excerpt that was found, but not where it was recorded."""
    for route, fact, excerpt, located in desk.located_excerpts():
        if located.step is Step.MOVED:
            yield Flag(
                route,
                f"the words of fact '{fact.id}' have moved in '{excerpt.source}'",
                "run `briefings seal` to record where they stand now",
            )
