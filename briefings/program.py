"""What stands for this program, its interpreter and its libraries, as they are now."""

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_LIBRARIES = ("docx", "jinja2", "markdown_it", "pydantic", "rapidfuzz", "yaml")


@cache
def program() -> str:
    """Return a digest that changes when the program does.

    Of code and templates, size and time stand for the content: there are hundreds of
    files, and who changes one writes it anew.
    """
    package = os.path.dirname(__file__)  # noqa: PTH120 -- asked at each start
    stamps = [sys.version, sys.prefix, *_stamps(package, f"{package}/../templates")]
    for name in _LIBRARIES:
        for place in sys.path:
            path = f"{place}/{name}/__init__.py"
            with contextlib.suppress(OSError):
                stamps.append(_stamp(path, os.stat(path)))  # noqa: PTH116
    text = "\0".join(stamps)
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


@cache
def code_digest() -> str:
    """Return a digest of our code and templates: the same wherever they are the same.

    Unlike `program` it reads them, since another machine has other paths and times.
    """
    made = hashlib.sha256()
    package = Path(__file__).parent
    shipped = package / "templates"
    held = shipped if shipped.is_dir() else package.parent / "templates"
    for folder in (package, held):
        for path in _files(str(folder)):
            name = Path(path).relative_to(folder).as_posix()
            if folder is package and name.startswith("templates/"):
                continue
            made.update(f"{name}\0".encode() + Path(path).read_bytes() + b"\0")
    return made.hexdigest()


@cache
def rules_digest() -> str:
    """Return a digest of the rules, and of what they ask: their version."""
    made = hashlib.sha256()
    package = Path(__file__).parent
    for room in ("clocks", "evidence", "rules"):
        for path in _files(str(package / room)):
            name = path.removeprefix(f"{package}{os.sep}").replace(os.sep, "/")
            with open(path, "rb") as file:  # noqa: PTH123 -- hundreds of them
                made.update(f"{name}\0".encode() + file.read() + b"\0")
    return made.hexdigest()


def _files(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            yield os.path.join(parent, name)  # noqa: PTH118 -- hundreds of them


def _stamps(*folders: str) -> list[str]:
    """Return what stands for each file below the folders, in one order."""
    made, left = [], list(folders)
    for folder in left:
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir():
                    made.append(_stamp(entry.path, entry.stat()))
                elif entry.name != "__pycache__":
                    left.append(entry.path)
    return sorted(made)


def _stamp(path: str, status: os.stat_result) -> str:
    return f"{path}\0{status.st_size}\0{status.st_mtime_ns}"
