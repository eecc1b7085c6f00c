"""From what a statement counts to whether its passages or sources speak of it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import (
    group_stems,
    is_plural,
    noun_stems,
    unit_stems,
)
from briefings.evidence.readers.words.forms import stem

_WORD = re.compile(r"[^\W\d_]+")


def is_in_source(held: Table, stated: Figure) -> bool:
    """Return whether a noun stands anywhere in the sources: it goes without saying."""
    if is_spoken_of(held, stated):
        return True
    nouns = [word for word in stated.unit.words if is_plural(word)]
    texts = [p.context.raw for p in held.claim.passages if p.context]
    return any(word in _words_of(text) for word in nouns for text in texts)


@lru_cache(maxsize=64)
def _words_of(text: str) -> frozenset[str]:
    """Return the words of a source; kept, for it stands behind many facts."""
    return frozenset(_WORD.findall(text.lower()))


def named(held: Table, figure: Figure) -> frozenset[str]:
    """Return the stems of what is counted: of its nouns, where they show as such."""
    nouns = noun_stems(figure.unit, held.units)
    return nouns or unit_stems(figure.unit, held.units)


def is_in_excerpt(held: Table, stated: Figure) -> bool:
    """Return whether the excerpts themselves speak of what the statement counts."""
    wanted = group_stems(named(held, stated), held.units)
    return any(not wanted.isdisjoint(text.once(stems)) for text in held.passages)


def is_spoken_of(held: Table, stated: Figure) -> bool:
    """Return whether the passages, or what is around, speak of what is counted."""
    ours = named(held, stated)
    if ours & held.units.generic:
        return True
    wanted = group_stems(ours, held.units)
    return any(not wanted.isdisjoint(text.once(stems)) for text in _surroundings(held))


def stems(text: Content) -> frozenset[str]:
    """Return the stems of all words of a text."""
    return frozenset(map(stem, text.pieces.lower))


def stems_beside(text: Content, figure: Figure) -> frozenset[str]:
    """Return the stems of the sentence a figure stands in."""
    at = text.sentences[figure.number.first]
    return frozenset(
        stem(word)
        for index, word in enumerate(text.pieces.lower)
        if text.sentences[index] == at and word.isalpha()
    )


def _surroundings(held: Table) -> Iterator[Content]:
    yield from held.passages
    for passage in held.claim.passages:
        if passage.paragraph and passage.paragraph != passage.words:
            yield content(passage.paragraph, passage.published, held.lexicon)
