"""From the rows of a table, whatever held them, to its records."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from briefings.errors import BriefingsError
from briefings.sheets.columns import COLUMNS, DELETE
from briefings.sheets.grids import Grid, tidy

LONGEST = 32_767  # characters of a cell: what Excel keeps
MOST_ROWS = 100_000


def rows_of(grid: Grid, collection: str) -> Iterable[list[str]]:
    """Yield the rows of a table: what heads it, then a row a record.

    Raises `BriefingsError` for words that are too long for a cell.
    """
    heads = [column.head for column in COLUMNS[collection]]
    yield [*heads, DELETE]
    for name, cells in grid.rows.items():
        for head in heads:
            if len(cells[head]) > LONGEST:
                raise BriefingsError(
                    f"`{head}` of '{name}' has {len(cells[head]):,} characters,"
                    f" and a cell holds {LONGEST:,}",
                    help="shorten it: a spreadsheet would cut it off",
                )
        yield [*(cells[head] for head in heads), ""]


def base_of(found: object) -> dict[str, dict[str, str]]:
    """Return what a collection's table was made from: id → head → hash.

    Raises `ValueError` for anything that is not that.
    """
    if not isinstance(found, dict) or not all(
        isinstance(cells, dict) and all(isinstance(h, str) for h in cells.values())
        for cells in found.values()
    ):
        raise ValueError
    return found


def grid_from(
    rows: Iterable[tuple[str, Sequence[str]]],
    collection: str,
    base: Mapping[str, Mapping[str, str]],
) -> Grid:
    """Return a table from its rows, each with where it stands.

    Columns may stand in any order, and some may be missing: those change nothing.
    Raises `BriefingsError` for a head that is not known and for rows without an id.
    """
    table = iter(rows)
    spot, first = next(table, ("", ()))
    heads = _heads([tidy(head) for head in first], collection, spot)
    found: dict[str, dict[str, str]] = {}
    spots, deleted = {}, set()
    for spot, row in table:
        cells = {h: tidy(w) for h, w in zip(heads, row, strict=False) if h}
        if not any(cells.values()):
            continue
        name = cells.get("id", "")
        if not name:
            raise BriefingsError(
                f"{spot}: the row has no id",
                help="give it one, in lower-case letters: register-size",
            )
        if name in found:
            raise BriefingsError(
                f"{spot}: '{name}' stands in two rows", help="keep one of them"
            )
        if cells.pop(DELETE, ""):
            deleted.add(name)
        found[name], spots[name] = cells, spot
    return Grid(found, base, frozenset(deleted), spots)


def _heads(heads: list[str], collection: str, spot: str) -> list[str]:
    known = [*(column.head for column in COLUMNS[collection]), DELETE]
    while heads and not heads[-1]:
        heads.pop()
    for head in heads:
        if head and head not in known:
            near = get_close_matches(head, known, 1)
            raise BriefingsError(
                f"{spot}: '{head}' heads no column of {collection}",
                help=f"did you mean '{near[0]}'?"
                if near
                else f"use: {', '.join(known)}",
            )
    for head in heads:
        if head and heads.count(head) > 1:
            raise BriefingsError(
                f"{spot}: '{head}' heads two columns", help="keep one of them"
            )
    if "id" not in heads:
        raise BriefingsError(
            f"{spot or collection}: no column is headed 'id'",
            help="export the dossier's own table, and begin with that",
        )
    return heads
