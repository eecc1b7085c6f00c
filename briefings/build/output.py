"""The output folder: what we wrote there, and what a person has changed since."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.files import write_atomically

RECORD = ".briefings.json"
"""Beside the documents: file name → SHA-256 of the bytes we last wrote."""


class OutputFolder:
    """A folder of built documents in which nobody's edits are overwritten."""

    def __init__(self, folder: Path, *, force: bool = False) -> None:
        self.folder = folder
        self._force = force
        self._written = _record(folder / RECORD)

    def write(self, documents: Mapping[str, bytes]) -> None:
        """Write every document, or none if one of them was edited by hand.

        Raises `BriefingsError` for an edited file, a full disk, a closed folder.
        """
        self._make()
        for name in documents:
            self._refuse_edited(name)
        for name, content in documents.items():
            write_atomically(self.folder / name, content)
            self._written[name] = hashlib.sha256(content).hexdigest()
        record = json.dumps(self._written, indent=2, sort_keys=True) + "\n"
        write_atomically(self.folder / RECORD, record.encode())

    def _make(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BriefingsError(
                f"'{self.folder}' cannot be made a folder:"
                f" {(error.strerror or 'no access').lower()}",
                help="choose another place with `--out DIR`",
            ) from error

    def _refuse_edited(self, name: str) -> None:
        path = self.folder / name
        if self._force or not path.is_file():
            return
        if hashlib.sha256(path.read_bytes()).hexdigest() != self._written.get(name):
            raise BriefingsError(
                f"'{path}' was edited since it was built",
                help="move it away, or overwrite it with `--force`",
            )


def _record(path: Path) -> dict[str, str]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(held, dict):
        return {}
    return {str(name): str(value) for name, value in held.items()}
