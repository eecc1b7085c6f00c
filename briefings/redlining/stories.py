"""From two texts of paragraphs and tables to the new one with tracked changes."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from briefings.redlining.paragraphs import (
    Desk,
    changed,
    deleted,
    inserted,
    key_of,
    words_of,
)
from briefings.redlining.tokens import Piece, Reader, tokens_of
from briefings.redlining.trees import Element, made, text_of, w
from briefings.tracing import blocks, paired

ALIKE = 0.3
"""Share of common words from which two paragraphs are taken for one."""

_KINDS = {w("p"): "p", w("tbl"): "tbl"}


class Piled(NamedTuple):
    """One paragraph or table of a text."""

    kind: str  # p, tbl, or "" for what is neither
    element: Element
    key: str
    said: str
    pieces: Sequence[Piece] = ()


def piled(parent: Element, reader: Reader) -> list[Piled]:
    """Return the paragraphs and tables of a text, read."""
    return [_read(child, reader) for child in parent if child.tag != w("tcPr")]


def _read(child: Element, reader: Reader) -> Piled:
    kind = _KINDS.get(child.tag, "")
    if kind == "p":
        pieces = reader.pieces(child)
        return Piled(kind, child, key_of(child, pieces), words_of(pieces), pieces)
    key = etree.tostring(child, encoding="unicode", with_tail=False)
    if kind == "tbl":
        cells = [_cell(cell, reader) for cell in child.iter(w("tc"))]
        key = "\x1e".join((str(len(_grid(child))), *cells))
    return Piled(kind, child, key, text_of(child))


def _cell(cell: Element, reader: Reader) -> str:
    return "\n".join(item.key for item in piled(cell, reader))


def _grid(table: Element) -> Sequence[Element]:
    return list(table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))


def laid_over(desk: Desk, old: Sequence[Piled], new: Sequence[Piled]) -> None:
    """Mark in the new text what the old one has otherwise."""
    for block in blocks([item.key for item in old], [item.key for item in new]):
        gone = [old[at] for at in block.old]
        come = [new[at] for at in block.new]
        start = block.new.start
        place = _Place(new[start - 1].element if start else None, new[0].element)
        for one, other in _pairs(gone, come):
            if one is not None and other is not None:
                _both(desk, one, other)
            elif one is not None:
                place.put(_deleted(desk, one))
            elif other is not None:
                _inserted(desk, other)
            if other is not None:
                place.after(other.element)


class _Place:
    """Where the next deleted paragraph goes: behind the last one."""

    def __init__(self, last: Element, first: Element) -> None:
        self._last = last
        self._first = first  # of the whole text, where there is no last one

    def after(self, element: Element) -> None:
        """Go on behind an element."""
        self._last = element

    def put(self, element: Element) -> None:
        """Put an element here; None is none."""
        if element is None:
            return
        if self._last is None:
            self._first.addprevious(element)
        else:
            self._last.addnext(element)
        self._last = element


def _pairs(
    gone: Sequence[Piled], come: Sequence[Piled]
) -> Iterator[tuple[Piled | None, Piled | None]]:
    """Yield what is one paragraph or table that was changed, and what is alone."""
    for i, j in paired([item.said for item in gone], [item.said for item in come]):
        one = gone[i] if i is not None else None
        other = come[j] if j is not None else None
        if one is None or other is None or _are_alike(one, other):
            yield one, other
        else:
            yield one, None
            yield None, other


def _are_alike(one: Piled, other: Piled) -> bool:
    if one.kind != other.kind or not one.kind:
        return False
    if one.kind == "tbl":
        return len(_grid(one.element)) == len(_grid(other.element))
    first = [token.key for token in tokens_of(one.pieces) if token.key.strip()]
    second = [token.key for token in tokens_of(other.pieces) if token.key.strip()]
    common = len(set(first) & set(second))
    return common >= ALIKE * max(len(set(first)), len(set(second)))


def _both(desk: Desk, one: Piled, other: Piled) -> None:
    if one.kind == "p":
        changed(desk, one.pieces, other.element, other.pieces)
    else:
        _rows(desk, one.element, other.element)


def _deleted(desk: Desk, item: Piled) -> Element:
    if item.kind == "p":
        return deleted(desk, item.element, item.pieces)
    if item.kind != "tbl":
        return None
    table = deepcopy(item.element)
    for row in table.iterfind(w("tr")):
        _strike_row(desk, row)
    return table


def _inserted(desk: Desk, item: Piled) -> None:
    if item.kind == "p":
        inserted(desk, item.element, item.pieces)
    elif item.kind == "tbl":
        for row in item.element.iterfind(w("tr")):
            _add_row(desk, row)


def _rows(desk: Desk, old: Element, new: Element) -> None:
    """Mark the rows of a table that both documents have."""
    gone, come = list(old.iterfind(w("tr"))), list(new.iterfind(w("tr")))
    keys = [_row_key(row, desk.old) for row in gone]
    others = [_row_key(row, desk.new) for row in come]
    for block in blocks(keys, others):
        last = come[block.new.start - 1] if block.new.start else None
        olds = [gone[at] for at in block.old]
        news = [come[at] for at in block.new]
        pairs = paired([text_of(row) for row in olds], [text_of(row) for row in news])
        for i, j in pairs:
            if i is not None and j is not None and _fit(olds[i], news[j]):
                _cells(desk, olds[i], news[j])
                last = news[j]
                continue
            if i is not None:
                struck = deepcopy(olds[i])
                _strike_row(desk, struck)
                _put_row(new, last, struck)
                last = struck
            if j is not None:
                _add_row(desk, news[j])
                last = news[j]


def _put_row(table: Element, last: Element, row: Element) -> None:
    if last is not None:
        last.addnext(row)
        return
    first = table.find(w("tr"))
    if first is not None:
        first.addprevious(row)
    else:
        table.append(row)


def _row_key(row: Element, reader: Reader) -> str:
    return "\x1e".join(_cell(cell, reader) for cell in row.iterfind(w("tc")))


def _fit(old: Element, new: Element) -> bool:
    return len(old.findall(w("tc"))) == len(new.findall(w("tc")))


def _cells(desk: Desk, old: Element, new: Element) -> None:
    for one, other in zip(old.iterfind(w("tc")), new.iterfind(w("tc")), strict=True):
        laid_over(desk, piled(one, desk.old), piled(other, desk.new))


def _add_row(desk: Desk, row: Element) -> None:
    desk.ink.mark_row(row, "ins")
    for cell in row.iterfind(w("tc")):
        for item in piled(cell, desk.new):
            if item.kind == "p":
                inserted(desk, item.element, item.pieces)


def _strike_row(desk: Desk, row: Element) -> None:
    """Mark a row as deleted; its cells keep a paragraph each."""
    desk.ink.mark_row(row, "del")
    for cell in row.iterfind(w("tc")):
        for item in piled(cell, desk.old):
            if item.kind == "p":
                struck = deleted(desk, item.element, item.pieces)
                item.element.addnext(made("p") if struck is None else struck)
            cell.remove(item.element)
