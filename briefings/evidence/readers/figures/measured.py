"""From a plain number and what follows it to a share, a sum of money or a multiple."""

from fractions import Fraction

from briefings.evidence.readers.figures.digits import numeral
from briefings.evidence.readers.figures.number import HUNDREDTH, Number
from briefings.evidence.readers.figures.number_tables import Grammar
from briefings.evidence.readers.figures.number_words import SUFFIXES
from briefings.evidence.readers.figures.plain_numbers import SLASHES, Cardinal
from briefings.evidence.readers.figures.shares import OF_RATIOS, ratio
from briefings.evidence.readers.words.tokens import Tokens

_BASIS = Fraction(1, 10_000)
_PERCENT = frozenset(("%", "percent", "pct", "percentage"))
_TIMES = frozenset(("times", "fold"))
_CROSSES = frozenset("x\N{MULTIPLICATION SIGN}")
# What follows digits that are more than a count, beside the words of the grammar.
_MAKING = _PERCENT | _TIMES | _CROSSES | OF_RATIOS | SUFFIXES | SLASHES
_MAKING |= {"-", "and", "basis", "per", "000"}


def plain_count(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Return digits of which nothing beside them may make more than a count.

    Most numbers are such, and need not be read in all the ways there are.
    """
    low, after = pieces.lower[index], pieces.word(index + 1)
    if after in table.going_on or after in _MAKING or not after.isascii():
        return None
    if pieces.word(index - 1) in table.signs or pieces.word(index + 2) in SLASHES:
        return None
    read = numeral(low) if low[0].isdecimal() and low not in table.idioms else None
    if read is None or read.value == 1:  # one case in four
        return None
    return Number(
        read.value,
        "count",
        index,
        index + 1,
        decimals=read.decimals,
        is_doubtful=read.is_doubtful,
    )


def measured(pieces: Tokens, plain: Cardinal, table: Grammar) -> Number:
    """Return what a plain number is: a share, a sum of money, a multiple or a count."""
    number = Number(
        plain.value,
        "count",
        _with_article(pieces, plain, table),
        plain.after,
        scale=plain.scale,
        decimals=plain.decimals,
        form="digits" if plain.is_digits else "words",
        is_doubtful=plain.is_doubtful,
    )
    return (
        _percent(pieces, number)
        or _money(pieces, number, table)
        or _multiple(pieces, number)
        or ratio(pieces, plain, table)
        or number
    )


def _with_article(pieces: Tokens, plain: Cardinal, table: Grammar) -> int:
    is_bare = pieces.lower[plain.first] in table.scales
    has_article = pieces.word(plain.first - 1) in ("a", "an")
    return plain.first - 1 if is_bare and has_article else plain.first


def _past_hyphen(pieces: Tokens, at: int) -> int:
    return at + 1 if pieces.word(at) == "-" and pieces.is_joined(at) else at


def _percent(pieces: Tokens, number: Number) -> Number | None:
    """Read 14 percent, 14%, per cent, 3 percentage points, 25 basis points."""
    at = _past_hyphen(pieces, number.after)
    word, after = pieces.word(at), pieces.word(at + 1)
    if (word, after) == ("basis", "points"):
        return _scaled(number, "points", _BASIS, at + 2)
    if (word, after) == ("per", "cent"):
        at += 1
    elif word not in _PERCENT:
        return None
    point = at + 2 if pieces.word(at + 1) == "-" else at + 1
    if pieces.word(point) in ("point", "points"):
        return _scaled(number, "points", HUNDREDTH, point + 1)
    return None if word == "percentage" else _scaled(number, "share", HUNDREDTH, at + 1)


def _money(pieces: Tokens, number: Number, table: Grammar) -> Number | None:
    """Read $40, US$40, 40 dollars, 40 cents, a 40-dollar fee."""
    sign = pieces.word(number.first - 1)
    if sign in table.signs:
        is_american = pieces.word(number.first - 2) == "us"
        first = number.first - 2 if is_american else number.first - 1
        is_said = table.currencies.get(pieces.word(number.after), ("", 0))[0] == sign
        after = number.after + is_said
        return number._replace(kind="money", currency=sign, first=first, after=after)
    at = _past_hyphen(pieces, number.after)
    sign, worth = table.currencies.get(pieces.word(at), ("", 0))
    if not sign:
        return None
    return _scaled(number, "money", Fraction(worth, 100), at + 1)._replace(
        currency=sign
    )


def _multiple(pieces: Tokens, number: Number) -> Number | None:
    """Read 10 times, 10-fold, 3x."""
    at = number.after
    if pieces.word(at) == "-" and pieces.word(at + 1) in _TIMES:
        at += 1
    word = pieces.word(at)
    is_cross = word in _CROSSES and pieces.is_joined(at)
    return (
        number._replace(kind="times", after=at + 1)
        if word in _TIMES or is_cross
        else None
    )


def _scaled(number: Number, kind: str, by: Fraction, after: int) -> Number:
    return number._replace(
        value=number.value * by, kind=kind, scale=number.scale * by, after=after
    )
