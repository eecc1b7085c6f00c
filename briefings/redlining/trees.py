"""From the bytes of a part to a tree that can be changed, and back."""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from briefings.shown import parse

Element = Any
"""An element of lxml, which has no types of its own."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
_PREFIXES = {
    "w": _W,
    "r": f"{_OFFICE}relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": f"{_DRAWING}wordprocessingDrawing",
    "a": f"{_DRAWING}main",
    "c": f"{_DRAWING}chart",
    "pic": f"{_DRAWING}picture",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Return the whole name of an element or attribute of Word's own."""
    return f"{{{_W}}}{name}"


def made(name: str, *children: Element, **attributes: str) -> Element:
    """Return a new element of Word's own, with attributes of its own as well."""
    element = etree.Element(w(name), nsmap={"w": _W})
    for key, value in attributes.items():
        element.set(w(key), value)
    element.extend(children)
    return element


def words(name: str, text: str) -> Element:
    """Return an element that holds text, its spaces kept."""
    element = made(name)
    element.text = text
    element.set(SPACE, "preserve")
    return element


def tree_of(data: bytes, name: str) -> Element:
    """Return a part as a tree; the prefixes that Word knows are declared at its root.

    Raises `BriefingsError` for a part that is damaged or not what it should be.
    """
    builder = _Builder()
    parse(data, name, builder.start, builder.end, builder.text)
    return builder.root


def bytes_of(root: Element) -> bytes:
    """Return a tree as the bytes of a part."""
    text: bytes = etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return text


def text_of(element: Element) -> str:
    """Return all words below an element, those of paragraphs parted by a space."""
    return "".join(_texts(element)).strip()


def _texts(element: Element) -> Iterator[str]:
    hyphen = w("noBreakHyphen")
    for item in element.iter(w("t"), w("tab"), w("br"), w("p"), hyphen):
        if item.tag == hyphen:
            yield "-"
        else:
            yield (item.text or "") if item.tag == w("t") else " "


class _Builder:
    def __init__(self) -> None:
        self.root: Element = None
        self._open: list[Element] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        held = {_name(key): value for key, value in attributes.items()}
        if self._open:
            element = etree.SubElement(self._open[-1], _name(tag), held)
        else:
            element = self.root = etree.Element(_name(tag), held, nsmap=_prefixes(tag))
        self._open.append(element)

    def end(self, _: str) -> None:
        self._open.pop()

    def text(self, text: str) -> None:
        element = self._open[-1]
        if len(element):
            element[-1].tail = (element[-1].tail or "") + text
        else:
            element.text = (element.text or "") + text


def _name(tag: str) -> str:
    space, _, local = tag.rpartition(" ")
    return f"{{{space}}}{local}" if space else local


def _prefixes(tag: str) -> Any:
    """Return those to declare at a root: Word's, or the one that it stands in."""
    space = tag.rpartition(" ")[0]
    return _PREFIXES if space in _PREFIXES.values() else {None: space}
