"""From two paths to what lies there and what differs."""

from pathlib import Path
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.model import Dossier
from briefings.reading import read
from briefings.tracing import (
    between_lines,
    differences_as_json,
    document_differences,
    dossier_differences,
    dossier_lines,
    read_document,
)

SAME = "nothing differs"


class Compared(NamedTuple):
    """What differs, for a person and for a program."""

    lines: tuple[str, ...]
    as_json: str
    is_different: bool


def compared(old: Path, new: Path) -> Compared:
    """Return what two dossiers, or two documents, have otherwise.

    Raises `BriefingsError` for one of each, and for what cannot be read.
    """
    if _is_document(old) != _is_document(new):
        raise BriefingsError(
            "a dossier and a document cannot be compared",
            help="build the dossier first, or see `briefings verify --dossier`",
        )
    if _is_document(old):
        return _documents(old, new)
    records = tuple(dossier_differences(_dossier(old), _dossier(new)))
    lines = tuple(dossier_lines(records))
    return Compared(lines or (SAME,), differences_as_json(records), bool(records))


def _documents(old: Path, new: Path) -> Compared:
    found = document_differences(read_document(old), read_document(new))
    is_different = bool(found.records or found.lines)
    lines = tuple(between_lines(found))
    return Compared(
        lines if is_different else (SAME, *lines),
        differences_as_json(*found),
        is_different,
    )


def _is_document(path: Path) -> bool:
    return path.suffix.lower() == ".docx"


def _dossier(path: Path) -> Dossier:
    reading = read(path)
    if reading.dossier is None:
        raise BriefingsError(
            f"the dossier '{path}' cannot be read as it stands",
            help=f"mend what `briefings check {path}` complains of first",
            diagnostics=reading.diagnostics,
        )
    return reading.dossier
