"""From text to what it says: figures, dates, names, quotations, and where words stand.

Modules behind this door build their patterns and word lists when they are first used,
so that passing through it costs next to nothing.
"""

from briefings.evidence.normalise import Normalised, normalise, plain
from briefings.evidence.passages import Span, paragraph_at, paragraphs, sentences

__all__ = [
    "Normalised",
    "Span",
    "normalise",
    "paragraph_at",
    "paragraphs",
    "plain",
    "sentences",
]
