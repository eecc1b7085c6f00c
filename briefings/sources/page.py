"""From a saved web page to the text of its article (HTML; MHTML comes as HTML)."""

import re
from html.parser import HTMLParser
from typing import Any

from briefings.errors import BriefingsError
from briefings.needs import needed
from briefings.sources.extracted import Dropped, Extracted, Found
from briefings.sources.furniture import reason

_DEEPEST = 400  # elements inside each other
_MOST_DROPPED = 200
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "head"})
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_INLINE = frozenset(
    ["a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup", "u"]
)
_PLACES = {
    "nav": "navigation",
    "header": "page header",
    "footer": "page footer",
    "aside": "beside the article",
    "form": "form",
    "button": "button",
    "dialog": "dialog",
    "iframe": "frame",
    "figcaption": "picture's caption",
}
_SPACES = re.compile(r"\s+")


def from_html(content: bytes, name: str) -> Extracted:
    """Return the article of a page, what the page says of it, and what was left out.

    Raises `BriefingsError` for a page without an article, or one made to tire us.
    """
    trafilatura = needed("trafilatura", "html", "web pages")
    seen = _seen(content, name)
    text = trafilatura.extract(
        content,
        output_format="txt",
        include_comments=False,
        include_tables=True,
        include_images=False,
        deduplicate=False,
        favor_recall=True,
    )
    if not text:
        raise BriefingsError(
            f"no article is to be found in '{name}'",
            help="copy its text and add that: `briefings source add DOSSIER -`",
        )
    body = "\n\n".join(line.strip() for line in text.split("\n") if line.strip())
    found = _metadata(trafilatura, content)
    return Extracted(
        f"{body}\n",
        f"html/1+trafilatura-{trafilatura.__version__}",
        found,
        tuple(_dropped(seen, body)),
    )


def _metadata(trafilatura: Any, content: bytes) -> Found:
    said = trafilatura.extract_metadata(content)
    if said is None:
        return Found()
    authors = [part.strip() for part in (said.author or "").split(";")]
    return Found(
        said.title or "",
        tuple(author for author in authors if author),
        said.sitename or "",
        said.date or "",
        said.url or "",
    )


class _Seen(HTMLParser):
    """The lines of words that a page shows, each with the place it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[str, str]] = []
        self.deepest = 0
        self._open: list[str] = []
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in _INLINE:
            self.finish()
        if tag not in _VOID:
            self._open.append(tag)
            self.deepest = max(self.deepest, len(self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.finish()
        # Near the end only: a page that closes what it never opened takes no time.
        near = self._open[-8:]
        if tag in near:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not _SILENT.intersection(self._open[-4:]):
            self._words.append(data)

    def finish(self) -> None:
        """End a line."""
        words = _SPACES.sub(" ", "".join(self._words)).strip()
        self._words.clear()
        if words:
            place = next((t for t in reversed(self._open) if t in _PLACES), "")
            self.lines.append((words, _PLACES.get(place, "")))


def _seen(content: bytes, name: str) -> list[tuple[str, str]]:
    parser = _Seen()
    parser.feed(content.decode("utf-8", "replace"))
    parser.close()
    parser.finish()
    if parser.deepest > _DEEPEST:
        raise BriefingsError(
            f"'{name}' nests its elements more than {_DEEPEST} deep",
            help="copy its text and add that: `briefings source add DOSSIER -`",
        )
    return parser.lines


def _dropped(seen: list[tuple[str, str]], body: str) -> list[Dropped]:
    """Return the lines that a page shows and its article's text does not have."""
    held = _SPACES.sub(" ", body)
    found: dict[str, str] = {}
    for words, place in seen:
        if words not in held and words not in found:
            found[words] = place or reason(words) or "around the article"
    return [Dropped(words, why) for words, why in list(found.items())[:_MOST_DROPPED]]
