"""From names and values to WordprocessingML, each property bag in schema order.

Word and the Open XML SDK read a bag as a sequence, so an element out of its place makes
a file that is refused. Every bag is made here and nowhere is one appended to.
"""

import re
from collections.abc import Mapping
from html import escape

from briefings.errors import BriefingsError

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'mc:Ignorable="w14 w15"'
)

ON = ""
"""The value of a property that is simply there: bold, keep with next."""

_RUN = (
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "shd",
    "vertAlign",
    "rtl",
    "cs",
    "lang",
)
_PARAGRAPH = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "bidi",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "outlineLvl",
    "rPr",
    "sectPr",
)
_TABLE = (
    "tblStyle",
    "tblStyleRowBandSize",
    "tblW",
    "jc",
    "tblInd",
    "tblBorders",
    "tblLayout",
    "tblCellMar",
    "tblLook",
    "tblCaption",
    "tblDescription",
)
_CELL = (
    "tcW",
    "gridSpan",
    "tcBorders",
    "shd",
    "tcMar",
    "vAlign",
)

_NOT_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_special = re.compile(f"[&<>\"'\t\n\r{_NOT_XML}]").search
_impossible = re.compile(f"[{_NOT_XML}]").search


def tag(name: str) -> str:
    """Return a name of WordprocessingML as lxml spells it."""
    return f"{{{W}}}{name}"


def attribute(text: str) -> str:
    """Return text as it stands between the quotes of an attribute."""
    if not _special(text):
        return text
    refuse_impossible(text)
    return escape(text, quote=True).translate({9: "&#9;", 10: "&#10;", 13: "&#13;"})


def refuse_impossible(text: str) -> None:
    """Raise `BriefingsError` for a character that XML cannot hold."""
    found = _impossible(text)
    if found:
        raise BriefingsError(
            f"a Word file cannot hold the character U+{ord(found[0]):04X}",
            help="take it out of the dossier or the template",
        )


def val(value: str | int) -> str:
    """Return the one attribute that most properties have."""
    return f'w:val="{attribute(str(value))}"'


def run_properties(**items: str) -> str:
    """Return `w:rPr` with these properties in schema order; nothing for none."""
    return _bag("rPr", _RUN, items)


def paragraph_properties(**items: str) -> str:
    """Return `w:pPr` with these properties in schema order; nothing for none."""
    return _bag("pPr", _PARAGRAPH, items)


def table_properties(**items: str) -> str:
    """Return `w:tblPr` with these properties in schema order."""
    return _bag("tblPr", _TABLE, items)


def cell_properties(**items: str) -> str:
    """Return `w:tcPr` with these properties in schema order."""
    return _bag("tcPr", _CELL, items)


def numbering(number: int, level: int = 0) -> str:
    """Return the tie of a paragraph to a list; number 0 unties it."""
    return f"<w:numPr><w:ilvl {val(level)}/><w:numId {val(number)}/></w:numPr>"


def field(instruction: str, result: str, properties: str = "") -> str:
    """Return a complex field with its result, so that nothing asks to be updated."""
    mark = f"<w:r>{properties}<w:fldChar w:fldCharType="
    return (
        f'{mark}"begin"/></w:r><w:r>{properties}<w:instrText xml:space="preserve"> '
        f'{instruction} </w:instrText></w:r>{mark}"separate"/></w:r><w:r>{properties}'
        f'<w:t xml:space="preserve">{result}</w:t></w:r>{mark}"end"/></w:r>'
    )


def _bag(tag: str, order: tuple[str, ...], items: Mapping[str, str]) -> str:
    unknown = set(items) - set(order)
    if unknown:
        raise ValueError(f"no place is known for {sorted(unknown)} in {tag}")
    inside = "".join(_property(name, items[name]) for name in order if name in items)
    return f"<w:{tag}>{inside}</w:{tag}>" if inside else ""


def _property(name: str, value: str) -> str:
    if value.startswith("<"):
        return value
    return f"<w:{name} {value}/>" if value else f"<w:{name}/>"
