"""From two texts to how much of one stands in the other, and signs of a copy."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from briefings.sources.extracted import Extracted

_WORDS = re.compile(r"\w+")
_LONG = 6  # words of a shingle
_NEAR = 0.6  # of the shorter text's shingles: one document stands behind both
_FOR = re.compile(
    r"\b(?:obtained by|reviewed by|told|shared with|seen by|interview with)"
    r" (The [A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){0,4})"  # noqa: RUF001
)


def is_one_text(first: str, second: str) -> bool:
    """Return whether two texts are near enough to have one origin."""
    one, other = _shingles(first), _shingles(second)
    if not one or not other:
        return False
    return len(one & other) >= _NEAR * min(len(one), len(other))


def _shingles(text: str) -> frozenset[int]:
    words = [word.casefold() for word in _WORDS.findall(text)]
    return frozenset(
        hash(tuple(words[at : at + _LONG])) for at in range(len(words) - _LONG + 1)
    )


def signs_of_copy(extracted: Extracted, publisher: str) -> Iterator[str]:
    """Yield, in sentences, what speaks for a copy on somebody else's page."""
    said = publisher or extracted.found.publisher
    others = dict.fromkeys(_FOR.findall(extracted.text))
    for name in others:
        if not _is_same(name, said):
            yield f"The text tells what '{name}' was told or obtained, {_beside(said)}."
    host = urlsplit(extracted.found.url).hostname or ""
    if host and said and not _is_akin(host, said):
        yield f"The page's own address is at '{host}', which may not be '{said}'."


def _beside(publisher: str) -> str:
    if publisher:
        return f"and the publisher is '{publisher}': one may have it from the other"
    return "and no publisher is given: `publisher:` says whose page this is"


def _is_same(one: str, other: str) -> bool:
    return _bare(one) in _bare(other) or (bool(other) and _bare(other) in _bare(one))


def _bare(name: str) -> str:
    return re.sub(r"\W|^the ", "", name.casefold())


def _is_akin(host: str, publisher: str) -> bool:
    """Whether an address looks like a publisher's: its name, or its initials."""
    words = [w for w in _WORDS.findall(publisher.casefold()) if w not in {"the", "of"}]
    initials = "".join(word[0] for word in words)
    bare = host.removeprefix("www.").replace("-", "").replace(".", "")
    return any(word in bare for word in words if len(word) > 3) or initials in bare  # noqa: PLR2004
