"""A record as a template sees it: fields by name, read only, each worked out once."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from briefings.errors import BriefingsError
from briefings.memo.blocks import Origin
from briefings.memo.views import words
from briefings.memo.views.spans import partial_day
from briefings.memo.views.values import Choice, Number, Rows, Traced
from briefings.model import Record

if TYPE_CHECKING:
    from briefings.memo.views.book import Book

HIDDEN = frozenset({"id", "audience", "waive", "notes", "include", "documents"})
"""Fields that no template sees: names for the files, and the staff's own notes."""

ADDRESSES = {"url": "", "archive_url": "", "email": "mailto:"}
"""Fields that hold an address, and what goes before it to make it a link."""


class View:
    """One record, or a part of one, as the readers of this document may see it.

    A template sees the record's fields and the view's properties, nothing else.
    """

    noun: ClassVar[str] = "record"
    looks: ClassVar[dict[str, Callable[[Any], Any]]] = {}
    __slots__ = ("book", "collection", "id", "path", "record", "seen")

    def __init_subclass__(cls) -> None:
        cls.looks = dict(cls.looks)
        for name, member in vars(cls).items():
            if isinstance(member, property) and member.fget:
                cls.looks[name] = member.fget

    def __init__(
        self,
        book: "Book",
        record: Any,
        collection: str,
        id: str = "",  # noqa: A002 -- the word the dossier uses
        path: str = "",
    ) -> None:
        self.book = book
        self.record = record
        self.collection = collection
        self.id = id
        self.path = path
        self.seen: dict[str, Any] = {}

    def origin(self, field: str) -> Origin:
        """Return where a field of this record stands."""
        return Origin(self.collection, self.id, self.path + field)

    def see(self, name: str) -> Any:
        """Return what a template sees under `name`.

        Raises `BriefingsError`, with the nearest name there is, if that is nothing.
        """
        if name in self.seen:
            return self.seen[name]
        method = self.looks.get(name)
        if method is not None:
            value = method(self)
        elif name in self._fields:
            value = self._shown(name, getattr(self.record, name))
        else:
            raise self._unknown(name)
        self.seen[name] = value
        return value

    def text(self, field: str) -> Traced | None:
        """Return the words of a text field, or None where it is left out."""
        value = self.see(field)
        return value if isinstance(value, Traced) else None

    def partial(self, field: str, value: str | None) -> Traced | None:
        """Return a year, month or day in words, or None where it is left out."""
        return Traced(partial_day(value), self.origin(field)) if value else None

    def rows(self, items: Any) -> "Rows[Any]":
        """Return `items` as a list that a template may loop over."""
        return Rows.of(items, self.book.steps)

    def names(self) -> list[str]:
        """Return all that a template may ask for, the record's own fields first."""
        names = dict.fromkeys((*self._fields, *self.looks))
        return [name for name in names if name not in HIDDEN]

    @property
    def _fields(self) -> Mapping[str, None]:
        kind = type(self.record)
        if kind not in _FIELDS:
            _FIELDS[kind] = _fields_of(kind)
        return _FIELDS[kind]

    def _shown(self, field: str, value: Any) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, tuple):
            return self.rows(
                self._shown(f"{field}.{index}", item)
                for index, item in enumerate(value)
            )
        if isinstance(value, Record):
            path = f"{self.path}{field}."
            return View(self.book, value, self.collection, self.id, path)
        return _printed(field, value, self.origin(field))

    def _unknown(self, name: str) -> BriefingsError:
        import difflib

        known = self.names()
        near = difflib.get_close_matches(name, known, n=1)
        return BriefingsError(
            f"{self.noun} has no '{name}'",
            help=f"did you mean '{near[0]}'?"
            if near
            else f"use one of: {', '.join(known)}",
        )


_FIELDS: dict[type, Mapping[str, None]] = {}
"""Kind of record → what a template may see of it, worked out once."""


def _fields_of(kind: type) -> Mapping[str, None]:
    """Return the fields of a kind of record that a template may see, in its order."""
    known = kind.model_fields if issubclass(kind, Record) else ()
    return dict.fromkeys(name for name in known if name not in HIDDEN)


def _printed(field: str, value: Any, origin: Origin) -> Traced | Number:
    match value:
        case StrEnum():
            return Choice.of(value.value, words.words_of(type(value)), origin)
        case date():
            return Traced(words.day(value), origin)
        case int():
            return Number.of(value, origin)
    text = str(value)
    return Traced(text, origin, ADDRESSES[field] + text if field in ADDRESSES else "")
