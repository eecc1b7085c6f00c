"""From a text to whether any rule on its words need look at it at all.

Most texts of a document have no weekday, no name of the registry and no short form in
them. Each distinct text is taken apart once, and all rules ask what was found.
"""

import re
from functools import cache
from typing import NamedTuple

from briefings.evidence import WEEKDAYS
from briefings.memo import strong_verbs

_WORD = re.compile(r"[^\W\d_]+")
_LOUD = re.compile(r"\b[A-Z]{2,}(?:[ ,:]+[A-Z]{2,}\b){2,}")  # a line in capitals
_SHORT = re.compile(
    r"(?<![\w.])(?>(?:[A-Z]\.){2,12})|(?<![\w&-])[A-Z][A-Z&]{1,7}+(?=s?(?!\w))"
)

HONORIFICS = frozenset({"Mr", "Ms", "Mrs", "Dr", "Rep", "Sen"})
_DAYS = frozenset(
    {*WEEKDAYS, "Mon", "Tues", "Tue", "Wed", "Thurs", "Thu", "Fri", "Sat"}
)


class Sift(NamedTuple):
    """What a text has in it that a rule asks for."""

    is_strong: bool = False  # a verb that may overclaim
    is_dated: bool = False  # a weekday
    is_named: bool = False  # a part of a registered name, or Mr. and the like
    shorts: tuple[str, ...] = ()  # F.B.I., ICE, in their order, each once


QUIET = Sift()


def sift(text: str, names: frozenset[str]) -> Sift:
    """Return what a text has in it; `names` are the parts of registered names."""
    words = set(_WORD.findall(text))
    shorts: tuple[str, ...] = ()
    if any(map(_is_capital, words)):
        shorts = tuple(dict.fromkeys(_SHORT.findall(_LOUD.sub(" ", text))))
    is_strong = not _strong().isdisjoint(words)
    is_dated = not _DAYS.isdisjoint(words)
    is_named = not (names.isdisjoint(words) and HONORIFICS.isdisjoint(words))
    if not (shorts or is_strong or is_dated or is_named):
        return QUIET
    return Sift(is_strong, is_dated, is_named, shorts)


_is_capital = str.isupper


@cache
def _strong() -> frozenset[str]:
    verbs = strong_verbs()
    return verbs | {verb.capitalize() for verb in verbs}
