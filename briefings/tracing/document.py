"""From a Word file to what it shows and what it says of itself."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.shown import (
    Attached,
    Reading,
    Shown,
    digest_of,
    package_digest,
    parse,
    read_attached,
    read_shown,
    short_hash,
    unpacked,
)
from briefings.tracing.stamp import Stamp, stamp_of

MOST_BYTES = 64 * 1024 * 1024
"""The largest file that is opened."""

SINGLE = frozenset(("dossier", "hearing", "document"))
"""Records that there is one of: they have no id."""

COPIES = {
    ".html": "a web page",
    ".htm": "a web page",
    ".txt": "plain text",
    ".pdf": "a PDF",
}
"""How the names end of documents that cannot be read back, and what they are."""

_PROGRAM = "docProps/app.xml"


class Value(NamedTuple):
    """Words that came out of a record, as they stand now."""

    record: str  # facts/register-size, hearing
    field: str  # statement; "" where the document does not say
    text: str
    line: int  # through body and notes, from 0; -1 in none
    start: int  # characters into the line
    end: int

    @property
    def tag(self) -> str:
        """The record and the field in one word."""
        return f"{self.record}/{self.field}" if self.field else self.record


class Document(NamedTuple):
    """A built document, read back."""

    file: str  # as a person named it
    shown: Shown
    styles: Sequence[str]  # of the body's lines
    hashes: Sequence[str]  # short ones, of all lines
    digest: str  # of all that it shows
    values: tuple[Value, ...]  # in the order in which they were written
    missing: tuple[tuple[str, int], ...]  # tags whose bookmark is gone, and a line near
    stamp: Stamp
    is_whole: bool  # whether what it says of itself is as it was written
    is_untouched: bool  # whether every part is, to the byte
    program: str  # that saved it last, by its own word
    tracked: Counter[str]  # author → tracked changes
    comments: int

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines: body, then notes."""
        return (*self.shown.body, *self.shown.notes)


def read_document(path: Path) -> Document:
    """Return a Word file, read. Raises `BriefingsError` for one that cannot be."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "there is no such file"
        raise BriefingsError(
            f"'{path}' cannot be read: {reason.lower()}",
            help="name a Word file (.docx)",
        ) from error
    if len(content) > MOST_BYTES:
        raise BriefingsError(
            f"'{path}' is larger than {MOST_BYTES // 1024**2} MB",
            help="take large pictures out of it",
        )
    _refuse_copy(path, content)
    return document_of(content, str(path))


def _refuse_copy(path: Path, content: bytes) -> None:
    """Raise what to give in the place of a web page, a text or a PDF."""
    sort = COPIES.get(path.suffix.lower())
    if sort is None or content.startswith(b"PK"):
        return
    beside = path.with_suffix(".docx")
    raise BriefingsError(
        f"'{path}' is {sort}, and only the Word file of a document can be read back",
        help=f"give '{beside}', which stands beside it"
        if beside.is_file()
        else "give the Word file of it; a build makes one with `--format docx`",
    )


def document_of(content: bytes, file: str) -> Document:
    """Return the bytes of a Word file, read; an error names the file it is of."""
    parts = unpacked(content, file)
    try:
        return _document(parts, file)
    except BriefingsError as error:
        # Its parts do not know whose they are, and several files may be asked about.
        raise BriefingsError(f"'{file}': {error.message}", help=error.help) from error


def _document(parts: Mapping[str, bytes], file: str) -> Document:
    reading = read_shown(parts)
    attached = read_attached(parts)
    values, missing = _values(reading, attached.origins)
    stamp = stamp_of(attached.manifest)
    return Document(
        file,
        reading.shown,
        reading.styles,
        tuple(map(short_hash, (*reading.shown.body, *reading.shown.notes))),
        digest_of(reading.shown),
        values,
        missing,
        stamp,
        attached.is_whole and _origins_fit(attached, stamp),
        package_digest(_hashes(parts, attached.file)) == stamp.get("package"),
        _program(parts),
        reading.tracked,
        reading.comments,
    )


def _values(
    reading: Reading, origins: Mapping[str, str]
) -> tuple[tuple[Value, ...], tuple[tuple[str, int], ...]]:
    """Return the values that are marked, and the tags of those that no longer are."""
    held = {mark.name: mark for mark in reversed(reading.bookmarks)}
    values: list[Value] = []
    missing: list[tuple[str, int]] = []
    near = 0
    for bookmark, tag in origins.items():
        mark = held.get(bookmark)
        if mark is None:
            missing.append((tag, near))
            continue
        near = max(mark.line, 0)
        record, field = _parted(tag)
        values.append(Value(record, field, mark.text, mark.line, mark.start, mark.end))
    return tuple(values), tuple(missing)


def _parted(tag: str) -> tuple[str, str]:
    """Return the record and the field of a tag: `facts/register-size`, `statement`."""
    first, _, rest = tag.partition("/")
    if first in SINGLE:
        return first, rest
    record, _, field = rest.partition("/")
    return f"{first}/{record}", field


def _origins_fit(attached: Attached, stamp: Stamp) -> bool:
    made = hashlib.sha256()
    for bookmark, tag in attached.origins.items():
        text = f'<value bookmark="{escape(bookmark)}" tag="{escape(tag)}"/>'
        made.update(text.encode("utf-8", "surrogatepass"))
    return stamp.get("origins") in ("", made.hexdigest())


def _hashes(parts: Mapping[str, bytes], apart: str) -> dict[str, str]:
    return {
        name: hashlib.sha256(data).hexdigest()
        for name, data in parts.items()
        if name != apart
    }


def _program(parts: Mapping[str, bytes]) -> str:
    """Return the name of the program that saved a file last, by its own word."""
    found: list[str] = []
    inside = False

    def start(tag: str, _: Mapping[str, str]) -> None:
        nonlocal inside
        inside = tag.endswith(" Application")

    def text(words: str) -> None:
        if inside:
            found.append(words)

    try:
        parse(parts.get(_PROGRAM, b""), _PROGRAM, start, lambda _: None, text)
    except BriefingsError:
        return ""
    return " ".join("".join(found).split())[:80]
