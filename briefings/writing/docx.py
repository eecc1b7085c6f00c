"""From a memo and a house file to a Word document."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefings.memo import Memo
from briefings.writing.attachments import manifest_attachment, origins_attachment
from briefings.writing.body import Body
from briefings.writing.house import open_house_file
from briefings.writing.house.opened import HOLE, LANGUAGE, House, Split, worded
from briefings.writing.package import Flow, Part, package_bytes
from briefings.writing.properties import package_ties, property_parts

_STRETCH = 256  # pieces
_HOLE = HOLE[0].encode()


def write_docx(memo: Memo, house: Path, *, manifest: Mapping[str, str] = {}) -> bytes:
    """Return the memo as a Word document in the look of the house file.

    The same memo, house file and manifest give the same bytes. Raises
    `BriefingsError` for a house file that cannot be used and for what Word cannot
    hold.
    """
    opened = open_house_file(house)
    body = Body(opened)
    body.write(memo.blocks)
    return _package(memo, opened, body, manifest)


def _package(
    memo: Memo, house: House, body: Body, manifest: Mapping[str, str]
) -> bytes:
    slots = {**memo.slots, LANGUAGE: memo.properties.language}
    turned, turned_ties = body.sections.furniture()
    document = house.document
    parts: list[Part | Flow] = [
        _filled(document, [*body.out, house.closing, body.sections.last()]),
        _filled(house.footnotes, body.inlines.notes),
        _filled(house.numbering, body.lists.entries),
    ]
    kept, tied = body.sections.kept(house.ties)
    held = [part for part in house.parts if part.name in tied]
    parts += [_worded(part, slots) for part in (*held, *turned)]
    ties = [*kept, *turned_ties]
    ties += body.inlines.links.ties + body.inlines.note_links.ties
    attached = [origins_attachment(body.inlines.marks.origins, document.name)]
    if manifest:
        attached.append(manifest_attachment(manifest, document.name))
    for item in attached:
        parts += item.parts
        ties += item.ties
    parts += property_parts(memo.properties)
    return package_bytes(parts, [*package_ties(document.name), *ties])


def _filled(split: Split, inside: list[str]) -> Flow:
    return Flow(split.name, split.type, _encoded([split.head, *inside, split.tail]))


def _encoded(pieces: list[str]) -> Iterator[bytes]:
    """Yield text as bytes by stretches, so that none of it is held twice."""
    for start in range(0, len(pieces), _STRETCH):
        yield "".join(pieces[start : start + _STRETCH]).encode()


def _worded(part: Part, slots: Mapping[str, str]) -> Part:
    if not part.type.endswith("+xml") or _HOLE not in part.data:
        return part
    return part._replace(data=worded(part.data.decode(), slots).encode())
