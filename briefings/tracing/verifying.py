"""From a copy of a document to a verdict on it."""

from collections.abc import Iterator

from briefings.tracing.document import Document
from briefings.tracing.editing import edits_of
from briefings.tracing.furniture import furniture_edits
from briefings.tracing.staleness import Now, Since, since
from briefings.tracing.verdict import Edit, State, Verdict

_MADE_OF = {
    "template-sha256": "its template",
    "house-sha256": "the house file",
    "rules-sha256": "the rules",
    "lexicon-sha256": "the words of the dossier's lexicon",
    "briefings": "the program",
}


def verify(document: Document, now: Now | None = None) -> Verdict:
    """Return what can be said of a copy, by itself or beside its dossier of today."""
    if not document.stamp.digest:
        return _unknown(document, now)
    rebuilt = now.document(document) if now else None
    edits = tuple(_edits(document, rebuilt))
    found = since(document, now) if now else Since()
    state = State.GENUINE
    if edits:
        state = State.EDITED
    elif found.changes:
        state = State.STALE
    remarks = (
        *_saved(document, edits),
        *_work(document),
        *_beside(document, now, rebuilt, found),
    )
    return Verdict(document.file, state, document.stamp, edits, found.changes, remarks)


def _unknown(document: Document, now: Now | None) -> Verdict:
    """Return what can be said of a copy that does not say how it was built."""
    stamp = document.stamp
    if now and now.same(document):
        remark = "it does not say how it was built; the dossier gives the same words"
        return Verdict(document.file, State.GENUINE, stamp, remarks=(remark,))
    if stamp.entries:
        remark = "what it says of how it was built is in a form that is not known here"
    else:
        remark = (
            "it does not say how it was built: it is not ours, or a program has taken"
            " that out"
        )
    more = () if now is None else ("the dossier gives no document of the same words",)
    return Verdict(document.file, State.UNKNOWN, stamp, remarks=(remark, *more))


def _edits(document: Document, rebuilt: Document | None) -> Iterator[Edit]:
    if document.digest != document.stamp.digest:
        found = [
            *edits_of(document, rebuilt),
            *furniture_edits(document, rebuilt),
        ]
        yield from found or [Edit("changed", "the document")]
    if not document.is_whole:
        yield Edit("record", "what it says of how it was built")


def _saved(document: Document, edits: tuple[Edit, ...]) -> Iterator[str]:
    """Yield whether it is the very file, or a copy that was saved anew."""
    if document.is_untouched and not edits:
        yield "it is the file that was built, to the byte"
    elif not document.is_untouched:
        by = f", last by a program that calls itself '{document.program}'"
        said = by if document.program else ""
        yield f"it was saved again{said}; its looks were not held to anything"


def _work(document: Document) -> Iterator[str]:
    """Yield what others have left in it."""
    for author, count in sorted(document.tracked.items()):
        changes = "tracked change" if count == 1 else "tracked changes"
        yield f"it holds {count} {changes} by '{author or 'nobody named'}'"
    if document.comments:
        comments = "comment" if document.comments == 1 else "comments"
        yield f"it holds {document.comments} {comments}"


def _beside(
    document: Document, now: Now | None, rebuilt: Document | None, found: Since
) -> Iterator[str]:
    """Yield what else a dossier tells."""
    if now is None:
        return
    if rebuilt is None:
        why = now.why_not or "it no longer asks for this document"
        yield f"the dossier gives no document to compare with: {why}"
        return
    if found.unprinted:
        named = ", ".join(found.unprinted[:10])
        more = len(found.unprinted) - 10
        rest = f" and {more} more" if more > 0 else ""
        yield f"changed since in what it does not print: {named}{rest}"
    if not found.changes and rebuilt.digest != document.stamp.digest:
        yield f"it would be worded otherwise today: {_other(document, rebuilt)}"


def _other(document: Document, rebuilt: Document) -> str:
    """Return what is not as it was of what a document is made from."""
    changed = [
        name
        for entry, name in _MADE_OF.items()
        if document.stamp.get(entry) != rebuilt.stamp.get(entry)
    ]
    named = " and ".join(changed) or "what was asked for"
    return f"{named} changed"
