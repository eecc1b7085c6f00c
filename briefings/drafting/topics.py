"""From words to the topics they belong to, by lists that a dossier extends."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from briefings.model import Dossier

_LISTS = Path(__file__).with_name("topics.toml")
_WORD = re.compile(r"[a-z]{5,}")
_COMMON = frozenset(
    (
        *("about", "after", "agency", "against", "asked", "because", "before", "being"),
        *("could", "every", "first", "found", "right", "their", "there", "these"),
        *("those", "through", "under", "where", "which", "while", "whose", "would"),
        *("wrong", "what", "whom"),
    )
)
_MOST = 2  # topics of one sentence

Words = Mapping[str, tuple[str, ...]]
"""Topic → words, or beginnings of words, that belong to it."""


def words_of(dossier: Dossier) -> Words:
    """Return the words of each topic of a dossier: ours, its own, and of its title."""
    found = {}
    for topic in dossier.topics:
        given = tuple(word.casefold() for word in topic.words)
        titled = _WORD.findall(f"{topic.title} {topic.question or ''}".casefold())
        telling = (word.removesuffix("s") for word in titled if word not in _COMMON)
        ours = _shipped().get(topic.id, ())
        found[topic.id] = tuple(dict.fromkeys((*ours, *given, *telling)))
    return found


def topics_of(words: str, lists: Words) -> tuple[str, ...]:
    """Return the topics that a sentence's words belong to, that of the most first."""
    low = words.casefold()
    counts = {
        topic: sum(_holds(low, word) for word in known)
        for topic, known in lists.items()
    }
    ranked: Sequence[str] = sorted(counts, key=lambda topic: -counts[topic])
    return tuple(topic for topic in ranked if counts[topic])[:_MOST]


def _holds(low: str, beginning: str) -> bool:
    """Return whether a word of a text, or several, begin so."""
    at = low.find(beginning)
    while at > 0 and low[at - 1].isalnum():
        at = low.find(beginning, at + 1)
    return at >= 0


@cache
def _shipped() -> Words:
    lists = tomllib.loads(_LISTS.read_text(encoding="utf-8"))
    return {name: tuple(entry["words"]) for name, entry in lists.items()}
