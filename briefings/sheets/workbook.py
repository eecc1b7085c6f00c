"""Tables as an Excel workbook: lists to choose from, fixed ids, text that is text."""

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from briefings.errors import BriefingsError
from briefings.needs import needed
from briefings.sheets.columns import COLUMNS, DELETE, TITLES, Column
from briefings.sheets.grids import Grid
from briefings.sheets.rows import LONGEST, MOST_ROWS, base_of, grid_from, rows_of
from briefings.shown import unpacked

_BASE = "_briefings"
_LISTS = "_lists"
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPARE = 200  # empty rows below the records, for new ones
_WIDEST = 80  # columns that are read
_HELP = (
    "Change what you like, and bring it back with: briefings sheet import DOSSIER FILE",
    "A new record is a new row with an id of its own. Its words are checked first.",
    "A row that is taken out changes nothing: to remove a record, put x under delete.",
    "Several topics, facts or authors in one cell stand on a line each (Alt+Enter).",
    "Sources come in with: briefings source add DOSSIER FILE",
)


def as_workbook(grids: Mapping[str, Grid], ids: Mapping[str, tuple[str, ...]]) -> bytes:
    """Return tables as a workbook.

    Raises `BriefingsError` for what no cell can hold.
    """
    openpyxl = needed("openpyxl", "excel", "and writes workbooks")
    book = openpyxl.Workbook()
    book.properties.creator = ""
    about = book.active
    about.title = "Read me"
    for line in _HELP:
        about.append([line])
    about.column_dimensions["A"].width = 100
    lists = _Lists(book.create_sheet(_LISTS))
    for collection, grid in grids.items():
        _write_table(book, collection, grid, lists, ids)
    base = book.create_sheet(_BASE)
    base.append(["1"])
    for collection, grid in grids.items():
        for name, hashes in grid.hashes.items():
            base.append([collection, name, json.dumps(hashes)])
    for hidden in (lists.sheet, base):
        hidden.sheet_state = "veryHidden"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


