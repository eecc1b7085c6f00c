"""Words of a source that may not travel, in a dossier that may.

Why it matters
    A dossier goes to other offices, to repositories, to the press. Words under
    copyright or in confidence stay behind as positions and hashes.

Flagged::

    sources: [{id: log, redistribute: "false"}]
    facts:
      - {id: wet, statement: It rained., excerpts: [{source: log, quote: It rained.}]}

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
    """Yield each excerpt in words from a source that says `redistribute: false`."""
    for index, fact in enumerate(desk.dossier.facts):
        for number, excerpt in enumerate(fact.excerpts):
            source = desk.sources.get(excerpt.source)
            if source and not source.redistribute and not excerpt.is_withheld:
                yield Flag(
                    ("facts", index, "excerpts", number, "quote"),
                    f"the words of '{source.id}' may not travel with the dossier",
                    "run `briefings seal` when the dossier leaves your hands",
                )
