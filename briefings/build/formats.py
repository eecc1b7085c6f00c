"""From one memo to each format that is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings.model import DocumentOrder, Format

if TYPE_CHECKING:
    from briefings.memo import Memo
    from briefings.writing import Manifest, Remarks, Written

USUAL = (Format.DOCX,)

_OF_WORD = frozenset(("shown", "lines", "notes", "furniture", "origins"))
"""Entries of a manifest that are told of the lines of a Word file."""


class Copy(NamedTuple):
    """A document in one format, to be written or, for PDF, to be set from Word's."""

    format: Format
    content: bytes


def formats_of(order: DocumentOrder) -> tuple[Format, ...]:
    """Return the formats of an order, each once."""
    return tuple(dict.fromkeys(order.formats)) or USUAL


def copies_of(
    memo: "Memo",
    house: Path,
    manifest: "Manifest",
    formats: Sequence[Format],
    remarks: "Remarks",
    theme: str,
) -> Iterator[Copy]:
    """Yield a memo in each format. All say the same of how they were made.

    `remarks` stand in Word's alone, as comments. Word's is made in any case: the
    manifest is of what it shows, a PDF is set of it.
    """
    from briefings.writing import write_docx, write_html, write_plain

    held: dict[str, str] = {}

    def noted(written: "Written") -> Mapping[str, str]:
        told = manifest if isinstance(manifest, Mapping) else manifest(written)
        held.update(told)
        return told

    docx = write_docx(memo, house, manifest=noted, remarks=remarks)
    said = {name: value for name, value in held.items() if name not in _OF_WORD}
    for format_ in formats:
        match format_:
            case Format.DOCX | Format.PDF:
                yield Copy(format_, docx)
            case Format.HTML:
                yield Copy(format_, write_html(memo, manifest=said, theme=theme))
            case Format.TXT:
                yield Copy(format_, write_plain(memo, manifest=said))
