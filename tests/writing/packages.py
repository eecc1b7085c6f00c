"""Word files read by nothing but the standard library, and changed part by part."""

import io
import zipfile
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def root(content: bytes, part: str = MAIN) -> ElementTree.Element:
    return ElementTree.fromstring(parts(content)[part])  # noqa: S314 -- our own


def repacked(content: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return a package whose parts were changed."""
    changed = parts(content)
    change(changed)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in changed.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def replaced(content: bytes, part: str, old: str, new: str) -> bytes:
    """Return a package with some text of a part replaced, which must be there."""

    def change(files: dict[str, bytes]) -> None:
        assert old.encode() in files[part], old
        files[part] = files[part].replace(old.encode(), new.encode())

    return repacked(content, change)


def text_of(element: ElementTree.Element) -> str:
    """Return the words of an element as they would be read, fields' codes left out."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}
    return "".join(
        (found.text or "") if found.tag == f"{W}t" else signs[found.tag]
        for found in runs_inside(element)
    )


SAYING = tuple(f"{W}{name}" for name in ("t", "br", "tab", "noBreakHyphen"))


def runs_inside(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for run in element.iter(f"{W}r"):
        yield from (part for part in run if part.tag in SAYING)


def paragraphs(content: bytes, part: str = MAIN) -> list[str]:
    return [text_of(found) for found in root(content, part).iter(f"{W}p")]


def value(element: ElementTree.Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(f"{W}{name}", "")


def style(paragraph: ElementTree.Element) -> str:
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def all_of(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return list(element.iter(f"{W}{name}"))


def styles(content: bytes) -> list[str]:
    return [style(found) for found in all_of(root(content), "p")]
