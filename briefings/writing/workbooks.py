"""The numbers of a drawing as a workbook that Word opens for `Edit Data`."""

from collections.abc import Iterator, Sequence

from briefings.memo import Drawing
from briefings.writing.archive import archive
from briefings.writing.markup import XML, attribute
from briefings.writing.package import CORE, OFFICE, RELATIONSHIPS
from briefings.writing.timelines import KIND, day_of, rows

SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_PROPERTIES = (
    f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
    'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:creator></dc:creator></cp:coreProperties>"
)
_STYLES = (
    f'{XML}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
    '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border/>'
    '</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
    'builtinId="0"/></cellStyles></styleSheet>'
)


def workbook(drawing: Drawing) -> bytes:
    """Return a workbook: labels in column A, figures in B, a column for each level.

    Of days, B and C hold the first and the last, D and E the height of both ends, F
    and G the same days.
    """
    files = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _ties(
            (f"{OFFICE}officeDocument", "xl/workbook.xml"), (CORE, "docProps/core.xml")
        ),
        "docProps/core.xml": _PROPERTIES,
        "xl/_rels/workbook.xml.rels": _ties(
            (f"{OFFICE}worksheet", "worksheets/sheet1.xml"),
            (f"{OFFICE}styles", "styles.xml"),
        ),
        "xl/styles.xml": _STYLES,
        "xl/workbook.xml": (
            f'{XML}<workbook xmlns="{_MAIN}" xmlns:r="{OFFICE[:-1]}"><sheets>'
            f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'{XML}<worksheet xmlns="{_MAIN}"><sheetData>'
            f"{''.join(_rows(drawing))}</sheetData></worksheet>"
        ),
    }
    return archive((name, text.encode()) for name, text in files.items())


def column(number: int) -> str:
    """Return the letter of a column, from 0."""
    return chr(ord("A") + number)


def _rows(drawing: Drawing) -> Iterator[str]:
    if drawing.kind == KIND:
        yield from _days(drawing)
        return
    heads = ["", drawing.measure, *(level.name for level in drawing.levels)]
    yield _row(1, [_words(head) for head in heads])
    levels = [_number(level.number) for level in drawing.levels]
    for place, point in enumerate(drawing.points, 2):
        yield _row(place, [_words(point.name), _number(point.number), *levels])


def _days(drawing: Drawing) -> Iterator[str]:
    heads = ("No.", "From", "To", drawing.measure, "", "First day", "Last day")
    yield _row(1, [_words(head) for head in heads])
    for place, (point, way, height) in enumerate(rows(drawing), 2):
        days = (day_of(point._replace(number=str(day))) for day in way)
        yield _row(
            place,
            [
                _words(point.name),
                *(_number(str(number)) for number in (*way, height, height)),
                *(_words(day.isoformat()) for day in days),
            ],
        )


def _row(place: int, cells: Sequence[str]) -> str:
    inside = "".join(
        cell.replace("<c", f'<c r="{column(number)}{place}"', 1)
        for number, cell in enumerate(cells)
    )
    return f'<row r="{place}">{inside}</row>'


def _words(text: str) -> str:
    return (
        f'<c t="inlineStr"><is><t xml:space="preserve">{attribute(text)}</t></is></c>'
    )


def _number(digits: str) -> str:
    return f"<c><v>{digits}</v></c>"


def _types() -> str:
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_TYPE}sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_TYPE}worksheet+xml"/><Override PartName="/xl/styles.xml" '
        f'ContentType="{_TYPE}styles+xml"/><Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>"
    )


def _ties(*ties: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(ties, 1)
    )
    return f'{XML}<Relationships xmlns="{RELATIONSHIPS}">{entries}</Relationships>'
