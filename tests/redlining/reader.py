"""Reads a document with all changes accepted, or all rejected, by no code of ours."""

import io
import zipfile
from typing import Any, NamedTuple

from docx.oxml import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Read(NamedTuple):
    lines: list[str]
    notes: list[str]  # in the order in which they are cited


def read(content: bytes, way: str = "accept") -> Read:
    """Return a document's lines; `way` is `accept` or `reject`."""
    gone = f"{W}{'del' if way == 'accept' else 'ins'}"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = parse_xml(archive.read("word/document.xml"))
        held = (
            parse_xml(archive.read("word/footnotes.xml"))
            if "word/footnotes.xml" in archive.namelist()
            else []
        )
    notes = {note.get(f"{W}id"): note for note in held}
    lines: list[str] = []
    cited: list[str] = []
    _walk(body, gone, lines, cited)
    texts = ("".join(t.text or "" for t in notes[one].iter(f"{W}t")) for one in cited)
    return Read([line for line in lines if line], [" ".join(t.split()) for t in texts])


def _walk(element: Any, gone: str, lines: list[str], cited: list[str]) -> None:
    for child in element:
        kind = gone.removeprefix(W)
        if child.tag == f"{W}tr" and child.find(f"{W}trPr/{W}{kind}") is not None:
            continue
        if child.tag == f"{W}p":
            lines.append(" ".join(_text(child, gone, cited).split()))
        else:
            _walk(child, gone, lines, cited)


def _text(element: Any, gone: str, cited: list[str]) -> str:
    said = ""
    for child in element:
        if child.tag in (gone, f"{W}pPr"):
            continue
        if child.tag in (f"{W}t", f"{W}delText"):
            said += child.text or ""
        elif child.tag in (f"{W}tab", f"{W}br"):
            said += " "
        elif child.tag == f"{W}footnoteReference":
            said += "^"
            cited.append(child.get(f"{W}id", ""))
        else:
            said += _text(child, gone, cited)
    return said
