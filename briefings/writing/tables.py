"""From a data table to rows that hold their columns, their header and their page."""

from collections.abc import Sequence
from typing import NamedTuple

from briefings.memo import Cell, FilledRow, Paragraph, Row, Run, Table, Value
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
"""Rows up to which a table is kept whole; a longer one breaks between rows."""

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

    def __init__(self, inlines: Inlines, openings: Openings) -> None:
        self._inlines = inlines
        self._openings = openings
        self._count = 0

    def caption(self, table: Table, look: Look, out: list[str]) -> None:
        """Write the caption above a table: its number is a field."""
        self._count += 1
        text = self._inlines.text
        out.append(self._openings.opening(look))
        out.append(text("Table ") + field("SEQ Table \\* ARABIC", str(self._count)))
        out.append(text(". "))
        self._inlines.write_all(table.caption, (), out)
        out.append("</w:p>")

    def write(
        self, table: Table, style: str, shade: str, setting: Setting, out: list[str]
    ) -> None:
        """Write a table as wide as its setting."""
        columns = _columns(table, setting.measure)
        out.append(_opening(table, style, columns))
        out.append(self._header(table, columns, shade))
        short = len(table.rows) <= SHORT
        prepared: dict[tuple[int, bool], _Prepared] = {}
        last = len(table.rows) - 1
        for index, row in enumerate(table.rows):
            keep = _is_kept(setting.keep, short=short, last=index == last)
            self._row(row, columns, keep, prepared, out)
        out.append("</w:tbl>")

    def _header(self, table: Table, columns: Sequence[_Column], shade: str) -> str:
        cells = []
        for text, column in zip(table.header, columns, strict=True):
            look = Look("TableHead", keep=True, align=column.align)
            cells.append(
                f"{_cell(column.width, shade)}{self._openings.opening(look)}"
                f"{self._inlines.text(text)}</w:p></w:tc>"
            )
        return f"{_HEADER_ROW}{''.join(cells)}</w:tr>"

    def _row(
        self,
        row: Row | FilledRow,
        columns: Sequence[_Column],
        keep: bool,
        prepared: dict[tuple[int, bool], _Prepared],
        out: list[str],
    ) -> None:
        form, values, key = (
            (row.form, row.values, row.key or row.form.key)
            if isinstance(row, FilledRow)
            else (row, (), row.key)
        )
        place = (id(form.cells), keep)
        ready = prepared.get(place)
        if ready is None:
            ready = prepared[place] = self._prepare(form.cells, columns, keep=keep)
        out.append(ready.before)
        if key:
            first = form.cells[0].paragraphs[0].inlines
            start, end = self._inlines.marks.target(key, plain_text(first, values))
            out.append(start)
            self._inlines.print(ready.words, values, out)
            out.append(end)
        else:
            self._inlines.print(ready.words, values, out)
        self._inlines.print(ready.after, values, out)

    def _prepare(
        self, cells: Sequence[Cell], columns: Sequence[_Column], *, keep: bool
    ) -> _Prepared:
        pieces: list[Piece] = []
        before, words = "", ()
        text = _ROW
        for index, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            text += _cell(column.width)
            for number, paragraph in enumerate(cell.paragraphs or _EMPTY):
                role = "TableText" if paragraph.role == "Body" else paragraph.role
                text += self._openings.opening(Look(role, keep, align=column.align))
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


def _is_kept(keep: Keep, *, short: bool, last: bool) -> bool:
    return keep is Keep.ON or (not last and (short or keep is Keep.WHOLE))


def _columns(table: Table, measure: int) -> list[_Column]:
    """Return the columns, their widths in twips, together the whole measure."""
    parts = table.widths or (1,) * len(table.header)
    edges = [measure * sum(parts[:index]) // sum(parts) for index in range(len(parts) + 1)]
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
