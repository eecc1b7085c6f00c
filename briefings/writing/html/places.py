"""From a memo to the places in its page that something can lead to."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from briefings.memo import Container, Heading, Note, Origin, Paragraph, Row

_UNFIT = re.compile(r"[^\w/.-]+")


class Places:
    """The ids of a page: marked blocks by their keys, notes by theirs.

    An id of ours has a colon in it, so that no key of a template is the same.
    """

    def __init__(self, blocks: Iterable[Any]) -> None:
        self._ids: dict[str, str] = {}
        self._notes: set[str] = set()
        self._used: set[str] = set()
        for thing in _things(blocks):
            match thing:
                case Note(key=key) if key:
                    self._notes.add(key)
                case Heading(key=key) | Paragraph(key=key) | Row(key=key) if key:
                    self._add(key)
                case Container() if thing.attributes.get("key"):
                    self._add(thing.attributes["key"])
        self._given: set[str] = set()

    def _add(self, key: str) -> None:
        if key not in self._ids:
            plain = place = _UNFIT.sub("-", key)
            count = 1
            while place in self._used:
                count += 1
                place = f"{plain}-{count}"
            self._used.add(place)
            self._ids[key] = place

    def id_of(self, key: str) -> str:
        """Return the id of a marked block; "" where it has none, or had it before."""
        if not key or key in self._given:
            return ""
        self._given.add(key)
        return self._ids.get(key, "")

    def to_key(self, key: str) -> str:
        """Return the id of the block with a key; "" where there is none."""
        return self._ids.get(key, "")

    def to_evidence(self, origin: Origin, here: str) -> str:
        """Return the id of what bears a value out: annex row, entry or note.

        "" where there is none, and where the value stands in it (`here` is its key).
        """
        name = f"{origin.collection}/{origin.record}"
        annexed = f"annex/{origin.record}" if origin.collection == "facts" else ""
        if here and here in (name, annexed):
            return ""
        for key in (annexed, name):
            if key in self._ids:
                return self._ids[key]
        return note_id(name) if name in self._notes else ""


def note_id(key: str) -> str:
    """Return the id of the note with a key."""
    return f"note:{_UNFIT.sub('-', key)}"


def _things(thing: Any) -> Iterator[Any]:
    """Yield a tree of tuples, from the top down."""
    if isinstance(thing, tuple):
        if hasattr(thing, "_fields"):
            yield thing
        for inner in thing:
            yield from _things(inner)
