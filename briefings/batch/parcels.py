"""From a dossier's folder to bytes that a worker elsewhere can build from."""

import os
import stat
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.files import lay_out

MOST_BYTES = 256 * 1024 * 1024
"""More than this is not sent: such a folder holds what no document is made from."""

_LEFT_OUT = frozenset({".git", "out", "__pycache__"})


class Parcel(NamedTuple):
    """The files of a dossier's folder, and of folders where sources' texts lie."""

    dossier: str  # the name of its root file, "" for the usual one
    files: Mapping[str, bytes]  # path in the folder → content
    texts: Mapping[str, bytes]  # the same of the folders of sources


def packed(dossier: Path, sources: Sequence[Path] = ()) -> Parcel:
    """Return what a worker needs. Raises `BriefingsError` for too much or no folder."""
    folder = dossier if dossier.is_dir() else dossier.parent
    name = "" if dossier.is_dir() else dossier.name
    texts = {
        f"{number}/{path}": content
        for number, source in enumerate(sources)
        for path, content in _files(source)
    }
    parcel = Parcel(name, dict(_files(folder)), texts)
    if sum(map(len, (*parcel.files.values(), *texts.values()))) > MOST_BYTES:
        raise BriefingsError(
            f"'{folder}' holds more than can be sent to a worker",
            help="build it on this machine: `--executor process`",
        )
    return parcel


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the ordinary files below a folder, in one order."""
    left = MOST_BYTES
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _LEFT_OUT)
        for name in sorted(names):
            path = Path(parent, name)
            status = path.lstat()  # no link leads out of the folder
            left -= status.st_size
            if stat.S_ISREG(status.st_mode) and left >= 0:
                yield path.relative_to(folder).as_posix(), path.read_bytes()


@contextmanager
def unpacked(parcel: Parcel) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Lend the dossier of a parcel and its folders of sources, as they were packed."""
    with tempfile.TemporaryDirectory(prefix="briefings-") as held:
        home, texts = Path(held, "dossier"), Path(held, "sources")
        lay_out(home, parcel.files)
        lay_out(texts, parcel.texts)
        folders = tuple(sorted(texts.iterdir()))
        yield home / parcel.dossier if parcel.dossier else home, folders