class _Lists:
    """The hidden columns that cells are chosen from."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self._ranges: dict[tuple[str, ...], str] = {}

    def range_of(self, choices: tuple[str, ...]) -> str:
        """Return where a list of choices stands, writing it the first time."""
        from openpyxl.utils import get_column_letter

        if choices not in self._ranges:
            column = len(self._ranges) + 1
            for row, choice in enumerate(choices, 1):
                self.sheet.cell(row, column, choice)
            letter = get_column_letter(column)
            self._ranges[choices] = f"'{_LISTS}'!${letter}$1:${letter}${len(choices)}"
        return self._ranges[choices]


def _write_table(
    book: Any,
    collection: str,
    grid: Grid,
    lists: _Lists,
    ids: Mapping[str, tuple[str, ...]],
) -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(TITLES[collection])
    rows = list(rows_of(grid, collection))
    columns = [*COLUMNS[collection], Column(DELETE, (DELETE,), width=8)]
    _fill(sheet, [*rows, *[[""] * len(columns)] * _SPARE], len(rows))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DCE6F1")
    for place, column in enumerate(columns, 1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = column.width
        choices = ("x",) if column.head == DELETE else column.choices
        choices = choices or tuple(ids.get(column.ids_of, ()))
        if choices:
            _offer(sheet, f"{letter}2:{letter}{len(rows) + _SPARE}", lists, choices)
    sheet.freeze_panes = "B2"
    last = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"A1:{last}{max(len(rows), 2)}"
    guard = sheet.protection
    guard.sheet = True
    guard.formatColumns = guard.formatRows = guard.autoFilter = False


def _fill(sheet: Any, rows: Sequence[Sequence[str]], held: int) -> None:
    """Write rows; heads and the ids of records that are held stay as they are."""
    from openpyxl.styles import Alignment, Protection

    wrap, free = Alignment(wrap_text=True, vertical="top"), Protection(locked=False)
    for number, row in enumerate(rows, 1):
        for place, words in enumerate(row, 1):
            cell = sheet.cell(number, place)
            cell.alignment, cell.number_format = wrap, "@"
            if number > held or (number > 1 and place > 1):
                cell.protection = free
            if words:
                _put(cell, words, f"`{rows[0][place - 1]}` of '{row[0]}'")


def _put(cell: Any, words: str, whose: str) -> None:
    if _IMPOSSIBLE.search(words):
        raise BriefingsError(
            f"{whose} holds a control character, which no cell can",
            help="take it out of the dossier",
        )
    cell.value = words
    cell.data_type = "s"  # words that begin with = are words


def _offer(sheet: Any, where: str, lists: _Lists, choices: tuple[str, ...]) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    offer = DataValidation("list", formula1=lists.range_of(choices), allow_blank=True)
    offer.error = "Choose one of the list."
    offer.add(where)
    sheet.add_data_validation(offer)


def from_workbook(content: bytes, name: str) -> dict[str, Grid]:
    """Return the tables of a workbook.

    Raises `BriefingsError` for a file that is no workbook or holds none of our tables,
    and for cells that hold formulas or faults in place of words.
    """
    openpyxl = needed("openpyxl", "excel", "workbooks")
    try:
        _refuse_entities(unpacked(content, name), name)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        base = _base_of(book)
        found = {
            collection: grid_from(
                _rows(book[title], name), collection, base.get(collection, {})
            )
            for collection, title in TITLES.items()
            if title in book.sheetnames
        }
    except BriefingsError as error:
        if "Word" not in error.message + error.help:
            raise
        raise _no_workbook(name) from error
    except Exception as error:  # of a library that reads a stranger's file
        raise _no_workbook(name) from error
    if not found:
        raise BriefingsError(
            f"'{name}' has no table called {', '.join(TITLES.values())}",
            help="begin with one that `briefings sheet export` wrote",
        )
    return found


def _refuse_entities(parts: Mapping[str, bytes], name: str) -> None:
    """Refuse a workbook that declares entities: none does, and openpyxl reads them."""
    if any(b"<!DOCTYPE" in part for part in parts.values()):
        raise _no_workbook(name)


def _no_workbook(name: str) -> BriefingsError:
    return BriefingsError(
        f"'{name}' cannot be read as a workbook",
        help="open it in Excel and save it again as `Excel Workbook (.xlsx)`,"
        " without a password",
    )


def _rows(sheet: Any, file: str) -> Iterator[tuple[str, list[str]]]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=_WIDEST)
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise BriefingsError(
                f"'{file}' has more than {MOST_ROWS:,} rows",
                help="see that it is the right file",
            )
        spot = f"{sheet.title}, row {number}"
        yield spot, [_words(cell, spot) for cell in row]


def _words(cell: Any, spot: str) -> str:
    """Return the words of a cell as a person would type them."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in {"f", "e"}:
        what = "a formula" if cell.data_type == "f" else "a fault"
        raise BriefingsError(
            f"{spot}: column {cell.column_letter} holds {what}, not words",
            help="put its words there: copy the cell, paste it as values",
        )
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime() | date():
            return value.isoformat()[:10]
        case float() if value.is_integer():
            return str(int(value))
    words = str(value)
    if len(words) > LONGEST:
        raise BriefingsError(
            f"{spot}: column {cell.column_letter} holds more than {LONGEST:,}"
            " characters",
            help="shorten it",
        )
    return words


def _base_of(book: Any) -> dict[str, dict[str, dict[str, str]]]:
    """Return what the tables were when they were sent out."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    if _BASE not in book.sheetnames:
        return found
    for row in book[_BASE].iter_rows(min_row=2, max_col=3, values_only=True):
        collection, name, hashes = row
        if collection and name:
            found.setdefault(str(collection), {})[str(name)] = json.loads(str(hashes))
    return {name: base_of(held) for name, held in found.items()}
