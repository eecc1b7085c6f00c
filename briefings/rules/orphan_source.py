"""A source that no fact rests on.

Why it matters
    A source list that names what was not used makes the base look broader than it is
    (ICD 206: the source summary describes what the judgements rest on).

Flagged::

    sources: [{id: log}]

Clean::

    sources: [{id: log}]
    facts:
      - {id: wet, statement: It rained., excerpts: [{source: log, quote: It rained.}]}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each source from which no excerpt is taken."""
    used = {e.source for fact in desk.dossier.facts for e in fact.excerpts}
    for index, source in enumerate(desk.dossier.sources):
        if source.id not in used:
            yield Flag(
                ("sources", index),
                f"no fact rests on source '{source.id}'",
                "take an excerpt from it, or take it off the list",
            )
