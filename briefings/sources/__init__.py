"""From files to the text of each source, as it lies on disk now."""

from briefings.sources.snapshots import gather
from briefings.sources.text import EXTRACTOR, digest

__all__ = ["EXTRACTOR", "digest", "gather"]
