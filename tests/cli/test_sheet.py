"""Records out to a workbook, and what was changed in it back into the dossier."""

import zipfile
from difflib import unified_diff
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document

from tests.cli.conftest import Call
from tests.cli.kit import tree

NEW = {
    "id": "new-fact",
    "statement": "The extract shows that about 590 listed cranes failed an inspection.",
    "basis": "document",
    "document": "the register extract",
    "status": "reported",
    "as_of": 2025,
    "topics": "data-accuracy",
    "source": "gazette",
    "quote": "about 590 of the listed cranes failed an inspection, the extract shows",
}


class Book:
    """A workbook as a person edits it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def row(self, title: str, name: str) -> int:
        names = [cell.value for cell in self.book[title]["A"]]
        return names.index(name) + 1 if name in names else names.index(None) + 1

    def put(self, title: str, name: str, **cells: object) -> None:
        table, row = self.book[title], self.row(title, name)
        heads = {cell.value: cell.column for cell in table[1]}
        for head, words in cells.items():
            cell = table.cell(row, heads[head])
            cell.value = words
            if isinstance(words, str) and not words.startswith("=SUM"):
                cell.data_type = "s"
        self.book.save(self.path)


@pytest.fixture
def book(harbor: Path, call: Call) -> Book:
    assert call("sheet", "export", "harbor", "x.xlsx").code == 0
    return Book(Path("x.xlsx"))


def changed(old: dict[str, bytes], new: dict[str, bytes]) -> list[str]:
    return [
        line
        for name in old
        for line in unified_diff(
            old[name].decode("utf-8", "replace").splitlines(),
            new[name].decode("utf-8", "replace").splitlines(),
            n=0,
            lineterm="",
        )
        if line[:2] not in {"--", "++", "@@"}
    ]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_what_was_not_changed_changes_nothing(
    harbor: Path, call: Call, book: Book
) -> None:
    before = tree(harbor)

    assert call("sheet", "import", "harbor", "x.xlsx").out == "Nothing was changed.\n"
    assert tree(harbor) == before


def test_only_the_lines_that_are_meant_change(
    harbor: Path, call: Call, book: Book
) -> None:
    before = contents(harbor)
    book.put("Facts", "failed-cranes", caveat="=1+1 is no formula", status="claimed")
    book.put("Facts", "new-fact", **NEW)

    ran = call("sheet", "import", "harbor", "x.xlsx")

    assert ran.code == 0, ran.out
    assert "facts/failed-cranes: caveat\n  + =1+1 is no formula\n" in ran.out
    lines = changed(before, contents(harbor))
    assert lines[0] == '+    caveat: "=1+1 is no formula"'
    assert [line for line in lines if line[0] == "-"] == []
    assert "+  - id: new-fact" in lines
    assert call("check", "harbor").code == 0
    assert call("sheet", "import", "harbor", "x.xlsx").out == "Nothing was changed.\n"


def test_nothing_is_written_over_a_conflict(
    harbor: Path, call: Call, book: Book
) -> None:
    facts = harbor / "facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("About 590 of", "About 590 in"))
    before = tree(harbor)
    book.put("Facts", "failed-cranes", statement="Some 590 of the cranes failed.")

    ran = call("sheet", "import", "harbor", "x.xlsx")

    assert ran.code == 1
    assert "conflict: facts/failed-cranes, `statement` (Facts, row" in ran.out
    assert tree(harbor) == before
    assert call("sheet", "import", "harbor", "x.xlsx", "--prefer", "dossier").code == 0
    assert tree(harbor) == before


def test_nothing_is_written_over_a_new_error(
    harbor: Path, call: Call, book: Book
) -> None:
    before = tree(harbor)
    book.put("Facts", "failed-cranes", statement="About 950 of the cranes failed.")

    ran = call("sheet", "import", "harbor", "x.xlsx")

    assert ran.code == 1
    assert "[figure-not-in-source]" in ran.out
    assert tree(harbor) == before


def test_a_record_goes_by_its_mark_alone(harbor: Path, call: Call, book: Book) -> None:
    before = contents(harbor)
    book.put("Questions", "q-wrong-entries", delete="x")

    ran = call("sheet", "import", "harbor", "x.xlsx")

    assert ran.code == 0, ran.out
    assert "questions/q-wrong-entries: removed" in ran.out
    lines = changed(before, contents(harbor))
    assert lines[0] == "-  - id: q-wrong-entries"
    assert {line[0] for line in lines} == {"-"}


REFUSED = [
    ("Facts", "failed-cranes", {"caveat": "=SUM(A1)"}, "holds a formula"),
    ("Facts", "failed-cranes", {"statement": None}, "failed-cranes"),
    ("Facts", "UPPER", {"id": "UPPER", "statement": "x"}, "UPPER"),
    ("Sources", "more", {"id": "more", "short": "x"}, "is a new source"),
]


@pytest.mark.parametrize("case", REFUSED, ids=[case[-1] for case in REFUSED])
def test_what_no_dossier_can_hold_is_a_sentence(
    harbor: Path, call: Call, book: Book, case: tuple
) -> None:
    title, name, cells, says = case
    before = tree(harbor)
    book.put(title, name, **cells)

    ran = call("sheet", "import", "harbor", "x.xlsx")

    assert ran.code in {1, 2}
    assert says in ran.out + ran.err
    assert tree(harbor) == before


@pytest.mark.parametrize("content", [b"", b"x", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_workbook_is_a_sentence(
    harbor: Path, call: Call, content: bytes
) -> None:
    Path("bad.xlsx").write_bytes(content)

    ran = call("sheet", "import", "harbor", "bad.xlsx")

    assert ran.code == 2
    assert "cannot be read as a workbook" in ran.err


def test_a_workbook_that_declares_entities_is_refused(
    harbor: Path, call: Call, book: Book
) -> None:
    with zipfile.ZipFile("x.xlsx") as held:
        files = {name: held.read(name) for name in held.namelist()}
    with zipfile.ZipFile("bad.xlsx", "w") as bad:
        for name, data in files.items():
            entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
            is_sheet = name.startswith("xl/worksheets/sheet")
            bad.writestr(name, entity + data if is_sheet else data)

    ran = call("sheet", "import", "harbor", "bad.xlsx")

    assert ran.code == 2
    assert "cannot be read as a workbook" in ran.err


def test_tables_that_are_there_are_not_written_over(
    harbor: Path, call: Call, book: Book
) -> None:
    held = Path("x.xlsx").read_bytes()

    assert call("sheet", "export", "harbor", "x.xlsx").code == 2
    assert Path("x.xlsx").read_bytes() == held
    assert call("sheet", "export", "harbor", "x.xlsx", "--force").code == 0


def test_csv_files_come_back(harbor: Path, call: Call) -> None:
    assert call("sheet", "export", "harbor", "tables").code == 0
    facts = Path("tables/facts.csv")
    text = facts.read_text("utf-8-sig").replace("About 590 of", "About 590 in")
    facts.write_text(text, encoding="utf-8")

    ran = call("sheet", "import", "harbor", "tables", "--dry-run")

    assert ran.out.splitlines()[0] == "facts/failed-cranes: statement"


HEADS = ("id", "ask", "topic", "to", "form", "because")
ASKED = (
    *("q-office", "How many cranes were inspected in January?"),
    *("inspections", "w-agency", "number", "january-inspections, inspection-goal"),
)


def office(*rows: tuple[str, ...]) -> Document:
    """Return a Word file from a Member's office, with a table of rows."""
    document = docx.Document()
    document.add_paragraph("Questions from the Member's office")
    table = document.add_table(rows=len(rows), cols=len(HEADS))
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(cells.cells, row, strict=True):
            cell.text = words
    document.add_paragraph("Nothing more.")
    return document


