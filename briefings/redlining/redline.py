"""From two built documents to the bytes of one with tracked changes."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from briefings.errors import BriefingsError
from briefings.redlining.carried import Lists, Notes
from briefings.redlining.comments import Comments
from briefings.redlining.ink import Ink
from briefings.redlining.paragraphs import Desk
from briefings.redlining.reasons import Reasons
from briefings.redlining.stories import laid_over, piled
from briefings.redlining.tokens import Reader
from briefings.redlining.trees import Element, bytes_of, tree_of, w
from briefings.shown import main_part, read_attached, ties_of, unpacked
from briefings.tracing import document_of
from briefings.writing import archive

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_COMMENTS = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)
_TYPES = "[Content_Types].xml"
_DAY = "2000-01-01"  # of a document that names none: never the clock's


class Redline(NamedTuple):
    """A document with tracked changes."""

    content: bytes
    changes: int  # insertions and deletions
    comments: int


class _Side(NamedTuple):
    """One document, its parts read that a change may touch."""

    parts: dict[str, bytes]
    main: str
    ties: Mapping[str, str]  # kind → part
    body: Element
    notes: Element  # None where there are none
    numbering: Element
    origins: Mapping[str, str]


def redline(old: bytes, new: bytes, names: tuple[str, str]) -> Redline:
    """Return the new document with what the old one has otherwise, tracked.

    `names` say which is which in messages. Headers and footers are those of the new
    one. Raises `BriefingsError` for files that are damaged or no Word documents.
    """
    before, after = _side(old, names[0]), _side(new, names[1])
    stamp = document_of(new, names[1]).stamp
    author = " ".join(("briefings", stamp.get("dossier"))).strip()
    date = f"{stamp.get('prepared') or _DAY}T00:00:00Z"
    notes = Notes(before.notes, after.notes)
    held = after.parts.get(after.ties.get("comments", ""))
    comments = Comments(tree_of(held, "comments") if held else None, author, date)
    desk = Desk(
        Reader(before.origins, notes.old_text),
        Reader(after.origins, notes.new_text),
        Ink(author, date, notes.carried),
        Lists(before.numbering, after.numbering),
        comments,
        Reasons(document_of(old, names[0]), document_of(new, names[1])),
    )
    bodies = before.body.find(w("body")), after.body.find(w("body"))
    if None in bodies:
        raise BriefingsError("the file shows no text", help="name a Word file (.docx)")
    laid_over(desk, piled(bodies[0], desk.old), piled(bodies[1], desk.new))
    return Redline(_packed(after, comments), desk.ink.count, comments.count)


def _side(content: bytes, name: str) -> _Side:
    parts = dict(unpacked(content, name))
    main = main_part(parts)
    ties = {tie.kind: tie.target for tie in ties_of(parts, main).values()}

    def tree(kind: str) -> Element:
        part = ties.get(kind, "")
        return tree_of(parts[part], part) if part in parts else None

    body = tree_of(parts[main], main)
    attached = read_attached(parts)
    return _Side(
        parts, main, ties, body, tree("footnotes"), tree("numbering"), attached.origins
    )


def _packed(side: _Side, comments: Comments) -> bytes:
    parts = dict(side.parts)
    parts[side.main] = bytes_of(side.body)
    for kind, tree in (("footnotes", side.notes), ("numbering", side.numbering)):
        if tree is not None:
            parts[side.ties[kind]] = bytes_of(tree)
    if comments.count:
        folder = posixpath.dirname(side.main)
        name = side.ties.get("comments") or posixpath.join(folder, "comments.xml")
        parts[name] = bytes_of(comments.root)
        if "comments" not in side.ties:
            _declare(parts, side.main, name)
    first = (_TYPES, "_rels/.rels")
    order = sorted(parts, key=lambda part: (part not in first, part != first[0], part))
    return archive((part, parts[part]) for part in order)


def _declare(parts: dict[str, bytes], main: str, name: str) -> None:
    """Name a new part of comments among the content types and the relationships."""
    types = tree_of(parts[_TYPES], _TYPES)
    etree.SubElement(
        types,
        f"{{{_PACKAGE}content-types}}Override",
        {"PartName": f"/{name}", "ContentType": _COMMENTS},
    )
    folder, file = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    ties = tree_of(parts[rels], rels)
    etree.SubElement(
        ties,
        f"{{{_PACKAGE}relationships}}Relationship",
        {
            "Id": "comments",
            "Type": f"{_OFFICE}/comments",
            "Target": posixpath.relpath(name, folder or "."),
        },
    )
    parts[_TYPES], parts[rels] = bytes_of(types), bytes_of(ties)
