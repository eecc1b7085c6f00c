"""What a document carries beside its words: where values came from, and a stamp.

Two items of custom XML, found by their namespaces: programs rename the files.
"""

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.shown.markup import parse

ORIGINS = "urn:briefings:origins:1"
MANIFEST = "urn:briefings:manifest:1"
PACKAGE = "package"
"""The entry that holds the digest of all parts but the manifest."""


class Attached(NamedTuple):
    """What a document says of itself."""

    origins: Mapping[str, str]  # bookmark → record and field: facts/register-size/as_of
    manifest: Mapping[str, str]  # empty where there is none
    is_whole: bool = True  # whether the manifest is as it was written
    file: str = ""  # the part with the manifest


def read_attached(parts: Mapping[str, bytes]) -> Attached:
    """Return what the custom XML of a document says; parts that are none are passed."""
    origins: dict[str, str] = {}
    found = Attached(origins, {})
    for name, data in parts.items():
        if name.startswith("customXml/") and name.endswith(".xml"):
            item = _Item()
            try:
                parse(data, name, item.start, item.end, item.text)
            except BriefingsError:
                continue
            origins.update(item.origins)
            if item.kind == MANIFEST and not found.file:
                whole = item.sha256 == entries_digest(item.entries)
                found = Attached(origins, item.entries, whole, name)
    return found


def entries_digest(entries: Mapping[str, str]) -> str:
    """Return the SHA-256 of a manifest's entries, in their order."""
    text = "".join(f"{name}\0{value}\0" for name, value in entries.items())
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class _Item:
    """One item of custom XML, as it is read; of another kind, nothing is kept."""

    def __init__(self) -> None:
        self.kind = ""
        self.sha256 = ""
        self.origins: dict[str, str] = {}
        self.entries: dict[str, str] = {}
        self._entry = ""
        self._text: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if not self.kind:
            self.kind = tag.partition(" ")[0]
            self.sha256 = attributes.get("sha256", "")
        elif tag == f"{ORIGINS} value" and self.kind == ORIGINS:
            self.origins[attributes.get("bookmark", "")] = attributes.get("tag", "")
        elif tag == f"{MANIFEST} entry" and self.kind == MANIFEST:
            self._entry, self._text = attributes.get("name", ""), []

    def end(self, tag: str) -> None:
        if tag == f"{MANIFEST} entry":
            self.entries[self._entry] = "".join(self._text)

    def text(self, text: str) -> None:
        self._text.append(text)
