"""The tables of a Word file whose first row names fields of a record."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.sheets.columns import COLUMNS, DELETE
from briefings.sheets.grids import Grid
from briefings.sheets.rows import grid_from
from briefings.shown import CELL, NOTE, OBJECT, read_shown, unpacked, without_links

_PARTED = re.compile(r"\s*[;,]\s*")


class _Table(NamedTuple):
    collection: str
    rows: list[tuple[str, list[str]]]  # the heads first; each with where it stands


def from_document(content: bytes, name: str) -> dict[str, Grid]:
    """Return the tables of a Word file, each a collection's.

    They have no base: what they say of records that are there is for a person to
    settle. Raises `BriefingsError` for a file that is damaged, and where no table
    names the fields of one collection in its first row, `id` among them.
    """
    lines = read_shown(unpacked(content, name)).shown.body
    tables = list(_tables([line for line in lines if line.strip(CELL)]))
    found: dict[str, Grid] = {}
    for table in tables:
        grid = grid_from(table.rows, table.collection, {})
        known = found.get(table.collection, Grid({}))
        if twice := known.rows.keys() & grid.rows.keys():
            raise BriefingsError(
                f"'{min(twice)}' stands in two tables of '{name}'",
                help="keep one of them",
            )
        found[table.collection] = Grid(
            {**known.rows, **grid.rows},
            {},
            known.deleted | grid.deleted,
            {**known.spots, **grid.spots},
        )
    if not found:
        raise BriefingsError(
            f"'{name}' has no table whose first row names fields of a record",
            help="head its columns as `sheet export` does: id, statement, ...",
        )
    return found


def _tables(lines: Sequence[str]) -> Iterator[_Table]:
    table: _Table | None = None
    number = row = width = 0
    for line in lines:
        cells = [_words(cell) for cell in line.split(CELL)] if CELL in line else []
        collection = _collection(cells)
        if collection:
            if table is not None:
                yield table
            number, row = number + 1, 1
            width = len(cells)
            table = _Table(collection, [(f"table {number}, row 1", cells)])
        elif table is not None and len(cells) == len(table.rows[0][1]):
            row += 1
            heads = table.rows[0][1]
            parted = _lists(table.collection)
            words = [
                _PARTED.sub("\n", cell) if head in parted else cell
                for head, cell in zip(heads, cells, strict=True)
            ]
            table.rows.append((f"table {number}, row {row}", words))
        elif cells and (table is not None or len(cells) == width):
            raise BriefingsError(
                f"a row after 'table {number}, row {row}' does not fit its columns:"
                f" '{cells[0][:60]}'",
                help="split merged cells, and give each table a first row of heads",
            )
        elif table is not None:
            yield table
            table = None
    if table is not None:
        yield table


def _collection(cells: Sequence[str]) -> str:
    """Return whose fields a row names; "" if it is no row of heads."""
    heads = {cell for cell in cells if cell} - {DELETE}
    if "id" not in heads or len(heads) == 1:
        return ""
    fits = (c for c, names in _heads().items() if heads <= names)
    return next(fits, "")


def _heads() -> Mapping[str, set[str]]:
    return {c: {column.head for column in columns} for c, columns in COLUMNS.items()}


def _lists(collection: str) -> set[str]:
    return {column.head for column in COLUMNS[collection] if column.is_list}


def _words(cell: str) -> str:
    return " ".join(without_links(cell).replace(NOTE, "").replace(OBJECT, "").split())
