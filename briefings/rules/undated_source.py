"""A source without its day of publication.

Why it matters
    Words such as "last week" mean nothing without it, and a reader cannot tell what the
    source could have known.

Flagged::

    sources: [{id: log, published: null}]

Clean::

    sources: [{id: log, published: 2026-02-10}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import PublishedBasis, Source
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each source that gives no day."""
    for index, source in enumerate(desk.dossier.sources):
        if source.published is None:
            yield Flag(
                ("sources", index),
                f"source '{source.id}' has no day of publication",
                "add `published:`; where it is worked out, add"
                " `published_basis: inferred` and say how in `published_note:`",
            )
        elif _is_unexplained(source):
            yield Flag(
                ("sources", index, "published_basis"),
                f"the day of source '{source.id}' is inferred and nothing says how",
                "add `published_note:` with what the day is worked out from",
            )


def _is_unexplained(source: Source) -> bool:
    inferred = source.published_basis is PublishedBasis.INFERRED
    return inferred and source.published_note is None
