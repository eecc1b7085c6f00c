"""Words that are not in the text of their source.

Why it matters
    A quotation that its source does not hold is the worst error a memo can make: the
    first reader who looks it up stops believing the rest. The words must be there,
    letter by letter (ICD 206: each citation leads to what it cites).

Flagged::

    sources: [{id: log}]
    texts: {log: "It rained on Monday."}
    facts:
      - id: dry
        statement: It was dry on Tuesday.
        excerpts: [{source: log, quote: "The harbor office recorded no rain at all."}]

Clean::

    sources: [{id: log}]
    texts: {log: "It rained on Monday."}
    facts:
      - id: wet
        statement: It rained on Monday.
        excerpts: [{source: log, quote: "It rained on Monday."}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import Step
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each excerpt that its source does not hold, nor anything like it."""
    for route, fact, excerpt, located in desk.located_excerpts():
        if located.step is Step.MISSING:
            yield Flag(
                route,
                f"'{excerpt.source}' does not hold these words of fact '{fact.id}'",
                "copy the words again from the source;"
                " `briefings excerpt` prints them ready to paste",
            )
