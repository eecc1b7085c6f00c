"""A fact on the record that rests on a paper.

Why it matters
    What a paper says and what a person says are weighed and challenged in different
    ways (Yellow Book 8.94 parts documentary from testimonial evidence).

Flagged::

    texts:
      log: Documents of the Harbor Agency said that 41 cranes failed.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: The Harbor Agency said 41 cranes failed.
        basis: on_record
        attribution: {organization: Harbor Agency}
        excerpts:
          - source: log
            quote: Documents of the Harbor Agency said that 41 cranes failed.

Clean::

    texts:
      log: Documents of the Harbor Agency said that 41 cranes failed.
    sources: [{id: log, kind: news}]
    facts:
      - id: cranes
        statement: Documents of the Harbor Agency say 41 cranes failed.
        basis: document
        attribution: {document: documents of the Harbor Agency}
        excerpts:
          - source: log
            quote: Documents of the Harbor Agency said that 41 cranes failed.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact called on the record whose passage rests on a document."""
    yield from partings(desk, "on-record-but-document")
