"""From cells to the keys of records."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from briefings.sheets.columns import COLUMNS, Column
from briefings.sheets.grids import Cells
from briefings.sheets.merging import Edit

Route = tuple[str, str, str]
"""Collection, id and key."""


def key_edits(
    edits: Iterable[Edit], held: Mapping[tuple[str, str], Mapping[str, Any]]
) -> dict[Route, Any]:
    """Return the keys that edits set, with their whole new values; None: it goes.

    `held` are the records as they are, by collection and id.
    """
    found: dict[Route, Any] = {}
    for edit in edits:
        column = _column(edit.collection, edit.head)
        key = str(column.path[0])
        route = (edit.collection, edit.id, key)
        value = found.get(route, deepcopy(held[route[:2]].get(key)))
        found[route] = _with(value, column.path[1:], _value(edit.new, column))
    return found


def new_record(collection: str, name: str, cells: Cells) -> dict[str, Any]:
    """Return the record that a new row describes."""
    record: dict[str, Any] = {"id": name}
    for column in COLUMNS[collection]:
        words = cells.get(column.head, "")
        if words and not column.is_fixed:
            key = str(column.path[0])
            value = _value(words, column)
            record[key] = _with(record.get(key), column.path[1:], value)
    return record


def _column(collection: str, head: str) -> Column:
    return next(c for c in COLUMNS[collection] if c.head == head)


def _value(words: str, column: Column) -> Any:
    if not words:
        return None
    if column.is_list:
        return [line.strip() for line in words.split("\n") if line.strip()]
    return words


def _with(held: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """Return what is held with a value at the end of a path; None if nothing is."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        items = list(held or [])
        inner = _with(items[step] if len(items) > step else None, tuple(rest), value)
        items[step : step + 1] = [] if inner is None else [inner]
        return items or None
    inner = _with((held or {}).get(step), tuple(rest), value)
    kept = {**(held or {}), step: inner}
    kept = {key: item for key, item in kept.items() if item is not None}
    return kept or None
