"""From our own look to the shipped house file, part by part."""

from typing import NamedTuple

from briefings.memo import Properties
from briefings.writing.house.furniture import body_slot, first_header, footer, header
from briefings.writing.house.look import CLASSIC, MARGIN, PAGE, Theme
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
    Flow,
    Part,
    Tie,
    package_bytes,
)
from briefings.writing.properties import package_ties, property_parts

DOCUMENT = "word/document.xml"


class Piece(NamedTuple):
    """A part that the document is tied to."""

    name: str  # in word/, without .xml
    kind: str  # of relationship
    type: str
    text: str

    @property
    def identity(self) -> str:
        """The id of the relationship to it."""
        return self.name.replace("/", "-")


class Sample(NamedTuple):
    """What stands in the slot for the body, to show the styles at work."""

    text: str = ""
    lists: str = ""  # the entries that its lists count under
    ties: tuple[Tie, ...] = ()


EMPTY = Sample()


def make_house(sample: Sample = EMPTY, theme: Theme = CLASSIC) -> bytes:
    """Return a shipped house file: letterhead, styles, slots, no text of ours."""
    made = [_with_lists(piece, sample.lists) for piece in pieces("en-US", theme)]
    parts: list[Part | Flow] = [
        Part(f"word/{p.name}.xml", p.type, p.text.encode()) for p in made
    ]
    main = document_text(sample.text)
    parts.append(Part(DOCUMENT, WORD + "document.main+xml", main.encode()))
    parts += property_parts(Properties("House file"))
    ties = [
        Tie(DOCUMENT, p.identity, OFFICE + p.kind, f"word/{p.name}.xml") for p in made
    ]
    return package_bytes(parts, [*package_ties(DOCUMENT), *ties, *sample.ties])


def _with_lists(piece: Piece, lists: str) -> Piece:
    end = "</w:numbering>"
    return piece._replace(text=piece.text.replace(end, lists + end))


def pieces(language: str, theme: Theme = CLASSIC) -> tuple[Piece, ...]:
    """Return the parts that the document is tied to, in order."""
    return (
        Piece("styles", "styles", WORD + "styles+xml", styles_part(language, theme)),
        Piece("settings", "settings", WORD + "settings+xml", settings_part(language)),
        Piece("numbering", "numbering", WORD + "numbering+xml", numbering_part()),
        Piece("fontTable", "fontTable", WORD + "fontTable+xml", fonts_part()),
        Piece("theme/theme1", "theme", OFFICE_TYPE + "theme+xml", theme_part(theme)),
        Piece(
            "webSettings", "webSettings", WORD + "webSettings+xml", web_settings_part()
        ),
        Piece("footnotes", "footnotes", WORD + "footnotes+xml", notes_part("footnote")),
        Piece("endnotes", "endnotes", WORD + "endnotes+xml", notes_part("endnote")),
        Piece("header1", "header", WORD + "header+xml", first_header()),
        Piece("header2", "header", WORD + "header+xml", header()),
        Piece("footer1", "footer", WORD + "footer+xml", footer()),
    )


def document_text(inside: str = "") -> str:
    """Return the main part: the body slot and the page."""
    return (
        f"{XML}<w:document {NAMESPACES}><w:body>{body_slot(inside)}{section(PAGE)}"
        "</w:body></w:document>"
    )


def section(page: tuple[int, int]) -> str:
    """Return the section properties for a page of this width and height."""
    furniture = "".join(
        f'<w:{end}Reference w:type="{page}" r:id="{identity}"/>'
        for end, page, identity in (
            ("header", "first", "header1"),
            ("header", "default", "header2"),
            ("footer", "first", "footer1"),
            ("footer", "default", "footer1"),
        )
    )
    width, height = page
    turned = ' w:orient="landscape"' if width > height else ""
    return (
        f'<w:sectPr>{furniture}<w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar '
        f'w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" '
        'w:header="620" w:footer="560" w:gutter="0"/><w:cols w:space="720"/>'
        "<w:titlePg/></w:sectPr>"
    )
