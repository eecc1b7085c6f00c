"""The memo by python-docx, as its documentation teaches; footnotes by hand."""

import io
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from notes import HEAD, TAIL, attach, note
from repeating import plain, run


def make(memo: dict) -> bytes:
    document = Document()
    document.add_heading(memo["title"], 0)
    for label, words in memo["lines"]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(words)
    notes = [_section(document, section) for section in memo["sections"]]
    attach(document, HEAD + "".join(notes) + TAIL)
    _table(document, memo)
    document.add_heading("Questions", 1)
    for question in memo["questions"]:
        document.add_paragraph(question["ask"], style="List Number")
        for point in question["points"]:
            document.add_paragraph(point, style="List Bullet 2")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _section(document, section: dict) -> str:
    document.add_heading(section["title"], 1)
    notes = []
    for fact in section["facts"]:
        paragraph = document.add_paragraph()
        paragraph.add_run(fact["lead"]).bold = True
        paragraph.add_run(" ")
        paragraph.add_run(fact["attribution"]).italic = True
        paragraph.add_run(f" {fact['statement']}")
        mark = paragraph.add_run()
        mark.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(fact["number"]))
        mark._r.append(reference)  # noqa: SLF001 -- there is no other way
        notes.append(note(fact["number"], escape(fact["note"])))
    return "".join(notes)


def _table(document, memo: dict) -> None:
    document.add_heading("Evidence", 1)
    table = document.add_table(rows=1, cols=len(memo["columns"]))
    for cell, words in zip(table.rows[0].cells, memo["columns"], strict=True):
        cell.text = words
    header = OxmlElement("w:tblHeader")
    row = table.rows[0]._tr  # noqa: SLF001 -- there is no other way
    row.get_or_add_trPr().append(header)
    for row in memo["rows"]:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


run(plain, make)
