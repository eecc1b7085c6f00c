"""From a line of a document to words that say where it stands."""

import re
from collections.abc import Sequence

from briefings.shown import CELL, words_of
from briefings.tracing.document import Document

_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_LONGEST = 60  # characters of a heading


class Where:
    """The places of a document, worked out once."""

    def __init__(self, document: Document) -> None:
        self._body = document.shown.body
        self._headings = _headings(document)

    def of(self, line: int) -> str:
        """Return where a line stands: `paragraph 12, under 'Key facts'`."""
        if line < 0:
            return "the document"
        if line >= len(self._body):
            return f"note {line - len(self._body) + 1}"
        kind = "table row" if CELL in self._body[line] else "paragraph"
        heading = self._headings[line]
        return f"{kind} {line + 1}" + (f", under '{heading}'" if heading else "")


def is_heading(style: str) -> bool:
    """Return whether a style is that of a heading."""
    return _HEADING.search(style) is not None


def _headings(document: Document) -> Sequence[str]:
    """Return for each line of the body the heading it stands under."""
    found: list[str] = []
    heading = ""
    for line, style in zip(document.shown.body, document.styles, strict=True):
        found.append(heading)
        if is_heading(style):
            words = words_of(line)
            cut = words[: _LONGEST - 1].rstrip() + "…"
            heading = words if len(words) <= _LONGEST else cut
    return found
