"""From what was written to the words that a reader of it sees.

`briefings.shown` reads the same lines out of a document; here they are known without
reading XML again, which would take a third of the time that writing takes. A test holds
the two to each other.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefings.memo import Origin
from briefings.shown import CELL, NOTE, OBJECT, Shown, line_of, read_shown
from briefings.writing.body import Body
from briefings.writing.house.opened import House
from briefings.writing.package import Part, Tie, relationship_files

_PARAGRAPH, _CELL, _ROW, _ROW_END, _NOTE_END = "\x05", "\x06", "\x07", "\x08", "\x0e"
_BODY = "\ue000"  # stands for all lines of the body
_NOT_WORDS = re.compile(r"<w:instrText[^>]*>[^<]*|<[^>]*>")
_STANDING_FOR = (
    ("<w:noBreakHyphen/>", "-"),
    ("<w:tab/>", " "),
    ("<w:br/>", " "),
    ("</w:p>", _PARAGRAPH),
    ("</w:tc>", _CELL),
    ("<w:tr>", _ROW),
    ("</w:tr>", _ROW_END),
    ("</w:footnote>", _NOTE_END),
    ("<w:footnoteReference ", f"{NOTE}<w:footnoteReference "),
    ("<w:drawing>", f"{OBJECT}<w:drawing>"),
)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&#13;", " "), ("&amp;", "&"))


class Written(NamedTuple):
    """What a document shows, and each value in it with the field it came from."""

    shown: Shown
    values: Sequence[tuple[Origin, str]]
    origins: str  # what the document says of where values came from


def written(
    house: House, body: Body, parts: Iterable[Part], ties: Iterable[Tie]
) -> Written:
    """Return what a document shows whose parts, but for the words, are these."""
    marks = body.inlines.marks
    frame = _frame(house, body, parts, ties)
    here = frame.body.index(_BODY)
    return Written(
        Shown(
            [
                *frame.body[:here],
                *_lines(body.out, marks.said),
                *frame.body[here + 1 :],
            ],
            _notes(body.inlines.notes, marks.said),
            frame.furniture,
        ),
        marks.values,
        "".join(marks.origins),
    )


def _lines(pieces: Sequence[str], said: dict[str, str]) -> list[str]:
    """Return the lines of a body: its paragraphs, and rows by their cells."""
    before, *rows = _words(pieces, said).split(_ROW)
    found = before.split(_PARAGRAPH)
    for text in rows:
        row, _, after = text.partition(_ROW_END)
        cells = row.replace(_PARAGRAPH, " ").split(_CELL)
        found.append(CELL.join([line_of(cell) for cell in cells]))
        found += after.split(_PARAGRAPH)
    lines = list(map(line_of, found))
    return [line for line in lines if line.strip(CELL)]


def _notes(pieces: Sequence[str], said: dict[str, str]) -> list[str]:
    found = _words(pieces, said).replace(_PARAGRAPH, " ").split(_NOTE_END)
    return [line for line in map(line_of, found) if line]


def _words(pieces: Sequence[str], said: dict[str, str]) -> str:
    for piece in set(pieces) - said.keys():
        said[piece] = _seen(piece)
    return "".join(map(said.__getitem__, pieces))


def _seen(text: str) -> str:
    """Return what a piece of our own XML shows."""
    for markup, sign in _STANDING_FOR:
        text = text.replace(markup, sign)
    text = _NOT_WORDS.sub("", text)
    if "&" in text:
        for entity, character in _ENTITIES:
            text = text.replace(entity, character)
    return text


def _frame(
    house: House, body: Body, parts: Iterable[Part], ties: Iterable[Tie]
) -> Shown:
    """Return what the house file itself shows, around a line for the body."""
    document = house.document
    text = (
        f"{document.head}<w:p><w:r><w:t>{_BODY}</w:t></w:r></w:p>{house.closing}"
        f"{''.join(body.sections.all())}{document.tail}"
    )
    frame: Mapping[str, bytes] = {
        **{part.name: part.data for part in parts},
        **relationship_files(ties),
        document.name: text.encode(),
    }
    return read_shown(frame).shown
