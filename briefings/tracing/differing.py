"""From two dossiers to what differs between them, record by record."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from briefings.model import COLLECTIONS, Dossier, Record, named_records
from briefings.tracing.aligning import blocks
from briefings.tracing.wording import difference


class FieldDifference(NamedTuple):
    """One field that two records have otherwise."""

    field: str  # dotted: excerpts.0.quote; "" for the whole record
    old: str  # "" where it is not there
    new: str
    difference: str = ""  # of the two, in words, where both are there


class RecordDifference(NamedTuple):
    """One record that two dossiers, or two documents, have otherwise."""

    kind: str  # added, removed, changed, renamed, reordered
    record: str  # its name in the new one, or in the old one where it is gone
    said: str = ""  # the words that tell best what it is
    fields: tuple[FieldDifference, ...] = ()
    former: str = ""  # its name in the old one, where it was renamed


_TELLING = ("statement", "ask", "title", "name", "text", "description", "cite")

_RECORDS = {*COLLECTIONS, "hearing", "include"}
"""Fields of a dossier that are told of record by record, or not at all."""

Plain = Mapping[str, Any]


def dossier_differences(old: Dossier, new: Dossier) -> Iterator[RecordDifference]:
    """Yield what differs, in the order of the new dossier, what is gone at the end.

    Records are known by their ids; one that is the same but for its id was renamed.
    """
    before, after = _plain(old), _plain(new)
    for name in ("dossier", "hearing"):
        yield from _changed(name, before.pop(name), after.pop(name))
    for collection in COLLECTIONS:
        mine = _within(collection, before)
        yours = _within(collection, after)
        yield from _collection(collection, mine, yours)


def _plain(dossier: Dossier) -> dict[str, Plain]:
    return {name: _dump(record) for name, record in named_records(dossier)}


def _dump(record: Record) -> Plain:
    apart = _RECORDS if isinstance(record, Dossier) else None
    held: Plain = record.model_dump(mode="json", by_alias=True, exclude=apart)
    return {key: value for key, value in held.items() if key != "id"}


def _within(collection: str, records: Mapping[str, Plain]) -> dict[str, Plain]:
    start = f"{collection}/"
    return {name: held for name, held in records.items() if name.startswith(start)}


def _collection(
    collection: str, old: Mapping[str, Plain], new: Mapping[str, Plain]
) -> Iterator[RecordDifference]:
    renamed = _renamed(old, new)
    for name, held in new.items():
        if name in old:
            yield from _changed(name, old[name], held)
        elif name in renamed:
            former = renamed[name]
            yield RecordDifference("renamed", name, _telling(held), (), former)
        else:
            yield RecordDifference("added", name, _telling(held))
    gone = set(renamed.values())
    for name, held in old.items():
        if name not in new and name not in gone:
            yield RecordDifference("removed", name, _telling(held))
    both = [name for name in old if name in new]
    if both != [name for name in new if name in old]:
        yield RecordDifference("reordered", collection)


def _renamed(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> dict[str, str]:
    """Return new name → old name of records that are the same but for the name."""
    gone = {_key(held): name for name, held in old.items() if name not in new}
    come = {_key(held): name for name, held in new.items() if name not in old}
    return {come[key]: gone[key] for key in come if key in gone}


def _changed(name: str, old: Plain, new: Plain) -> Iterator[RecordDifference]:
    fields = tuple(_compared(old, new, ""))
    if fields:
        yield RecordDifference("changed", name, _telling(new), fields)


def _telling(held: Plain) -> str:
    return next((str(held[field]) for field in _TELLING if held.get(field)), "")


def _compared(old: Any, new: Any, path: str) -> Iterator[FieldDifference]:
    """Yield the fields in which two plain values differ."""
    if old == new or not (old or new or _is_something(old) or _is_something(new)):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            inside = f"{path}.{key}" if path else key
            yield from _compared(old.get(key), new.get(key), inside)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _lists(old, new, path)
    else:
        before, after = _text(old), _text(new)
        told = difference(before, after) if before and after else ""
        yield FieldDifference(path, before, after, told)


def _lists(
    old: Sequence[Any], new: Sequence[Any], path: str
) -> Iterator[FieldDifference]:
    """Yield what differs between lists; what both hold is passed over, in order."""
    for block in blocks([_key(item) for item in old], [_key(item) for item in new]):
        both = min(len(block.old), len(block.new))
        for before, after in zip(block.old[:both], block.new[:both], strict=True):
            yield from _compared(old[before], new[after], f"{path}.{after}")
        for number in block.old[both:]:
            yield FieldDifference(f"{path}.{number}", _text(old[number]), "")
        for number in block.new[both:]:
            yield FieldDifference(f"{path}.{number}", "", _text(new[number]))


def _is_something(value: Any) -> bool:
    """Return whether a value without content says something all the same: no, 0."""
    return isinstance(value, bool | int)


def _key(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _text(value: Any) -> str:
    """Return a plain value in words."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case dict():
            return ", ".join(f"{key}: {_text(item)}" for key, item in value.items())
        case list():
            return "; ".join(map(_text, value))
    return str(value)
