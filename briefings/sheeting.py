"""A dossier's records out to tables, and back into the lines they change."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from briefings.diagnostics import Diagnostic
from briefings.editing import Change, Route, commit, edited, records_of, with_record
from briefings.entering import home_of, new_errors
from briefings.errors import BriefingsError
from briefings.model import COLLECTIONS
from briefings.reading import Reading, read_whole
from briefings.sheets import (
    COLUMNS,
    Addition,
    Grid,
    Plan,
    grid_of,
    key_edits,
    merged,
    new_record,
    read_sheets,
    write_sheets,
)


class Brought(NamedTuple):
    """What tables asked for, and what became of it."""

    plan: Plan
    files: tuple[str, ...]  # that hold it now, or would
    found: tuple[Diagnostic, ...]  # errors that it would bring into the dossier


class _Dossier(NamedTuple):
    """A dossier's files, and its records with all values as typed."""

    reading: Reading
    texts: Mapping[str, str]  # file → text
    files: Mapping[tuple[str, str], str]  # collection and id → file
    records: Mapping[tuple[str, str], Mapping[str, Any]]

    @property
    def grids(self) -> dict[str, Grid]:
        """Its tables."""
        of: dict[str, list[Mapping[str, Any]]] = {name: [] for name in COLUMNS}
        for (collection, _), record in self.records.items():
            if collection in of:
                of[collection].append(record)
        return {name: grid_of(name, records) for name, records in of.items()}


def take_out(folder: Path, path: Path) -> dict[Path, bytes]:
    """Return the files that hold a dossier's tables: a workbook, or CSV files.

    Raises `BriefingsError` where the dossier cannot be read, or a cell cannot hold
    what it should.
    """
    _, dossier = read_whole(folder)
    ids = {
        name: tuple(entry.id for entry in getattr(dossier, name))
        for name in COLLECTIONS
    }
    return write_sheets(_opened(folder).grids, ids, path)


def bring_in(
    folder: Path,
    path: Path,
    *,
    sources: Sequence[Path] = (),
    prefer: str = "",
    is_trial: bool = False,
) -> Brought:
    """Take what was changed in tables into a dossier, if that brings no error.

    Nothing is written over a conflict that `prefer` does not settle, over a new error,
    or on trial. Only lines that are meant change. Raises `BriefingsError` for tables
    and dossiers that cannot be read, and where somebody writes at the same time.
    """
    dossier = _opened(folder)
    plan = merged(dossier.grids, read_sheets(path), prefer=prefer)
    if plan.conflicts or plan.is_empty:
        return Brought(plan, (), ())
    changed = _changed(dossier, plan)
    root = dossier.reading.root
    contents = {file: text.encode("utf-8") for file, text in changed.items()}
    found = new_errors(root, contents, sources)
    if not found and not is_trial:
        commit(
            root,
            [
                Change(root / file, dossier.texts[file].encode("utf-8"), content)
                for file, content in contents.items()
            ],
        )
    return Brought(plan, tuple(changed), found)


def _opened(folder: Path) -> _Dossier:
    reading, _ = read_whole(folder)
    texts, files, records = {}, {}, {}
    for file in reading.places.files:
        texts[file] = (reading.root / file).read_bytes().decode("utf-8")
        for collection, record in records_of(texts[file], file):
            files[collection, str(record["id"])] = file
            records[collection, str(record["id"])] = record
    return _Dossier(reading, texts, files, records)


def _changed(dossier: _Dossier, plan: Plan) -> dict[str, str]:
    """Return file → text for each file that a plan changes."""
    keys: defaultdict[str, dict[Route, Any]] = defaultdict(dict)
    gone: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for route, value in key_edits(plan.edits, dossier.records).items():
        keys[dossier.files[route[:2]]][route] = value
    for removal in plan.removals:
        name = (removal.collection, removal.id)
        gone[dossier.files[name]].append(name)
    changed = {
        file: edited(dossier.texts[file], keys[file], gone[file], file)
        for file in dossier.texts
        if keys[file] or gone[file]
    }
    for addition in plan.additions:
        _add(dossier, addition, changed)
    return changed


def _add(dossier: _Dossier, addition: Addition, changed: dict[str, str]) -> None:
    collection, name, cells = addition
    if collection == "sources":
        raise BriefingsError(
            f"'{name}' is a new source, and a table holds no text of it",
            help="bring its file in first: briefings source add DOSSIER FILE",
        )
    file = home_of(dossier.reading, collection)
    text = changed.get(file, dossier.texts[file])
    record = new_record(collection, name, cells)
    changed[file] = with_record(text, collection, record, file)
