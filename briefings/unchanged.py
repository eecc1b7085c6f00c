"""From a build's folders and options to whether anything has changed since the last.

All that a build can depend on goes into one digest: every file of the dossier's folder
and of the folders of sources, the options, and the program with its libraries. The
digest lies beside the documents, with the hashes of those and what the build said; who
deletes it builds anew.
"""

import contextlib
import hashlib
import json
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.files import write_atomically
from briefings.program import program

OURS = ".briefings"
"""How the names of our own records in an output folder begin."""

RECORD = f"{OURS}-build.json"
MOST_BYTES = 512 * 1024 * 1024
"""More than this in the folders is not read through: the build goes ahead."""


_NO_RECORD = (OSError, ValueError, LookupError, AttributeError, TypeError)


class Build(NamedTuple):
    """One way of building a dossier: from where, to where, with which options."""

    folders: tuple[Path, ...]  # the dossier's own, then those of sources
    out: Path
    options: str

    def digest(self) -> str:
        """Return the digest of all that the build depends on; "" if it is too much."""
        made = hashlib.sha256()
        for line in (self.options, str(self.out), program()):
            made.update(f"{line}\0".encode("utf-8", "surrogateescape"))
        left = MOST_BYTES
        for folder in self.folders:
            made.update(f"{folder}\0".encode("utf-8", "surrogateescape"))
            for path in _files(folder, self.out):
                content = _content(path, left)
                if content is None:
                    return ""
                left -= len(content)
                name = os.fsencode(path.relative_to(folder))
                made.update(b"%d %b\0%b" % (len(content), name, content))
        return made.hexdigest()


def last_said(out: Path, digest: str) -> str | None:
    """Return what the last build into `out` said, if this one would do the same.

    None where anything has changed: the digest, a document, or there is no record.
    """
    with contextlib.suppress(*_NO_RECORD):
        record = json.loads((out / RECORD).read_text(encoding="utf-8"))
        if digest and record.get("digest") == digest and record["documents"]:
            hashes = record["documents"].items()
            is_whole = all(_hash(out / name) == known for name, known in hashes)
            if is_whole and record["engine"] == _engine(record["documents"]):
                return str(record["said"])
    return None


def remember(out: Path, digest: str, said: str, documents: Iterable[Path]) -> None:
    """Keep what a build said beside the documents it wrote.

    Where that cannot be written, the next build goes ahead.
    """
    with contextlib.suppress(OSError, BriefingsError):
        hashes = {path.name: _hash(path) for path in documents}
        record = {
            "digest": digest,
            "documents": hashes,
            "engine": _engine(hashes),
            "said": said,
        }
        text = json.dumps(record, indent=2, sort_keys=True) + "\n"
        write_atomically(out / RECORD, text.encode())


def _engine(documents: Iterable[str]) -> str:
    """Return what sets the PDF files among the documents; "" where there are none."""
    if not any(name.endswith(".pdf") for name in documents):
        return ""
    from briefings.pdf import engine_mark

    return engine_mark()


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _files(folder: Path, out: Path) -> Iterator[Path]:
    """Yield the files of a folder in one order, without what builds wrote into `out`.

    Whatever a dossier may name is among them: files in hidden folders and behind
    links, and files that lie beside the documents.
    """
    seen: set[Path] = set()  # links may lead in a circle
    place, written = out.resolve(), _written(out)
    for parent, folders, files in os.walk(folder, followlinks=True):
        here = Path(parent).resolve()
        if here in seen:
            folders.clear()
            continue
        seen.add(here)
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in sorted(files):
            if here != place or not (name in written or name.startswith(OURS)):
                yield Path(parent, name)


def _written(out: Path) -> frozenset[str]:
    """Return the names of the documents that the last build wrote."""
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
        record = json.loads((out / RECORD).read_text(encoding="utf-8"))
        return frozenset(record["documents"])
    return frozenset()


def _content(path: Path, most: int) -> bytes | None:
    """Return a file's bytes, or what else it is; None if there are too many."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return b"no file"
        return path.read_bytes() if status.st_size <= most else None
    except OSError as error:
        return f"unread: {error.errno}".encode()
