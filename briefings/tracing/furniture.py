"""From the headers and footers of a copy to where they are not as they were built."""

from collections.abc import Iterator, Mapping, Sequence

from briefings.shown import short_hash
from briefings.tracing.aligning import blocks
from briefings.tracing.document import Document
from briefings.tracing.pairing import paired
from briefings.tracing.stamp import Furnished
from briefings.tracing.verdict import Edit
from briefings.tracing.wording import difference


def furniture_edits(
    document: Document, rebuilt: Document | None = None
) -> Iterator[Edit]:
    """Yield each line of a header or footer that is not as it was built.

    A changed marking is named as what it is.
    """
    held = {_furnished(lines): lines[1:] for lines in document.shown.furniture}
    known = _known([document, rebuilt] if rebuilt else [document])
    strange = [item for item in held if item not in document.stamp.furniture]
    gone = [item for item in document.stamp.furniture if item not in held]
    for item in strange:
        built = _nearest(item, gone) or _nearest(item, document.stamp.furniture)
        former = built.lines if built else ()
        yield from _edits(item.kind, former, held[item], known, document)
        if built in gone:
            gone.remove(built)
    for item in gone:
        yield from _edits(item.kind, item.lines, (), known, document)


def _furnished(lines: Sequence[str]) -> Furnished:
    return Furnished(lines[0], tuple(map(short_hash, lines[1:])))


def _known(documents: Sequence[Document]) -> Mapping[str, str]:
    return {
        short_hash(line): line
        for document in documents
        for item in document.shown.furniture
        for line in item[1:]
    }


def _nearest(item: Furnished, among: Sequence[Furnished]) -> Furnished | None:
    """Return the one that shares most lines, the first of those that share as many."""
    kind = [one for one in among if one.kind == item.kind]
    lines = set(item.lines)
    return max(kind, key=lambda one: len(lines.intersection(one.lines)), default=None)


def _edits(
    kind: str,
    former: Sequence[str],
    lines: Sequence[str],
    known: Mapping[str, str],
    document: Document,
) -> Iterator[Edit]:
    marking = document.stamp.get("marking")
    mark = short_hash(marking) if marking else ""
    where = f"a {kind}"
    for block in blocks(former, [short_hash(line) for line in lines]):
        old = [_word(former[number], mark, marking, known) for number in block.old]
        new = [lines[number] for number in block.new]
        for before, after in paired(old, new):
            was = old[before] if before is not None else ""
            now = new[after] if after is not None else ""
            changed = difference(was, now) if was and now else ""
            name = "changed" if was != "" and now else "added" if now else "removed"
            if before is not None and former[block.old[before]] == mark:
                name = "marking"
            yield Edit(name, where, was, now, changed)


def _word(built: str, mark: str, marking: str, known: Mapping[str, str]) -> str | None:
    return marking if built == mark else known.get(built)
