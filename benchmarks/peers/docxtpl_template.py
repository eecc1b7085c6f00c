"""Make the Word template that docxtpl fills: `python docxtpl_template.py OUTPUT`."""

import sys

from docx import Document
from docx.oxml import parse_xml
from notes import HEAD, TAIL, W, attach, note

REFERENCE = (
    f'<w:r xmlns:w="{W}"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    '<w:footnoteReference w:id="{{ fact.number }}"/></w:r>'
)
NOTES = (
    "{% for section in sections %}{% for fact in section.facts %}"
    + note("{{ fact.number }}", "{{ fact.note }}")
    + "{% endfor %}{% endfor %}"
)


def main() -> None:
    document = Document()
    add = document.add_paragraph
    document.add_heading("{{ title }}", 0)
    add("{%p for line in lines %}")
    paragraph = add()
    paragraph.add_run("{{ line[0] }}: ").bold = True
    paragraph.add_run("{{ line[1] }}")
    add("{%p endfor %}")
    add("{%p for section in sections %}")
    document.add_heading("{{ section.title }}", 1)
    add("{%p for fact in section.facts %}")
    paragraph = add()
    paragraph.add_run("{{ fact.lead }}").bold = True
    paragraph.add_run(" ")
    paragraph.add_run("{{ fact.attribution }}").italic = True
    paragraph.add_run(" {{ fact.statement }}")
    paragraph._p.append(parse_xml(REFERENCE))  # noqa: SLF001 -- there is no other way
    add("{%p endfor %}")
    add("{%p endfor %}")
    document.add_heading("Evidence", 1)
    _table(document)
    document.add_heading("Questions", 1)
    add("{%p for question in questions %}")
    add("{{ question.ask }}", style="List Number")
    add("{%p for point in question.points %}")
    add("{{ point }}", style="List Bullet 2")
    add("{%p endfor %}")
    add("{%p endfor %}")
    attach(document, HEAD + NOTES + TAIL)
    document.save(sys.argv[1])


def _table(document) -> None:
    columns = ["Fact", "Status", "Basis", "From", "As of"]
    table = document.add_table(rows=4, cols=len(columns))
    for cell, words in zip(table.rows[0].cells, columns, strict=True):
        cell.text = words
    row = table.rows[0]._tr  # noqa: SLF001 -- there is no other way
    row.get_or_add_trPr().append(parse_xml(f'<w:tblHeader xmlns:w="{W}"/>'))
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for number, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{number}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


main()
