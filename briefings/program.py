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
    made = hashlib.sha256(f"{sys.version}\0{sys.prefix}".encode())
    package = Path(__file__).parent
    for folder in (package, package.parent / "templates"):
        for path in _files(str(folder)):
            made.update(_stamp(path))
    for name in _LIBRARIES:
        for place in sys.path:
            with contextlib.suppress(OSError):
                made.update(_stamp(os.path.join(place, name, "__init__.py")))  # noqa: PTH118
    return made.hexdigest()


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


def _stamp(path: str) -> bytes:
    status = os.stat(path)  # noqa: PTH116
    return f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode(
        "utf-8", "surrogateescape"
    )
