"""A run of the source's words without quotation marks.

Why it matters
    Words that are taken over without marks are somebody's work and somebody's
    slant. Quote them, or write your own (MLA and every ethics office call it
    plagiarism).

Flagged::

    texts:
      log: >-
        The north pier crane had been left to rust for nine years under a roof that let
        the rain in from every side.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: >-
          The north pier crane had been left to rust for nine years under a roof that
          let the rain in from every side.
        excerpts:
          - source: log
            quote: >-
              The north pier crane had been left to rust for nine years under a roof
              that let the rain in from every side.

Clean::

    texts:
      log: >-
        The north pier crane had been left to rust for nine years under a roof that let
        the rain in from every side.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: >-
          A leaking roof stood over the crane on the north pier, which rusted for nine
          years.
        excerpts:
          - source: log
            quote: >-
              The north pier crane had been left to rust for nine years under a roof
              that let the rain in from every side.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each long run of the source's own words without quotation marks."""
    yield from partings(desk, "words-taken-over")
