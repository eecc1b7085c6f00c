"""From an order for a document to who reads it, and to what these may see."""

from collections.abc import Iterable
from typing import TypeVar

from briefings.model import Audience, DocumentOrder, Entry
from briefings.rules.desk import Desk

EntryOf = TypeVar("EntryOf", bound=Entry)


def readers_of(desk: Desk, order: DocumentOrder) -> Audience | None:
    """Return who reads a document, where its kind is known."""
    kind = desk.kinds.get(order.kind)
    return order.audience or (kind.audience if kind else None)


def seen_in(
    desk: Desk, order: DocumentOrder, entries: Iterable[EntryOf]
) -> list[EntryOf]:
    """Return the records that the readers of a document may see."""
    readers = readers_of(desk, order)
    usual = desk.dossier.audience
    return [
        entry
        for entry in entries
        if readers is None or (entry.audience or usual).rank <= readers.rank
    ]
