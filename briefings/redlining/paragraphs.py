"""From an old paragraph and a new one to the new one with tracked changes."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

from briefings.redlining.carried import Lists
from briefings.redlining.comments import Comments
from briefings.redlining.ink import Ink, kept
from briefings.redlining.reasons import Reasons
from briefings.redlining.tokens import Mark, Piece, Reader, Token, tokens_of
from briefings.redlining.trees import Element, made, w
from briefings.tracing import Block, blocks


class Desk(NamedTuple):
    """What every change needs."""

    old: Reader
    new: Reader
    ink: Ink
    lists: Lists
    comments: Comments
    reasons: Reasons


def key_of(paragraph: Element, pieces: Sequence[Piece]) -> str:
    """Return what is equal where two paragraphs are the same."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    name = style.get(w("val")) if style is not None else ""
    return "\x1f".join((name, *(token.key for token in tokens_of(pieces))))


def words_of(pieces: Sequence[Piece]) -> str:
    """Return what two paragraphs have in common where they are alike."""
    return "".join(token.key for token in tokens_of(pieces))


def changed(
    desk: Desk, old: Sequence[Piece], paragraph: Element, new: Sequence[Piece]
) -> None:
    """Mark in a paragraph of the new document what the old one has otherwise."""
    gone, come = tokens_of(old), tokens_of(new)
    changes = list(_joined(gone, come))
    marked = _laid(desk, paragraph, new, gone, changes)
    if marked:
        _comment(
            desk,
            marked,
            [gone[at] for block in changes for at in block.old],
            [come[at] for block in changes for at in block.new],
        )


def inserted(desk: Desk, paragraph: Element, new: Sequence[Piece]) -> None:
    """Mark a paragraph that only the new document has."""
    come = tokens_of(new)
    if not come:
        return  # an empty line says nothing
    whole = [Block(range(0), range(len(come)))]
    marked = _laid(desk, paragraph, new, [], whole)
    desk.ink.mark_paragraph(paragraph, "ins")
    _comment(desk, marked, [], come)


def deleted(desk: Desk, paragraph: Element, old: Sequence[Piece]) -> Element:
    """Return a paragraph of the old document for the new one; None for an empty one."""
    gone = tokens_of(old)
    mark = desk.ink.deleted(gone)
    if mark is None:
        return None
    made_ = made("p")
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        made_.append(_properties(desk, properties))
    made_.append(mark)
    desk.ink.mark_paragraph(made_, "del")
    _comment(desk, [mark], gone, [])
    return made_


def _properties(desk: Desk, properties: Element) -> Element:
    copy = deepcopy(properties)
    section = copy.find(w("sectPr"))
    if section is not None:
        copy.remove(section)
    for number in copy.iter(w("numId")):
        number.set(w("val"), desk.lists.carried(number.get(w("val"))))
    return copy


def _comment(
    desk: Desk, marked: Sequence[Element], gone: list[Token], come: list[Token]
) -> None:
    first, last = _in_paragraph(marked[0]), _in_paragraph(marked[-1])
    desk.comments.around(first, last, desk.reasons.of(gone, come))


def _in_paragraph(element: Element) -> Element:
    """Return what stands in the paragraph itself: a link around a change."""
    while element.getparent() is not None and element.getparent().tag != w("p"):
        element = element.getparent()
    return element


def _joined(gone: Sequence[Token], come: Sequence[Token]) -> Iterator[Block]:
    """Yield what differs; changes that only a space parts are one."""
    found: list[Block] = []
    for block in blocks([t.key for t in gone], [t.key for t in come]):
        before = found[-1] if found else None
        if before is not None and block.new.start - before.new.stop <= 1:
            between = come[before.new.stop : block.new.start]
            if all(token.key.isspace() for token in between):
                old = range(before.old.start, block.old.stop)
                new = range(before.new.start, block.new.stop)
                found[-1] = Block(old, new)
                continue
        found.append(block)
    yield from found


def _laid(
    desk: Desk,
    paragraph: Element,
    new: Sequence[Piece],
    gone: Sequence[Token],
    changes: Sequence[Block],
) -> list[Element]:
    """Lay a paragraph out anew, with its changes, and return their marks."""
    page = _Page(desk.ink, paragraph)
    waiting = {
        block.new.start: [gone[at] for at in block.old]
        for block in changes
        if block.old
    }
    is_new = {at for block in changes for at in block.new}
    number = 0
    for piece in new:
        if isinstance(piece, Mark):
            page.keep(piece)
            continue
        if number in waiting:
            page.strike(waiting.pop(number), piece.holder)
        page.add(piece, is_new=number in is_new)
        number += 1
    for tokens in waiting.values():
        page.strike(tokens, None)
    page.close()
    return page.marked


class _Page:
    """A paragraph that is laid out anew, in order."""

    def __init__(self, ink: Ink, paragraph: Element) -> None:
        self.marked: list[Element] = []
        self._ink = ink
        self._paragraph = paragraph
        self._links: set[int] = set()
        self._held: list[Token] = []
        self._is_new = False
        _clear(paragraph)

    def keep(self, mark: Mark) -> None:
        """Put what stands between tokens."""
        self.close()
        self._put(mark.holder, mark.element)

    def add(self, token: Token, *, is_new: bool) -> None:
        """Put a token; those alike in a row are put together."""
        if self._held and (
            is_new != self._is_new or token.holder is not self._held[0].holder
        ):
            self.close()
        self._held.append(token)
        self._is_new = is_new

    def strike(self, tokens: Sequence[Token], holder: Element) -> None:
        """Put tokens of the old document, marked as deleted."""
        self.close()
        mark = self._ink.deleted(tokens)
        if mark is not None:
            self._put(holder, mark)
            self.marked.append(mark)

    def close(self) -> None:
        """Put the tokens that are held."""
        if self._held and self._is_new:
            mark = self._ink.inserted(self._held)
            self._put(self._held[0].holder, mark)
            self.marked.append(mark)
        elif self._held:
            self._put(self._held[0].holder, *kept(self._held))
        self._held = []

    def _put(self, holder: Element, *elements: Element) -> None:
        """Put elements at the end, inside the link that holds them, if any does."""
        if holder is None:
            self._paragraph.extend(elements)
            return
        if id(holder) not in self._links:
            self._links.add(id(holder))
            _clear(holder)
            self._paragraph.append(holder)
        holder.extend(elements)


def _clear(element: Element) -> None:
    for child in list(element):
        if child.tag != w("pPr"):
            element.remove(child)
