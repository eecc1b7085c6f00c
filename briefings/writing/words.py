"""From a run's text to the text elements of WordprocessingML, exactly."""

import re

from briefings.writing.markup import refuse_impossible

OPEN = '<w:t xml:space="preserve">'
CLOSE = "</w:t></w:r>"

_RTL = (
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_FIRST_STRONG = re.compile(f"[{_RTL}]|[^\\W\\d_]")
_RTL_LETTER = re.compile(f"[{_RTL}]")

# Few ranges, and those that nearly all text is made of: twice as fast as naming what
# is special, which costs most of the time that a run takes. Small ones, since a pattern
# takes its time with each letter of a range when it is made.
special = re.compile("[^ -%'-;=?-\u058f\u2010-\u203a]").search
"""Finds what may not stand between the tags as it is."""

rare = re.compile("[^ -\u058f\u2010-\u203a]").search
"""Finds what may be a break, right-to-left script, or what XML cannot hold."""


_NOT_PLAIN = "[\x00-\x1f&<>\u0590-\u08ff\ud800-\U0010ffff]"


def is_plain(text: str) -> bool:
    """Whether text stands between the tags as it is, from left to right."""
    return not special(text) or not re.search(_NOT_PLAIN, text)


def escaped(text: str) -> str:
    """Return text with its markup escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def with_breaks(text: str) -> str:
    """Return escaped text with its breaks and tabs as Word's own elements.

    Raises `BriefingsError` for a character that XML cannot hold.
    """
    refuse_impossible(text)
    text = text.replace("\r", "&#13;").replace("\n", f"</w:t><w:br/>{OPEN}")
    return text.replace("\t", f"</w:t><w:tab/>{OPEN}")


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of text is of a script that runs leftward."""
    first = _FIRST_STRONG.search(text)
    return first is not None and _RTL_LETTER.match(first[0]) is not None
