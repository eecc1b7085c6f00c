"""From a file of a reference manager to what it says of each document."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from briefings.errors import BriefingsError
from briefings.needs import needed

MOST_BYTES = 1024 * 1024
_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")


class Reference(NamedTuple):
    """What is known of one document; "" or () where nothing is."""

    title: str
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""  # a whole day, or ""
    url: str = ""


def read_references(content: bytes, name: str) -> list[Reference]:
    """Return the references of a CSL-JSON, RIS or BibTeX file.

    Raises `BriefingsError` for a file that is none of them, or is too large.
    """
    if len(content) > MOST_BYTES:
        raise BriefingsError(
            f"'{name}' is larger than {MOST_BYTES // 1024**2} MB",
            help="export the references of this hearing alone",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unread(name) from error
    ending = name.rpartition(".")[2].lower()
    reader = {"json": _csl, "ris": _ris, "bib": _bibtex}.get(ending)
    if reader is None:
        raise BriefingsError(
            f"'{name}' ends in none of .json, .ris, .bib",
            help="export CSL JSON, RIS or BibTeX",
        )
    try:
        found = [item for item in reader(text) if item.title]
    except BriefingsError:
        raise
    except Exception as error:  # of a library that reads a stranger's file
        raise _unread(name) from error
    if not found:
        raise _unread(name)
    return found


def _unread(name: str) -> BriefingsError:
    return BriefingsError(
        f"'{name}' holds no reference with a title",
        help="export it again from the reference manager, as CSL JSON, RIS or BibTeX",
    )


def _csl(text: str) -> Iterator[Reference]:
    held = json.loads(text)
    for item in held if isinstance(held, list) else held.get("items", [held]):
        yield Reference(
            _plain(item.get("title")),
            tuple(filter(None, map(_csl_name, item.get("author", ())))),
            _plain(item.get("container-title") or item.get("publisher")),
            _csl_day(item.get("issued") or {}),
            _address(item.get("URL")),
        )


def _csl_name(name: Mapping[str, str]) -> str:
    parts = (name.get("given"), name.get("non-dropping-particle"), name.get("family"))
    return _plain(name.get("literal") or " ".join(part for part in parts if part))


def _csl_day(issued: Mapping[str, Any]) -> str:
    (parts,) = issued.get("date-parts") or [[]]
    return _day("-".join(str(part) for part in parts) or str(issued.get("raw", "")))


def _ris(text: str) -> Iterator[Reference]:
    for item in needed("rispy", "references", "RIS files").loads(text):
        yield Reference(
            _plain(item.get("title") or item.get("primary_title")),
            tuple(_turned(name) for name in _names(item)),
            _plain(
                item.get("secondary_title")
                or item.get("journal_name")
                or item.get("publisher")
            ),
            _day(str(item.get("date") or item.get("year") or "")),
            _address((item.get("urls") or [""])[0]),
        )


def _names(item: Mapping[str, Any]) -> Iterable[str]:
    found: Iterable[str] = item.get("authors") or item.get("first_authors") or ()
    return found


def _bibtex(text: str) -> Iterator[Reference]:
    library = needed("bibtexparser", "references", "BibTeX files")
    letters = needed("bibtexparser.customization", "references", "BibTeX files")
    parser = library.bparser.BibTexParser(customization=letters.convert_to_unicode)
    for item in library.loads(text, parser).entries:
        names = re.split(r"\s+and\s+", _plain(item.get("author")))
        yield Reference(
            _plain(item.get("title")),
            tuple(_turned(name) for name in names if name),
            _plain(
                item.get("journal") or item.get("publisher") or item.get("institution")
            ),
            _day(_plain(item.get("date"))),
            _address(item.get("url")),
        )


def _turned(name: str) -> str:
    """Return `Roe, Dana` as `Dana Roe`."""
    family, _, given = _plain(name).partition(", ")
    return f"{given} {family}".strip()


def _day(text: str) -> str:
    """Return a whole day as 2026-02-10; "" for a year, a month or anything else."""
    found = _DAY.match(text)
    if not found:
        return ""
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return ""


def _address(text: object) -> str:
    """Return an address of the web; "" for anything else."""
    words = _plain(text)
    return words if words.startswith(("https://", "http://")) else ""


def _plain(text: object) -> str:
    """Return words without braces, tags and line breaks."""
    words = re.sub(r"[{}]|\\(?=[&%$#_])|</?[a-zA-Z]{1,8}>", "", str(text or ""))
    return " ".join(words.split())
