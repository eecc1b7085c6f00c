"""A source whose text cannot be read.

Why it matters
    A text that is there but cannot be read checks nothing; the memo would rest on
    trust.

Flagged::

    sources: [{id: log}]
    unreadable: {log: it is not UTF-8 text}

Clean::

    sources: [{id: log}]
    texts: {log: "It rained."}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each source whose file is there and does not serve."""
    for index, source in enumerate(desk.dossier.sources):
        held = desk.texts.get(source.id)
        if held is not None and held.state == "unreadable":
            yield Flag(
                ("sources", index, "snapshot", "file"),
                f"the text of '{source.id}' cannot be read: {held.detail}",
                "save the source's words as plain UTF-8 text inside the dossier's"
                " folder",
            )
