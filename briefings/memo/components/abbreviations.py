"""From the bodies of a dossier to the short forms that a document uses for them.

Which ones it uses is known when all of it has been made: the component leaves a place,
and `with_short_forms` fills it or takes it away.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from briefings.memo.blocks import (
    Block,
    Cell,
    Container,
    Drawing,
    Filled,
    FilledRow,
    Heading,
    Link,
    Listing,
    MemoLine,
    Note,
    Paragraph,
    ParagraphRoles,
    Pieces,
    Row,
    Run,
    Slot,
    Table,
)
from briefings.memo.components.draft import Draft
from briefings.memo.views import Book
from briefings.model import Entity

LINE = Paragraph((Slot(0),), role=ParagraphRoles.DETAIL.value)
SMALL = LINE._replace(role=ParagraphRoles.SOURCE_NOTE.value)
"""The line on a page that has no room to spare."""

PLACE = Filled(LINE, (Run("", role="ShortForms"),))

_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")  # F.B.I.
_LETTERS = re.compile(
    r"(?<![\w.])(?>(?:[A-Z]\.){2,12})|(?<![\w&-])[A-Z][A-Z&]{1,7}+(?=s?(?!\w))"
)
_OTHERS = frozenset({"sources"})
"""Collections whose words are somebody else's titles."""


def abbreviations(draft: Draft) -> Pieces:
    """Return one line: each short form that the document uses, what it stands for.

    Nothing where it uses none. Titles of sources and notes do not count.
    """
    return Pieces((PLACE,))


def with_short_forms(blocks: Sequence[Block], book: Book) -> tuple[Block, ...]:
    """Return the blocks of a document with the line of its short forms in its place."""
    used = used_in(blocks)
    found: list[Run] = []
    for body in book.all("entities"):
        for field, short in short_forms(body.record):
            if short in used:
                found.append(Run("; " if found else "Short forms: "))
                found.append(Run(short, origin=body.origin(field)))
                found += (Run(", "), body.see("name").run)
    form = SMALL if book.order.kind == "member-brief" else LINE
    line = (Filled(form, ((*found, Run(".")),)),) if found else ()
    return tuple(placed(blocks, PLACE, line))


def placed(
    blocks: Iterable[Block], place: Block, line: tuple[Block, ...]
) -> Iterator[Block]:
    """Yield blocks with `line` in the place that was left for it."""
    for block in blocks:
        if block is place:
            yield from line
        elif isinstance(block, Container):
            yield block._replace(blocks=tuple(placed(block.blocks, place, line)))
        else:
            yield block


def used_in(blocks: Iterable[Block]) -> set[str]:
    """Return what in blocks may be a short form; titles of sources not counted."""
    return {
        short
        for part in words_of(blocks)
        if not isinstance(part, Note)
        and (part.origin is None or part.origin.collection not in _OTHERS)
        for short in _LETTERS.findall(part.text)
    }


def short_forms(body: Entity) -> Iterator[tuple[str, str]]:
    """Yield field and words of each short form that a body has."""
    if body.acronym:
        yield "acronym", body.acronym
    for index, alias in enumerate(body.aliases):
        is_short = alias.isupper() and alias.isalpha()
        if alias != body.acronym and (is_short or _DOTTED.fullmatch(alias)):
            yield f"aliases.{index}", alias


def words_of(blocks: Iterable[Any]) -> Iterator[Run | Link | Note]:
    """Yield the runs and notes of blocks, rows, cells and values, in no order.

    A form is looked through once, however often it is filled; what stands in a note
    is not looked at.
    """
    forms: set[int] = set()
    waiting: list[Any] = list(blocks)
    while waiting:
        part = waiting.pop()
        if isinstance(part, Run | Link | Note):
            yield part
        elif isinstance(part, Filled | FilledRow):
            waiting += part.values
            if id(part.form) not in forms:
                forms.add(id(part.form))
                waiting.append(part.form)
        elif type(part) is tuple:
            waiting += part
        elif type(part) in _PARTS:
            waiting += _PARTS[type(part)](part)


_PARTS: dict[type, Callable[[Any], Iterable[Any]]] = {
    Heading: lambda block: block.inlines,
    Paragraph: lambda block: block.inlines,
    MemoLine: lambda block: block.inlines,
    Listing: lambda block: block.items,
    Table: lambda block: (*block.caption, *block.rows),
    Drawing: lambda block: block.caption,
    Container: lambda block: block.blocks,
    Row: lambda row: row.cells,
    Cell: lambda cell: cell.paragraphs,
}
"""What holds words → the parts that hold them."""
