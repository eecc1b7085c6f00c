"""From files to the list of their hashes that `sha256sum -c` reads, and back."""

import hashlib
import re
from collections.abc import Mapping

from briefings.errors import BriefingsError

_LINE = re.compile(r"(\\?)([0-9a-f]{64}) [ *](.+)", re.DOTALL)
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}


def sums_of(files: Mapping[str, bytes]) -> bytes:
    """Return a line for each file, in the order of their names."""
    lines = (_line(name, files[name]) for name in sorted(files))
    return "".join(lines).encode("utf-8", "surrogateescape")


def digests_in(sums: bytes) -> dict[str, str]:
    """Return file → hash. Raises `BriefingsError` for a line that is none."""
    found: dict[str, str] = {}
    for number, line in enumerate(_text(sums).split("\n"), 1):
        if not line:
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise BriefingsError(
                f"line {number} of SHA256SUMS is no hash and name",
                help="get the folder anew from who built it",
            )
        name = _unescaped(match[3]) if match[1] else match[3]
        found[name] = match[2]
    return found


def _text(sums: bytes) -> str:
    return sums.decode("utf-8", "surrogateescape")


def _line(name: str, content: bytes) -> str:
    escaped = "".join(_ESCAPES.get(character, character) for character in name)
    mark = "\\" if escaped != name else ""
    return f"{mark}{hashlib.sha256(content).hexdigest()}  {escaped}\n"


def _unescaped(name: str) -> str:
    plain = {escape[1]: character for character, escape in _ESCAPES.items()}
    return re.sub(r"\\(.)", lambda found: plain.get(found[1], found[0]), name)
