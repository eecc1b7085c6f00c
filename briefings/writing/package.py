"""From parts and their relationships to the bytes of a package, the same each time."""

import hashlib
import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from briefings.shown import package_digest
from briefings.writing.archive import archive
from briefings.writing.markup import XML, attribute

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
RELATIONSHIPS = f"{_PACKAGE}relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OFFICE_TYPE = "application/vnd.openxmlformats-officedocument."


class Part(NamedTuple):
    """One file of the package."""

    name: str  # without a leading slash
    type: str  # its content type
    data: bytes


class Flow(NamedTuple):
    """One file of the package whose data come in stretches, once."""

    name: str
    type: str
    data: Iterator[bytes]


Last = Callable[[str], tuple[str, bytes]]
"""From the digest of all other parts to the name and the data of the last one."""


class Tie(NamedTuple):
    """One relationship; a source of "" is the package itself."""

    source: str
    identity: str
    kind: str
    target: str  # a part's name, or an address outside
    external: bool = False


def package_bytes(
    parts: Sequence[Part | Flow], ties: Iterable[Tie], last: Last | None = None
) -> bytes:
    """Return the package, its entries in one order.

    `last` makes one more part from the digest of all others; its type is plain XML.
    Deflate may differ between builds of zlib; the parts do not.
    """
    files: dict[str, bytes | Iterator[bytes]] = {p.name: p.data for p in parts}
    files.update(relationship_files(ties))
    files["[Content_Types].xml"] = _content_types(parts)
    if last is not None:
        _add_last(files, last)
    first = ("[Content_Types].xml", "_rels/.rels")
    order = sorted(files, key=lambda name: (name not in first, name != first[0], name))
    return archive((name, files[name]) for name in order)


def _add_last(files: dict[str, bytes | Iterator[bytes]], last: Last) -> None:
    """Add what is made from the digest of all files."""
    hashes: dict[str, str] = {}
    for name, data in files.items():
        stretches = [data] if isinstance(data, bytes) else list(data)
        made = hashlib.sha256()
        for stretch in stretches:
            made.update(stretch)
        files[name] = iter(stretches)
        hashes[name] = made.hexdigest()
    name, data = last(package_digest(hashes))
    files[name] = data


def _content_types(parts: Sequence[Part | Flow]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{attribute(part.name)}" '
        f'ContentType="{attribute(part.type)}"/>'
        for part in sorted(parts, key=lambda part: part.name)
    )
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    ).encode()


def relationship_files(ties: Iterable[Tie]) -> dict[str, bytes]:
    """Return the files of relationships, by their names."""
    by_source: dict[str, list[Tie]] = {}
    for tie in ties:
        by_source.setdefault(tie.source, []).append(tie)
    return {_place(source): _relationships(of) for source, of in by_source.items()}


def _place(source: str) -> str:
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relationships(ties: list[Tie]) -> bytes:
    entries = "".join(
        f'<Relationship Id="{attribute(tie.identity)}" Type="{attribute(tie.kind)}" '
        f'Target="{attribute(_target(tie))}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if tie.external else ''}/>"
        for tie in ties
    )
    text = f'{XML}<Relationships xmlns="{RELATIONSHIPS}">{entries}</Relationships>'
    return text.encode()


def _target(tie: Tie) -> str:
    if tie.external:
        return tie.target
    return posixpath.relpath(tie.target, posixpath.dirname(tie.source) or ".")
