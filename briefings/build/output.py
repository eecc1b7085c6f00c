"""The output folder: what we wrote there, and what a person has changed since."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.files import locked, write_together

RECORD = ".briefings.json"
"""Beside the documents: file name → SHA-256 of the bytes that are ours under it.

There are two where a document takes the place of an older one: the record is written
first, so that a build that is stopped in between leaves nothing that looks edited.
"""


def write_documents(
    folder: Path, documents: Mapping[str, bytes], *, force: bool = False
) -> None:
    """Write every document but those that were edited by hand since they were built.

    Two builds into one folder take turns. Raises `BriefingsError` for edited files (not
    with `force`), once the others are written; and for a full disk or a closed folder,
    where nothing is changed.
    """
    _make(folder)
    edited = []
    with locked(folder):
        ours = _record(folder / RECORD)
        paths: dict[Path, bytes] = {}
        for name, content in documents.items():
            held = _hash_of(folder / name)
            is_ours = held in ours.get(name, ())
            if held and not (is_ours or force):
                edited.append(folder / name)
                continue
            former = [held] if held and is_ours else []
            ours[name] = list(dict.fromkeys([_hash(content), *former]))
            paths[folder / name] = content
        if paths:
            record = json.dumps(ours, indent=2, sort_keys=True) + "\n"
            write_together({folder / RECORD: record.encode()} | paths)
    if edited:
        raise _edited(edited, others=len(paths))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BriefingsError(
            f"'{folder}' cannot be made a folder:"
            f" {(error.strerror or 'no access').lower()}",
            help="choose another place with `--out DIR`",
        ) from error


def _edited(paths: Sequence[Path], *, others: int = 0) -> BriefingsError:
    names = ", ".join(f"'{path}'" for path in paths)
    was, them = ("was", "it") if len(paths) == 1 else ("were", "them")
    since = "since it was built" if len(paths) == 1 else "since they were built"
    rest = "; the other was written" if others == 1 else "; the others were written"
    return BriefingsError(
        f"{names} {was} edited {since}{rest if others else ''}",
        help=f"move {them} away, or overwrite {them} with `--force`",
    )


def _record(path: Path) -> dict[str, list[str]]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(held, dict):
        return {}
    return {
        str(name): [str(one) for one in hashes]
        for name, hashes in held.items()
        if isinstance(hashes, list)
    }


def _hash_of(path: Path) -> str:
    """Return the hash of a file; "" where there is none."""
    return _hash(path.read_bytes()) if path.is_file() else ""


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def built_files(folder: Path) -> dict[str, bytes]:
    """Return the documents that builds wrote into a folder and below, by their names.

    Raises `BriefingsError` for those that were edited since they were built.
    """
    found: dict[str, bytes] = {}
    edited = []
    for record in sorted(folder.rglob(RECORD)):
        for name, hashes in sorted(_record(record).items()):
            path = record.parent / name
            if path.is_file():
                content = path.read_bytes()
                if _hash(content) not in hashes:
                    edited.append(path)
                    continue
                found[path.relative_to(folder).as_posix()] = content
    if edited:
        raise _edited(edited)
    return found
