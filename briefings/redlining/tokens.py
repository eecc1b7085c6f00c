"""From a paragraph to what is compared in it: words, marks, fields, notes."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from briefings.redlining.trees import Element, text_of, w

_PIECE = re.compile(r"\w+(?:[.,'\N{RIGHT SINGLE QUOTATION MARK}]\w+)*|\s+|.", re.DOTALL)

_RANGES = frozenset(
    map(w, ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"))
)

FIELD = "\x01"
NOTE = "\x02"
OTHER = "\x03"
"""How the keys begin of what is no plain words."""

NoteText = Callable[[str], str]
"""From a note's id to its words."""


class Token(NamedTuple):
    """The smallest piece that is deleted or inserted."""

    key: str  # equal where two tokens are the same
    text: str  # its words; "" where it has none
    look: Element  # the properties of its run, or None
    nodes: tuple[Element, ...] = ()  # what it is, where it is not plain words
    is_field: bool = False  # whether the nodes are whole runs
    tag: str = ""  # record and field that it came out of; "" for own words
    holder: Element = None  # the link it stands in


class Mark(NamedTuple):
    """What stands between tokens and is kept as it is: where a bookmark begins."""

    element: Element
    holder: Element = None


Piece = Token | Mark


class Reader:
    """Reads the paragraphs of one document."""

    def __init__(self, origins: Mapping[str, str], note: NoteText) -> None:
        self._origins = origins
        self._note = note
        self._inside: dict[str, str] = {}  # id of a bookmark → its tag

    def pieces(self, paragraph: Element) -> list[Piece]:
        """Return what a paragraph holds, in order, without its properties."""
        return list(self._pieces(paragraph, None))

    def _pieces(self, parent: Element, holder: Element) -> Iterator[Piece]:
        children = [item for item in parent if item.tag != w("pPr")]
        at = 0
        while at < len(children):
            child = children[at]
            field = _field(children, at) if child.tag == w("r") else ()
            if field:
                yield self._of_field(field, holder)
                at += len(field) - 1
            elif child.tag == w("r"):
                yield from self._of_run(child, holder)
            elif child.tag == w("hyperlink"):
                yield from self._pieces(child, child)
            else:
                yield self._other(child, holder)
            at += 1

    def _other(self, child: Element, holder: Element) -> Piece:
        if child.tag == w("bookmarkStart"):
            tag = self._origins.get(child.get(w("name"), ""), "")
            if tag:
                self._inside[child.get(w("id"), "")] = tag
        elif child.tag == w("bookmarkEnd"):
            self._inside.pop(child.get(w("id"), ""), None)
        if child.tag in _RANGES:
            return Mark(child, holder)
        key = etree.tostring(child, encoding="unicode", with_tail=False)
        return self._token(key, text_of(child), None, (child,), holder, is_field=True)

    def _of_field(self, runs: Sequence[Element], holder: Element) -> Token:
        codes = (item.text or "" for run in runs for item in run.iter(w("instrText")))
        code = "".join(codes)
        said = "".join(map(text_of, runs))
        # A reference is known by its kind and what it shows: its target has a name
        # that is counted, and another in each document.
        key = f"{FIELD}{code.split()[0] if code.split() else ''} {said}"
        shown = [run for run in runs if run.find(w("t")) is not None]
        look = shown[0].find(w("rPr")) if shown else None
        return self._token(key, said, look, tuple(runs), holder, is_field=True)

    def _of_run(self, run: Element, holder: Element) -> Iterator[Token]:
        look = run.find(w("rPr"))
        for child in run:
            if child.tag == w("t"):
                for text in _PIECE.findall(child.text or ""):
                    yield self._token(text, text, look, (), holder)
            elif child.tag != w("rPr"):
                yield self._token(self._key(child), "", look, (child,), holder)

    def _key(self, child: Element) -> str:
        if child.tag in (w("footnoteReference"), w("endnoteReference")):
            return f"{NOTE}{self._note(child.get(w('id'), ''))}"
        described = filter(None, (item.get("descr", "") for item in child.iter()))
        name = etree.QName(child).localname
        return f"{OTHER}{name} {child.get(w('type'), '')} {' '.join(described)}"

    def _token(
        self,
        key: str,
        text: str,
        look: Element,
        nodes: tuple[Element, ...],
        holder: Element,
        *,
        is_field: bool = False,
    ) -> Token:
        tag = next(reversed(self._inside.values()), "")
        return Token(key, text, look, nodes, is_field, tag, holder)


def tokens_of(pieces: Sequence[Piece]) -> list[Token]:
    """Return the tokens among pieces."""
    return [piece for piece in pieces if isinstance(piece, Token)]


def _field(children: Sequence[Element], at: int) -> Sequence[Element]:
    """Return the runs of the field that begins at a run; none where none does."""
    depth = 0
    for end, child in enumerate(children[at:], at + 1):
        if child.tag != w("r"):
            return ()
        for mark in child.iter(w("fldChar")):
            kind = mark.get(w("fldCharType"))
            depth += (kind == "begin") - (kind == "end")
        if not depth:
            return children[at:end] if end - at > 1 else ()
    return ()
