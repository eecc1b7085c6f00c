"""From a table to lines: in columns where they fit, or else a row after the other."""

from collections.abc import Iterator, Sequence

from briefings.memo import Row, Table
from briefings.writing.text.wrapping import breadth, padded, wrapped

_GAP = "  "
_NARROWEST = 8  # columns of letters in a column of the table
_MOST = 4  # columns of a table that is set in columns
_WORDIEST = 160  # letters of a cell in it: a longer one is easier read as a paragraph

Cells = Sequence[str]


def table_lines(table: Table, rows: Sequence[Cells], width: int) -> Iterator[str]:
    """Yield the lines of a table whose cells are these words."""
    shares = table.widths or (1,) * len(table.header)
    widths = _widths(shares, rows, table.header, width)
    if widths is None:
        yield from _entries(table.header, rows, width)
        return
    aligns = table.align or ("left",) * len(table.header)
    yield from _row(table.header, widths, aligns)
    yield _GAP.join("-" * one for one in widths)
    is_high = False
    for number, row in enumerate(rows):
        lines = list(_row(row, widths, aligns))
        if number and (is_high or len(lines) > 1):
            yield ""
        is_high = len(lines) > 1
        yield from lines


def plain_rows(table: Table) -> Iterator[Row]:
    """Yield the rows of a table of an expanded memo."""
    for row in table.rows:
        if not isinstance(row, Row):
            raise TypeError("a form is left in the table: expand the memo first")
        yield row


def _widths(
    shares: Sequence[int], rows: Sequence[Cells], header: Cells, width: int
) -> list[int] | None:
    """Return the width of each column; None where the table is better told."""
    longest = max((breadth(cell) for row in rows for cell in row), default=0)
    if len(header) > _MOST or longest > _WORDIEST:
        return None
    room = width - len(_GAP) * (len(shares) - 1)
    needed = [
        max([breadth(cells[at]) for cells in (header, *rows)])
        for at in range(len(header))
    ]
    if sum(needed) <= room:
        return needed
    return _shared(shares, needed, room)


def _shared(
    shares: Sequence[int], needed: Sequence[int], room: int
) -> list[int] | None:
    """Return what each column needs where that is little, and its share of the rest."""
    little = room // (len(shares) + 1)
    widths = [need if need <= little else 0 for need in needed]
    left = room - sum(widths)
    total = sum(s for s, width in zip(shares, widths, strict=True) if not width)
    widths = [
        width or max(_NARROWEST, left * share // total)
        for share, width in zip(shares, widths, strict=True)
    ]
    return widths if sum(widths) <= room else None


def _row(cells: Cells, widths: Sequence[int], aligns: Sequence[str]) -> Iterator[str]:
    columns = [
        wrapped(cell, width, cut=True)
        for cell, width in zip(cells, widths, strict=False)
    ]
    for at in range(max(map(len, columns), default=0)):
        words = [
            padded(lines[at] if at < len(lines) else "", width, align)
            for lines, width, align in zip(columns, widths, aligns, strict=False)
        ]
        yield _GAP.join(words).rstrip()


def _entries(header: Cells, rows: Sequence[Cells], width: int) -> Iterator[str]:
    """Yield each row as its first cell, and below it the others by their columns."""
    for number, row in enumerate(rows):
        if number:
            yield ""
        yield from wrapped(f"{header[0]}: {row[0]}" if header[0] else row[0], width)
        for name, cell in zip(header[1:], row[1:], strict=False):
            if cell:
                words = f"{name}: {cell}" if name else cell
                yield from wrapped(words, width, "    ", "      ")
