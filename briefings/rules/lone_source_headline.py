"""A headline fact that rests on one origin.

Why it matters
    Two outlets on one leaked document are one origin. A figure that carries the memo
    should rest on two, or the memo must say that it rests on one (Yellow Book 8.90;
    Admiralty grading asks for independent confirmation).

Flagged::

    sources: [{id: log}]
    facts:
      - id: wet
        statement: It rained.
        materiality: headline
        excerpts: [{source: log, quote: It rained.}]

Clean::

    sources: [{id: log}, {id: book}]
    facts:
      - id: wet
        statement: It rained.
        materiality: headline
        excerpts: [{source: log, quote: It rained.}, {source: book, quote: Rain fell.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Materiality
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each headline fact with fewer than two origins and no primary record."""
    for index, fact in enumerate(desk.dossier.facts):
        if fact.materiality is not Materiality.HEADLINE or not fact.excerpts:
            continue
        sources = [desk.sources.get(excerpt.source) for excerpt in fact.excerpts]
        held = [source for source in sources if source is not None]
        origins = {source.origin or source.id for source in held}
        if len(origins) == 1 and not any(source.primary for source in held):
            yield Flag(
                ("facts", index, "materiality"),
                f"headline fact '{fact.id}' rests on one origin, '{origins.pop()}'",
                "add a second, independent source; or waive this with the reason it"
                " may lead, and let `about_sources` say that it stands alone",
            )
