"""The look of the shipped house file: its page, its colours, its two families."""

PAGE = (12240, 15840)  # US Letter, twips
MARGIN = 1440  # one inch
MEASURE = PAGE[0] - 2 * MARGIN  # the width of the text

NAVY = "1B365D"
RED = "8E1B1B"
GREY = "55606E"
TINT = "EEF2F7"
HAIR = "C3CBD6"
INK = "1A1A1A"

SERIF = (
    'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
    'w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"'
)
SANS = (
    'w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" '
    'w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"'
)
TEXT_FACE = "Times New Roman"
LABEL_FACE = "Calibri"

CALLOUT_INDENT = 200  # from the margin to the box's text, left and right
ITEM_INDENT = 360  # each level of a list
MEMO_INDENT = 1080  # from the margin to what stands after TO, FROM, DATE, RE
CARD_INDENT = 576  # from the margin to a question; its number hangs before it
CARD_LINE = 1800  # ... to what stands after Basis, Listen for, If evasive
