"""Word documents set as PDF, by each engine that is here."""

import shutil
from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.pdf import as_pdf, engine_mark, engines
from briefings.writing import make_house, write_docx
from tests.writing.sample import sample

pytestmark = pytest.mark.slow

WORDS = "The register lists more than 4,200 cranes at 31 terminals."


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    house = tmp_path_factory.mktemp("house") / "house.docx"
    house.write_bytes(make_house())
    return write_docx(sample(hostile=False), house)


def words_of(content: bytes) -> str:
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    file = pdfium.PdfDocument(content)
    text = " ".join(page.get_textpage().get_text_bounded() for page in file)
    return " ".join(text.split())


def test_libreoffice_sets_tagged_pages_the_same_each_time(docx: bytes) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    first = as_pdf({"--a b.pdf": docx}, "2026-02-17")
    second = as_pdf({"--a b.pdf": docx}, "2026-02-17")

    (made,) = first.values()
    assert first == second
    assert made.engine.startswith("LibreOffice ")
    assert b"/MarkInfo<</Marked true>>" in made.content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made.content
    assert WORDS in words_of(made.content)
    assert engine_mark()


def test_without_it_the_library_sets_them(
    docx: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("dxpdf", reason="dxpdf is not installed")
    monkeypatch.setattr(engines, "_office", lambda: None)
    made = as_pdf({"a.pdf": docx})["a.pdf"]

    assert made.engine.startswith("dxpdf ")
    assert WORDS in words_of(made.content)
    with pytest.raises(BriefingsError, match=r"dxpdf could not make 'a\.pdf'"):
        as_pdf({"a.pdf": b"no document"})


def test_where_there_is_no_engine_that_is_said(
    docx: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "_office", lambda: None)
    monkeypatch.setattr(engines, "_has_library", lambda: False)

    assert engine_mark() == ""
    with pytest.raises(BriefingsError, match="no program here that makes PDF") as said:
        as_pdf({"a.pdf": docx})
    assert "install LibreOffice" in str(said.value.help)


@pytest.mark.parametrize(
    ("script", "what"),
    [
        ("exit 3", "could not be run"),
        ("exit 0", "made no PDF of 'a.pdf'"),
    ],
)
def test_an_engine_that_fails_is_an_error_in_our_words(
    script: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(engines, "_office", lambda: program)

    with pytest.raises(BriefingsError, match=what):
        as_pdf({"a.pdf": b"x"})
