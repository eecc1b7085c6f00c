"""Tables as CSV files, with the base beside them; no cell becomes a formula."""

import csv
import io
import json
from collections.abc import Iterator, Mapping

from briefings.errors import BriefingsError
from briefings.sheets.columns import COLUMNS
from briefings.sheets.grids import Grid
from briefings.sheets.rows import MOST_ROWS, base_of, grid_from, rows_of

_BASE = "base.json"
_RISKY = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a spreadsheet takes for the beginning of a formula, and our own guard."""


def as_files(grids: Mapping[str, Grid]) -> dict[str, bytes]:
    """Return file name → content: a CSV file a table, and what they were made from."""
    files = {}
    for collection, grid in grids.items():
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerows(
            [_guarded(words) for words in row] for row in rows_of(grid, collection)
        )
        files[f"{collection}.csv"] = text.getvalue().encode("utf-8-sig")
    base = {collection: grid.hashes for collection, grid in grids.items()}
    files[_BASE] = (json.dumps(base, indent=1, sort_keys=True) + "\n").encode()
    return files


def from_files(files: Mapping[str, bytes], place: str) -> dict[str, Grid]:
    """Return the tables of CSV files, each named as its collection.

    Raises `BriefingsError` where none is a table of ours, or one cannot be read.
    """
    base = _base_of(files.get(_BASE, b"{}"))
    found = {
        collection: grid_from(
            _rows(files[f"{collection}.csv"], f"{collection}.csv"),
            collection,
            base.get(collection, {}),
        )
        for collection in COLUMNS
        if f"{collection}.csv" in files
    }
    if not found:
        names = ", ".join(f"{collection}.csv" for collection in COLUMNS)
        raise BriefingsError(
            f"'{place}' holds no table of a dossier", help=f"call it one of: {names}"
        )
    return found


def _guarded(words: str) -> str:
    return f"'{words}" if words.startswith(_RISKY) else words


def _bare(words: str) -> str:
    return words[1:] if words[:1] == "'" and words[1:].startswith(_RISKY) else words


def _rows(content: bytes, file: str) -> Iterator[tuple[str, list[str]]]:
    text = _decoded(content, file)
    head = text.partition("\n")[0]
    comma = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=comma, strict=True)
    try:
        for number, row in enumerate(reader, 1):
            if number > MOST_ROWS:
                raise BriefingsError(
                    f"'{file}' has more than {MOST_ROWS:,} rows",
                    help="see that it is the right file",
                )
            yield f"{file}, row {number}", [_bare(words) for words in row]
    except csv.Error as error:
        if "field limit" in str(error):
            raise BriefingsError(
                f"'{file}' has more than {csv.field_size_limit():,} characters in a "
                f"cell of row {reader.line_num}",
                help="see that it is the right file, and each quotation mark has its "
                "partner",
            ) from error
        raise BriefingsError(
            f"'{file}' breaks off in row {reader.line_num}",
            help="see that each quotation mark in it has its partner",
        ) from error


def _decoded(content: bytes, file: str) -> str:
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BriefingsError(
            f"'{file}' is not UTF-8",
            help="save it as `CSV UTF-8` and try again",
        ) from error


def _base_of(content: bytes) -> dict[str, dict[str, dict[str, str]]]:
    try:
        return {name: base_of(held) for name, held in dict(json.loads(content)).items()}
    except (ValueError, TypeError, RecursionError) as error:
        raise BriefingsError(
            f"'{_BASE}' cannot be read",
            help="export the tables again; without it, only new rows are taken",
        ) from error
