"""From changed files to the disk, if nobody has written them in the meantime."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.files import locked, make_folder, write_together


class Change(NamedTuple):
    """A file with what it held when it was read, and what it is to hold."""

    path: Path
    read: bytes | None  # None: it was not there
    content: bytes

    @property
    def is_stale(self) -> bool:
        """Whether somebody has written the file since it was read."""
        held = self.path.read_bytes() if self.path.exists() else None
        return _hash(held) != _hash(self.read)


def commit(folder: Path, changes: Sequence[Change]) -> None:
    """Write all files or none; two writers of one folder take turns.

    Raises `BriefingsError` where a file has changed since it was read.
    """
    with locked(folder):
        for change in changes:
            if change.is_stale:
                raise BriefingsError(
                    f"'{change.path}' was changed by somebody else in the meantime",
                    help="run the command again",
                )
            make_folder(change.path.parent)
        write_together({change.path: change.content for change in changes})


def _hash(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()
