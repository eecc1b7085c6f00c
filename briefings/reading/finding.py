"""From a name in a dossier to a file of its folder, and to its bytes."""

import difflib
import errno
import os
import stat
from collections.abc import Collection
from pathlib import Path, PurePosixPath

FORBIDDEN = "may not be opened by you"


def inside(root: Path, name: str) -> tuple[Path | None, str]:
    """Return the path of a named file, or in words why it cannot be in the folder."""
    parts = PurePosixPath(name).parts
    if "\\" in name:
        return None, "is written with \\ where / belongs"
    if PurePosixPath(name).is_absolute() or name[1:2] == ":":
        return None, "is not a path inside the dossier's folder"
    path = root / name
    try:
        is_inside = path.resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):  # a loop of links, an endless name
        return None, "cannot be followed"
    if ".." in parts or not is_inside:
        return None, "leads out of the dossier's folder"
    return path, ""


def content_of(path: Path, most: int) -> bytes | str:
    """Return a file's bytes, or in words why they cannot be had."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            is_folder = stat.S_ISDIR(status.st_mode)
            return "is a folder" if is_folder else "is not an ordinary file"
        if status.st_size > most:
            left = max(0, most) // 1024 // 1024
            return f"is larger than the {left} MB that are left for it"
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        if error.errno == errno.ELOOP:  # where Python 3.13 finds a loop of links
            return "cannot be followed"
        reason = (error.strerror or "no reason given").lower()
        return _WORDS.get(type(error), f"cannot be opened: {reason}")
    except ValueError:
        return "is not a name that a file can have"


_WORDS: dict[type[OSError], str] = {
    FileNotFoundError: "does not exist",
    NotADirectoryError: "does not exist",
    PermissionError: FORBIDDEN,
}


def remedy(root: Path, name: str, refusal: str, taken: Collection[str]) -> str:
    """Return what to do about a file that cannot be had, for the reason given."""
    if refusal == FORBIDDEN:
        return f"see that you may read '{name}', and the folder it lies in"
    return neighbours(root, name, {name, *taken})


def neighbours(
    root: Path,
    name: str,
    taken: Collection[str],
    key: str = "include",
    endings: tuple[str, ...] = (".yaml", ".yml"),
) -> str:
    """Return help that names the file most probably meant, none of `taken`."""
    files = [file for file in _files(root, endings) if file not in taken]
    near = difflib.get_close_matches(name, files, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"correct the name, or remove it from `{key}`"


def _files(root: Path, endings: tuple[str, ...]) -> list[str]:
    """Return the files of a folder and those one folder below that end so."""
    found = []
    for parent, folders, files in os.walk(root):
        below = Path(parent).relative_to(root)
        if len(below.parts) > 0:
            folders.clear()
        found += [
            (below / file).as_posix()
            for file in sorted(files)
            if file.endswith(endings)
        ]
    return found[:200]
