"""From a plain-text file to a snapshot's text."""

import hashlib
import stat
from collections.abc import Iterator
from pathlib import Path

EXTRACTOR = "text/1"
"""Name and version of this extractor; a change of its result raises the number."""

MAX_BYTES = 20 * 1024 * 1024


def digest(content: bytes) -> str:
    """Return the SHA-256 of a snapshot's bytes."""
    return hashlib.sha256(content).hexdigest()


def content_of(path: Path) -> bytes | str:
    """Return a file's bytes, or in words why they cannot be had."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return "it is not a file"
        if status.st_size > MAX_BYTES:
            return f"it is larger than {MAX_BYTES // 1024 // 1024} MB"
        return path.read_bytes()
    except OSError as error:
        return (error.strerror or "it cannot be read").lower()


def as_recorded(content: bytes, sha256: str) -> bytes | None:
    """Return a snapshot's bytes as they were recorded; None where they are others.

    Git and mail programs write a file with the line ends of the machine it comes to.
    Bytes that have the recorded hash with the other line ends are put back to them.
    """
    versions = with_line_ends(content)
    return next((held for held in versions if digest(held) == sha256), None)


def with_line_ends(content: bytes) -> Iterator[bytes]:
    """Yield a text as it is, with the line ends of Unix, and with those of Windows."""
    yield content
    unix = content.replace(b"\r\n", b"\n")
    yield unix
    yield unix.replace(b"\n", b"\r\n")


def text_of(content: bytes) -> str | None:
    """Return the text with its line ends untouched, or None if it is not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
