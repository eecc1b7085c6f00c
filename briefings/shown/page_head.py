"""From an HTML page to the entries of its head."""

from html.parser import HTMLParser


class Head(HTMLParser):
    """The head of a page: what comes after it is the document's own text."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[str, str] = {}
        self._is_over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the content of a `meta` element by its name."""
        if tag == "body":
            self._is_over = True
        if tag == "meta" and not self._is_over:
            held = dict(attrs)
            self.entries[held.get("name") or ""] = held.get("content") or ""
