"""What comes out of a file that somebody published: its text, and what was left out."""

from typing import NamedTuple


class Dropped(NamedTuple):
    """Words of a file that are not the document's own."""

    words: str
    why: str  # `advertisement`, `page header`


class Found(NamedTuple):
    """What a file says of itself; "" where it does not."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""  # as 2026-02-10, or less
    url: str = ""  # the canonical one, where the page names it


class Extracted(NamedTuple):
    """A document's text, and all that a person should know of how it was got."""

    text: str  # paragraphs, parted by empty lines
    extractor: str  # name and version: `html/1+trafilatura-2.3.1`
    found: Found = Found()
    dropped: tuple[Dropped, ...] = ()
    remarks: tuple[str, ...] = ()  # whole sentences
    pages: tuple[int, ...] = ()  # code points at which each page after the first begins