def test_tables_of_a_word_file_bring_new_records(harbor: Path, call: Call) -> None:
    office(HEADS, ASKED).save("office.docx")

    ran = call("sheet", "import", "harbor", "office.docx")

    assert ran.code == 0, ran.out
    assert "questions/q-office: new" in ran.out
    text = (harbor / "questions.yaml").read_text("utf-8")
    assert "because: [january-inspections, inspection-goal]" in text


@pytest.mark.usefixtures("harbor")
def test_a_table_that_was_brought_before_does_not_say_so(call: Call) -> None:
    office(HEADS, ASKED).save("office.docx")
    call("sheet", "import", "harbor", "office.docx")
    other = (ASKED[0], "How many were inspected in May?", *ASKED[2:])
    office(HEADS, other).save("office.docx")

    ran = call("sheet", "import", "harbor", "office.docx")

    assert ran.code == 1
    assert "the table does not say what it was made from" in ran.out


@pytest.mark.usefixtures("harbor")
def test_merged_cells_are_refused(call: Call) -> None:
    document = office(HEADS, ASKED, ASKED)
    cells = document.tables[0].rows[1].cells
    cells[0].merge(cells[5]).text = "merged"
    document.save("merged.docx")

    ran = call("sheet", "import", "harbor", "merged.docx")

    assert "does not fit its columns" in ran.err, ran


@pytest.mark.usefixtures("harbor")
def test_a_table_without_its_heads_is_refused(call: Call) -> None:
    office(("name", *HEADS[1:]), ASKED).save("office.docx")

    ran = call("sheet", "import", "harbor", "office.docx")

    assert "no table whose first row" in ran.err


def test_a_workbook_offers_what_may_stand_in_it(book: Book) -> None:
    table = book.book["Facts"]

    assert table.freeze_panes == "B2"
    assert table.protection.sheet
    assert table["A2"].protection.locked
    assert not table["B2"].protection.locked
    assert len(table.data_validations.dataValidation) >= 6
