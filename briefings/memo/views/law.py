"""Which law a document uses, and which of it the body tells in full."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefings.memo.views.book import Book


def law_used(book: "Book") -> list[Any]:
    """Return the law that a topic, a feed or the law's own `topics` bring in."""
    used = {name for topic in book.all("topics") for name in topic.record.authorities}
    used |= _fed(book)
    return [
        authority
        for authority in book.all("authorities")
        if authority.id in used or authority.see("topics")
    ]


def law_told(book: "Book") -> list[Any]:
    """Return the law that was ordered, or else that of the issues told in full."""
    ordered = frozenset(book.order.authorities)
    if ordered:
        return [item for item in law_used(book) if item.id in ordered]
    full = [topic for topic in book.all("topics") if topic.is_full]
    about = {topic.id for topic in full}
    told = {name for topic in full for name in topic.record.authorities} | _fed(book)
    return [
        item
        for item in law_used(book)
        if item.id in told or about.intersection(item.record.topics)
    ]


def _fed(book: "Book") -> set[str]:
    """Return the ids of the law that feeds of data rest on."""
    return {
        name
        for system in book.all("systems")
        for feed in system.record.feeds
        for name in feed.legal_basis
    }
