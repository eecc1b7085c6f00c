"""The words that a Word document shows, as lines that do not depend on its XML.

A line is a paragraph, a table row or a note. White space is written as single spaces,
single quotation marks and hyphens that do not break as those that one types;
what is shown and is no word has a character of its own that XML cannot hold, so that
no text can pass for it. Lines without words are left out: programs add and drop them.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote

VERSION = "briefings.shown/2"
"""Stands for all that is said here; another way of reading gets another number."""

NOTE = "\x01"  # the mark of a note, where its number stands
CELL = "\x02"  # the end of a table's cell
LINK = "\x03"  # encloses the address that the words after it lead to
OBJECT = "\x04"  # a picture, a chart, a control: what has no words of its own

SHORT = 6
"""Hexadecimal digits of a line's hash: enough to tell lines apart, not to prove."""

_NOT_WORDS = dict.fromkeys(map(ord, (NOTE, CELL, OBJECT)), " ")


class Shown(NamedTuple):
    """All lines of a document, in the order of reading."""

    body: Sequence[str]
    notes: Sequence[str]  # in the order in which the body first cites them
    furniture: Sequence[
        tuple[str, ...]
    ]  # `header`, `footer` or `chart`, then its lines


def line_of(text: str) -> str:
    """Return text as it stands in a line."""
    return typed(" ".join(text.split()))


def typed(text: str) -> str:
    """Return text with the marks that one types where a page has those that it sets."""
    if text.isascii():
        return text
    return text.replace("\u2019", "'").replace("\u2018", "'").replace("\u2011", "-")


def link_to(address: str) -> str:
    """Return what stands before words that lead to an address.

    Programs differ in what they write with percent signs and in a last slash.
    """
    return f"{LINK}{unquote(address).rstrip('/')}{LINK}"


def words_of(line: str) -> str:
    """Return the words of a line alone."""
    return line_of(without_links(line).translate(_NOT_WORDS))


def without_links(line: str) -> str:
    """Return a line, or a piece of one, without the addresses its words lead to."""
    return line_of("".join(line.split(LINK)[::2])) if LINK in line else line_of(line)


def addresses_of(line: str) -> tuple[str, ...]:
    """Return the addresses that words of a line lead to."""
    return tuple(line.split(LINK)[1::2])


def short_hash(text: str) -> str:
    """Return the first digits of a text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:SHORT]


def short_hashes(lines: Iterable[str]) -> str:
    """Return the short hashes of lines, one after the other."""
    return "".join([short_hash(line) for line in lines])


def furniture_entry(shown: Shown) -> str:
    """Return what is kept of headers and footers: each `header:` and its lines' hashes.

    The first line of each says which it is.
    """
    return " ".join(f"{kind}:{short_hashes(lines)}" for kind, *lines in shown.furniture)


def package_digest(hashes: Mapping[str, str]) -> str:
    """Return the SHA-256 of a package, from those of its parts by their names."""
    listed = "".join(f"{name}\0{hashes[name]}\n" for name in sorted(hashes))
    return hashlib.sha256(listed.encode("utf-8", "surrogatepass")).hexdigest()


def digest_of(shown: Shown) -> str:
    """Return the SHA-256 of all that a document shows."""
    furniture = map("\n".join, shown.furniture)
    parts = ("\n".join(part) for part in (shown.body, shown.notes, furniture))
    return hashlib.sha256("\f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
