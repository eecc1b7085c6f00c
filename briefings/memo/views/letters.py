"""The days of what goes out: which one a letter carries, by which an answer is due."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefings.memo.views.book import Book

RECORD = "qfr"
"""The kind of document that puts questions for the record."""

ANSWERS = "qfr-answers"
"""The term of a house by which these are answered."""


def answer_day(book: "Book", requests: Iterable[Any]) -> date | None:
    """Return the day by which all is asked for, where all has one."""
    if book.order.due is not None or book.order.kind == RECORD:
        return book.order.due
    days = {request.record.due for request in requests}
    return days.pop() if len(days) == 1 else None


def sent_day(requests: Iterable[Any]) -> date | None:
    """Return the last day on which requests were sent, if all of them were."""
    days = [request.record.sent for request in requests]
    return max(days) if days and None not in days else None
