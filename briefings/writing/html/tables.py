"""From a data table to an HTML table whose cells are told by their headers."""

from collections.abc import Iterator
from html import escape

from briefings.memo import Cell, Row, Table
from briefings.writing.html.inlines import Inlines, escaped
from briefings.writing.html.places import Places
from briefings.writing.numbers import Numbers

_FEW = 3  # columns that fit on a narrow screen
_ALIGNED = {"right": ' class="right"', "center": ' class="center"'}


class Tables:
    """The tables of a page."""

    def __init__(self, inlines: Inlines, places: Places, numbers: Numbers) -> None:
        self._inlines = inlines
        self._places = places
        self._numbers = numbers
        self._count = 0
        self.widths: set[int] = set()  # of columns, in percent of the table

    def written(self, table: Table) -> str:
        """Return a table, in a frame of its own that scrolls where it is too wide."""
        self._count += 1
        name = f"table:{self._count}"
        many = ' class="many"' if len(table.header) > _FEW else ""
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{name}">'
            f"<table{many}>{self._caption(table, name)}{self._columns(table)}"
            f"<thead><tr>{''.join(_headers(table))}</tr></thead>"
            f"<tbody>{''.join(self._rows(table))}</tbody></table></div>\n"
        )

    def _caption(self, table: Table, name: str) -> str:
        """Return the caption; what the table shows is for those who do not see it."""
        summary = escaped(table.summary)
        if not table.caption:
            return f'<caption class="unseen" id="{name}">{summary or "Table"}</caption>'
        words = self._inlines.written(table.caption)
        more = f'<span class="unseen"> {summary}</span>' if summary else ""
        return (
            f'<caption><span id="{name}"><span class="number">Table '
            f"{self._numbers.table()}.</span> {words}</span>{more}</caption>"
        )

    def _columns(self, table: Table) -> str:
        widths = table.widths or (1,) * len(table.header)
        shares = [round(100 * width / sum(widths)) for width in widths]
        self.widths.update(shares)
        columns = "".join(f'<col class="w{share}">' for share in shares)
        return f"<colgroup>{columns}</colgroup>"

    def _rows(self, table: Table) -> Iterator[str]:
        aligns = table.align or ("left",) * len(table.header)
        for row in table.rows:
            if not isinstance(row, Row):
                raise TypeError("a form is left in the table: expand the memo first")
            place = self._places.id_of(row.key)
            mark = f' id="{escape(place)}"' if place else ""
            cells = "".join(
                self._cell(cell, row.key, align, is_first=number == 0)
                for number, (cell, align) in enumerate(
                    zip(row.cells, aligns, strict=False)
                )
            )
            yield f"<tr{mark}>{cells}</tr>\n"

    def _cell(self, cell: Cell, key: str, align: str, *, is_first: bool) -> str:
        parts = []
        for paragraph in cell.paragraphs:
            place = self._places.id_of(paragraph.key)
            words = self._inlines.written(paragraph.inlines, paragraph.key or key)
            mark = f'<span id="{escape(place)}">{{}}</span>' if place else "{}"
            parts.append(mark.replace("{}", words))
        inside = "<br>".join(parts)
        style = _ALIGNED.get(align, "")
        if is_first and inside:
            return f'<th scope="row"{style}>{inside}</th>'
        return f"<td{style}>{inside}</td>"


def _headers(table: Table) -> Iterator[str]:
    aligns = table.align or ("left",) * len(table.header)
    for text, align in zip(table.header, aligns, strict=False):
        style = _ALIGNED.get(align, "")
        if text:
            yield f'<th scope="col"{style}>{escaped(text)}</th>'
        else:
            yield f"<td{style}></td>"
