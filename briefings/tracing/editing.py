"""From a copy of a document to where its words are not as they were built."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.tracing.aligning import blocks
from briefings.tracing.document import Document, Value
from briefings.tracing.former import Former
from briefings.tracing.pairing import paired
from briefings.tracing.printed import Printed
from briefings.tracing.verdict import Edit
from briefings.tracing.where import Where
from briefings.tracing.wording import difference


class _Story(NamedTuple):
    """Body or notes: hashes as built, hashes now, and where the lines begin."""

    built: Sequence[str]
    now: Sequence[str]
    first: int  # line of the whole document


def edits_of(document: Document, rebuilt: Document | None = None) -> Iterator[Edit]:
    """Yield each place in body and notes where a copy is not as it was built.

    `rebuilt` is the same document built again, where there is one: it knows the words
    that were there, if the dossier still has them.
    """
    former = Former(document, rebuilt)
    stamp, count = document.stamp, len(document.shown.body)
    stories = (
        _Story(stamp.body, document.hashes[:count], 0),
        _Story(stamp.notes, document.hashes[count:], count),
    )
    lines = _Lines(document, former)
    found = [edit for story in stories for edit in lines.edits(story)]
    yield from _with_moves(found)


class _Found(NamedTuple):
    """An edit, with the hash of the line that it adds or takes away."""

    edit: Edit
    hash: str = ""


class _Lines:
    """The lines of a copy, held to what it says of them."""

    def __init__(self, document: Document, former: Former) -> None:
        self._document = document
        self._former = former
        self._printed = Printed(document)
        self._where = Where(document)
        self._lines = document.lines
        self._values: dict[int, list[Value]] = {}
        for value in document.values:
            self._values.setdefault(value.line, []).append(value)
        self._lost: dict[int, list[str]] = {}
        for tag, line in document.missing:
            self._lost.setdefault(line, []).append(tag)

    def edits(self, story: _Story) -> Iterator[_Found]:
        """Yield the edits of one story, in order."""
        for block in blocks(story.built, story.now):
            old = [self._former.line(story.built[number]) for number in block.old]
            new = [self._lines[story.first + number] for number in block.new]
            at = story.first + block.new.start
            for before, after in paired(old, new):
                known = None if before is None else old[before]
                built = None if before is None else story.built[block.old[before]]
                if after is None:
                    yield self._removed(built or "", known, at)
                elif built is None:
                    yield self._added(at + after, story.now[block.new[after]])
                else:
                    yield self._changed(at + after, built, known)

    def _removed(self, built: str, known: str | None, line: int) -> _Found:
        after = self._where.of(line - 1) if line else "the beginning"
        tags = tuple(self._lost.get(max(line - 1, 0), ())) if known is None else ()
        edit = Edit("removed", f"after {after}", known, "", "", tags, bool(not tags))
        return _Found(edit, built)

    def _added(self, line: int, now: str) -> _Found:
        words = self._lines[line]
        return _Found(Edit("added", self._where.of(line), "", words), now)

    def _changed(self, line: int, built: str, known: str | None) -> _Found:
        new, values = self._lines[line], self._values.get(line, [])
        old = known or self._former.line_with(built, new, values)
        where = self._where.of(line)
        if old is None:
            tags = self._doubtful(values) + tuple(self._lost.get(line, ()))
            return _Found(Edit("changed", where, None, new, "", tags, len(tags) == 1))
        tags = _touched(old, new, values)
        doubtful = set(self._doubtful(values))
        tags = tuple(tag for tag in tags if tag in doubtful) or tags
        tags = tags or tuple(self._lost.get(line, ()))
        return _Found(Edit("changed", where, old, new, difference(old, new), tags))

    def _doubtful(self, values: Sequence[Value]) -> tuple[str, ...]:
        """Return the fields of records whose printed words are not as they were."""
        is_as_built = self._printed.is_as_built
        tags = (value.tag for value in values if not is_as_built(value.record))
        return tuple(dict.fromkeys(tags))


def _touched(old: str, new: str, values: Sequence[Value]) -> tuple[str, ...]:
    """Return the fields of the values that lie in what was changed of a line."""
    first, end = changed_part(old, new)
    tags = (
        value.tag
        for value in values
        if (value.start < end and value.end > first)
        or (first == end and value.start <= first <= value.end)
    )
    return tuple(dict.fromkeys(tags))


def changed_part(old: str, new: str) -> tuple[int, int]:
    """Return the span of `new` between what both begin with and what both end with."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = 0
    while last < most - first and old[-1 - last] == new[-1 - last]:
        last += 1
    return first, len(new) - last


def _with_moves(found: Sequence[_Found]) -> Iterator[Edit]:
    """Yield edits; what was taken away here and added there was moved."""
    added = {item.hash: item for item in found if item.edit.kind == "added"}
    moved: dict[str, Edit] = {}
    for item in found:
        if item.edit.kind == "removed" and item.hash in added:
            new = added[item.hash].edit
            moved[item.hash] = new._replace(kind="moved", old=item.edit.where)
    told: set[str] = set()
    for item in found:
        if item.hash not in moved or item.edit.kind not in {"added", "removed"}:
            yield item.edit
        elif item.edit.kind == "added" and item.hash not in told:
            told.add(item.hash)
            yield moved[item.hash]
