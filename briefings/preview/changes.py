"""From folders to what changes when a file in them does."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

MOST_FILES = 20_000
_PASSED = frozenset(("out", "node_modules", "__pycache__"))

Stamps = frozenset[tuple[str, int, int]]


def stamps_of(folders: Iterable[Path]) -> Stamps:
    """Return name, size and time of each file but hidden and built ones."""
    found = set()
    for folder in folders:
        for path in _files(folder):
            try:
                held = path.stat()
            except OSError:
                continue  # gone between the two looks: the next one sees it
            found.add((str(path), held.st_size, held.st_mtime_ns))
            if len(found) >= MOST_FILES:
                return frozenset(found)
    return frozenset(found)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if name[0] != "." and name not in _PASSED
        )
        for name in sorted(files):
            if name[0] not in ".~":
                yield Path(parent) / name
