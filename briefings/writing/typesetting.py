"""From words as they were typed to words as a page sets them.

Apostrophes and single quotation marks are curly, as double ones are; a citation or a
date does not break at the end of a line. Nothing else is touched, and what reads a
document back takes these for the same words.
"""

import re

_MAY_NEED = re.compile("['\u00a7\u00b60-9]|Annex [A-Z]").search
# Each pattern begins with the character that it is about: few places in a text are
# looked at twice.
_OPENING = re.compile(r"'(?=\w)(?<![\w.,;:!?)\]\u2019\u201d]')(?!\d\ds?\b)")
_CLOSING = re.compile(
    r"'(?:(?<=[^\W\d]')|(?<=[.,;:!?)\u201d]')|(?<=\d')(?=s\b)|(?<!\S')(?=\d\d))"
)
_BEFORE_NUMBERS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December", "Jan.", "Feb.", "Mar.", "Apr."),
    *("Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Section", "Sections", "Rule", "Part"),
    *("Title", "Table", "Tables", "Figure", "Figures", "No.", "p.", "pp.", "sec."),
)
_AFTER_NUMBERS = (
    "(?:U\\.S\\.C\\.|C\\.F\\.R\\.|Stat\\.|[mb]illion\\b|percent\\b|[ap]\\.m\\.)"
)
_BEFORE = "|".join(f"(?<=\\b{re.escape(word)} )" for word in _BEFORE_NUMBERS)
_SPACES = re.compile(
    f" (?:(?=\\d)(?:{_BEFORE})|(?={_AFTER_NUMBERS})(?<=\\d )"
    "|(?=[A-Z]\\b)(?<=\\bAnnex )"
    "|(?=\u00a7)(?<=\\b[SF]\\.[CR]\\. )|(?=\\S)(?<=[\u00a7\u00b6] ))"
)
_LEADING = ("Annex ", "annex ")
"""What a run ends with whose number is a run of its own."""


def typeset(text: str) -> str:
    """Return words as a page sets them: one character for each, in the same order.

    A hyphen stays what one types and searches for. Word's own that does not break is no
    letter: who takes the letters alone reads A-7 as A7.
    """
    if not _MAY_NEED(text):
        return f"{text[:-1]}\u00a0" if text.endswith(_LEADING) else text
    if "'" in text:
        text = _CLOSING.sub("\u2019", _OPENING.sub("\u2018", text))
    if " " in text:
        text = _SPACES.sub("\u00a0", text)
    return text
