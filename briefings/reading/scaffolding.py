"""From nothing to a small dossier that passes, ready to be edited."""

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.files import UNFINISHED, write_atomically
from briefings.reading.schema import schema

PATTERN = Path(__file__).parent / "scaffold"
"""The files of the small dossier, as they are copied."""

SCHEMA_FILE = "dossier.schema.json"
# What a package cannot hold by its own name.
_NAMES = {"gitignore.txt": ".gitignore", "gitattributes.txt": ".gitattributes"}


def scaffold(folder: Path) -> None:
    """Write a small dossier of invented facts into a folder that is new or empty.

    All of it is written or nothing. Raises `BriefingsError` where the folder holds
    something or cannot be made.
    """
    try:
        target = folder.absolute()
        _refuse_taken(target, folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        with _workshop(target) as built:
            for name, content in _files():
                (built / name).parent.mkdir(exist_ok=True)
                write_atomically(built / name, content)
            _move(built, target)
    except (FileExistsError, NotADirectoryError) as error:
        raise BriefingsError(
            f"'{folder}' cannot be made: a file stands in its way",
            help="choose another place",
        ) from error
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise BriefingsError(
            f"'{folder}' cannot be made: {reason}", help="choose another place"
        ) from error
    except ValueError as error:
        raise BriefingsError(
            f"{str(folder)!r} cannot be a folder's name", help="choose another name"
        ) from error


def _refuse_taken(target: Path, shown: Path) -> None:
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise BriefingsError(f"'{shown}' is not a folder", help="name a new folder")
    if any(target.iterdir()):
        raise BriefingsError(f"'{shown}' is not empty", help="name a new folder")


@contextlib.contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """Lend a new folder in or beside another; it is gone at the end unless moved."""
    name = f"{UNFINISHED}{os.getpid()}"
    built = target / name if target.exists() else target.with_name(name)
    built.mkdir()
    try:
        yield built
    finally:
        shutil.rmtree(built, ignore_errors=True)


def _move(built: Path, target: Path) -> None:
    """Give what was built its place; an empty folder may be where a person stands."""
    if not target.exists():
        built.replace(target)
        return
    for path in sorted(built.iterdir()):
        path.replace(target / path.name)


def _files() -> Iterator[tuple[str, bytes]]:
    """Yield each file's name and content."""
    for path in sorted(PATTERN.rglob("*")):
        if path.is_file() and path.suffix in {".yaml", ".txt"}:
            name = path.relative_to(PATTERN).as_posix()
            yield _NAMES.get(name, name), path.read_bytes()
    text = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    yield SCHEMA_FILE, text.encode()
