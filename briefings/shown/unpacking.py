"""From the bytes of a zip file of unknown origin to its files, or a refusal.

The directory is read here and not by `zipfile`: two readers must not see two files in
it, and nothing is unpacked before it is known how large it becomes (APPNOTE.TXT
6.3.10; CVE-2024-0450, CVE-2025-8291).
"""

import re
import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefings.errors import BriefingsError

MOST_ENTRIES = 2_000
LARGEST_PART = 64 * 1024 * 1024  # bytes, unpacked
LARGEST_PACKAGE = 160 * 1024 * 1024
TIGHTEST = 200  # times that a large part may be packed
FROM_THERE = 4 * 1024 * 1024  # bytes from which that counts

_END = struct.Struct("<4s4H2IH")
_ENTRY = struct.Struct("<4s4xHH4x3I3H8xI")
_LOCAL = struct.Struct("<4s22x2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _UTF8 = 1, 1 << 11
_LONGEST_COMMENT = 0xFFFF
_OUTSIDE = re.compile(r"(?:^|/)\.\.?(?:/|$)|^/|//|[\\:\x00-\x1f]")

AGAIN = "open it in Word and save it again as `Word Document (.docx)`"
_PASSWORD = "save it in Word without a password"  # noqa: S105 -- advice


class _Entry(NamedTuple):
    name: str
    raw: bytes  # the name as it is written
    method: int
    checksum: int
    packed: int  # bytes
    size: int
    offset: int


def unpacked(content: bytes, file: str) -> dict[str, bytes]:
    """Return the parts of a package by their names.

    Raises `BriefingsError`, naming the file, for all that is no whole and plain zip
    file, and for more than a document needs.
    """
    if content[:4] == b"\xd0\xcf\x11\xe0":
        raise _refused(file, "is an old or an encrypted Word file")
    entries = list(_directory(content, file))
    _check(entries, file)
    return {entry.name: _data(content, entry, file) for entry in entries}


def _directory(content: bytes, file: str) -> Iterator[_Entry]:
    found = content.rfind(b"PK\x05\x06", max(0, len(content) - _LONGEST_COMMENT - 22))
    if content[:2] != b"PK" or found < 0 or found + _END.size > len(content):
        raise _refused(file, "is not a Word file, or only a part of one")
    _, disk, first_disk, here, count, length, start, comment = _END.unpack_from(
        content, found
    )
    if disk or first_disk or here != count or start + length != found:
        raise _refused(file, "is damaged: its list of parts does not fit")
    if found + _END.size + comment != len(content):
        raise _refused(file, "is damaged: something stands after its end")
    if count > MOST_ENTRIES:
        raise _refused(file, f"has more than {MOST_ENTRIES:,} parts")
    place = start
    for _ in range(count):
        entry, place = _entry(content, place, found, file)
        yield entry
    if place != found:
        raise _refused(file, "is damaged: its list of parts does not fit")


def _entry(content: bytes, place: int, end: int, file: str) -> tuple[_Entry, int]:
    if place + _ENTRY.size > end or content[place : place + 4] != b"PK\x01\x02":
        raise _refused(file, "is damaged: its list of parts breaks off")
    _, flags, method, checksum, packed, size, name, extra, note, offset = (
        _ENTRY.unpack_from(content, place)
    )
    after = place + _ENTRY.size
    raw = content[after : after + name]
    if flags & _ENCRYPTED:
        raise BriefingsError(f"'{file}' is encrypted", help=_PASSWORD)
    try:
        known = raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError as error:
        raise _refused(file, "names a part in letters that no part has") from error
    entry = _Entry(known, raw, method, checksum, packed, size, offset)
    return entry, after + name + extra + note


def _check(entries: list[_Entry], file: str) -> None:
    names = [entry.name.lower() for entry in entries]
    if len(set(names)) < len(names):
        raise _refused(file, "holds two parts of one name")
    if any(_OUTSIDE.search(entry.name) for entry in entries):
        raise _refused(file, "holds a part with a path that leads out of it")
    sizes = [entry.size for entry in entries]
    if max(sizes, default=0) > LARGEST_PART or sum(sizes) > LARGEST_PACKAGE:
        raise BriefingsError(
            f"'{file}' holds more than {LARGEST_PART // 1024**2} MB in one part",
            help="take large pictures out of it",
        )
    if any(e.size > FROM_THERE and e.size > TIGHTEST * e.packed for e in entries):
        raise _refused(file, "is packed more tightly than any text can be")
    if _overlap(entries):
        raise _refused(file, "holds parts that overlap")


def _overlap(entries: list[_Entry]) -> bool:
    """Return whether two entries share bytes of the file, as a bomb's do."""
    spans = sorted(
        (e.offset, e.offset + _LOCAL.size + len(e.raw) + e.packed) for e in entries
    )
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def _data(content: bytes, entry: _Entry, file: str) -> bytes:
    """Return one part unpacked, when its own header and checksum agree."""
    damaged = _refused(file, f"is damaged: its part '{entry.name[:80]}' cannot be read")
    if entry.offset + _LOCAL.size > len(content):
        raise damaged
    mark, name, extra = _LOCAL.unpack_from(content, entry.offset)
    first = entry.offset + _LOCAL.size
    start = first + name + extra
    packed = content[start : start + entry.packed]
    if mark != b"PK\x03\x04" or content[first : first + name] != entry.raw:
        raise damaged
    try:
        data = _inflated(packed, entry)
    except zlib.error as error:
        raise damaged from error
    if len(data) != entry.size or zlib.crc32(data) != entry.checksum:
        raise damaged
    return data


def _inflated(packed: bytes, entry: _Entry) -> bytes:
    if entry.method == _STORED:
        return packed
    if entry.method != _DEFLATED:
        raise zlib.error
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    data = engine.decompress(packed, entry.size + 1)
    if not engine.eof or engine.unused_data:
        raise zlib.error
    return data


def _refused(file: str, what: str) -> BriefingsError:
    return BriefingsError(f"'{file}' {what}", help=AGAIN)
