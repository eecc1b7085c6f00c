"""An address that a document must not lead to.

Why it matters
    A reader clicks what a committee sends. Documents link to https and mailto addresses
    only, and to none that hides where it leads.

Flagged::

    sources: [{id: log, url: "file:///home/dana/log.txt"}]

Clean::

    sources: [{id: log, url: "https://example.org/log"}]
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


_SAFE = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#][!-~]*)?")


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each address of a source that is not plain https."""
    for index, source in enumerate(desk.dossier.sources):
        for field in ("url", "archive_url"):
            address = getattr(source, field)
            if address and not _SAFE.fullmatch(address):
                yield Flag(
                    ("sources", index, field),
                    f"'{address}' is not an address that a document may link to",
                    "give the full https:// address, or leave it out",
                )
