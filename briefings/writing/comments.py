"""From remarks on records to Word's comments beside the first of their words."""

import re
from collections.abc import Mapping, Sequence

from briefings.writing.marks import Marks
from briefings.writing.markup import XML, W, attribute
from briefings.writing.package import OFFICE, WORD, Part, Tie
from briefings.writing.words import CLOSE, OPEN, escaped, with_breaks

Remarks = Mapping[tuple[str, str], Sequence[str]]
"""Collection and id of a record → what is said of it, a paragraph each."""

Added = tuple[list[Part], list[Tie]]
"""Parts that a document has besides, and what leads to them."""

_AUTHOR = "briefings"
_MARK = re.compile(r'<w:bookmarkStart w:id="(\d+)"')
_ASIDE = frozenset(("as_of", "basis", "status"))  # beside what a record says
_END = "</w:p>"
_ANNOTATED = "<w:r><w:annotationRef/></w:r>"


def add_comments(
    out: list[str], marks: Marks, remarks: Remarks, document: str
) -> Added:
    """Put comments into the text of a body; return the part that holds them.

    A comment stands beside the first value of its record in a paragraph without notes:
    LibreOffice 7.4 was seen to mix up the notes of those that have both. Where there is
    none, it stands at the first paragraph and names its record. Comments bear no date,
    so that the same draft has the same bytes.
    """
    if not remarks:
        return [], []
    waiting = dict(remarks)
    records = _records(marks, waiting)
    noted = _noted(out)
    comments: list[str] = []
    for place, (piece, has_note) in enumerate(zip(out, noted, strict=True)):
        mark = None if has_note else _MARK.match(piece)
        record = records.get(mark[1]) if mark else None
        if record in waiting:
            number = len(comments)
            comments.append(_comment(number, waiting.pop(record)))
            out[place] = _around(number, piece)
            marks.said[out[place]] = marks.said.get(piece, "")
    shown = set(records.values())
    for record in [record for record in waiting if record in shown]:
        number = len(comments)
        lines = (f"{record[0]}/{record[1]}", *waiting.pop(record))
        comments.append(_comment(number, lines))
        _put_first(out, number)
    if not comments:
        return [], []
    name = "word/comments.xml"
    text = f'{XML}<w:comments xmlns:w="{W}">{"".join(comments)}</w:comments>'
    part = Part(name, f"{WORD}comments+xml", text.encode())
    return [part], [Tie(document, "remarks", f"{OFFICE}comments", name)]


def _noted(out: Sequence[str]) -> list[bool]:
    """Return for each piece whether the paragraph that it stands in has a note."""
    paragraph, paragraphs, noted = 0, [], set()
    for piece in out:
        paragraphs.append(paragraph)
        if "<w:footnoteReference" in piece:
            noted.add(paragraph)
        paragraph += piece.count(_END)
    return [number in noted for number in paragraphs]


def _put_first(out: list[str], number: int) -> None:
    """Put the mark of a comment at the end of the first paragraph."""
    place = next(at for at, piece in enumerate(out) if _END in piece)
    out[place] = out[place].replace(_END, f"{_mark(number)}{_END}", 1)


def _records(marks: Marks, remarks: Remarks) -> dict[str, tuple[str, str]]:
    """Return the number of each bookmark around words of a record with remarks."""
    found = {}
    for entry, (origin, _) in zip(marks.origins, marks.values, strict=True):
        if origin[:2] in remarks and origin.field not in _ASIDE:
            number = entry.partition('" tag=')[0].rpartition("_")[2]
            found[number] = (origin.collection, origin.record)
    return found


def _around(number: int, piece: str) -> str:
    return (
        f'<w:commentRangeStart w:id="{number}"/>{piece}<w:commentRangeEnd '
        f'w:id="{number}"/>{_mark(number)}'
    )


def _mark(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def _comment(number: int, lines: Sequence[str]) -> str:
    paragraphs = "".join(
        f"<w:p>{'' if place else _ANNOTATED}<w:r>{OPEN}"
        f"{with_breaks(escaped(line))}{CLOSE}</w:p>"
        for place, line in enumerate(lines)
    )
    return (
        f'<w:comment w:id="{number}" w:author="{attribute(_AUTHOR)}" w:initials="b">'
        f"{paragraphs}</w:comment>"
    )
