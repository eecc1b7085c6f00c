"""From forms and values to the plain tree, for those who prepare no forms."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefings.memo.blocks import (
    Block,
    Cell,
    Container,
    Filled,
    FilledRow,
    Heading,
    Inline,
    Listing,
    Memo,
    MemoLine,
    Note,
    Paragraph,
    Row,
    Run,
    Slot,
    Table,
    Value,
)


def expand(block: Block) -> Block:
    """Return a block with every slot in it filled, and so for the blocks inside it."""
    match block:
        case Filled():
            plain: Block = _filled(block.form, block.values)
            return _keyed(plain, block.key)
        case Listing():
            return block._replace(items=tuple(map(_expanded, block.items)))
        case Container():
            return block._replace(blocks=_expanded(block.blocks))
        case Table():
            return block._replace(rows=tuple(map(_row, block.rows)))
    return block


def expanded(memo: Memo) -> Memo:
    """Return a memo without forms."""
    return memo._replace(blocks=_expanded(memo.blocks))


def _expanded(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(map(expand, blocks))


def _row(row: Row | FilledRow) -> Row:
    if isinstance(row, Row):
        return row
    cells = tuple(
        Cell(tuple(_filled(part, row.values) for part in cell.paragraphs))
        for cell in row.form.cells
    )
    return row.form._replace(cells=cells, key=row.key or row.form.key)


def _keyed(block: Block, key: str) -> Block:
    if key and isinstance(block, Heading | Paragraph):
        return block._replace(key=key)
    return block


def _filled(block: Any, values: Sequence[Value]) -> Any:
    match block:
        case Heading() | Paragraph() | MemoLine():
            return block._replace(inlines=filled_inlines(block.inlines, values))
        case Listing():
            items = (
                tuple(_filled(part, values) for part in item) for item in block.items
            )
            return block._replace(items=tuple(items))
    return block


def filled_inlines(
    inlines: Iterable[Inline], values: Sequence[Value]
) -> tuple[Inline, ...]:
    """Return inlines with the values in their slots."""
    return tuple(_inlines(inlines, values))


def _inlines(inlines: Iterable[Inline], values: Sequence[Value]) -> Iterator[Inline]:
    for inline in inlines:
        if isinstance(inline, Slot):
            value = values[inline.number]
            parts = value if type(value) is tuple else (value,)
            yield from (_styled(part, inline) for part in parts)
        elif isinstance(inline, Note):
            yield inline._replace(inlines=filled_inlines(inline.inlines, values))
        else:
            yield inline


def _styled(part: Any, slot: Slot) -> Inline:
    """Return a value in the style of its slot; its own style stays with it."""
    if not isinstance(part, Run) or slot[1:] == (False, False, ""):
        inline: Inline = part
        return inline
    return part._replace(
        bold=part.bold or slot.bold,
        italic=part.italic or slot.italic,
        role=part.role or slot.role,
    )
