"""Words that are almost, but not quite, those of the source.

Why it matters
    A changed word inside a quotation is a misquotation, however small. Magazine
    checkers read every word against the source; so does this rule, and it shows what
    differs.

Flagged::

    sources: [{id: log}]
    texts: {log: "The register lists more than 4,200 cranes at 31 terminals."}
    facts:
      - id: size
        statement: The register lists more than 4,700 cranes.
        excerpts:
          - source: log
            quote: The register lists more than 4,700 cranes at 31 terminals.

Clean::

    sources: [{id: log}]
    texts: {log: "The register lists more than 4,200 cranes at 31 terminals."}
    facts:
      - id: size
        statement: The register lists more than 4,200 cranes.
        excerpts:
          - source: log
            quote: The register lists more than 4,200 cranes at 31 terminals.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import Step, ready_quotation, word_difference
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each excerpt that differs from the passage it comes closest to."""
    for route, fact, excerpt, located in desk.located_excerpts():
        if located.step is Step.NEAR:
            found = desk.texts[excerpt.source].text[located.start : located.end]
            yield Flag(
                (*route, "quote") if excerpt.quote else route,
                f"'{excerpt.source}' has other words here than fact '{fact.id}' quotes"
                + _difference(excerpt.quote, found),
                f"quote what stands there: {ready_quotation(found)}",
            )


def _difference(quote: str | None, found: str) -> str:
    return f": {word_difference(quote, found)}" if quote else ""
