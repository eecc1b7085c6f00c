"""From the pieces of a text to the numbers in it, in figures or in words.

Values are exact. What is only a name (Section 5), a date or a time of day is not
counted here: its pieces are taken before.
"""

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.figures.measured import measured, plain_count
from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.figures.number_tables import Grammar, grammar
from briefings.evidence.readers.figures.number_words import (
    by_itself,
    by_ordinal,
    by_vagueness,
)
from briefings.evidence.readers.figures.plain_numbers import Cardinal, cardinal
from briefings.evidence.readers.figures.shares import by_fraction, ratio
from briefings.evidence.readers.words.tokens import Tokens, places

_READERS = (by_itself, by_fraction, by_vagueness, by_ordinal)
_OF_DIGITS = (by_fraction, by_ordinal)
_ONES = frozenset(("a", "an", "one", "every", "each", "per"))
_ALWAYS_NAMES = frozenset(("square", "number", "day"))


def numbers(pieces: Tokens, taken: bytearray | None, lexicon: Lexicon) -> list[Number]:
    """Return the numbers in `pieces`, in order, leaving out those already taken."""
    table = lexicon.built(grammar)
    blocked = taken if taken is not None else bytearray(len(pieces.words))
    found: list[Number] = []
    reached = 0
    for index in places(pieces.lower, table.begins):
        if index < reached or blocked[index]:
            continue
        number, reached = _number(pieces, index, table)
        if number is None or blocked[number.first]:
            continue
        while found and found[-1].after > number.first:
            found.pop()  # "two years and a half" holds the two
        found.append(number)
    return found


def _number(pieces: Tokens, index: int, table: Grammar) -> tuple[Number | None, int]:
    """Return the number at `index` and the piece to go on from."""
    if number := plain_count(pieces, index, table):
        return number, number.after
    if after := _idiom(pieces, index, table):
        return None, after
    is_digit = pieces.lower[index][0].isdecimal()
    for reader in _OF_DIGITS if is_digit else _READERS:
        if number := reader(pieces, index, table):
            return number, number.after
    plain = cardinal(pieces, index, table)
    if plain is None:
        return None, index + 1
    if not plain.is_digits and _counts_nothing(pieces, plain, table):
        return None, plain.after
    number = measured(pieces, plain, table)
    return number, number.after


def _idiom(pieces: Tokens, index: int, table: Grammar) -> int:
    """Return where an idiom that begins at `index` ends; 0 where there is none."""
    for rest in table.idioms.get(pieces.lower[index], ()):
        at = index + 1
        for word in rest:
            if pieces.word(at) == "-":
                at += 1
            if pieces.word(at) != word:
                break
            at += 1
        else:
            return at
    return 0


def _counts_nothing(pieces: Tokens, plain: Cardinal, table: Grammar) -> bool:
    """Whether a number word is a pronoun, part of a name, or a figure of speech."""
    before, after = pieces.word(plain.first - 1), pieces.word(plain.after)
    word = pieces.lower[plain.first]
    if plain.after > plain.first + 1:
        return False
    if word == "one":
        return _is_pronoun(pieces, plain, table)
    if word in table.scales:
        return before not in _ONES
    if word == "zero":
        return before == "ground"
    is_name = before in table.nothing_after
    return is_name and (not after.isalpha() or before in _ALWAYS_NAMES)


def _is_pronoun(pieces: Tokens, plain: Cardinal, table: Grammar) -> bool:
    """Whether "one" counts nothing: no one, the one, one another."""
    before, after = pieces.word(plain.first - 1), pieces.word(plain.after)
    ahead = pieces.lower[plain.after + 1 : plain.after + 3]
    if "in" in ahead and ratio(pieces, plain, table):
        return False  # that one address in nine; only one denied applicant in eight
    if after == "of":
        return before in ("every", "each")  # every one of the 40 boats
    if after in ("in", "out"):
        return not ratio(pieces, plain, table)
    if before == "to" and pieces.word(plain.first - 2) in table.small:
        return False  # by a vote of four to one
    is_bare = not after.isalpha() and after not in ("-", "%")
    return is_bare or after in table.not_before_one or before in table.not_after_one
