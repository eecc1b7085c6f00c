"""The shipped house file ready to be written into, without a library to open it.

python-docx and lxml take longer to load than a memo takes to write. Our own file needs
neither, since its parts are known; a test holds what is said here to what opening the
file says, to the byte.
"""

import re

from briefings.writing.house.look import MARGIN, MEASURE, PAGE
from briefings.writing.house.making import DOCUMENT, document_text, pieces, section
from briefings.writing.house.numbers import LISTS, indents
from briefings.writing.house.opened import (
    HOLE,
    LANGUAGE,
    LINE,
    Counting,
    House,
    Page,
    Split,
    Styles,
    wide,
    wide_name,
)
from briefings.writing.house.styles import HEADER_SHADE, identities
from briefings.writing.package import OFFICE, WORD, Part, Tie
from briefings.writing.roles import SHIPPED

_SLOT = re.compile(r'<w:sdt><w:sdtPr><[^>]*><w:tag w:val="slot:([^"]*)"/>.*?</w:sdt>')
_PARAGRAPH = re.compile("<w:p>.*?</w:p>")
_TEXT = re.compile("<w:t(?: [^>]*)?>([^<]*)")
_FIRST = re.compile('<w:(?:header|footer)Reference w:type="first"[^>]*>|<w:titlePg/>')


def shipped_house() -> House:
    """Return the house file that our code makes, as opening it would."""
    parts, ties = {}, []
    for piece in pieces(HOLE.format(LANGUAGE)):
        name = f"word/{piece.name}.xml"
        text = _with_holes(piece.text) if _is_furniture(name) else piece.text
        parts[name] = Part(name, piece.type, text.encode())
        ties.append(Tie(DOCUMENT, piece.identity, OFFICE + piece.kind, name))
    footnotes = _split(parts.pop("word/footnotes.xml"), "</w:footnotes>", 1)
    numbering = parts.pop("word/numbering.xml")
    return House(
        _document(),
        "",
        footnotes,
        _split(numbering, "</w:numbering>", max(LISTS.values()) + 1),
        _page(section(PAGE), MEASURE),
        _landscape(parts, ties),
        _styles(),
        tuple(parts.values()),
        tuple(ties),
    )


def _is_furniture(name: str) -> bool:
    return name.startswith(("word/header", "word/footer"))


def _with_holes(text: str) -> str:
    """Return a header or footer with holes for its slots, its lines enclosed."""
    run = f'<w:r><w:t xml:space="preserve">{HOLE}</w:t></w:r>'
    text = _SLOT.sub(lambda found: run.format(found[1]), text)
    return _PARAGRAPH.sub(lambda found: _line(found[0]), text)


def _line(paragraph: str) -> str:
    words = _TEXT.findall(paragraph)
    own = "<w:fldChar" in paragraph or not all(word[0] == HOLE[0] for word in words)
    return LINE.format(paragraph) if words and not own else paragraph


def _document() -> Split:
    text = document_text()
    head, tail = text.partition("<w:sdt>")[0], "</w:body></w:document>"
    return Split(DOCUMENT, f"{WORD}document.main+xml", head, tail)


def _split(part: Part, tail: str, free: int) -> Split:
    head = part.data.decode().removesuffix(tail)
    return Split(part.name, part.type, head, tail, free)


def _page(first: str, measure: int) -> Page:
    return Page(first, _FIRST.sub("", first), measure)


def _landscape(parts: dict[str, Part], ties: list[Tie]) -> Page:
    """Return the page on its side, its headers and footers as wide as its text."""
    height, width = PAGE
    measure = width - 2 * MARGIN
    own = [tie for tie in ties if _is_furniture(tie.target)]
    text = section((width, height))
    for tie in own:
        text = text.replace(f'"{tie.identity}"', f'"{wide(tie.identity)}"')
    stop, moved = (f'w:pos="{at}"'.encode() for at in (MEASURE, measure))
    return _page(text, measure)._replace(
        parts=tuple(
            part._replace(
                name=wide_name(part.name), data=part.data.replace(stop, moved)
            )
            for part in sorted(parts.values(), key=lambda part: part.name)
            if _is_furniture(part.name)
        ),
        ties=tuple(
            tie._replace(identity=wide(tie.identity), target=wide_name(tie.target))
            for tie in own
        ),
    )


def _styles() -> Styles:
    known = identities()
    paragraphs, characters, tables, lists = (
        {role: known[name.lower()] for role, name in section.items()}
        for section in SHIPPED
    )
    countings = {
        kind: Counting(style, str(LISTS[kind]), LISTS[kind], indents(kind))
        for kind, style in lists.items()
    }
    shades = dict.fromkeys(tables, HEADER_SHADE)
    return Styles(paragraphs, characters, tables, countings, shades)
