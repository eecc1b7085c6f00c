"""A fact that no document can show.

Why it matters
    It was worth checking once; if nothing uses it, either a topic is missing or the
    fact is left over.

Flagged::

    sources: [{id: log}]
    facts:
      - {id: wet, statement: It rained., excerpts: [{source: log, quote: It rained.}]}

Clean::

    topics: [{id: rain}]
    sources: [{id: log}]
    facts:
      - id: wet
        statement: It rained.
        topics: [rain]
        excerpts: [{source: log, quote: It rained.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.INFO
BETWEEN = True


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact that has no topic and that no other record names."""
    used = {found.target for found in desk.references if "facts" in found.collections}
    for index, fact in enumerate(desk.dossier.facts):
        if not fact.topics and fact.id not in used:
            yield Flag(
                ("facts", index),
                f"fact '{fact.id}' is used nowhere",
                "give it a topic under `topics:`, or take it out",
            )
