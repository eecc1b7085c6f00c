"""From a dossier's sources to the texts at hand, found by name or by hash."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.model import Dossier, SnapshotText, Source
from briefings.sources.text import (
    as_recorded,
    content_of,
    digest,
    text_of,
    with_line_ends,
)


def gather(
    dossier: Dossier, root: Path, folders: Sequence[Path] = ()
) -> dict[str, SnapshotText]:
    """Return each source's text, by source id.

    A snapshot is looked for where the dossier says, then by its hash in `folders`
    and below. Raises `BriefingsError` where one of `folders` is no folder.
    """
    shelf = _Shelf(folders)
    return {source.id: _find(source, root, shelf) for source in dossier.sources}


class _Shelf:
    """Files of some folders by hash; read only once something is missing."""

    def __init__(self, folders: Sequence[Path]) -> None:
        for folder in folders:
            if not folder.is_dir():
                raise BriefingsError(
                    f"'{folder}' is not a folder",
                    help="give the folder that holds the sources' texts",
                )
        self._folders = folders
        self._by_hash: dict[str, Path] | None = None

    def find(self, sha256: str) -> Path | None:
        if self._by_hash is None:
            self._by_hash = {}
            for path in _files(self._folders):
                content = content_of(path)
                if isinstance(content, bytes):
                    for held in with_line_ends(content):
                        self._by_hash.setdefault(digest(held), path)
        return self._by_hash.get(sha256)


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, names, files in os.walk(folder):
            names.sort()
            yield from (Path(parent, name) for name in sorted(files))


def _find(source: Source, root: Path, shelf: _Shelf) -> SnapshotText:
    named = _named(source, root)
    if named.state == "at_hand":
        return named
    path = shelf.find(source.snapshot.sha256)
    if path is None:
        return named
    content = content_of(path)
    return _read(source, content, str(path))


def _named(source: Source, root: Path) -> SnapshotText:
    file = source.snapshot.file
    path = root / file
    if not path.resolve().is_relative_to(root.resolve()):
        return SnapshotText(
            "unreadable", detail="it lies outside the dossier's folder", file=file
        )
    if not path.exists():
        return SnapshotText("absent", file=file)
    return _read(source, content_of(path), file)


def _read(source: Source, content: bytes | str, file: str) -> SnapshotText:
    if isinstance(content, str):
        return SnapshotText("unreadable", detail=content, file=file)
    recorded = as_recorded(content, source.snapshot.sha256)
    text = text_of(content if recorded is None else recorded)
    if text is None:
        return SnapshotText("unreadable", detail="it is not UTF-8 text", file=file)
    state = "changed" if recorded is None else "at_hand"
    return SnapshotText(state, text, file=file)
