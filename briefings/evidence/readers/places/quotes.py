"""From a text to the quotations in it, and from a quotation to its fragments.

A fragment is a run of words that must stand in the source as it is; what stands between
two of them is an ellipsis or words in brackets.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.readers.words.quoted import outer_marks

_ELLIPSIS = re.compile(r"\[ ?(?:\.{3}|\. \. \.) ?\]|(?:\. ){2}\.|\.{3,4}")
_BRACKET = re.compile(r"\[([^\[\]]{0,200})\]")
_MARK = re.compile(r"\"|(?<![^\W_])'|'(?![^\W_])")  # no apostrophe within a word
_REMARKS = frozenset(("sic", "emphasis added", "emphasis in original", "cleaned up"))
_TRIMMED = " ,.;:-"
_ELIDED = ("'til", "'em", "'tis", "'twas", "'cause", "'s ", "'n")
_LONGEST_SINGLE = 600  # characters between single quotation marks


class Fragment(NamedTuple):
    """Words of a quotation that must stand in the source."""

    words: str
    any_case: bool  # the first letter may be a capital or not
    is_whole: bool  # it ends with a word: false before "agenc[ies]"
    put_in: str = ""  # the words in brackets right before it


class Quotation(NamedTuple):
    """Words between quotation marks."""

    words: str
    start: int  # of the words in the normalised text, without the marks
    end: int
    fragments: tuple[Fragment, ...]
    brackets: tuple[str, ...]  # what was put in
    is_cut: bool  # it ends with an ellipsis


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a normalised text, each with its fragments.

    Double marks are looked for first, single ones only where there are no double ones.
    A mark that is not closed before the text ends quotes all the rest.
    """
    spans = _double(text) if '"' in text else _single(text)
    return tuple(_quotation(text, start, end) for start, end in spans)


def _double(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between double marks; inner ones part no quotation."""
    marks = [(found.start(), found.start()) for found in _MARK.finditer(text)]
    opened = -1
    for at, _ in outer_marks(text, marks, '"'):
        is_inch = opened < 0 and at > 0 and text[at - 1].isdigit()
        if opened >= 0:
            yield opened, at
            opened = -1
        elif not is_inch:
            opened = at + 1
    if 0 <= opened < len(text):
        yield opened, len(text)


def _single(text: str) -> Iterator[tuple[int, int]]:
    free = 0
    at = text.find("'")
    while at >= 0:
        if at >= free and _opens(text, at):
            end = _closing(text, at + 1)
            if end > 0:
                yield at + 1, end
                free = end + 1
        at = text.find("'", at + 1)


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    follows = text[at : at + 6].lower()
    is_letter = text[at + 1 : at + 2].isalpha()
    return before in " ([-" and is_letter and not follows.startswith(_ELIDED)


def _closing(text: str, start: int) -> int:
    """Return where single marks close: behind a word, before no letter; or -1."""
    at = text.find("'", start, start + _LONGEST_SINGLE)
    last = -1
    while at >= 0:
        after = text[at + 1] if at + 1 < len(text) else " "
        before = text[at - 1]
        if not after.isalnum() and not before.isspace():
            last = at
            # After a plural's "s" the mark may be an apostrophe; look for another.
            if before != "s":
                return at
        at = text.find("'", at + 1, start + _LONGEST_SINGLE)
    return last


def _quotation(text: str, start: int, end: int) -> Quotation:
    words = text[start:end]
    trimmed = words.rstrip(" ,;")
    is_cut = trimmed.endswith(("...", "[...]", ". . ."))
    brackets: list[str] = []
    fragments: list[Fragment] = []
    for piece in _ELLIPSIS.split(words):
        fragments.extend(_bracketed(piece, brackets))
    kept = tuple(f for f in fragments if any(c.isalnum() for c in f.words))
    return Quotation(words, start, end, kept, tuple(brackets), is_cut)


def _bracketed(piece: str, brackets: list[str]) -> Iterator[Fragment]:
    """Yield the fragments around the brackets of a piece without ellipses."""
    last = 0
    letter = put_in = ""
    for found in _BRACKET.finditer(piece):
        inside = found[1].strip()
        follows = piece[found.end() : found.end() + 1]
        before = piece[last : found.start()]
        if inside.lower() in _REMARKS:
            words = (letter + before).strip(_TRIMMED)
            yield Fragment(words, bool(letter), True, put_in)
            letter, put_in, last = "", "", found.end()
            continue
        cuts_word = before[-1:].isalpha()
        words = (letter + before).strip(_TRIMMED)
        yield Fragment(words, bool(letter), not cuts_word, put_in)
        is_letter = len(inside) == 1 and follows.isalpha()
        letter = inside if is_letter else ""
        put_in = "" if is_letter or cuts_word else inside
        if not is_letter:
            brackets.append(inside)
        last = found.end()
    words = (letter + piece[last:]).strip(_TRIMMED)
    yield Fragment(words, bool(letter), True, put_in)
