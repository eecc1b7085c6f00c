"""From references to the sources they speak of, and what those lack."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from briefings.model import Source
from briefings.references.reading import Reference

_FIELDS = ("authors", "publisher", "published", "url")


class Match(NamedTuple):
    """A reference, the source it speaks of, and what it says that the source does not.

    `source` is "" where the dossier has no such source; `fills` are fields that the
    source lacks, `differs` those of which it says something else.
    """

    reference: Reference
    source: str
    fills: Mapping[str, Any] = {}
    differs: Mapping[str, str] = {}


def matched(
    references: Iterable[Reference], sources: Iterable[Source]
) -> Iterator[Match]:
    """Yield each reference with its source: that of its address, else of its title."""
    held = list(sources)
    by_url = {_address(source.url): source for source in held if source.url}
    by_title = {_title(source.title): source for source in held}
    for reference in references:
        source = by_url.get(_address(reference.url)) if reference.url else None
        source = source or by_title.get(_title(reference.title))
        if source is None:
            yield Match(reference, "")
        else:
            yield _compared(reference, source)


def _compared(reference: Reference, source: Source) -> Match:
    fills: dict[str, Any] = {}
    differs = {}
    for name in _FIELDS:
        said, known = getattr(reference, name), getattr(source, name)
        if not said:
            continue
        if not known:
            fills[name] = list(said) if isinstance(said, tuple) else said
        elif name != "url" and _words(said) != _words(known):
            differs[name] = _shown(said)
    return Match(reference, source.id, fills, differs)


def _shown(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _words(value: Any) -> str:
    return _shown(value).casefold()


def _title(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def _address(url: str | None) -> str:
    plain = re.sub(r"^https?://(www\.)?", "", (url or "").casefold())
    return plain.partition("#")[0].rstrip("/")
