"""An established fact that too little establishes.

Why it matters
    `Established` tells the reader that it need not be asked again. It takes two sources
    that are independent of each other, or the record itself; two outlets on one leaked
    document are one origin (Yellow Book 8.90 and following; NATO AJP-2.1 on
    confirmation by independent sources).

Flagged::

    sources: [{id: log, origin: leak}, {id: book, origin: leak}]
    facts:
      - id: wet
        statement: It rained.
        status: established
        excerpts: [{source: log, quote: It rained.}, {source: book, quote: Rain fell.}]

Clean::

    sources: [{id: log, primary: true}]
    facts:
      - id: wet
        statement: It rained.
        status: established
        excerpts: [{source: log, quote: It rained.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Basis, Status
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR

_ENOUGH = 2
_WEAK = frozenset((Basis.ANONYMOUS, Basis.DERIVED))


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each established fact without two origins and without a primary record."""
    for index, fact in enumerate(desk.dossier.facts):
        if fact.status is not Status.ESTABLISHED:
            continue
        held = [
            desk.sources[e.source] for e in fact.excerpts if e.source in desk.sources
        ]
        origins = {source.origin or source.id for source in held}
        is_record = any(source.primary for source in held) and fact.basis not in _WEAK
        if len(origins) < _ENOUGH and not is_record:
            yield Flag(
                ("facts", index, "status"),
                f"fact '{fact.id}' is called established on"
                f" {'one origin' if origins else 'no source'} and no primary record",
                "set `status: reported`, or add an excerpt of an independent source",
            )
