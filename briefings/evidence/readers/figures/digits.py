"""From digits as written to exact values."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

_PLAIN = re.compile(r"\d+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_DECIMAL = re.compile(r"\d+\.\d+")
_LONGEST = 40  # digits; nobody counts further, and longer ones cost time


class Numeral(NamedTuple):
    """A value written in digits, with the decimals that were written."""

    value: Fraction
    decimals: int = 0
    is_doubtful: bool = False  # a comma that may part thousands or decimals


@lru_cache(maxsize=4096)
def numeral(word: str) -> Numeral | None:
    """Return what digits with commas and points say; `None` where it is no one number.

    `1,4` and `12,50` are read as decimals but marked as doubtful: an English text
    does not write them so.
    """
    if len(word) > _LONGEST:
        return None
    if _PLAIN.fullmatch(word):
        return Numeral(Fraction(int(word)))
    if _GROUPED.fullmatch(word) or _LAKHS.fullmatch(word):
        return _decimal(word.replace(",", ""))
    if _DECIMAL.fullmatch(word):
        return _decimal(word)
    if word.count(",") == 1 and "." not in word:
        return _decimal(word.replace(",", "."))._replace(is_doubtful=True)
    return None


def _decimal(word: str) -> Numeral:
    whole, _, part = word.partition(".")
    return Numeral(Fraction(int(whole + part), 10 ** len(part)), len(part))


def vulgar(word: str) -> Fraction | None:
    """Return the value of a sign like ½; `None` for any other word."""
    if len(word) != 1 or word.isascii() or "VULGAR" not in unicodedata.name(word, ""):
        return None
    return Fraction(unicodedata.numeric(word)).limit_denominator(10)


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_FORM = re.compile(
    r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
)


def roman(word: str) -> int | None:
    """Return the value of a Roman numeral in capitals; `None` for any other word."""
    low = word.lower()
    if not word.isupper() or not _ROMAN_FORM.fullmatch(low):
        return None
    values = [_ROMAN[letter] for letter in low]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )
