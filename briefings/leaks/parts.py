"""From the bytes of a package to all words in it, in every part and way of writing."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from urllib.parse import unquote

from briefings.shown import unpacked

_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_DEEPEST = 3  # packages inside each other
_ENDS = re.compile(r"</?(?:w:p|w:tr|w:tc|w:tab|w:br|a:p|c|row|si|p)\b[^>]*>")
_INLINE = re.compile(r"</?(?:a|b|bdi|em|i|span|strong|sup)\b[^>]*>")
_WIDE = re.compile(rb"<FEFF((?:[0-9A-F]{4})+)>")
_BRACKETED = re.compile(rb"\(((?:[^()\\]|\\.)*)\)")
_TAG = re.compile(r"<[^>]*>")
_BETWEEN = re.compile(r">([^<]+)")
_VALUE = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)')")


def texts_of(content: bytes, file: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield the name of each part and its words; the file's own name comes first."""
    yield file, unquote(file)
    if content[:4] != _ZIP:
        yield from ((file, text) for text in _of_one_file(content))
        return
    for name, part in unpacked(content, file).items():
        where = f"{file}: {name}"
        yield where, unquote(name)
        if part[:4] == _ZIP and depth < _DEEPEST:
            yield from texts_of(part, where, depth + 1)
        elif name.endswith((".xml", ".rels", ".vml")) or part[:5] == b"<?xml":
            yield where, _of_markup(part.decode("utf-8", "replace"))
        else:
            yield where, part.decode("utf-8", "replace")
            yield where, part.decode("utf-16-le", "replace")


def _of_one_file(content: bytes) -> Iterator[str]:
    """Yield the words of a page, of plain text, or of what a PDF says of itself.

    The letters on a PDF's pages are not looked at: they are those of the Word document
    that it was set from, which was.
    """
    if content.startswith(_PDF):
        yield " ".join(
            bytes.fromhex(one.decode()).decode("utf-16-be", "replace")
            for one in _WIDE.findall(content)
        )
        plain = b" ".join(_BRACKETED.findall(content)).decode("latin-1")
        yield f"{plain} {unquote(plain)}"
        return
    text = content.decode("utf-8", "replace")
    yield text
    if "<" in text:
        yield _plain(_TAG.sub(" ", _INLINE.sub("", text)), text)


def _of_markup(text: str) -> str:
    """Return what stands between tags, pieces of a word joined, and in their values.

    A document is few tags again and again, and no value of one holds a `<`: what stands
    between two of those is asked for values once.
    """
    text = text.replace("<w:noBreakHyphen/>", "<w:noBreakHyphen/>-")
    words = _BETWEEN.findall(_ENDS.sub("> ", f">{text}"))
    return _plain("".join(words), "<".join(dict.fromkeys(text.split("<"))))


def _plain(between: str, text: str) -> str:
    """Return what stands between tags with what stands in them, read as it is meant."""
    values = " ".join(chain.from_iterable(_VALUE.findall(text)))
    plain = unescape(f"{between} {values}")
    return f"{plain} {unquote(plain)}" if "%" in plain else plain
