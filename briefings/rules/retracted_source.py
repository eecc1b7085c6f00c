"""A fact that rests on a source which its publisher has taken back.

Why it matters
    Nothing is left to stand on. Either the words are borne out elsewhere, or the memo
    must say that they were retracted (retraction guidelines of publishers: a retracted
    work is not cited as if it stood).

Flagged::

    sources: [{id: log, retracted: {note: The log was taken back.}}]
    facts: [{id: wet, statement: It rained., excerpts: [{source: log, quote: rain}]}]

Clean::

    sources: [{id: log}]
    facts: [{id: wet, statement: It rained., excerpts: [{source: log, quote: rain}]}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each excerpt from a retracted source."""
    retracted = {source.id for source in desk.dossier.sources if source.retracted}
    for index, fact in enumerate(desk.dossier.facts):
        for number, excerpt in enumerate(fact.excerpts):
            if excerpt.source in retracted:
                yield Flag(
                    ("facts", index, "excerpts", number),
                    f"fact '{fact.id}' rests on '{excerpt.source}', now retracted",
                    "find another source, or say in a waiver why it may be told",
                )
