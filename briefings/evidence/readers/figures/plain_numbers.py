"""From the pieces of a text to one plain number: 1,400, 1.4 million, twenty-five."""

from fractions import Fraction
from typing import NamedTuple

from briefings.evidence.readers.figures.digits import numeral, vulgar
from briefings.evidence.readers.figures.number_tables import Grammar
from briefings.evidence.readers.words.tokens import Tokens

_TEN, _TWENTY, _HUNDRED = 10, 20, 100
SLASHES = frozenset("/\N{FRACTION SLASH}")
_NEAR = 4  # pieces before the "and" of a number in words
_LARGEST = 10**15  # scales are not heaped any higher


class Cardinal(NamedTuple):
    """A plain number, before it is known what it measures."""

    value: Fraction
    first: int
    after: int
    scale: Fraction = Fraction(1)  # what was written is multiplied by this
    decimals: int = 0  # that were written, before scaling
    is_digits: bool = True
    is_doubtful: bool = False


def cardinal(pieces: Tokens, index: int, table: Grammar) -> Cardinal | None:
    """Return the number that begins at `index`, with its scale; `None` for none."""
    if pieces.lower[index][0].isdecimal():
        plain = _digits(pieces, index)
    else:
        plain = _sign(pieces, index) or _words(pieces, index, table)
    if plain is None:
        return None
    return _scaled(pieces, _mixed(pieces, plain, table), table)


def _digits(pieces: Tokens, index: int) -> Cardinal | None:
    read = numeral(pieces.words[index])
    if read is None:
        return None
    value, after = read.value, index + 1
    # A thousands space is a thin one in print, and plain by now: 12 000 people.
    while (
        not read.decimals
        and pieces.word(after) == "000"
        and len(pieces.word(after - 1)) <= 3  # noqa: PLR2004  # a group of digits
        and pieces.starts[after] == pieces.ends[after - 1] + 1
    ):
        value, after = value * 1000, after + 1
    return Cardinal(
        value, index, after, decimals=read.decimals, is_doubtful=read.is_doubtful
    )


def _sign(pieces: Tokens, index: int) -> Cardinal | None:
    value = vulgar(pieces.words[index])
    if value is None:
        return None
    return Cardinal(value, index, index + 1)


def _words(pieces: Tokens, index: int, table: Grammar) -> Cardinal | None:
    """Read a number in words by adding up, as one does aloud."""
    lower = pieces.lower
    total, current, smallest, last, at = 0, 0, 0, "", index
    while at < len(lower):
        low = lower[at]
        if low in table.small and _may_follow(last, table.small[low]):
            value = table.small[low]
            current += value
            last = "tens" if value >= _TWENTY else "unit"
        elif low == "hundred" and last in ("", "unit", "tens") and current < _HUNDRED:
            current, last = max(current, 1) * _HUNDRED, "hundred"
        elif (
            low in table.scales
            and low != "hundred"
            and (last or at == index)
            and not (smallest and table.scales[low] >= smallest)
            and not (last == "scale" and not current)
        ):
            smallest = table.scales[low]
            total, current = total + max(current, 1) * smallest, 0
            last = "scale"
        elif not (last and _joins(pieces, at, last, table)):
            break
        at += 1
    if not last:
        return None
    scale = Fraction(smallest if last == "scale" else 1)
    return Cardinal(Fraction(total + current), index, at, scale, is_digits=False)


def _may_follow(last: str, value: int) -> bool:
    if last in ("", "hundred", "scale"):
        return value > 0 or not last
    return last == "tens" and 0 < value < _TEN


