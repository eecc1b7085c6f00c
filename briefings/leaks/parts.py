"""From the bytes of a package to all words in it, in every part and way of writing."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from briefings.shown import unpacked

_DEEPEST = 3  # packages inside each other
_ENDS = re.compile(r"</?(?:w:p|w:tr|w:tc|w:tab|w:br|a:p|c|row|si|p)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)')")


def texts_of(content: bytes, file: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield the name of each part and its words; the file's own name comes first."""
    yield file, unquote(file)
    for name, part in unpacked(content, file).items():
        where = f"{file}: {name}"
        yield where, unquote(name)
        if part[:4] == b"PK\x03\x04" and depth < _DEEPEST:
            yield from texts_of(part, where, depth + 1)
        elif name.endswith((".xml", ".rels", ".vml")) or part[:5] == b"<?xml":
            yield where, _of_markup(part.decode("utf-8", "replace"))
        else:
            yield where, part.decode("utf-8", "replace")
            yield where, part.decode("utf-16-le", "replace")


def _of_markup(text: str) -> str:
    """Return what stands between tags, pieces of a word joined, and in their values."""
    between = _TAG.sub("", _ENDS.sub(" ", text))
    values = " ".join(one or other for one, other in _VALUE.findall(text))
    plain = unescape(f"{between} {values}")
    return f"{plain} {unquote(plain)}" if "%" in plain else plain
