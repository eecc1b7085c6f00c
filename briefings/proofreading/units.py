"""From a memo to its units: the paragraphs, items and rows in which claims stand.

A claim is backed by a fact that is cited in its own unit, not elsewhere on the page: a
figure put on another agency is right somewhere in the memo and wrong where it stands.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefings.memo import (
    Block,
    Cell,
    Container,
    Filled,
    FilledRow,
    Heading,
    Inline,
    Link,
    Listing,
    Memo,
    MemoLine,
    Note,
    Origin,
    Paragraph,
    Reference,
    Row,
    Run,
    Table,
    expand,
    filled_inlines,
)

CITED = ("facts/", "annex/")
"""What the keys of a fact's note and of its row in the annex begin with."""


class Words(NamedTuple):
    """A stretch of a unit's text that came from one place."""

    text: str
    origin: Origin | None  # None: the template's own words


class Unit(NamedTuple):
    """A paragraph, list item or table row: what it says, what it cites."""

    words: tuple[Words, ...]
    facts: frozenset[str]  # ids
    heading: str  # the one it stands under


def units(memo: Memo) -> Iterator[Unit]:
    """Yield the units of a memo, in reading order.

    The words of a note belong to the unit that cites it: its figures, too, are held to
    the facts cited there.
    """
    heading = ""
    for block in memo.blocks:
        for unit in _units(block, heading):
            yield unit
            if isinstance(block, Heading | Filled) and _is_heading(block):
                heading = "".join(words.text for words in unit.words)


def _is_heading(block: Heading | Filled) -> bool:
    return isinstance(block.form if isinstance(block, Filled) else block, Heading)


def _units(block: Block, heading: str) -> Iterator[Unit]:
    match block:
        case Container():
            yield from _inside(block.blocks, heading)
        case Table():
            yield from _unit(block.caption, heading)
            for row in block.rows:
                yield from _unit(_row(row), heading)
        case Listing():
            for item in block.items:
                yield from _unit(_inlines(item), heading)
        case _:
            yield from _unit(_inlines((block,)), heading)


def _inside(blocks: Iterable[Block], heading: str) -> Iterator[Unit]:
    for block in blocks:
        yield from _units(block, heading)


def _row(row: Row | FilledRow) -> Iterator[Inline]:
    values = row.values if isinstance(row, FilledRow) else ()
    cells: tuple[Cell, ...] = (
        row.form.cells if isinstance(row, FilledRow) else row.cells
    )
    for cell in cells:
        for paragraph in cell.paragraphs:
            yield from filled_inlines(paragraph.inlines, values)
            yield Run("\n")


def _inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Yield the inlines of blocks that belong to one unit, nested ones included."""
    for block in blocks:
        match expand(block):
            case Heading() | Paragraph() | MemoLine() as plain:
                yield from plain.inlines
                yield Run("\n")
            case Listing() as nested:
                for item in nested.items:
                    yield from _inlines(item)
            case Container() as held:
                yield from _inlines(held.blocks)


def _unit(inlines: Iterable[Inline], heading: str) -> Iterator[Unit]:
    words: list[Words] = []
    facts: set[str] = set()
    for inline in inlines:
        match inline:
            case Run() | Link():
                words.append(Words(inline.text, inline.origin))
                if inline.origin is not None and inline.origin.collection == "facts":
                    facts.add(inline.origin.record)
            case Note():
                facts.update(_cited(inline.key))
                words.extend(_of_note(inline))
            case Reference():
                facts.update(_cited(inline.key))
    if words:
        yield Unit(tuple(words), frozenset(facts), heading)


def _of_note(note: Note) -> Iterator[Words]:
    yield Words("\n", None)
    for inline in note.inlines:
        if isinstance(inline, Run | Link):
            yield Words(inline.text, inline.origin)


def _cited(key: str) -> Iterator[str]:
    for prefix in CITED:
        if key.startswith(prefix):
            yield key.removeprefix(prefix)
