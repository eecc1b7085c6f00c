"""From words that are numbers by themselves to numbers: twice, dozens, third, both."""

from fractions import Fraction

from briefings.evidence.readers.figures.digits import numeral
from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.figures.number_tables import Grammar
from briefings.evidence.readers.words.tokens import Tokens

_POWERS = {"tens": 10, "hundreds": 100, "thousands": 1000}
_SCALED = frozenset(("few", "several", "couple"))
SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_TWENTY, _TEN, _HUNDRED = 20, 10, 100


def by_itself(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read twice, doubled, threefold, both, single."""
    low = pieces.lower[index]
    if low in table.times and not _is_when(pieces, index):
        return Number(table.times[low], "times", index, index + 1, form="words")
    if low in table.implied and not _is_scaled(pieces, index, table):
        value = Fraction(table.implied[low])
        return Number(value, "count", index, index + 1, form="implied")
    return None


def _is_when(pieces: Tokens, index: int) -> bool:
    """Whether "once" tells when, not how often: once she had filed it."""
    return pieces.lower[index] == "once" and pieces.word(index + 1) in _WHO


_WHO = frozenset(
    ("he", "she", "it", "they", "we", "you", "i", "the", "his", "her", "its", "their")
)


def by_vagueness(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read dozens, tens of thousands, a few hundred, several."""
    low, before = pieces.lower[index], pieces.word(index - 1)
    if _is_scaled(pieces, index, table):
        scale = table.scales[pieces.word(index + 1)]
        first, after = index - (before == "a"), index + 2
        if low == "couple":  # as good as "about 2,000"
            return Number(Fraction(2 * scale), "count", first, after, form="words")
        return _vague(first, after, 2 * scale, 10 * scale)
    if low in _POWERS and pieces.word(index + 1) == "of":
        larger = table.scales.get(pieces.word(index + 2).removesuffix("s"), 0)
        if larger:
            power = _POWERS[low] * larger
            return _vague(index, index + 3, power, 10 * power - 1)
    if low in ("few", "handful"):
        # "few" alone, and "the few", say little; "a few" says several.
        return (
            _vague(index - 1, index + 1, *table.vague[low]) if before == "a" else None
        )
    return _vague(index, index + 1, *table.vague[low]) if low in table.vague else None


def _is_scaled(pieces: Tokens, index: int, table: Grammar) -> bool:
    """Whether a word counts thousands: a few thousand, a couple hundred."""
    return pieces.lower[index] in _SCALED and pieces.word(index + 1) in table.scales


def _vague(first: int, after: int, low: int, high: int) -> Number:
    upto = Fraction(high)
    return Number(Fraction(low), "vague", first, after, upto=upto, form="words")


def by_ordinal(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read third, 3rd, twenty-first, ten-thousandth."""
    low = pieces.lower[index]
    if low[0].isdecimal():
        is_ordinal = pieces.word(index + 1) in SUFFIXES and pieces.is_joined(index + 1)
        read = numeral(low) if is_ordinal else None
        return Number(read.value, "ordinal", index, index + 2) if read else None
    value, after = _compound(pieces, index, table)
    if not value and low in table.ordinals and not _is_time(pieces, index):
        value, after = table.ordinals[low], index + 1
    if not value:
        return None
    return Number(Fraction(value), "ordinal", index, after, form="words")


def _compound(pieces: Tokens, index: int, table: Grammar) -> tuple[int, int]:
    """Return the value of twenty-first or ten-thousandth, and the piece after it."""
    tens = table.small.get(pieces.lower[index], 0)
    units = table.ordinals.get(pieces.word(index + 2), 0)
    if not tens or pieces.word(index + 1) != "-":
        return 0, index
    if tens >= _TWENTY and 0 < units < _TEN:
        return tens + units, index + 3
    return (tens * units, index + 3) if units >= _HUNDRED else (0, index)


def _is_time(pieces: Tokens, index: int) -> bool:
    """Whether an ordinal tells of time: a second, the first half."""
    before, after = pieces.word(index - 1), pieces.word(index + 1)
    if after in ("half", "quarter"):
        return True
    if pieces.lower[index] != "second":
        return False
    is_unit = before in ("a", "one") and not after.isalpha()
    return is_unit or before in ("per", "every", "each", "-")
