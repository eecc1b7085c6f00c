"""From bytes to a file, whole or not at all."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from briefings.errors import BriefingsError

NEW_FILE = 0o666  # what the person's umask leaves of it
UNFINISHED = ".briefings-"
"""How the names of files begin that are being written."""

_WORDS = {
    errno.EACCES: ("may not be written by you", "choose another place"),
    errno.EPERM: ("may not be written by you", "choose another place"),
    errno.EROFS: ("lies where nothing can be written", "choose another place"),
    errno.ENOSPC: ("does not fit: the disk is full", "make room on the disk"),
    errno.EDQUOT: ("does not fit: your share of the disk is full", "make room on it"),
    errno.EFBIG: ("is larger than a file may be there", "choose another place"),
    errno.ENOENT: ("lies in a folder that does not exist", "make the folder first"),
    errno.ENOTDIR: ("lies below a file, not a folder", "choose another place"),
    errno.ENODEV: ("is no ordinary file", "give the name of a file"),
    errno.EISDIR: ("is a folder", "give the name of a file"),
    errno.ENAMETOOLONG: ("is too long a name", "choose a shorter one"),
    errno.ELOOP: ("is a link that leads in a circle", "choose another place"),
}
# What a folder may answer that cannot be brought to the disk by itself.
_NO_SYNC = {errno.EINVAL, errno.EACCES, errno.EPERM, errno.ENOTSUP, errno.EBADF}


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that it holds the old bytes or the new, whenever we are stopped.

    The bytes go to a new file in the same folder, which takes the name once they are
    on the disk. A file's mode is kept; a link is replaced, never written through.
    What an earlier run left unfinished in the folder is removed. Raises
    `BriefingsError`, and leaves what was there, where that cannot be done.
    """
    write_together({path: content})


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write files as `write_atomically` does, once the bytes of all are on the disk.

    They take their names one after the other, in the order given; where one of them
    cannot be written, none does.
    """
    with contextlib.ExitStack() as unfinished:
        ready = [
            (path, unfinished.enter_context(_finished(path, content)))
            for path, content in contents.items()
        ]
        for path, temporary in ready:
            with _told_of(path):
                temporary.replace(path)
        for folder in dict.fromkeys(path.parent for path in contents):
            with _told_of(folder):
                _bring_to_disk(folder)


def lay_out(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write new files below a folder of ours that is not there yet.

    Raises `BriefingsError` for a name that leads out of it.
    """
    folder.mkdir()
    for name, content in files.items():
        parts = PurePosixPath(name).parts
        if not parts or ".." in parts or PurePosixPath(name).is_absolute():
            raise BriefingsError(
                f"'{name}' leads out of the folder", help="take it out of the folder"
            )
        path = folder.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, NEW_FILE)
        try:
            _write(number, content)
        finally:
            os.close(number)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there yet.

    Raises `BriefingsError` where they cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise BriefingsError(
            f"'{folder}' cannot be made a folder: a file stands in its way",
            help="choose another place",
        ) from error
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise BriefingsError(
            f"'{folder}' cannot be made a folder: {reason}",
            help="see that you may write where it is to lie, or choose another place",
        ) from error


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder against others who ask for it here; they wait for their turn.

    Where a folder cannot be held, as on some network disks, nobody waits.
    """
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError, ImportError):
            from fcntl import LOCK_EX, flock

            number = os.open(folder, os.O_RDONLY)
            held.callback(os.close, number)
            flock(number, LOCK_EX)
        yield


@contextlib.contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Turn an error of the system into a sentence about the file."""
    try:
        yield
    except OSError as error:
        raise _sentence(path, error) from error
    except ValueError as error:  # a zero byte or half a character in the name
        raise BriefingsError(
            f"{str(path)!r} cannot be a file's name", help="choose another name"
        ) from error


def _refuse_odd(path: Path) -> None:
    """Raise an OSError where the name is taken by what is neither file nor link."""
    with contextlib.suppress(FileNotFoundError):
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, "a folder")
        if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
            raise OSError(errno.ENODEV, "not a file")


@contextlib.contextmanager
def _finished(path: Path, content: bytes) -> Iterator[Path]:
    """Lend a file on the disk with the bytes and mode that `path` is to have."""
    with contextlib.ExitStack() as unfinished:
        with _told_of(path):
            _remove_leftovers(path.parent)
            _refuse_odd(path)
            temporary, number = unfinished.enter_context(_unfinished(path.parent))
            _write(number, content)
            _keep_mode(path, number)
            os.fsync(number)
        yield temporary


@contextlib.contextmanager
def _unfinished(folder: Path) -> Iterator[tuple[Path, int]]:
    """Lend a new, locked, open file; it is gone at the end unless it was renamed."""
    # The name cannot be foreseen, and an existing file or link is never opened.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    temporary = folder / f"{UNFINISHED}{_unforeseen()}.tmp"
    number = os.open(temporary, flags, NEW_FILE)
    try:
        with contextlib.suppress(OSError):
            _lock(number)
        yield temporary, number
    finally:
        os.close(number)
        with contextlib.suppress(OSError):
            temporary.unlink()


def _unforeseen() -> str:
    return os.urandom(8).hex()


def _lock(number: int) -> None:
    """Mark an open file as somebody's; raise an OSError where it is already."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError as error:  # no such locks there; what a kill leaves, stays
        raise BlockingIOError from error
    flock(number, LOCK_EX | LOCK_NB)


def _write(number: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(number, rest) :]


def _keep_mode(path: Path, number: int) -> None:
    with contextlib.suppress(FileNotFoundError):
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode) and hasattr(os, "fchmod"):
            os.fchmod(number, stat.S_IMODE(mode))


def _bring_to_disk(folder: Path) -> None:
    """Make the new name last; POSIX promises it only once the folder is synced."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def _remove_leftovers(folder: Path) -> None:
    """Remove unfinished files that nobody holds a lock on: their writer was killed."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        left = [entry.path for entry in entries if entry.name.startswith(UNFINISHED)]
        for path in left:
            with contextlib.suppress(OSError):
                _remove_if_left(Path(path))


def _remove_if_left(path: Path) -> None:
    if not (path.suffix == ".tmp" and stat.S_ISREG(path.lstat().st_mode)):
        return
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        _lock(number)
        path.unlink()
    finally:
        os.close(number)


def _sentence(path: Path, error: OSError) -> BriefingsError:
    said = (error.strerror or "no reason given").lower()
    words, remedy = _WORDS.get(
        error.errno or 0, (f"could not be written: {said}", "choose another place")
    )
    return BriefingsError(f"'{path}' {words}", help=remedy)
