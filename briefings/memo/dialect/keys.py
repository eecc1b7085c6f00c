"""From blocks to the keys that a reference can lead to."""

from collections.abc import Iterable, Iterator

from briefings.memo.blocks import (
    Block,
    Container,
    Filled,
    FilledRow,
    Heading,
    Listing,
    Paragraph,
    Row,
    Table,
)


def keys_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the key of each block and row that has one."""
    for block in blocks:
        yield from filter(None, _own_keys(block))
        yield from keys_of(_inside(block))


def _own_keys(block: Block) -> Iterable[str]:
    match block:
        case Filled() | Heading() | Paragraph():
            return (block.key,)
        case Container():
            return (block.attributes.get("key", ""),)
        case Table():
            return map(_key, block.rows)
    return ()


def _inside(block: Block) -> Iterable[Block]:
    match block:
        case Filled():
            return () if block.key else (block.form,)
        case Container():
            return block.blocks
        case Listing():
            return (part for item in block.items for part in item)
    return ()


def _key(row: Row | FilledRow) -> str:
    return row.key or (row.form.key if isinstance(row, FilledRow) else "")
