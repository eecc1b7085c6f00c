"""What the tests of tracing share: a document, and copies of it that were changed."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.build import check_dossier, made_documents
from briefings.tracing import Document, Now, document_of

HARBOR = Path(__file__).parents[2] / "examples" / "harbor-cranes"
MEMO = "harbor-cranes-hearing-memo.docx"

Changed = Callable[..., bytes]


@pytest.fixture(scope="session")
def made() -> dict[str, bytes]:
    made = made_documents(check_dossier(HARBOR))
    return {name: one.content for name, one in made.items()}


@pytest.fixture(scope="session")
def memo(made: dict[str, bytes]) -> bytes:
    return made[MEMO]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "harbor"
    shutil.copytree(HARBOR, folder, ignore=shutil.ignore_patterns("out"))
    return folder


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    """Return a document with a piece of one part replaced where it stands first."""
    parts = parts_of(content)
    text = parts[part].decode()
    assert old in text, old
    parts[part] = text.replace(old, new, 1).encode()
    return zipped(parts)


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def now_of(folder: Path) -> Now:
    checked = check_dossier(folder)
    assert checked.dossier is not None
    assert checked.desk is not None
    documents: dict[str, Document] = {
        name: document_of(one.content, name)
        for name, one in made_documents(checked).items()
    }
    return Now(checked.dossier, checked.desk.ledger, documents)
