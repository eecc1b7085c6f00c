"""A document that names a record which its readers may not see.

Why it matters
    The record would be left out without a word: a letter to nobody, a brief without
    its bottom line. Either the document is for fewer readers, or the record may be
    released.

Flagged::

    kinds: {fact-sheet: {audience: public}}
    audience: committee
    facts: [{id: wet, statement: It rained.}]
    documents: [{kind: fact-sheet, facts: [wet]}]

Clean::

    kinds: {fact-sheet: {audience: public}}
    audience: committee
    facts: [{id: wet, statement: It rained., audience: public}]
    documents: [{kind: fact-sheet, facts: [wet]}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Audience
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each name in a document's order of a record that is for fewer readers."""
    usual = desk.dossier.audience
    audiences = {entry.id: entry.audience or usual for _, entry in desk.entries()}
    for found in desk.references:
        if found.route[0] != "documents":
            continue
        readers = _readers(desk, int(found.route[1]))
        target = audiences.get(found.target)
        if readers and target and target.rank > readers.rank:
            yield Flag(
                found.route,
                f"'{found.target}' is for '{target}' readers, and the document for"
                f" '{readers}'",
                f"set `audience: {target}` on the document, or release the record",
            )


def _readers(desk: Desk, index: int) -> Audience | None:
    order = desk.dossier.documents[index]
    kind = desk.kinds.get(order.kind)
    return order.audience or (kind.audience if kind else None)
