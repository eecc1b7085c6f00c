"""A statement of more than 60 words.

Why it matters
    A fact is one thing that can be checked. Sixty words hold two or three, and the
    check of one hides behind another.

Flagged::

    facts:
      - id: long
        statement: >-
          a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
          a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a

Clean::

    facts: [{id: short, statement: It rained.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


LIMIT = 60


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each statement that is too long to be one fact."""
    for index, fact in enumerate(desk.dossier.facts):
        count = len(fact.statement.split())
        if count > LIMIT:
            yield Flag(
                ("facts", index, "statement"),
                f"the statement of fact '{fact.id}' has {count} words;"
                f" {LIMIT} is the most",
                "split it into facts that can be checked one by one",
            )
