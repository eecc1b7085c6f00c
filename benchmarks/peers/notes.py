"""Footnotes for python-docx, which has none: the part, its frame and a note."""

from docx.opc.packuri import PackURI
from docx.opc.part import Part

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
TIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<w:footnotes xmlns:w="{W}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
    '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
    "<w:continuationSeparator/></w:r></w:p></w:footnote>"
)
TAIL = "</w:footnotes>"


def note(identity: object, words: str) -> str:
    """Return one footnote; `words` is XML already."""
    return (
        f'<w:footnote w:id="{identity}"><w:p><w:r><w:rPr><w:vertAlign w:val='
        '"superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"{words}</w:t></w:r></w:p></w:footnote>"
    )


def attach(document, text: str) -> None:
    """Add the footnotes part to a python-docx document."""
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), TYPE, text.encode(), package)
    document.part.relate_to(part, TIE)
