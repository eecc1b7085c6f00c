"""A fact as of a day its source could not know.

Why it matters
    A source from February bears nothing out about March, except what was planned.

Flagged::

    sources: [{id: log, published: 2026-02-10}]
    facts:
      - id: wet
        statement: It rained.
        as_of: 2026-02-11
        excerpts: [{source: log, quote: It rained.}]

Clean::

    sources: [{id: log, published: 2026-02-10}]
    facts:
      - id: wet
        statement: It rained.
        as_of: 2026-02
        excerpts: [{source: log, quote: It rained.}]
"""

from collections.abc import Iterator
from datetime import date

from briefings.diagnostics import Flag, Severity
from briefings.model import Fact, Status
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose day begins after all its sources were published."""
    for index, fact in enumerate(desk.dossier.facts):
        latest = max(_published(desk, fact), default=None)
        begins = fact.as_of.partition("/")[0] if fact.as_of else ""
        planned = fact.status in {Status.PLANNED, Status.GOAL, Status.RULE}
        if latest and not planned and begins > latest.isoformat()[: len(begins)]:
            yield Flag(
                ("facts", index, "as_of"),
                f"fact '{fact.id}' is as of {fact.as_of}, after its source"
                f" was published on {latest.isoformat()}",
                "mend the day, or set `status: planned` where it is a plan",
            )


def _published(desk: Desk, fact: Fact) -> Iterator[date]:
    for excerpt in fact.excerpts:
        source = desk.sources.get(excerpt.source)
        if source is not None and source.published is not None:
            yield source.published
