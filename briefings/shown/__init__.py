"""From the parts of a Word document to the words that it shows a reader."""

from briefings.shown.attached import (
    MANIFEST,
    ORIGINS,
    PACKAGE,
    Attached,
    entries_digest,
    read_attached,
)
from briefings.shown.document import Enclosed, Reading, read_shown
from briefings.shown.lines import (
    CELL,
    LINK,
    NOTE,
    OBJECT,
    SHORT,
    VERSION,
    Shown,
    addresses_of,
    digest_of,
    furniture_entry,
    line_of,
    link_to,
    package_digest,
    short_hash,
    short_hashes,
    without_links,
    words_of,
)
from briefings.shown.markup import parse
from briefings.shown.page import PAGE_ENTRY, page_manifest
from briefings.shown.ties import main_part, ties_of
from briefings.shown.unpacking import unpacked

__all__ = [
    "CELL",
    "LINK",
    "MANIFEST",
    "NOTE",
    "OBJECT",
    "ORIGINS",
    "PACKAGE",
    "PAGE_ENTRY",
    "SHORT",
    "VERSION",
    "Attached",
    "Enclosed",
    "Reading",
    "Shown",
    "addresses_of",
    "digest_of",
    "entries_digest",
    "furniture_entry",
    "line_of",
    "link_to",
    "main_part",
    "package_digest",
    "page_manifest",
    "parse",
    "read_attached",
    "read_shown",
    "short_hash",
    "short_hashes",
    "ties_of",
    "unpacked",
    "without_links",
    "words_of",
]
