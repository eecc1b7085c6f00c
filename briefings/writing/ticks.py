"""A box to tick as Word's own: a content control that a click fills and empties."""

from briefings.writing.markup import attribute
from briefings.writing.plain import BOX

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_FONT = "MS Gothic"  # what Word draws its boxes with
_FIRST = 700_000_000  # far from the numbers of a house file's own controls


def tick_box(number: int, label: str) -> str:
    """Return the box of a number, empty; its label is what a screen reader says."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(label)}"/>'
        f'<w:tag w:val="tick-{number}"/><w:id w:val="{_FIRST + number}"/>'
        f'<w14:checkbox xmlns:w14="{_W14}"><w14:checked w14:val="0"/>'
        f'<w14:checkedState w14:val="2612" w14:font="{_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_FONT}"/></w14:checkbox>'
        "</w:sdtPr><w:sdtContent><w:r><w:rPr>"
        f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}"'
        f' w:hint="eastAsia"/></w:rPr><w:t>{BOX}</w:t></w:r></w:sdtContent></w:sdt>'
    )
