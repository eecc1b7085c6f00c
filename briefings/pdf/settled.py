"""From a PDF file to the same without the clock: dates and ids that say nothing new.

What is put in is as long as what was there, so that no place in the file moves.
"""

import hashlib
import re

_EPOCH = "1980-01-01"
_DATE = re.compile(rb"(?<=/CreationDate\(D:)\d{14}|(?<=/ModDate\(D:)\d{14}")
_STAMP = re.compile(
    rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
)
_ID = re.compile(rb"/ID\s*\[\s*<([0-9A-Fa-f]{32})>\s*<([0-9A-Fa-f]{32})>\s*\]")
_CHECKSUM = re.compile(rb"(?<=/DocChecksum /)[0-9A-Fa-f]{32}")
_UUID = re.compile(rb"(?<=uuid:)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PRODUCER = re.compile(rb"/Producer\s*<FEFF([0-9A-Fa-f]+)>")
_ZEROS = b"0" * 32


def settled(content: bytes, day: str = "") -> bytes:
    """Return a PDF dated on a day (ISO), with its own hash for an id."""
    day = day or _EPOCH
    content = _DATE.sub(f"{day.replace('-', '')}000000".encode(), content)
    content = _STAMP.sub(rb"\g<1>" + f"{day}T00:00:00".encode(), content)
    content = _CHECKSUM.sub(_ZEROS, content)
    content = _UUID.sub(b"00000000-0000-0000-0000-000000000000", content)
    content = _ID.sub(lambda found: _with(found, _ZEROS), content)
    digest = hashlib.sha256(content).hexdigest()[:32].upper().encode()
    return _ID.sub(lambda found: _with(found, digest), content)


def producer_of(content: bytes) -> str:
    """Return the program that wrote a PDF, by its own word; "" where it says none."""
    found = _PRODUCER.search(content)
    if found is None:
        return ""
    return bytes.fromhex(found[1].decode()).decode("utf-16-be", "replace")


def _with(found: re.Match[bytes], value: bytes) -> bytes:
    return found[0].replace(found[1], value).replace(found[2], value)
