"""What was checked and what was not, in words for the end of a run."""

from collections.abc import Iterator

from briefings.build import Built, Checked
from briefings.model import Source, Standing
from briefings.rules import Desk


def built_account(built: Built) -> str:
    """Return a document's kind, size, and how far its claims are covered."""
    kind = built.kind.replace("-", " ")
    coverage = built.coverage
    size = f"{built.size // 1024 + 1} kB"
    words = f"{kind}, {size}; {coverage.statements} statements of facts"
    if coverage.share is None:
        return f"{words}, no other claims"
    return f"{words}, {coverage.share:.0%} of {coverage.claims} other claims covered"


def account_of(checked: Checked) -> Iterator[str]:
    """Yield the lines that say how far the facts of a dossier were checked."""
    desk = checked.desk
    if desk is None:
        yield "Nothing was checked: the dossier cannot be read as it stands."
        return
    counts = checked.standings()
    total = sum(counts.values())
    parts = [
        f"{counts[standing]} {words}"
        for standing, words in _WORDS.items()
        if counts[standing]
    ]
    yield f"Facts: {total}" + (f" ({', '.join(parts)})." if parts else ".")
    for source in desk.dossier.sources:
        yield _source_line(desk, source)


_WORDS = {
    Standing.CHECKED: "checked against the source's text now",
    Standing.SEALED: "sealed: as they were when last checked",
    Standing.UNCHECKED: "not checked",
}


def _source_line(desk: Desk, source: Source) -> str:
    held = desk.texts[source.id]
    what = f"Source '{source.id}': "
    match held.state:
        case "at_hand":
            return f"{what}its text is at hand and is the one the dossier names."
        case "changed":
            return f"{what}'{held.file}' is not the text the dossier names."
        case "absent":
            return f"{what}its text is not at hand; give it with `--sources DIR`."
    return f"{what}'{held.file}' cannot be read: {held.detail}."
