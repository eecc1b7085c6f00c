"""House files that cannot serve: what is strange about each, and what is said of it."""

import io
import zipfile
from collections.abc import Callable

from tests.writing.packages import MAIN, RELATIONSHIP, parts, repacked, replaced

DOCUMENT_RELS = "word/_rels/document.xml.rels"

Change = Callable[[bytes], bytes]


def added(name: str, data: bytes) -> Change:
    return lambda content: repacked(content, lambda files: files.update({name: data}))


def swapped(part: str, old: str, new: str) -> Change:
    return lambda content: replaced(content, part, old, new)


def tied(kind: str, target: str, mode: str = "External") -> Change:
    tie = (
        f'<Relationship Id="x1" Type="{RELATIONSHIP}/{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>'
    )
    return swapped(DOCUMENT_RELS, "</Relationships>", tie)


def twice(content: bytes) -> bytes:
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/STYLES.xml", b"<x/>")
    return buffer.getvalue()


def overlapping(content: bytes) -> bytes:
    """Return a package whose directory leads twice to the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts(content).items():
            archive.writestr(name, data)
        first = archive.filelist[0]
        other = zipfile.ZipInfo("word/other.xml")
        other.header_offset, other.CRC = first.header_offset, first.CRC
        other.compress_size, other.file_size = first.compress_size, first.file_size
        archive.filelist.append(other)
    return buffer.getvalue()


REFUSED: dict[str, tuple[Change, str]] = {
    "not a zip": (lambda content: b"hello", "is not a Word file"),
    "empty": (lambda content: b"", "is not a Word file"),
    "cut off": (lambda content: content[: len(content) // 2], "is not a Word file"),
    "old or encrypted": (
        lambda content: b"\xd0\xcf\x11\xe0" + content,
        "old or an encrypted",
    ),
    "another zip": (
        lambda content: added("a", b"")(b"PK\x05\x06" + b"\0" * 18),
        "not a Word document",
    ),
    "two of one name": (twice, "two parts of one name"),
    "overlapping": (overlapping, "overlap"),
    "a path outside": (added("../evil.xml", b"<x/>"), "leads out of it"),
    "a huge part": (added("word/media/a.bin", b"0" * 9_000_000), "more than 8 MB"),
    "an entity": (
        added("word/a.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
        "does not write",
    ),
    "sixteen bits": (
        added("word/a.xml", "<!DOCTYPE a>".encode("utf-16")),
        "does not write",
    ),
    "macros": (
        swapped("[Content_Types].xml", "document.main+xml", "x+xml"),
        "is not a Word document",
    ),
    "a macro part": (
        swapped(
            "[Content_Types].xml",
            "</Types>",
            '<Override PartName="/word/vbaProject.bin" ContentType="application/'
            'vnd.ms-office.vbaProject"/></Types>',
        ),
        "holds macros",
    ),
    "an embedded object": (
        tied("oleObject", "embeddings/a.bin", "Internal"),
        "embedded objects",
    ),
    "an attached template": (
        tied("attachedTemplate", "https://evil.example/a.dotm"),
        "attached template",
    ),
    "another document": (tied("aFChunk", "a.html", "Internal"), "other documents"),
    "a linked picture": (tied("image", "https://evil.example/a.png"), "outside of it"),
    "an unsafe link": (
        tied("hyperlink", "file:///etc/passwd"),
        "neither https nor mailto",
    ),
    "a tracked change": (
        swapped("word/header1.xml", "<w:p>", '<w:p><w:ins w:id="1" w:author="A B"/>'),
        "tracked changes",
    ),
    "a field of its own will": (
        swapped("word/footer1.xml", " NUMPAGES ", " INCLUDETEXT c.docx "),
        "'INCLUDETEXT'",
    ),
    "a chart": (
        swapped(
            "word/header1.xml", "<w:p>", '<w:p><w:r><w:drawing r:id="rId99"/></w:r>'
        ),
        "cannot take over",
    ),
    "an unknown slot": (
        swapped("word/header2.xml", "slot:date", "slot:datte"),
        "'datte'",
    ),
    "no body slot": (swapped(MAIN, "slot:body", "slot:title"), "no slot for the body"),
    "no marking": (
        swapped("word/header2.xml", "slot:marking", "slot:title"),
        "without the marking",
    ),
    "no page": (swapped(MAIN, "<w:pgSz", "<w:paperSrc"), "says nothing of its page"),
    "a list without marks": (
        swapped(
            "word/styles.xml",
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
            "",
        ),
        "'List Bullet'",
    ),
    "no notes": (swapped(DOCUMENT_RELS, '/footnotes"', '/nothing"'), "footnotes"),
    "broken text": (
        swapped("word/styles.xml", "</w:styles>", ""),
        "cannot be opened|not a Word",
    ),
}
"""What is strange → what makes a house file so, and what is said of it."""
