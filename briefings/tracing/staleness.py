"""From a document and its dossier of today to what the dossier has otherwise now."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import NamedTuple

from briefings.model import Dossier, Ledger, Record, named_records, stamp_of
from briefings.shown import line_of
from briefings.tracing.document import Document
from briefings.tracing.printed import Printed
from briefings.tracing.verdict import Change
from briefings.tracing.wording import difference

ORDER = "document"
"""Not a record of the dossier: what was asked for."""


class Now(NamedTuple):
    """A dossier of today, and the documents it gives."""

    dossier: Dossier
    ledger: Ledger
    rebuilt: Mapping[str, Document] = {}  # by file name
    why_not: str = ""  # why it gives none, in words

    def document(self, like: Document) -> Document | None:
        """Return what the dossier gives for a document, None where it gives none."""
        file = f"{like.stamp.get('file')}.docx"
        if file in self.rebuilt:
            return self.rebuilt[file]
        kind = like.stamp.get("kind")
        same = [one for one in self.rebuilt.values() if one.stamp.get("kind") == kind]
        return same[0] if len(same) == 1 else None

    def same(self, document: Document) -> Document | None:
        """Return the document that shows the same, None where none does."""
        return next(
            (one for one in self.rebuilt.values() if one.digest == document.digest),
            None,
        )


class Since(NamedTuple):
    """What has changed since a document was built."""

    changes: tuple[Change, ...] = ()  # in what it prints, or how that stands
    unprinted: tuple[str, ...] = ()  # records that changed in other fields


def since(document: Document, now: Now) -> Since:
    """Return the records that the dossier has otherwise than the document was built."""
    rebuilt = now.document(document)
    if rebuilt is None:
        return _Apart(document, now.dossier).since()
    return _Together(document, rebuilt, now.dossier).since()


class _Together:
    """A document beside the one that the dossier gives today."""

    def __init__(self, document: Document, rebuilt: Document, dossier: Dossier) -> None:
        self._built = document.stamp.records
        self._now = rebuilt.stamp.records
        self._printed = Printed(document)
        self._rebuilt = Printed(rebuilt)
        self._records = dict(named_records(dossier))

    def since(self) -> Since:
        changes: list[Change] = []
        unprinted: list[str] = []
        for name, stamped in self._built.items():
            found = list(self._changes(name)) if name != ORDER else []
            changes += found
            record = self._records.get(name)
            if not found and record and not stamp_of(record).startswith(stamped.stamp):
                unprinted.append(name)
        for name in self._now:
            if name not in self._built:
                said = self._rebuilt.telling(name)
                changes.append(Change("added", name, "", "", said))
        return Since(tuple(changes), tuple(unprinted))

    def _changes(self, name: str) -> Iterator[Change]:
        """Yield what a record is printed as now, where that is not what was built."""
        built, now = self._built[name], self._now.get(name)
        if now is None:
            yield Change("removed", name, "", self._printed.telling(name))
            return
        if built.said != now.said:
            yield from self._fields(name)
        if built.standing != now.standing:
            yield Change("standing", name, "", built.standing, now.standing)

    def _fields(self, name: str) -> Iterator[Change]:
        """Yield the fields whose words differ; a copy that was edited tells less."""
        is_known = self._printed.is_as_built(name)
        old, new = self._printed.texts(name), self._rebuilt.texts(name)
        found = False
        for field in dict.fromkeys((*old, *new)):
            before, after = old.get(field, []), new.get(field, [])
            gone = [text for text in before if text not in after]
            come = [text for text in after if text not in before]
            if is_known or (gone and come):
                for was, now in zip_longest(gone, come, fillvalue=""):
                    found = True
                    yield _change(name, field, was, now)
        if not found:
            yield Change("printed", name, "", "", self._rebuilt.telling(name))


class _Apart:
    """A document beside a dossier that no document can be built of."""

    def __init__(self, document: Document, dossier: Dossier) -> None:
        self._built = document.stamp.records
        self._printed = Printed(document)
        self._records = dict(named_records(dossier))

    def since(self) -> Since:
        names = (name for name in self._built if name != ORDER)
        changes = (change for name in names for change in self._changes(name))
        return Since(tuple(changes))

    def _changes(self, name: str) -> Iterator[Change]:
        record = self._records.get(name)
        if record is None:
            yield Change("removed", name, "", self._printed.telling(name))
        elif not stamp_of(record).startswith(self._built[name].stamp):
            found = list(self._fields(name, record))
            yield from found or [Change("changed", name)]

    def _fields(self, name: str, record: Record) -> Iterator[Change]:
        """Yield fields that are printed as they are written, with other words now."""
        is_known = self._printed.is_as_built(name)
        for field, texts in self._printed.texts(name).items():
            now = getattr(record, field, None)
            if is_known and type(now) is str and line_of(now) not in texts:
                yield _change(name, field, texts[0], line_of(now))


def _change(name: str, field: str, old: str, new: str) -> Change:
    told = difference(old, new) if old and new else ""
    return Change("changed", name, field, old, new, told)
