"""From the relationships of a package to the parts and addresses they lead to."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.shown.markup import parse
from briefings.shown.unpacking import AGAIN


class Tie(NamedTuple):
    """One relationship."""

    kind: str  # the last word of its type: footnotes
    target: str  # a part's name, or an address outside
    is_outside: bool = False


def ties_of(parts: Mapping[str, bytes], source: str) -> dict[str, Tie]:
    """Return the relationships of a part by their ids; "" stands for the package."""
    folder, file = posixpath.split(source)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    found: dict[str, Tie] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag.endswith(" Relationship"):
            target = attributes.get("Target", "")
            outside = attributes.get("TargetMode") == "External"
            kind = attributes.get("Type", "").rpartition("/")[2]
            where = target if outside else _resolved(folder, target)
            found[attributes.get("Id", "")] = Tie(kind, where, outside)

    if name in parts:
        parse(parts[name], name, start, lambda _: None, lambda _: None)
    return found


def main_part(parts: Mapping[str, bytes]) -> str:
    """Return the name of the part that holds a document's text."""
    for tie in ties_of(parts, "").values():
        if tie.kind == "officeDocument" and tie.target in parts:
            return tie.target
    raise BriefingsError("the file is not a Word document", help=AGAIN)


def _resolved(folder: str, target: str) -> str:
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")
