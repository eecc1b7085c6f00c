"""From a run's text to the text elements of WordprocessingML, exactly."""

import re

from briefings.errors import BriefingsError

OPEN = '<w:t xml:space="preserve">'
CLOSE = "</w:t></w:r>"

_RTL = (
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_CAREFUL = re.compile(f"[&<>\x00-\x1f{_RTL}\ud800-\udfff\ufffe\uffff]")
"""What cannot stand as it is: markup, breaks, right-to-left, what XML cannot hold."""

_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FIRST_STRONG = re.compile(f"[{_RTL}]|[^\\W\\d_]")
_RTL_LETTER = re.compile(f"[{_RTL}]")


def needs_care(text: str) -> bool:
    """Return whether text cannot stand between the tags as it is."""
    return _CAREFUL.search(text) is not None


def careful(text: str) -> str:
    """Return text with markup escaped and its breaks and tabs as Word's own.

    Raises `BriefingsError` for a character that XML cannot hold.
    """
    impossible = _IMPOSSIBLE.search(text)
    if impossible:
        raise BriefingsError(
            f"a Word file cannot hold the character U+{ord(impossible[0]):04X}",
            help="take it out of the dossier or the template",
        )
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\r", "&#13;")
    text = text.replace("\n", f"</w:t><w:br/>{OPEN}")
    return text.replace("\t", f"</w:t><w:tab/>{OPEN}")


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of text is of a script that runs leftward."""
    first = _FIRST_STRONG.search(text)
    return first is not None and _RTL_LETTER.match(first[0]) is not None
