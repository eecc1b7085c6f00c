"""From what others published to the text of a snapshot, and to the texts at hand."""

from briefings.sources.extracted import Dropped, Extracted, Found
from briefings.sources.likeness import is_one_text, signs_of_copy
from briefings.sources.reading import extract
from briefings.sources.snapshots import gather
from briefings.sources.text import EXTRACTOR, digest

__all__ = [
    "EXTRACTOR",
    "Dropped",
    "Extracted",
    "Found",
    "digest",
    "extract",
    "gather",
    "is_one_text",
    "signs_of_copy",
]
