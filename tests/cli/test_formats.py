"""One document in several formats: files, manifests, records of them."""

import json
import shutil
from pathlib import Path

import pytest

from briefings.build import Choice, check_dossier, finish_documents, made_documents
from briefings.shown import CELL, NOTE, page_manifest, without_links
from briefings.tracing import document_of
from tests.cli.conftest import Call
from tests.cli.kit import copy_of_harbor, replace

pytestmark = pytest.mark.slow

MEMO = "harbor-cranes-hearing-memo"


@pytest.fixture
def harbor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return copy_of_harbor(Path("harbor"))


def ordered(harbor: Path, formats: str) -> None:
    replace(
        harbor / "dossier.yaml",
        "  - kind: hearing-memo\n",
        f"  - kind: hearing-memo\n    formats: {formats}\n",
    )


def test_an_order_names_its_formats(harbor: Path, call: Call) -> None:
    ordered(harbor, "[html, docx, txt, html]")

    ran = call("build", harbor)

    names = [f"{MEMO}.{ending}" for ending in ("html", "docx", "txt")]
    assert ran.code == 0
    assert [f"out/{name} " in ran.out for name in names] == [True] * 3
    record = json.loads((harbor / "out" / ".briefings.json").read_text())
    assert set(record) == set(names)
    assert call("build", harbor).out.startswith("Nothing has changed")
    assert call("build", harbor, "--check").code == 0
    listed = call("documents", harbor).out
    assert [name in listed for name in names] == [True] * 3


def test_the_option_goes_before_the_order(harbor: Path, call: Call) -> None:
    ordered(harbor, "[docx]")

    assert call("build", harbor, "--format", "txt", "--format", "html").code == 0

    assert sorted(path.suffix for path in (harbor / "out").glob("[!.]*")) == [
        ".html",
        ".txt",
    ]


def test_an_edited_page_is_not_overwritten(harbor: Path, call: Call) -> None:
    assert call("build", harbor, "--format", "html").code == 0
    path = harbor / "out" / f"{MEMO}.html"
    path.write_text(path.read_text("utf-8").replace("4,200", "4,700"), "utf-8")
    edited = path.read_bytes()

    ran = call("build", harbor, "--format", "html")
    held = call("build", harbor, "--format", "html", "--check")

    assert ran.code == 2
    assert "was edited since it was built" in ran.err
    assert held.code == 1
    assert "is not what the dossier gives" in held.out
    assert path.read_bytes() == edited


def test_a_format_that_is_none_is_answered(harbor: Path, call: Call) -> None:
    asked = call("build", harbor, "--format", "htm")
    ordered(harbor, "[word]")
    written = call("build", harbor)

    assert (asked.code, written.code) == (2, 1)
    assert "did you mean 'html'?" in asked.err
    assert "docx" in written.out
    assert not (harbor / "out").exists()


def test_all_formats_say_what_they_were_made_from(harbor: Path) -> None:
    checked = check_dossier(harbor)
    made = made_documents(checked, Choice(formats=("docx", "html", "txt")))
    docx, page, text = (made[f"{MEMO}.{one}"] for one in ("docx", "html", "txt"))
    held = dict(document_of(docx.content, "memo.docx").stamp.entries)
    said = page_manifest(page.content)

    assert said["dossier-sha256"] == held["dossier-sha256"]
    assert said["facts/register-size"] == held["facts/register-size"]
    assert set(held) - set(said) >= {"lines", "shown", "notes"}
    assert held["dossier-sha256"] in " ".join(text.content.decode().split())


def test_word_is_the_same_whatever_else_is_made(harbor: Path) -> None:
    alone = made_documents(check_dossier(harbor))
    ordered(harbor, "[html, docx]")
    both = made_documents(check_dossier(harbor))

    assert alone[f"{MEMO}.docx"].content == both[f"{MEMO}.docx"].content


def test_what_a_document_shows_a_page_shows(harbor: Path) -> None:
    from tests.writing.pages import page

    made = made_documents(check_dossier(harbor), Choice(formats=("docx", "html")))
    docx = document_of(made[f"{MEMO}.docx"].content, "memo.docx")
    root = page(made[f"{MEMO}.html"].content)
    shown = "".join(root.one("body").words.split())
    for line in docx.shown.body:
        for cell in without_links(line).replace(NOTE, CELL).split(CELL):
            words = "".join(one for one in cell if one.isalnum())
            assert words in "".join(one for one in shown if one.isalnum()), cell


def test_a_leak_on_a_page_stops_it(harbor: Path) -> None:
    note = "    notes: Call Ophelia Brandt about the missing sheet.\n"
    text = (harbor / "facts.yaml").read_text("utf-8")
    (harbor / "facts.yaml").write_text(
        text.replace("    statement:", f"{note}    statement:", 1), "utf-8"
    )
    own = harbor / "templates"
    own.mkdir()
    shipped = Path(__file__).parents[2] / "templates" / "hearing-memo.md.j2"
    (own / shipped.name).write_text(
        shipped.read_text("utf-8")
        + "\nCall Ophelia **Brandt** about the missing sheet.\n",
        encoding="utf-8",
    )
    for one in ("html", "txt"):
        choice = Choice(formats=(one,))
        finished = finish_documents(check_dossier(harbor), choice=choice)

        assert not finished.made
        leaked = [item for item in finished.diagnostics if item.rule == "leaked-record"]
        assert f"'{MEMO}.{one}' holds" in leaked[0].message


def test_a_pdf_names_its_engine(harbor: Path, call: Call) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")

    ran = call("build", harbor, "--format", "pdf")

    assert ran.code == 0
    assert f"{MEMO}.pdf (hearing memo, " in ran.out
    assert "set by LibreOffice " in ran.out
    assert (harbor / "out" / f"{MEMO}.pdf").read_bytes().startswith(b"%PDF-")
    assert call("build", harbor, "--format", "pdf", "--check").code == 0
