"""From two paths to what lies there and what differs."""

from pathlib import Path
from typing import NamedTuple

from briefings.build import Choice, check_dossier, made_documents
from briefings.errors import BriefingsError
from briefings.evidence import SHIPPED
from briefings.files import write_atomically
from briefings.model import Dossier
from briefings.reading import read
from briefings.report import plural
from briefings.tracing import (
    COPIES,
    RecordDifference,
    between_lines,
    differences_as_json,
    document_differences,
    dossier_differences,
    dossier_lines,
    read_document,
)

SAME = "nothing differs"
WORD = "docx"


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
    (before, its_words), (after, other_words) = _dossier(old), _dossier(new)
    records = tuple(dossier_differences(before, after))
    if its_words != other_words:
        records += (RecordDifference("changed", "lexicon", ""),)
    lines = tuple(dossier_lines(records))
    return Compared(lines or (SAME,), differences_as_json(records), bool(records))


def write_redline(paths: tuple[Path, Path], kind: str, file: Path) -> str:
    """Write the new document with tracked changes, and return what to say of it.

    Two dossiers give the documents of one kind. Raises `BriefingsError` for a new
    dossier with errors, and where one of them gives no such document.
    """
    from briefings.redlining import redline

    old, new = paths
    before, after = (
        (old.read_bytes(), new.read_bytes())
        if _is_document(new)
        else _made(old, new, kind)
    )
    made = redline(before, after, (str(old), str(new)))
    write_atomically(file, made.content)
    return f"Wrote {file} ({plural(made.changes, 'change')}, each with its reason)"


def _made(old: Path, new: Path, kind: str) -> tuple[bytes, bytes]:
    """Return the document of a kind that each of two dossiers gives."""
    checked = check_dossier(new)
    if checked.stopped(strict=False):
        raise BriefingsError(
            f"the dossier '{new}' has errors, and gives no document",
            help=f"mend what `briefings check {new}` complains of first",
        )
    choice = Choice((kind,) if kind else (), formats=(WORD,))
    after = made_documents(checked, choice)
    name, chosen = next(iter(after.items()))
    before = made_documents(
        check_dossier(old), Choice((chosen.order.kind,), formats=(WORD,))
    )
    if not before:
        raise BriefingsError(
            f"the dossier '{old}' cannot be read as it stands",
            help=f"mend what `briefings check {old}` complains of first",
        )
    same = before.get(name) or next(iter(before.values()))
    return same.content, chosen.content


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
    suffix = path.suffix.lower()
    return suffix == f".{WORD}" or suffix in COPIES


def _dossier(path: Path) -> tuple[Dossier, bytes]:
    """Return a dossier, and the mark of the words that it adds to the lexicon."""
    reading = read(path)
    if reading.dossier is None:
        raise BriefingsError(
            f"the dossier '{path}' cannot be read as it stands",
            help=f"mend what `briefings check {path}` complains of first",
            diagnostics=reading.diagnostics,
        )
    return reading.dossier, (reading.lexicon or SHIPPED).mark
