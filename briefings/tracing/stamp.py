"""From the manifest of a document to what it says of its lines and its records."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefings.shown import SHORT, VERSION


class Sighted(NamedTuple):
    """Where one excerpt was found when the document was built."""

    source: str
    step: str  # exact, normalised, ...; "" where the source's text was not at hand
    paragraph: str  # "" where it is not known


class Stamped(NamedTuple):
    """What a document says of one record that it prints."""

    said: str  # short hash of all its printed words, in order
    stamp: str  # the first digits of the record's stamp
    standing: str = ""  # of a fact: checked, sealed, unchecked
    sighted: tuple[Sighted, ...] = ()


class Furnished(NamedTuple):
    """A header or footer, as short hashes of its lines."""

    kind: str
    lines: tuple[str, ...]


class Stamp(NamedTuple):
    """What a document says of how it was made and what it showed then."""

    entries: Mapping[str, str]  # all of it, by name
    digest: str = ""  # of all that it showed; "" where it does not say, or not as we do
    body: Sequence[str] = ()  # short hashes of its lines
    notes: Sequence[str] = ()
    furniture: tuple[Furnished, ...] = ()
    records: Mapping[str, Stamped] = {}  # `facts/register-size`, `hearing`, ...

    def get(self, name: str) -> str:
        """Return an entry; "" where there is none."""
        return self.entries.get(name, "")


def stamp_of(entries: Mapping[str, str]) -> Stamp:
    """Return what a manifest says; of a manifest of another version, only its words."""
    version, _, digest = entries.get("shown", "").partition(" ")
    if version != VERSION or not digest:
        return Stamp(entries)
    return Stamp(
        entries,
        digest,
        _pieces(entries.get("lines", "")),
        _pieces(entries.get("notes", "")),
        tuple(_furnished(item) for item in entries.get("furniture", "").split()),
        {
            name.rstrip("/"): _stamped(value)
            for name, value in entries.items()
            if "/" in name
        },
    )


def _pieces(hashes: str) -> list[str]:
    return [hashes[start : start + SHORT] for start in range(0, len(hashes), SHORT)]


def _furnished(item: str) -> Furnished:
    kind, _, hashes = item.partition(":")
    return Furnished(kind, tuple(_pieces(hashes)))


def _stamped(value: str) -> Stamped:
    said, stamp, standing, *sighted = (*value.split(), *[""] * 3)
    return Stamped(said, stamp, standing, tuple(map(_sighted, filter(None, sighted))))


def _sighted(item: str) -> Sighted:
    source, _, rest = item.partition(":")
    step, _, paragraph = rest.partition(":")
    return Sighted(source, step, paragraph)
