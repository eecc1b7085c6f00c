"""From Word documents that we built to PDF files, by LibreOffice, in a run of its own.

It gets an empty environment, a profile that is thrown away, and files that hold neither
macros nor links to other files: ours never do.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.files import lay_out

_OPTIONS = {
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "DisplayPDFDocumentTitle": True,
    "ExportBookmarks": True,
    "ExportNotes": False,
}
"""Told to the filter: structure, title and outline, for readers of every sort."""

_PATIENCE = 60  # seconds to begin with
_EACH = 20  # seconds more for each document


def set_by_office(program: Path, documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return name → PDF. Raises `BriefingsError` where it makes none of a document."""
    with tempfile.TemporaryDirectory(prefix="briefings-pdf-") as place:
        home = Path(place)
        # Its own names, so that no name of ours is taken for an option or a pattern.
        names = {f"{number}.docx": name for number, name in enumerate(documents)}
        lay_out(home / "in", {file: documents[name] for file, name in names.items()})
        _run(program, home, [str(home / "in" / file) for file in names])
        made = {
            name: (home / "out" / file).with_suffix(".pdf")
            for file, name in names.items()
        }
        for name, path in made.items():
            if not path.is_file():
                raise _failed(f"made no PDF of '{name}'")
        return {name: path.read_bytes() for name, path in made.items()}


def _run(program: Path, home: Path, files: list[str]) -> None:
    options = json.dumps(
        {
            name: {"type": "boolean", "value": str(value).lower()}
            for name, value in _OPTIONS.items()
        }
    )
    try:
        subprocess.run(  # noqa: S603 -- a program that was asked for, files of ours
            [
                str(program),
                f"-env:UserInstallation={(home / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                f"pdf:writer_pdf_Export:{options}",
                "--outdir",
                str(home / "out"),
                *files,
            ],
            env=_environment(home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE + _EACH * len(files),
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise _failed("did not come to an end") from error
    except (OSError, subprocess.CalledProcessError) as error:
        raise _failed("could not be run") from error


def _environment(home: Path) -> dict[str, str]:
    """Return what it needs to start, and nothing of the person's."""
    kept = {
        name: os.environ[name]
        for name in ("PATH", "SYSTEMROOT", "WINDIR")
        if name in os.environ
    }
    return {**kept, "HOME": str(home), "TMPDIR": str(home), "TZ": "UTC", "LANG": "C"}


def _failed(what: str) -> BriefingsError:
    return BriefingsError(
        f"LibreOffice {what}",
        help="open the Word file in it to see why, or build without `pdf`",
    )
