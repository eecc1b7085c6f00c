"""From a memo to a page for the browser: one file, no script, nothing loaded."""

from briefings.writing.html.page import write_html

__all__ = ["write_html"]
