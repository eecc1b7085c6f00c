"""A source whose text on disk is not the one the dossier names.

Why it matters
    Every excerpt was checked against one text. If the file is another, nothing that
    rests on it is known to stand; publishers do correct and cut their articles. Line
    ends that a machine has changed do not count: they are read as they were recorded.

Flagged::

    sources: [{id: log}]
    changed: {log: "It rained on Tuesday."}

Clean::

    sources: [{id: log}]
    texts: {log: "It rained on Monday."}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each source whose file has another hash than the dossier records."""
    for index, source in enumerate(desk.dossier.sources):
        held = desk.texts.get(source.id)
        if held is not None and held.state == "changed":
            facts = sum(
                any(excerpt.source == source.id for excerpt in fact.excerpts)
                for fact in desk.dossier.facts
            )
            yield Flag(
                ("sources", index, "snapshot", "sha256"),
                f"the text of '{source.id}' has changed since it was recorded"
                f"{_unchecked(facts)}",
                "put the recorded text back, or record the new one as a source"
                " of its own",
            )


def _unchecked(facts: int) -> str:
    if not facts:
        return ""
    return f"; {facts} {'fact rests' if facts == 1 else 'facts rest'} on it"
