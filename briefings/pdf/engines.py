"""From Word documents to the engine that is there, and to what it makes of them."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefings.errors import BriefingsError

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_LIBRARY = "dxpdf"


class Printed(NamedTuple):
    """A PDF file, and the engine that set it."""

    content: bytes
    engine: str  # with its version


def as_pdf(documents: Mapping[str, bytes], day: str = "") -> dict[str, Printed]:
    """Return name → PDF of Word documents that we built, each dated the same `day`.

    The same documents and engine give the same bytes. Raises `BriefingsError` where
    there is no engine, and where one fails.
    """
    office = _office()
    if office is not None:
        # Loaded here: each build asks for the mark, few for PDF files.
        from briefings.pdf.office import set_by_office
        from briefings.pdf.settled import producer_of, settled

        made = set_by_office(office, documents)
        return {
            name: Printed(settled(content, day), producer_of(content) or "LibreOffice")
            for name, content in made.items()
        }
    if _has_library():
        engine = f"{_LIBRARY} {_version()}"
        return {
            name: Printed(_set_by_library(content, name), engine)
            for name, content in documents.items()
        }
    raise BriefingsError(
        "there is no program here that makes PDF files",
        help="install LibreOffice, or `python -m pip install briefings[to-pdf]`",
    )


def engine_mark() -> str:
    """Return what changes when another engine would set the files; "" for none."""
    office = _office()
    if office is not None:
        held = office.resolve().stat()
        return f"{office} {held.st_size} {held.st_mtime_ns}"
    return f"{_LIBRARY} {_version()}" if _has_library() else ""


def _office() -> Path | None:
    for name in (*_NAMES, *_PLACES):
        found = shutil.which(name)
        if found:
            return Path(found)
    return None


def _has_library() -> bool:
    from importlib.util import find_spec

    return find_spec(_LIBRARY) is not None


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(_LIBRARY)
    except PackageNotFoundError:
        return ""


def _set_by_library(content: bytes, name: str) -> bytes:
    import dxpdf

    try:
        return bytes(dxpdf.convert(content))
    # What it raises is its own affair, and none of it is for people.
    except Exception as error:
        raise BriefingsError(
            f"{_LIBRARY} could not make '{name}'",
            help="install LibreOffice, which is asked first where it is there",
        ) from error
