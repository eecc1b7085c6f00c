"""From raw text to text that is compared, with the way back to the raw code points.

Only typography is taken away: the form of quotation marks, dashes and spaces, invisible
characters, ligatures and the like. No letter, digit or mark of punctuation is lost.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPACES = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"  # the others are folded to a space by NFKC
_ALIKE = str.maketrans(
    dict.fromkeys("«»“”„‟″‶〝〞〟", '"')
    | dict.fromkeys("‘’‚‛‹›′‵´ʹʼ", "'")  # noqa: RUF001 - they are what is folded
    | dict.fromkeys("\u058a\u05be‐‑‒–—―⸺⸻\u2212", "-")  # noqa: RUF001
)
_ONE_CHARACTER = frozenset(["wide", "narrow", "font", "noBreak", "small", "vertical"])
# Beside ASCII, most texts hold nothing but these.
_USUAL = tuple(zip("’‘“”–—\u00a0", "''\"\"-- ", strict=True))  # noqa: RUF001
_FEW = 32  # up to here a chain of replacements is faster than one translation

_Edit = tuple[int, int, str]


class Normalised(NamedTuple):
    """A text ready to be compared, and where each of its characters came from."""

    raw: str
    text: str
    offsets: "array[int] | None"
    """The raw code point at which each character of `text` begins, and one more for
    the end; `None` where `text` lies on `raw` one to one."""

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span behind `text[start:end]`, in code points."""
        if self.offsets is None:
            return start, end
        begin = self.offsets[start]
        if end <= start:
            return begin, begin
        # Several characters may come from one, as in a ligature: none is cut in two.
        last = self.offsets[end - 1]
        after = self.offsets[bisect_right(self.offsets, last, end - 1, len(self.text))]
        return begin, begin + len(self.raw[begin:after].rstrip(_INVISIBLE))

    def from_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of `text` whose characters begin inside `raw[start:end]`."""
        size = len(self.text)
        start, end = max(start, 0), max(start, end, 0)
        if self.offsets is None:
            return min(start, size), min(end, size)
        first = bisect_left(self.offsets, start, 0, size)
        return first, bisect_left(self.offsets, end, first, size)


def normalise(raw: str) -> Normalised:
    """Return `raw` with typography made equal, and the map back; linear in its length.

    Normalising what comes out changes nothing. NFKC (Unicode Standard Annex 15) is
    applied to each character with its combining marks, but for superscript digits,
    fractions and enclosed numbers: it would turn 10² into 102 and 2½ into 21/2.
    """
    usual = _with_usual(raw)
    if _is_even(usual):
        return Normalised(raw, usual, None)
    whole = Normalised(raw, raw, None)
    return _collapse(whole if raw.isascii() else _fold(whole))


@lru_cache(maxsize=4096)
def plain(raw: str) -> str:
    """Return only the normalised text: for quotations, statements and the like."""
    text = _with_usual(raw)
    return " ".join(text.split()) if text.isascii() else normalise(raw).text


def _with_usual(raw: str) -> str:
    """Return a text with the usual typography made equal, character for character."""
    if not raw.isascii():
        for old, new in _USUAL:
            raw = raw.replace(old, new)
    return raw


def _is_even(text: str) -> bool:
    """Whether nothing is left to be made equal: plain characters, single spaces."""
    is_plain = text.isascii() and text.isprintable()
    return is_plain and "  " not in text and text.strip(" ") == text


def _fold(source: Normalised) -> Normalised:
    source = _edited(source, _runs(f"[{_INVISIBLE}]+", source.text))
    alphabet = set(source.text)
    alike = {c: _folded(c) for c in alphabet if not c.isascii()}
    source = source._replace(text=_replaced(source.text, alike))
    if unicodedata.is_normalized("NFKC", source.text):
        return source
    alphabet = {alike[c] if len(alike.get(c, "")) == 1 else c for c in alphabet}
    return _edited(source, _groups(source.text, alphabet))


def _runs(pattern: str, text: str) -> Iterable[_Edit]:
    return ((*run.span(), "") for run in re.finditer(pattern, text))


def _replaced(text: str, alike: dict[str, str]) -> str:
    changed = {old: new for old, new in alike.items() if len(new) == 1 and old != new}
    if len(changed) > _FEW:
        return text.translate({ord(old): new for old, new in changed.items()})
    for old, new in changed.items():
        text = text.replace(old, new)
    return text


def _groups(text: str, alphabet: set[str]) -> Iterable[_Edit]:
    """Yield the new form of each group of a character and its marks that changes."""
    marks = "".join(filter(_is_mark, alphabet))
    longer = "".join(c for c in alphabet if not c.isascii() and len(_folded(c)) > 1)
    kinds = [rf"[\s\S][{re.escape(marks)}]+"] if marks else []
    kinds += [f"[{re.escape(longer)}]"] if longer else []
    for found in re.finditer("|".join(kinds), text) if kinds else ():
        group = found.group()
        new = _folded(group)
        if new != group:
            yield (*found.span(), new)


def _is_mark(character: str) -> bool:
    return (
        unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"  # vowels and finals of a Hangul syllable
    )


def _folded(group: str) -> str:
    """Return the normal form of a character, or of one with its marks."""
    return _known(group) if len(group) <= _FEW else _known.__wrapped__(group)


@lru_cache(maxsize=65536)
def _known(group: str) -> str:
    if group.isspace():
        return " "
    alike = group.translate(_ALIKE)
    if any(map(_holds_number, alike)):
        parts = (c if _holds_number(c) else _nfkc(c) for c in alike)
        return unicodedata.normalize("NFC", "".join(parts))
    return _nfkc(alike)


def _nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_ALIKE)


def _holds_number(character: str) -> bool:
    """Whether NFKC would melt this character's digits into those beside it."""
    kind, _, _ = unicodedata.decomposition(character).partition(" ")
    if not kind.startswith("<") or kind.strip("<>") in _ONE_CHARACTER:
        return False
    return any(c.isdigit() or c == "\u2212" for c in _nfkc(character))


def _collapse(source: Normalised) -> Normalised:
    text = source.text
    for space in _SPACES:
        text = text.replace(space, " ")
    kept = text.rstrip(" ")
    offsets = source.offsets
    if offsets is not None:
        offsets = offsets[: len(kept) + 1]
    elif len(kept) < len(text):
        offsets = _identity(len(kept))
    source = Normalised(source.raw, kept, offsets)
    return _edited(source, _runs("^ +|(?<= ) +", kept))


def _identity(size: int) -> "array[int]":
    return array("I", range(size + 1))


def _edited(source: Normalised, edits: Iterable[_Edit]) -> Normalised:
    """Return the text with spans replaced; new characters begin where the old did."""
    text, old, at = source.text, source.offsets, 0
    pieces: list[str] = []
    offsets = array("I")
    for start, end, new in edits:
        old = old or _identity(len(text))
        pieces += (text[at:start], new)
        offsets += old[at:start]
        offsets += array("I", [old[start]]) * len(new)
        at = end
    if not pieces or old is None:
        return source
    pieces.append(text[at:])
    offsets += old[at:]
    return Normalised(source.raw, "".join(pieces), offsets)