def _joins(pieces: Tokens, at: int, last: str, table: Grammar) -> bool:
    """Whether the piece at `at` only joins two parts of one number: a hyphen, "and"."""
    ahead = pieces.word(at + 1)
    if pieces.words[at] == "-":
        if not (pieces.is_joined(at) and pieces.is_joined(at + 1)):
            return False
        if last == "tens":
            return 0 < table.small.get(ahead, 0) < _TEN or ahead in table.scales
        return ahead in table.scales
    if pieces.lower[at] != "and" or last not in ("hundred", "scale"):
        return False
    beyond = at + 2
    if pieces.word(beyond) == "-" and pieces.word(beyond + 1) in table.small:
        beyond += 2
    # "between one hundred and two hundred" is two numbers, as is "between two hundred
    # and three thousand"; "eight hundred and fifty thousand" is one.
    is_between = "between" in pieces.lower[max(0, at - _NEAR) : at]
    is_of_two = pieces.word(beyond) in table.scales and (
        last == "scale" or pieces.word(beyond) == "hundred" or is_between
    )
    return table.small.get(ahead, 0) > 0 and not is_of_two


def _mixed(pieces: Tokens, plain: Cardinal, table: Grammar) -> Cardinal:
    """Add a fraction that follows: 2½, 2 1/2, two and a half, two-and-a-half."""
    at = plain.after
    if at < len(pieces.words) and (part := vulgar(pieces.words[at])):
        return plain._replace(value=plain.value + part, after=at + 1)
    if plain.is_digits and (slash := slashed(pieces, at)) and not pieces.is_joined(at):
        return plain._replace(value=plain.value + slash, after=at + 3)
    if pieces.word(at) not in ("and", "-"):
        return plain
    words = [pieces.word(i) for i in range(at, at + 6)]
    spoken = [word for word in words if word != "-"]
    if spoken[:1] != ["and"] or len(spoken) < 3:  # noqa: PLR2004  # and, how many, of what
        return plain
    parts = 1 if spoken[1] in ("a", "one") else table.small.get(spoken[1], 0)
    whole = table.fractions.get(spoken[2], 0)
    if not 0 < parts < whole:
        return plain
    after = at + words.index(spoken[2]) + 1
    value = plain.value + Fraction(parts, whole) * plain.scale
    return plain._replace(value=value, after=after)


def slashed(pieces: Tokens, at: int) -> Fraction | None:
    """Return the fraction written with a stroke at `at`: 3/4; `None` for 24/7."""
    if pieces.word(at + 1) not in SLASHES or pieces.word(at + 3) == "/":
        return None
    if not (pieces.is_joined(at + 1) and pieces.is_joined(at + 2)):
        return None
    above, below = pieces.word(at), pieces.word(at + 2)
    if not (above.isdecimal() and below.isdecimal()) or len(above + below) > 5:  # noqa: PLR2004  # 11/100
        return None
    if int(below) not in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100) or int(above) < 1:
        return None
    return Fraction(int(above), int(below)) if int(above) < int(below) else None


def _scaled(pieces: Tokens, plain: Cardinal, table: Grammar) -> Cardinal:
    """Multiply by what follows: million, -million, k, m, bn, hundred thousand."""
    at = plain.after
    letter = pieces.word(at)
    if plain.is_digits and letter in table.letters and pieces.is_joined(at):
        if not _is_metre(pieces, at):
            return _times(plain, table.letters[letter], at + 1)
        return plain
    while at < len(pieces.lower) and plain.scale < _LARGEST:
        low, step = pieces.lower[at], 1
        if low == "-" and pieces.is_joined(at) and pieces.is_joined(at + 1):
            low, step = pieces.word(at + 1), 2
        if low not in table.scales:
            break
        plain = _times(plain, table.scales[low], at + step)
        at = plain.after
        plain = _mixed(pieces, plain, table)
    return plain


def _times(plain: Cardinal, scale: int, after: int) -> Cardinal:
    return plain._replace(
        value=plain.value * scale, scale=plain.scale * scale, after=after
    )


def _is_metre(pieces: Tokens, at: int) -> bool:
    """Whether an `m` after digits is short for metres: no sign of money, no noun."""
    if pieces.words[at] != "m" or pieces.word(at - 2) in "$€£¥":
        return False
    return not pieces.word(at + 1).isalpha()
