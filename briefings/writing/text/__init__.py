"""From a memo to plain text."""

from briefings.writing.text.page import write_plain

__all__ = ["write_plain"]
