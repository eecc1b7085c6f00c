"""The look of the shipped house files: their page, their colours, their families."""

from typing import NamedTuple

PAGE = (12240, 15840)  # US Letter, twips
MARGIN = 1440  # one inch
MEASURE = PAGE[0] - 2 * MARGIN  # the width of the text

COLORS = {
    "navy": "1B365D",
    "red": "8E1B1B",
    "grey": "55606E",
    "tint": "EEF2F7",
    "hair": "C3CBD6",
    "ink": "1A1A1A",
    "link": "1F4E8C",
}

TEXT_FACE = "Times New Roman"
LABEL_FACE = "Calibri"


class Theme(NamedTuple):
    """What makes one shipped house file look otherwise than the other."""

    name: str
    text_face: str
    text_size: int  # half points


THEMES = {
    theme.name: theme
    for theme in (Theme("classic", TEXT_FACE, 24), Theme("modern", LABEL_FACE, 22))
}
CLASSIC = THEMES["classic"]
FONTS = {
    "serif": 'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
    'w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"',
    "sans": 'w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" '
    'w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"',
}
