"""From a text to characters that look like others, hide, or turn the text round.

Follows Unicode Technical Standard 39 (mixed scripts, confusable letters) and Technical
Report 36 (bidirectional controls), as far as Latin text needs them. Honest Arabic,
Hebrew, Cyrillic, Greek and Asian text passes, and so do accents and emoji.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# What is never part of a text that people read.
_FORBIDDEN: tuple[tuple[str, str], ...] = (
    ("\u202a-\u202e\u2066-\u2069", "a character that turns the direction of the text"),
    ("\U000e0000-\U000e007f", "a tag that cannot be seen"),
    ("\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd", "a private character"),
    ("\ufdd0-\ufdef\ufffe\uffff", "a code point that is no character"),
    ("\ud800-\udfff", "half of a character"),
    ("\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f", "a control character"),
    ("\ufff9-\ufffb", "a mark that hides a comment"),
)
_PLANE_ENDS = "".join(
    chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)
)
_HIDDEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u115f\u1160\u3164\uffa0\u034f"
_HIDDEN += "\u2061-\u2064"
_MARKS = "\u200e\u200f\u061c"  # direction marks: at home in Arabic and Hebrew
_ODD = "".join(span for span, _ in _FORBIDDEN) + _PLANE_ENDS
_SUSPECT = re.compile(f"[{_ODD}{_HIDDEN}{_MARKS}\ufffd]")
_FORBIDDEN_SETS = tuple((re.compile(f"[{span}]"), what) for span, what in _FORBIDDEN)
_LETTERS = re.compile(r"[^\W_]+")
_RAISED = re.compile("(?<=[0-9])[\u00b9\u00b2\u00b3\u2070-\u2079\u2080-\u2089]+")
_NEEDS_JOINERS = re.compile("[\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,16}\U000e007f")  # of Wales
_EMOJI = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("Cyrillic", re.compile("[\u0400-\u052f]")),
    ("Greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("Armenian", re.compile("[\u0530-\u058f]")),
    ("Cherokee", re.compile("[\u13a0-\u13ff\uab70-\uabbf]")),
    ("Hebrew", re.compile("[\u0590-\u05ff]")),
    ("Arabic", re.compile("[\u0600-\u06ff]")),
)
_DIGITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("common", re.compile("[0-9]")),
    (
        "other",
        re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\U0001d7ce-\U0001d7ff]"),
    ),
)
# Letters of other scripts that look like Latin ones, after UTS 39's table.
_LOOKALIKES = re.compile(
    "[\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0422\u0425\u0430\u0435\u043e\u0440"
    "\u0441\u0443\u0445\u0405\u0406\u0408\u0455\u0456\u0458\u04ae\u04c0\u04cf\u0501\u051b"
    "\u051d\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03bf\u03bd\u03b9\u03f2\u03f9]+"
)


_PLAIN_DIGITS = "0123456789"  # "2\u041e0" has a letter for a nought
_USUAL = re.compile("[ -~\u00a0\u2013\u2014\u2018\u2019\u201c\u201d]*").fullmatch
"""Whether a text has nothing but what everybody types: letters, marks, curly quotes."""


class Suspicion(NamedTuple):
    """A character, or a word, that may not be what it seems."""

    start: int  # in code points
    end: int
    severity: str  # "error" or "review"
    what: str  # in words, with its code point


def suspicions(text: str) -> Iterator[Suspicion]:
    """Yield what in a text may not be what it seems, in its order for each sort.

    Errors: controls of direction, tags, private characters, code points that are none.
    Reviews: hidden characters inside words, words of several scripts or of look-alike
    letters, digits of two sorts in one number. Time is linear in the text.
    """
    if _USUAL(text):
        return
    flags = {at for flag in _FLAG.finditer(text) for at in range(*flag.span())}
    takes_marks = _RIGHT_TO_LEFT.search(text) is not None
    for found in _SUSPECT.finditer(text):
        at, character = found.start(), found[0]
        if at in flags or (takes_marks and character in _MARKS):
            continue
        suspicion = _of_character(text, at, character)
        if suspicion:
            yield suspicion
    if not text.isascii():
        yield from _of_words(text)


def _of_character(text: str, at: int, character: str) -> Suspicion | None:
    for pattern, what in _FORBIDDEN_SETS:
        if pattern.match(character):
            return _suspicion(at, "error", what, character)
    if character in _PLANE_ENDS:
        what = "a code point that is no character"
        return _suspicion(at, "error", what, character)
    if character == "\ufffd":
        return _suspicion(at, "review", "a character that was lost", character)
    if character in _MARKS:
        return _suspicion(at, "review", "a direction mark", character)
    if _is_at_home(text, at, character):
        return None
    return _suspicion(at, "review", "a hidden character", character)


def _suspicion(at: int, severity: str, what: str, character: str) -> Suspicion:
    point = f"U+{ord(character):04X}"
    return Suspicion(at, at + 1, severity, f"{what} ({point})")


def _is_at_home(text: str, at: int, character: str) -> bool:
    """Whether a hidden character joins what its script joins, or stands in no word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if character in "\u200c\u200d":
        joins = _NEEDS_JOINERS.match(before) or _NEEDS_JOINERS.match(after)
        is_emoji = _EMOJI.match(before) and _EMOJI.match(after)
        return bool(joins or is_emoji)
    if character == "\ufeff":
        return at == 0
    if character in "\u200b\u00ad\u2060":
        return not (before.isalnum() and after.isalnum())
    return False


def _of_words(text: str) -> Iterator[Suspicion]:
    is_latin = _is_mostly_latin(text)
    for word in _LETTERS.finditer(text):
        letters = word[0]
        if letters.isascii():
            continue
        scripts = [name for name, pattern in _SCRIPTS if pattern.search(letters)]
        if len(scripts) > 1:
            names = " and ".join(scripts)
            yield Suspicion(*word.span(), "review", f"a word of {names} letters")
        elif is_latin and _LOOKALIKES.fullmatch(letters.strip(_PLAIN_DIGITS)):
            what = f"{scripts[0]} letters that look like Latin ones"
            yield Suspicion(*word.span(), "review", what)
        for found in _RAISED.finditer(letters):
            start, end = (word.start() + at for at in found.span())
            yield Suspicion(start, end, "review", "a raised digit behind a number")
        if all(pattern.search(letters) for _, pattern in _DIGITS):
            what = "a number with digits of two sorts"
            yield Suspicion(*word.span(), "review", what)


def _is_mostly_latin(text: str) -> bool:
    """Whether other scripts only stand for Latin letters here.

    A text with a word in Cyrillic or Greek that no Latin letters could fake is taken to
    hold honest words of that script.
    """
    for word in _LETTERS.finditer(text):
        letters = word[0]
        bare = letters.strip(_PLAIN_DIGITS)
        if letters.isascii() or _LOOKALIKES.fullmatch(bare):
            continue
        if any(p.search(letters) for name, p in _SCRIPTS[1:3]) and not _SCRIPTS[0][
            1
        ].search(letters):
            return False
    return True
