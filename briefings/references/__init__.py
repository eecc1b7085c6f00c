"""What reference managers know of sources: read, matched, and written for them."""

from briefings.references.citing import as_csl
from briefings.references.marking import as_annotations
from briefings.references.matching import Match, matched
from briefings.references.reading import Reference, read_references

__all__ = [
    "Match",
    "Reference",
    "as_annotations",
    "as_csl",
    "matched",
    "read_references",
]
