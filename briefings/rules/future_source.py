"""A source from after the dossier was prepared.

Why it matters
    Either a year is mistyped or the document claims to know what nobody had read yet.

Flagged::

    prepared: 2026-03-01
    sources: [{id: log, published: 2026-03-02}]

Clean::

    prepared: 2026-03-01
    sources: [{id: log, published: 2026-02-28}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each source published after the dossier's day, or the hearing's."""
    day = desk.dossier.prepared or desk.dossier.hearing.date
    for index, source in enumerate(desk.dossier.sources):
        if day and source.published and source.published > day:
            yield Flag(
                ("sources", index, "published"),
                f"source '{source.id}' was published after {day.isoformat()},"
                " the day this dossier carries",
                "mend the day, or set `prepared:` to when the dossier was"
                " last worked on",
            )
