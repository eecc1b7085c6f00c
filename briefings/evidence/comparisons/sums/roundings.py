"""From a value and how it was rounded, in words, to what may be written."""

from collections.abc import Collection
from fractions import Fraction

_PLACES = {
    "whole": Fraction(1),
    "unit": Fraction(1),
    "number": Fraction(1),
    "ten": Fraction(10),
    "hundred": Fraction(100),
    "thousand": Fraction(1_000),
    "million": Fraction(1_000_000),
    "billion": Fraction(1_000_000_000),
    "tenth": Fraction(1, 10),
    "hundredth": Fraction(1, 100),
    "cent": Fraction(1, 100),
    "half": Fraction(1, 2),
}
_WHOLES = frozenset(("percent", "percentage", "dollar", "point", "time"))
_COUNTS = {"one": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3}


def place(rounding: str) -> Fraction:
    """Return what a figure is rounded to; 0 where the words do not say.

    "To the nearest hundred thousand" is 100,000, "to one decimal place" a tenth.
    """
    said = [word.removesuffix("s") for word in _words(rounding)]
    for at, word in enumerate(said):
        if word == "decimal" and at:
            count = _COUNTS.get(said[at - 1], 0)
            return Fraction(1, 10**count) if count else Fraction(0)
    found = Fraction(0)
    for word in said:
        if word in _PLACES:
            found = _PLACES[word] * (found or 1)
    if not found and _WHOLES.intersection(said):
        return Fraction(1)
    return found


def ways(rounding: str) -> frozenset[str]:
    """Return the words of a rounding, which may hold "up" or "down"."""
    return frozenset(_words(rounding))


def _words(rounding: str) -> list[str]:
    return rounding.lower().replace("-", " ").split()


def rounded(
    value: Fraction, step: Fraction, way: Collection[str] = frozenset()
) -> Fraction:
    """Round to a multiple of `step`, halves away from zero; or up, or down."""
    sign = -1 if value < 0 else 1
    count = abs(value) / step
    if "down" in way:
        return sign * (count // 1) * step
    if "up" in way:
        return sign * -(-count // 1) * step
    return sign * ((count + Fraction(1, 2)) // 1) * step


def spelled(value: Fraction) -> str:
    """Return a value with commas and two decimals at most."""
    cents = rounded(value, Fraction(1, 100))
    whole, part = divmod(abs(cents), 1)
    sign = "-" if cents < 0 else ""
    decimals = f".{int(part * 100):02}".rstrip("0") if part else ""
    return f"{sign}{int(whole):,}{decimals}"
