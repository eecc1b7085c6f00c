"""From an HTML page of ours to what it says of how it was made."""

from collections.abc import Mapping
from html.parser import HTMLParser

PAGE_ENTRY = "briefings:"
"""How the names of a page's `meta` elements begin that are its manifest."""


def page_manifest(content: bytes) -> Mapping[str, str]:
    """Return the manifest of an HTML page; empty for one that is not ours."""
    reader = _Head()
    reader.feed(content.decode("utf-8", "replace"))
    return reader.entries


class _Head(HTMLParser):
    """The head of a page: what comes after it is the document's own text."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[str, str] = {}
        self._is_over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an entry of the manifest."""
        if tag == "body":
            self._is_over = True
        if tag == "meta" and not self._is_over:
            held = dict(attrs)
            name = held.get("name") or ""
            if name.startswith(PAGE_ENTRY):
                self.entries[name.removeprefix(PAGE_ENTRY)] = held.get("content") or ""
