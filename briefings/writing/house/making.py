"""From our own look to the shipped house file, part by part."""

from typing import NamedTuple

from briefings.memo import Properties
from briefings.writing.house.furniture import body_slot, first_header, footer, header
from briefings.writing.house.look import MARGIN, PAGE
from briefings.writing.house.numbers import numbering_part
from briefings.writing.house.still_parts import (
    fonts_part,
    notes_part,
    settings_part,
    theme_part,
    web_settings_part,
)
from briefings.writing.house.styles import styles_part
from briefings.writing.markup import NAMESPACES, XML
from briefings.writing.package import (
    OFFICE,
    OFFICE_TYPE,
    WORD,
    Part,
    Tie,
    package_bytes,
)
from briefings.writing.properties import package_ties, property_parts

DOCUMENT = "word/document.xml"


class _Piece(NamedTuple):
    name: str  # in word/, without .xml; also the relationship's id
    kind: str  # of relationship
    type: str
    text: str


def make_house() -> bytes:
    """Return the shipped house file: letterhead, styles, slots, no text of ours."""
    pieces = _pieces()
    parts = [Part(f"word/{p.name}.xml", p.type, p.text.encode()) for p in pieces]
    parts.append(Part(DOCUMENT, WORD + "document.main+xml", _document().encode()))
    parts += property_parts(Properties("House file"))
    ties = [
        Tie(DOCUMENT, p.name.replace("/", "-"), OFFICE + p.kind, f"word/{p.name}.xml")
        for p in pieces
    ]
    return package_bytes(parts, [*package_ties(DOCUMENT), *ties])


def _pieces() -> tuple[_Piece, ...]:
    return (
        _Piece("styles", "styles", WORD + "styles+xml", styles_part()),
        _Piece("settings", "settings", WORD + "settings+xml", settings_part()),
        _Piece("numbering", "numbering", WORD + "numbering+xml", numbering_part()),
        _Piece("fontTable", "fontTable", WORD + "fontTable+xml", fonts_part()),
        _Piece("theme/theme1", "theme", OFFICE_TYPE + "theme+xml", theme_part()),
        _Piece(
            "webSettings", "webSettings", WORD + "webSettings+xml", web_settings_part()
        ),
        _Piece(
            "footnotes", "footnotes", WORD + "footnotes+xml", notes_part("footnote")
        ),
        _Piece("endnotes", "endnotes", WORD + "endnotes+xml", notes_part("endnote")),
        _Piece("header1", "header", WORD + "header+xml", first_header()),
        _Piece("header2", "header", WORD + "header+xml", header()),
        _Piece("footer1", "footer", WORD + "footer+xml", footer()),
    )


def _document() -> str:
    return (
        f"{XML}<w:document {NAMESPACES}><w:body>{body_slot()}{_section()}</w:body>"
        "</w:document>"
    )


def _section() -> str:
    furniture = "".join(
        f'<w:{end}Reference w:type="{page}" r:id="{identity}"/>'
        for end, page, identity in (
            ("header", "first", "header1"),
            ("header", "default", "header2"),
            ("footer", "first", "footer1"),
            ("footer", "default", "footer1"),
        )
    )
    width, height = PAGE
    return (
        f'<w:sectPr>{furniture}<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar '
        f'w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" '
        'w:header="620" w:footer="560" w:gutter="0"/><w:cols w:space="720"/>'
        "<w:titlePg/></w:sectPr>"
    )
