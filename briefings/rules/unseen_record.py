"""A document that names a record which its readers may not see.

Why it matters
    The record would be left out without a word: a letter to nobody, a brief without
    its bottom line. Either the document is for fewer readers, or the record may be
    released: readers are, from many to few, `public`, `witness`, `committee`, `member`
    and `staff`, and a record shows in documents for its own readers and for fewer.
    `audience:` at the top of the dossier holds for all records that do not say.

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
from briefings.rules.desk import Desk
from briefings.rules.readers import readers_of

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each name in a document's order of a record that is for fewer readers."""
    usual = desk.dossier.audience
    audiences = {entry.id: entry.audience or usual for _, entry in desk.entries()}
    for found in desk.references:
        if found.route[0] != "documents":
            continue
        readers = readers_of(desk, desk.dossier.documents[int(found.route[1])])
        target = audiences.get(found.target)
        if readers and target and target.rank > readers.rank:
            yield Flag(
                found.route,
                f"'{found.target}' is for '{target}' readers, and the document for"
                f" '{readers}'",
                f"add `audience: {readers}` to '{found.target}', if they may see it, or"
                f" `audience: {target}` to the document",
            )
