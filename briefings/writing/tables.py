"""From a data table to rows that hold their columns, their header and their page."""

from collections.abc import Sequence
from typing import NamedTuple

from briefings.memo import Cell, FilledRow, Paragraph, Row, Run, Table, Value
from briefings.writing.house.opened import Styles
from briefings.writing.inlines import Inlines, Piece
from briefings.writing.markup import (
    attribute,
    cell_properties,
    field,
    table_properties,
    val,
)
from briefings.writing.paragraphs import Look, Openings
from briefings.writing.plain import plain_text
from briefings.writing.setting import Keep, Setting

SHORT = 12
"""Rows up to which a table may be kept whole; a longer one breaks between rows."""

LOW = 20
"""Lines up to which it is; more would leave too much of a page empty before it."""

_LETTER = 92  # twips, about, of a letter in a cell

_HEADER_LOOK = (
    'w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="0" w:noVBand="1"'
)
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_EMPTY = (Paragraph((Run(""),)),)


class _Column(NamedTuple):
    width: int
    align: str


class _Prepared(NamedTuple):
    """A row: up to its first paragraph's words, those, and what comes after."""

    before: str
    words: tuple[Piece, ...]
    after: tuple[Piece, ...]


class Tables:
    """The tables of a document: counted, and each form of row prepared once."""

    def __init__(self, styles: Styles, inlines: Inlines, openings: Openings) -> None:
        self._styles = styles
        self._inlines = inlines
        self._openings = openings
        self._count = 0

    def write(self, table: Table, setting: Setting, out: list[str]) -> None:
        """Write a table as wide as its setting, with its caption above it."""
        if table.caption:
            self._caption(table, out)
        out.append(self._openings.gap())
        columns = _columns(table, setting.measure)
        role = table.role if table.role in self._styles.table else "Table"
        out.append(_opening(table, self._styles.table[role], columns))
        out.append(self._header(table, columns, self._styles.shades[role]))
        self._rows(table, columns, setting.keep, out)
        out.append("</w:tbl>")
        self._openings.after_table = True

    def _caption(self, table: Table, out: list[str]) -> None:
        """Write the caption; its number is a field."""
        self._count += 1
        number = field("SEQ Table \\* ARABIC", str(self._count))
        out.append(self._openings.opening(Look("Caption", keep=True)))
        out.append(self._inlines.text("Table ") + number + self._inlines.text(". "))
        self._inlines.write_all(table.caption, (), out)
        out.append("</w:p>")

    def _rows(
        self, table: Table, columns: Sequence[_Column], keep: Keep, out: list[str]
    ) -> None:
        prepared: dict[tuple[int, bool], _Prepared] = {}
        last = len(table.rows) - 1
        together = keep is not Keep.LOOSE or _is_short(table, columns)
        for index, row in enumerate(table.rows):
            kept = keep is Keep.ON or (together and index < last)
            form, values, key = _parted(row)
            place = (id(form.cells), kept)
            ready = prepared.get(place)
            if ready is None:
                ready = prepared[place] = self._prepare(form.cells, columns, kept)
            self._row(form, values, key, ready, out)

    def _header(self, table: Table, columns: Sequence[_Column], shade: str) -> str:
        cells = []
        for text, column in zip(table.header, columns, strict=True):
            look = Look("TableHead", keep=True, align=column.align)
            cells.append(
                f"{_cell(column.width, shade)}{self._openings.of(look)}"
                f"{self._inlines.text(text)}</w:p></w:tc>"
            )
        return f"{_HEADER_ROW}{''.join(cells)}</w:tr>"

    def _row(
        self,
        form: Row,
        values: Sequence[Value],
        key: str,
        ready: _Prepared,
        out: list[str],
    ) -> None:
        out.append(ready.before)
        if key:
            words = plain_text(form.cells[0].paragraphs[0].inlines, values)
            start, end = self._inlines.marks.target(key, words)
            out.append(start)
            self._inlines.print(ready.words, values, out)
            out.append(end)
        else:
            self._inlines.print(ready.words, values, out)
        self._inlines.print(ready.after, values, out)

    def _prepare(
        self, cells: Sequence[Cell], columns: Sequence[_Column], keep: bool
    ) -> _Prepared:
        pieces: list[Piece] = []
        before = ""
        words: tuple[Piece, ...] = ()
        text = _ROW
        for index, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            text += _cell(column.width)
            for number, paragraph in enumerate(cell.paragraphs or _EMPTY):
                role = "TableText" if paragraph.role == "Body" else paragraph.role
                text += self._openings.of(Look(role, keep, align=column.align))
                inside = self._inlines.prepare(paragraph.inlines)
                if index == number == 0:
                    before, words, text = text, inside, ""
                else:
                    pieces += (text, *inside)
                    text = ""
                text += "</w:p>"
            text += "</w:tc>"
        pieces.append(f"{text}</w:tr>")
        return _Prepared(before, words, tuple(_joined(pieces)))


def _joined(pieces: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _is_short(table: Table, columns: Sequence[_Column]) -> bool:
    """Return whether a table takes so little of a page that it is kept whole."""
    if len(table.rows) > SHORT:
        return False
    return sum(_lines(*_parted(row)[:2], columns) for row in table.rows) <= LOW


def _lines(row: Row, values: Sequence[Value], columns: Sequence[_Column]) -> int:
    """Return about how many lines the highest cell of a row has."""
    return max(
        sum(
            1 + len(plain_text(paragraph.inlines, values)) * _LETTER // column.width
            for paragraph in cell.paragraphs
        )
        for cell, column in zip(row.cells, columns, strict=False)
    )


def _parted(row: Row | FilledRow) -> tuple[Row, Sequence[Value], str]:
    """Return a row's form, the values for its slots, and its key."""
    if isinstance(row, FilledRow):
        return row.form, row.values, row.key or row.form.key
    return row, (), row.key


def _columns(table: Table, measure: int) -> list[_Column]:
    """Return the columns, their widths in twips, together the whole measure."""
    parts = table.widths or (1,) * len(table.header)
    edges = [
        measure * sum(parts[:index]) // sum(parts) for index in range(len(parts) + 1)
    ]
    aligns = table.align or ("left",) * len(parts)
    return [
        _Column(right - left, align)
        for left, right, align in zip(edges, edges[1:], aligns, strict=False)
    ]


def _opening(table: Table, style: str, columns: Sequence[_Column]) -> str:
    total = sum(column.width for column in columns)
    properties = table_properties(
        tblStyle=val(style),
        tblW=f'w:w="{total}" w:type="dxa"',
        tblLayout='w:type="fixed"',
        tblLook=_HEADER_LOOK,
        tblCaption=val(plain_text(table.caption)[:200] or table.summary[:200]),
        tblDescription=val(table.summary),
    )
    grid = "".join(f'<w:gridCol w:w="{column.width}"/>' for column in columns)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>"


def _cell(width: int, shade: str = "") -> str:
    items = {"tcW": f'w:w="{width}" w:type="dxa"'}
    if shade:
        items["shd"] = f'w:val="clear" w:color="auto" w:fill="{attribute(shade)}"'
    return f"<w:tc>{cell_properties(**items)}"
