"""From one fact or question that a person types to a dossier that holds it, checked."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from briefings.batch import packed, unpacked
from briefings.build import Checked, check_dossier
from briefings.diagnostics import Diagnostic, Severity
from briefings.editing import Change, commit, with_record
from briefings.errors import BriefingsError
from briefings.model import COLLECTIONS
from briefings.reading import Reading, read_whole


class Entered(NamedTuple):
    """A record that was written, or what stands against it."""

    file: str  # "" where it was not written
    found: tuple[Diagnostic, ...]  # about this record alone

    @property
    def is_refused(self) -> bool:
        """Whether errors stand against it."""
        return not self.file


def enter(
    folder: Path,
    collection: str,
    record: Mapping[str, Any],
    sources: Sequence[Path] = (),
) -> Entered:
    """Add a record to a dossier, if no error stands against it.

    It is checked in a copy first, with every rule. Only its own lines are added; where
    it is refused nothing is changed. Raises `BriefingsError` where the dossier cannot
    be read or written.
    """
    reading, dossier = read_whole(folder)
    taken = {entry.id for name in COLLECTIONS for entry in getattr(dossier, name)}
    if record["id"] in taken:
        raise BriefingsError(
            f"there is a record '{record['id']}' already", help="give it another id"
        )
    file = home_of(reading, collection)
    path = reading.root / file
    held = path.read_bytes()
    changed = with_record(held.decode("utf-8"), collection, record, file).encode()
    checked = tried(reading.root, {file: changed}, sources)
    found = _found(checked, (collection, record["id"]))
    if any(item.severity is Severity.ERROR for item in found):
        return Entered("", found)
    commit(reading.root, [Change(path, held, changed)])
    return Entered(file, found)


def known_ids(folder: Path, collection: str) -> tuple[str, ...]:
    """Return the ids of a collection, for whoever completes what a person types."""
    _, dossier = read_whole(folder)
    return tuple(entry.id for entry in getattr(dossier, collection))


def home_of(reading: Reading, collection: str) -> str:
    """Return the file that holds most of a collection: the first, else the root."""
    for file in reading.places.files:
        text = (reading.root / file).read_text(encoding="utf-8-sig")
        if any(line.startswith(f"{collection}:") for line in text.splitlines()):
            return file
    return reading.places.files[0]


def tried(root: Path, files: Mapping[str, bytes], sources: Sequence[Path]) -> Checked:
    """Return what every rule says of a copy of a dossier with other files."""
    parcel = packed(root, sources)
    changed = parcel._replace(files={**parcel.files, **files})
    with unpacked(changed) as (folder, texts):
        return check_dossier(folder, texts)


def new_errors(
    root: Path, files: Mapping[str, bytes], sources: Sequence[Path] = ()
) -> tuple[Diagnostic, ...]:
    """Return the errors that a dossier would have with other files, and has not now."""
    before = {(e.rule, e.message) for e in _errors(tried(root, {}, sources))}
    after = _errors(tried(root, files, sources))
    return tuple(item for item in after if (item.rule, item.message) not in before)


def _errors(checked: Checked) -> list[Diagnostic]:
    return [i for i in checked.diagnostics if i.severity is Severity.ERROR]


def _found(checked: Checked, name: tuple[str, str]) -> tuple[Diagnostic, ...]:
    """Return what is said of one record; all, where the dossier cannot be read."""
    if checked.dossier is None:
        return checked.diagnostics
    collection, id_ = name
    ids = [entry.id for entry in getattr(checked.dossier, collection)]
    route = (collection, ids.index(id_))
    return tuple(item for item in checked.diagnostics if item.route[:2] == route)
