"""A confirmation by the person who wrote the fact.

Why it matters
    A second reading is worth something only if it is a second person's (GAO: the
    referencer is independent of the report).

Flagged::

    facts:
      - id: wet
        statement: It rained.
        written_by: A. Writer
        confirmed:
        - by: A. Writer
          on: 2026-03-01
          fingerprint: 0000000000000000000000000000000000000000000000000000000000000000

Clean::

    facts:
      - id: wet
        statement: It rained.
        written_by: A. Writer
        confirmed:
        - by: B. Reader
          on: 2026-03-01
          fingerprint: 0000000000000000000000000000000000000000000000000000000000000000
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each confirmation whose name is the author's."""
    for index, fact in enumerate(desk.dossier.facts):
        author = fact.written_by or desk.dossier.prepared_by
        for number, one in enumerate(fact.confirmed):
            if author and one.by.casefold() == author.casefold():
                yield Flag(
                    ("facts", index, "confirmed", number, "by"),
                    f"fact '{fact.id}' is confirmed by '{one.by}', who wrote it",
                    "have another person confirm it, or name the author: `written_by:`",
                    one.by,
                )
