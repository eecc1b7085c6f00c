"""From a memo and a house file to a Word document."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from briefings.memo import Memo
from briefings.writing.attachments import (
    manifest_attachment,
    manifest_item,
    origins_attachment,
)
from briefings.writing.body import Body
from briefings.writing.comments import Remarks, add_comments
from briefings.writing.house import open_house_file
from briefings.writing.house.opened import HOLE, LANGUAGE, House, Split, worded
from briefings.writing.package import Flow, Last, Part, Tie, package_bytes
from briefings.writing.properties import package_ties, property_parts
from briefings.writing.told import Written, written

_STRETCH = 256  # pieces
_HOLE = HOLE[0].encode()


Manifest = Mapping[str, str] | Callable[[Written], Mapping[str, str]]
"""What a document says of how it was made, or what makes that from what it shows."""


NONE: Mapping[str, str] = {}
_NO_REMARKS: Remarks = {}


def write_docx(
    memo: Memo,
    house: Path,
    *,
    manifest: Manifest = NONE,
    remarks: Remarks = _NO_REMARKS,
) -> bytes:
    """Return the memo as a Word document in the look of the house file.

    `remarks` on its records become Word's comments. The same memo, house file,
    manifest and remarks give the same bytes. Raises `BriefingsError` for a house file
    that cannot be used and for what Word cannot hold.
    """
    return package_bytes(*_contents(memo, open_house_file(house), manifest, remarks))


def _contents(
    memo: Memo, house: House, manifest: Manifest, remarks: Remarks
) -> tuple[list[Part | Flow], list[Tie], Last | None]:
    """Return the parts and their ties, and what makes the manifest's part of them.

    All that they were written with is let go, so that no text is held twice.
    """
    body = Body(house)
    body.write(memo.blocks)
    comments = add_comments(body.out, body.inlines.marks, remarks, house.document.name)
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
    still = [_worded(part, slots) for part in (*held, *turned)]
    parts += still
    ties = [*kept, *turned_ties]
    ties += body.inlines.links.ties + body.inlines.note_links.ties
    attached = [origins_attachment(body.inlines.marks.origins, document.name)]
    if manifest:
        attached.append(manifest_attachment(document.name))
    for item in attached:
        parts += item.parts
        ties += item.ties
    parts += property_parts(memo.properties)
    parts += body.charts.parts + comments[0]
    ties += body.charts.ties + comments[1]
    ties += package_ties(document.name)
    if not manifest:
        return parts, ties, None
    if not isinstance(manifest, Mapping):
        manifest = manifest(written(house, body, [*still, *body.charts.parts], ties))
    return parts, ties, partial(manifest_item, manifest)


def _filled(split: Split, inside: list[str]) -> Flow:
    return Flow(split.name, split.type, _encoded([split.head, *inside, split.tail]))


def _encoded(pieces: list[str]) -> Iterator[bytes]:
    """Yield text as bytes by stretches, and let go what was yielded."""
    pieces.reverse()
    while pieces:
        stretch = pieces[: -_STRETCH - 1 : -1]
        del pieces[-_STRETCH:]
        yield "".join(stretch).encode()


def _worded(part: Part, slots: Mapping[str, str]) -> Part:
    if not part.type.endswith("+xml") or _HOLE not in part.data:
        return part
    return part._replace(data=worded(part.data.decode(), slots).encode())
