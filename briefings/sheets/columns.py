"""The columns of each table: what heads them, where their words stand in a record."""

from enum import StrEnum
from typing import NamedTuple

from briefings.model import (
    Audience,
    Basis,
    Form,
    Lifecycle,
    Materiality,
    PublishedBasis,
    Reliability,
    RequestStatus,
    SourceKind,
    Status,
)

Path = tuple[str | int, ...]
"""The keys, and numbers, that lead from a record to one value."""

DELETE = "delete"
"""Heads the column in which an `x` marks a record that is to go."""


class Column(NamedTuple):
    """One column of a table."""

    head: str
    path: Path
    choices: tuple[str, ...] = ()  # what may stand in it
    ids_of: str = ""  # or the ids of a collection
    is_list: bool = False  # one item a line
    is_fixed: bool = False  # shown, and never taken back
    width: int = 16  # characters


def _words(head: str, *path: str | int, width: int = 30) -> Column:
    return Column(head, path or (head,), width=width)


def _choice(head: str, kinds: type[StrEnum]) -> Column:
    return Column(head, (head,), choices=tuple(str(kind) for kind in kinds))


def _yes_no(head: str) -> Column:
    return Column(head, (head,), choices=("yes", "no"), width=10)


def _day(head: str) -> Column:
    return Column(head, (head,), width=13)


def _id(head: str, ids_of: str) -> Column:
    return Column(head, (head,), ids_of=ids_of)


def _ids(head: str) -> Column:
    return Column(head, (head,), is_list=True, width=20)


_NAME = Column("id", ("id",), is_fixed=True, width=22)
_WORDS = 60
_SPEAKERS = ("speaker", "role", "organization", "document", "data", "anonymous")
_TAIL = (_choice("audience", Audience), _words("notes"))

COLUMNS = {
    "facts": (
        _NAME,
        _words("statement", width=_WORDS),
        _choice("basis", Basis),
        _choice("status", Status),
        *(_words(key, "attribution", key, width=20) for key in (*_SPEAKERS, "venue")),
        _day("as_of"),
        _ids("topics"),
        _choice("materiality", Materiality),
        Column("source", ("excerpts", 0, "source"), ids_of="sources"),
        _words("quote", "excerpts", 0, "quote", width=_WORDS),
        _words("caveat"),
        _id("supersedes", "facts"),
        _words("written_by", width=16),
        *_TAIL,
    ),
    "questions": (
        _NAME,
        _words("ask", width=_WORDS),
        _id("topic", "topics"),
        _words("to", width=20),
        _choice("form", Form),
        _ids("because"),
        _words("why"),
        _words("unknown"),
        _words("if_yes"),
        _words("if_no"),
        _words("if_evades"),
        _words("request"),
        Column("priority", ("priority",), choices=("1", "2", "3"), width=9),
        _words("member", width=20),
        _choice("lifecycle", Lifecycle),
        *_TAIL,
    ),
    "sources": (
        _NAME,
        _choice("kind", SourceKind),
        _words("title", width=_WORDS),
        _words("short", width=16),
        _words("publisher", width=24),
        _ids("authors"),
        _day("published"),
        _choice("published_basis", PublishedBasis),
        _words("published_note"),
        _day("accessed"),
        _words("url"),
        _words("archive_url"),
        _choice("reliability", Reliability),
        _yes_no("primary"),
        _words("origin", width=16),
        _words("descriptor"),
        _words("copy_note"),
        _yes_no("redistribute"),
        *_TAIL,
    ),
    "requests": (
        _NAME,
        _words("description", width=_WORDS),
        _words("to", width=20),
        _words("period", width=20),
        _words("custodian", width=20),
        _words("format", width=16),
        _day("sent"),
        _day("due"),
        _choice("status", RequestStatus),
        _id("topic", "topics"),
        _ids("because"),
        _ids("questions"),
        *_TAIL,
    ),
}
"""Collection → its columns; the first is the record's id."""

TITLES = {collection: collection.capitalize() for collection in COLUMNS}
"""Collection → what its table is called."""
