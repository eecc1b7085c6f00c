"""From a file of unknown origin to the assurance that it may be opened.

Nothing is parsed before the directory of the package was looked through: two readers
must not see two files in it, and none of it may be larger than a house file needs.
"""

import io
import re
import zipfile
from itertools import pairwise

from briefings.errors import BriefingsError

MOST_ENTRIES = 2_000
LARGEST_PART = 8 * 1024 * 1024  # bytes, unpacked
LARGEST_PACKAGE = 64 * 1024 * 1024

_HEADER = 30  # bytes of an entry's local header, before its name
_SAVE = "open it in Word and save it again as `Word Document (.docx)`"
_WORD_TYPE = b"wordprocessingml.document.main+xml"
_UNWANTED = (
    (re.compile(rb"macroEnabled|vbaProject|ms-word\.vba", re.IGNORECASE), "macros"),
    (re.compile(rb"oleObject|activeX|/embeddings/", re.IGNORECASE), "embedded objects"),
    (
        re.compile(rb"/relationships/attachedTemplate", re.IGNORECASE),
        "an attached template",
    ),
    (
        re.compile(rb"/relationships/(?:aFChunk|subDocument)", re.IGNORECASE),
        "other documents",
    ),
)
_EXTERNAL = re.compile(rb"<[^<>]*TargetMode\s*=\s*[\"']External[\"'][^<>]*>")


def refuse_unsafe(content: bytes, name: str) -> None:
    """Raise `BriefingsError` unless the file is a Word document without surprises."""
    if content[:4] == b"\xd0\xcf\x11\xe0":
        raise _refused(name, "is an old or an encrypted Word file", _SAVE)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_directory(entries, name)
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise _refused(name, "is not a Word file", _SAVE) from error
    types = parts.get("[Content_Types].xml", b"")
    for part, data in parts.items():
        if part.endswith((".xml", ".rels")):
            _check_text(data, name)
    if _WORD_TYPE not in types:
        raise _refused(name, "is not a Word document", _SAVE)


def _check_directory(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MOST_ENTRIES:
        raise _refused(name, f"has more than {MOST_ENTRIES:,} parts", _SAVE)
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) < len(names):
        raise _refused(name, "holds two parts of one name", _SAVE)
    if any(_is_outside(entry.filename) for entry in entries):
        raise _refused(name, "holds a part with a path that leads out of it", _SAVE)
    if any(entry.flag_bits & 1 for entry in entries):
        raise _refused(name, "is encrypted", "save it in Word without a password")
    sizes = [entry.file_size for entry in entries]
    if max(sizes, default=0) > LARGEST_PART or sum(sizes) > LARGEST_PACKAGE:
        raise _refused(
            name,
            f"holds more than {LARGEST_PART // 1024**2} MB in one part",
            "take large pictures out of it",
        )
    if _overlap(entries):
        raise _refused(name, "holds parts that overlap", _SAVE)


def _is_outside(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/")


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Return whether two entries share bytes of the file, as a bomb's do."""
    spans = sorted(
        (
            entry.header_offset,
            entry.header_offset
            + _HEADER
            + len(entry.orig_filename.encode("utf-8", "replace"))
            + entry.compress_size,
        )
        for entry in entries
    )
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def _check_text(data: bytes, name: str) -> None:
    if b"\x00" in data or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _refused(name, "holds text in a form that Word does not write", _SAVE)
    for pattern, what in _UNWANTED:
        if pattern.search(data):
            raise _refused(
                name, f"holds {what}", "take them out in Word, then save it as `.docx`"
            )
    for link in _EXTERNAL.findall(data):
        if b"/relationships/hyperlink" not in link:
            raise _refused(
                name,
                "is tied to a file outside of it",
                "put the picture or text itself into it, not a link to it",
            )


def _refused(name: str, what: str, advice: str) -> BriefingsError:
    return BriefingsError(f"the house file '{name}' {what}", help=advice)
