"""A source that was corrected after the copy that facts rest on was published.

Why it matters
    A correction often concerns the very figure that was taken over. Whoever prints the
    old words after the correction is wrong twice.

Flagged::

    sources: [{id: log, published: 2026-02-10, corrections: [{note: Other day.}]}]
    facts: [{id: wet, statement: It rained., excerpts: [{source: log, quote: rain}]}]

Clean::

    sources: [{id: log, published: 2026-02-10}]
    facts: [{id: wet, statement: It rained., excerpts: [{source: log, quote: rain}]}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each correction of a source that facts rest on."""
    used = {e.source for fact in desk.dossier.facts for e in fact.excerpts}
    for index, source in enumerate(desk.dossier.sources):
        if source.id not in used:
            continue
        for number, _ in enumerate(source.corrections):
            yield Flag(
                ("sources", index, "corrections", number),
                f"source '{source.id}' was corrected by its publisher",
                "see that no fact rests on what was corrected, and say so in a waiver",
            )
