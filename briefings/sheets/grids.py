"""A table: records by their ids, each with the words of its cells."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from briefings.sheets.columns import COLUMNS, Column

Cells = Mapping[str, str]
"""What heads a column → the words of a cell."""


class Grid(NamedTuple):
    """The records of one collection as a table shows them."""

    rows: Mapping[str, Cells]  # by id
    base: Mapping[str, Mapping[str, str]] = {}  # id → head → hash, as it was sent out
    deleted: frozenset[str] = frozenset()  # ids marked to go
    spots: Mapping[str, str] = {}  # id → where its row stands: `Facts, row 7`

    @property
    def hashes(self) -> dict[str, dict[str, str]]:
        """Return the base that a table sent out now would have."""
        return {
            name: {head: short_hash(words) for head, words in cells.items()}
            for name, cells in self.rows.items()
        }


def grid_of(collection: str, records: Iterable[Mapping[str, Any]]) -> Grid:
    """Return records, all values as typed, as a table."""
    columns = COLUMNS[collection]
    return Grid(
        {
            str(record["id"]): {
                column.head: cell_of(record, column) for column in columns
            }
            for record in records
        }
    )


def cell_of(record: Mapping[str, Any], column: Column) -> str:
    """Return the words of one cell; "" where a record has none."""
    value: Any = record
    for step in column.path:
        value = _child(value, step)
    if column.is_list and isinstance(value, list):
        return "\n".join(item for item in value if isinstance(item, str))
    return tidy(value) if isinstance(value, str) else ""


def tidy(words: str) -> str:
    """Return words with the line ends and edges that every table keeps."""
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()


def short_hash(words: str) -> str:
    """Return what tells the words of a cell from others."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _child(value: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return value[step] if isinstance(value, list) and len(value) > step else None
    return value.get(step) if isinstance(value, dict) else None
