"""From the account of a run to the sentences at its end."""

from collections.abc import Iterator, Sequence

from briefings.diagnostics import Severity, printable
from briefings.report.entries import Account, DocumentAccount, Report, SourceAccount
from briefings.report.style import plural

MOST_NAMES = 8  # of sources, in one sentence

_STANDINGS = {
    "checked": "checked against the words of their sources now",
    "sealed": "sealed: as they were when last checked",
    "unchecked": "not checked",
}
_WHY = {
    "changed": "is not the text that the dossier names",
    "unreadable": "cannot be read",
}


def account_lines(account: Account) -> Iterator[str]:
    """Yield what was checked and what was not, a sentence each."""
    if account.facts is None:
        yield "Nothing was checked: the dossier cannot be read as it stands."
        return
    total = sum(account.facts.values())
    parts = [
        f"{account.facts[standing]} {words}"
        for standing, words in _STANDINGS.items()
        if account.facts.get(standing)
    ]
    yield f"Facts: {total}" + (f" ({'; '.join(parts)})." if parts else ".")
    if account.sources:
        yield _sources(account)
    for source in account.sources:
        if source.state in _WHY:
            yield f"Source '{source.id}': {_trouble(source)}."


def document_line(document: DocumentAccount) -> str:
    """Return where a document lies, its size, and how far its claims are covered."""
    kind = document.kind.replace("-", " ")
    size = f"{document.size // 1024 + 1} kB"
    if document.engine:
        size += f", set by {printable(document.engine)}"
    words = f"{kind}, {size}; {document.statements} statements of facts"
    covered = "no other claims"
    if document.share is not None:
        covered = f"{document.share:.0%} of {document.claims} other claims covered"
    return f"Wrote {printable(document.file)} ({words}, {covered})"


def verdict(report: Report) -> str:
    """Return the last sentence: what is open, and what that means."""
    stopped = report.is_stopped
    if report.account.is_build:
        meaning = ""
        if report.account.is_draft and report.account.documents:
            meaning = "Drafts were written, marked as such on every page."
        elif stopped and report.account.documents:
            meaning = "Some documents were not written."
        elif stopped:
            meaning = "No document was written."
    elif report.count(Severity.ERROR):
        meaning = "The errors stand in the way of its documents."
    elif stopped:
        meaning = "Counted strictly, the reviews stand in the way of its documents."
    else:
        meaning = "Nothing stops its documents."
    return f"{totals(report)} {meaning}".rstrip()


def totals(report: Report) -> str:
    """Return the count of what is open, as `2 errors, 1 review.` does."""
    errors, reviews = report.count(Severity.ERROR), report.count(Severity.REVIEW)
    counts = [
        plural(errors, "error") if errors else "No errors",
        plural(reviews, "review") if reviews else "no reviews",
    ]
    if infos := report.count(Severity.INFO):
        counts.append(f"{infos} for information")
    if report.waived:
        counts.append(f"{report.waived} waived")
    return ", ".join(counts) + "."


def _sources(account: Account) -> str:
    """Return how many texts are at hand, and what follows for the others."""
    absent = [source.id for source in account.sources if source.state == "absent"]
    others = [source for source in account.sources if source.state in _WHY]
    total = len(account.sources)
    parts = [f"{total - len(absent) - len(others)} at hand"]
    if absent:
        parts.append(f"{len(absent)} not at hand: {_names(absent)}")
    if others:
        parts.append(f"{len(others)} in doubt")
    sentence = f"Sources: {total} ({'; '.join(parts)})."
    if absent:
        sentence += " To check against them, give their folder: `--sources DIR`."
    return sentence


def _names(ids: Sequence[str]) -> str:
    named = ", ".join(f"'{name}'" for name in ids[:MOST_NAMES])
    more = len(ids) - MOST_NAMES
    return f"{named} and {more} more" if more > 0 else named


def _trouble(source: SourceAccount) -> str:
    detail = f": {source.detail}" if source.detail else ""
    return printable(f"'{source.file}' {_WHY[source.state]}{detail}")
