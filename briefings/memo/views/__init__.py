"""From records to what a template may see of them."""

from briefings.memo.views.book import Book
from briefings.memo.views.values import Choice, Number, Rows, Traced
from briefings.memo.views.view import View

__all__ = ["Book", "Choice", "Number", "Rows", "Traced", "View"]
