"""From fractions in words, and ratios, to shares: half, two-thirds, one in four."""

from fractions import Fraction

from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.figures.number_tables import Grammar
from briefings.evidence.readers.figures.plain_numbers import Cardinal, cardinal, slashed
from briefings.evidence.readers.words.forms import is_past
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words

_HALF = Fraction(1, 2)
_TWO = 2
_WHOLE = 100  # cents of a dollar
_AFTER = words(
    """
    of the more less fewer higher lower larger smaller were are have as below above to
    or and in since than ; : ) million billion
    """
)
_BEFORE = words(
    """
    than about over under nearly almost by to roughly around least most only just
    approximately exceeded from up at some below above between
    """
)
_LINKING = words(
    """
    between from in on since over during by at for after before when while as with among
    against within until through under across despite because who which that will
    would is was are were has have had without
    """
)
_ABOUT = words("than about over under nearly almost roughly around approximately")
_AT_MOST = (("much", "as"), ("up", "to"))
_OPENING = words("while and but whereas where that , ; :") | {""}
_SURELY_ABOUT = _ABOUT - {"about", "over", "under"}
_OTHER_HALVES = words("first second latter other last back next")


def by_fraction(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read half, a quarter, two-thirds, 3/4, half a million."""
    low = pieces.lower[index]
    if low == "half":
        return _half(pieces, index, table)
    if value := slashed(pieces, index):
        return share(value, index, index + 3)
    if low in table.fractions:
        return _one_of(pieces, index, table)
    parts = table.small.get(low, 0)
    if low.isdecimal() and len(low) == 1:
        parts = int(low)
    return _parts_of(pieces, index, parts, table) if parts else None


def share(value: Fraction, first: int, after: int) -> Number:
    """Return a share that was written in words or as a ratio."""
    return Number(value, "share", first, after, form="ratio")


def _parts_of(pieces: Tokens, index: int, parts: int, table: Grammar) -> Number | None:
    """Read two-thirds, three quarters, one third."""
    is_hyphened = pieces.word(index + 1) == "-"
    at = index + 2 if is_hyphened else index + 1
    whole = pieces.word(at)
    if whole not in table.fractions or parts >= table.fractions[whole]:
        return None
    is_plural = whole.endswith("s")
    if is_plural != (parts > 1) or whole == "seconds":
        return None
    if parts == 1:
        fits = is_hyphened or _is_share(pieces, at)
    else:
        # Two quarters are half a year, and never half of a thing.
        fits = whole != "quarters" or (parts > _TWO and _is_share(pieces, at))
    return (
        share(Fraction(parts, table.fractions[whole]), index, at + 1) if fits else None
    )


def _one_of(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read "a third of", "a quarter": no ordinal, and no part of a year."""
    if pieces.word(index - 1) not in ("a", "an") or not _is_share(pieces, index):
        return None
    value = Fraction(1, table.fractions[pieces.lower[index]])
    at = index + 1
    if pieces.word(at) == "of" and pieces.word(at + 1) in ("a", "one"):
        at += 2
    if scale := table.scales.get(pieces.word(at), 0):  # a quarter of a million
        return Number(value * scale, "count", index - 1, at + 1, form="words")
    return share(value, index - 1, index + 1)


def _is_share(pieces: Tokens, index: int) -> bool:
    """Whether a fraction word at `index` is a share, not a rank or a part of a year."""
    low, after = pieces.lower[index], pieces.word(index + 1)
    is_hyphened = pieces.word(index - 1) == "-"
    before = pieces.word(index - 3 if is_hyphened else index - 2)
    if low in ("quarter", "quarters"):
        is_part = after in ("of", "million", "billion") or before in _BEFORE
        return is_part or (low == "quarters" and is_hyphened)
    if after in _AFTER:
        return after != "to" or before in _BEFORE
    if before in _SURELY_ABOUT or (before in _ABOUT and is_past(after)):
        return True  # nearly a third concern it; about a third reported it
    is_most = (pieces.word(index - 3), before) in _AT_MOST  # "by as much as a fifth"
    if before == "about" and pieces.word(index - 3) in _OPENING:
        return True  # "while about a third concern protests"
    is_bounded = before in _BEFORE and (before != "to" or low == "third")
    if after in _LINKING and (before == "by" or is_most):
        return True  # rose by a third between 2019 and 2024
    return (is_bounded or is_most) and not after.isalpha()


def _half(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    before, after = pieces.word(index - 1), pieces.word(index + 1)
    is_second = pieces.word(index - 3) in table.fractions  # between a third and a half
    if before == "a" and pieces.word(index - 2) == "and" and not is_second:
        return _and_a_half(pieces, index, table)
    if before in _OTHER_HALVES:
        return None
    if before == "in" and not after.isalpha():  # cut in half
        return Number(_HALF, "times", index - 1, index + 1, form="words")
    at = index + 2 if after in ("a", "an", "-") else index + 1
    if scale := Fraction(table.scales.get(pieces.word(at), 0)):
        number = Number(
            _HALF * scale, "count", index, at + 1, scale=scale, decimals=1, form="words"
        )
        return _of_money(pieces, number, table)
    if pieces.word(at) in table.periods and at > index + 1:  # half an hour
        return Number(_HALF, "count", index, at, form="words")
    first = index - 1 if before in ("a", "one") else index
    return None if after == "-" else share(_HALF, first, index + 1)


def _of_money(pieces: Tokens, number: Number, table: Grammar) -> Number:
    """Return a number as money where a currency follows: half-million-dollar."""
    at = number.after + (pieces.word(number.after) == "-")
    sign, worth = table.currencies.get(pieces.word(at), ("", 0))
    if worth != _WHOLE:
        return number
    return number._replace(kind="money", currency=sign, after=at + 1)


def _and_a_half(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read a year and a half: the unit stands within the number."""
    at = index - 4
    if at < 0 or pieces.word(index - 3) not in table.periods:
        return None
    whole = 1 if pieces.word(at) in ("a", "an") else table.small.get(pieces.word(at), 0)
    if not whole:
        return None
    return Number(whole + _HALF, "count", at, index + 1, decimals=1, form="words")


_LINKS = (
    ("out", "of", "every"),
    ("out", "of", "each"),
    ("of", "every"),
    ("in", "every"),
    ("out", "of"),
    ("in",),
)
OF_RATIOS = frozenset(("in", "out", "of"))
"""The words that a link may begin with."""
_LARGEST = {("out", "of"): 10, ("in",): 20}  # wholes that are a ratio and no count


def ratio(pieces: Tokens, plain: Cardinal, table: Grammar) -> Number | None:
    """Read one in four, nine out of ten, three of every 10, one case in eight."""
    link, at = _link(pieces, _past_noun(pieces, plain))
    if not link or at >= len(pieces.words):
        return None
    whole = cardinal(pieces, at, table)
    if whole is None or not 0 < plain.value < whole.value or whole.decimals:
        return None
    is_in_time = link[0] == "in" and pieces.word(whole.after) in table.periods
    if is_in_time or not _is_ratio(plain, whole, link):
        return None  # "four in ten days"
    return share(plain.value / whole.value, plain.first, whole.after)


def _past_noun(pieces: Tokens, plain: Cardinal) -> int:
    at, word = plain.after, pieces.word(plain.after)
    is_noun = word.isalpha() and word not in OF_RATIOS
    if plain.value == 1 and is_noun and pieces.word(at + 2) == "in":
        follows = pieces.word(at + 4)
        if pieces.word(at + 1).isalpha() and (follows in _BE or not follows.isalpha()):
            return at + 2  # "one officer post in three is vacant"
    if plain.value != 1 and not _is_rounded_off(pieces, at + 1):
        return at + 1 if word == "-" else at
    return at + 1 if word == "-" or is_noun else at


def _is_rounded_off(pieces: Tokens, at: int) -> bool:
    """Whether "in" and a bare number stand at a place: three cases in five."""
    after = pieces.word(at + 2)
    return pieces.word(at) == "in" and (not after.isalpha() or after in _LINKING)


def _link(pieces: Tokens, at: int) -> tuple[tuple[str, ...], int]:
    """Return the words that make a ratio at `at`, and the piece after them."""
    for link in _LINKS if pieces.word(at) in OF_RATIOS else ():
        after = at + len(link)
        if tuple(pieces.lower[at:after]) == link:
            return link, after + 1 if pieces.word(after) == "-" else after
    return (), at


_BE = frozenset(("is", "was", "are", "were", "had", "has", "have"))
_ROUND = 5  # what the whole of "one in 40" is a multiple of


def _is_ratio(plain: Cardinal, whole: Cardinal, link: tuple[str, ...]) -> bool:
    """Whether a ratio is meant, and no count: out of 40 boats, in 31 counties."""
    if link == ("in",) and plain.value == 1 and whole.value % _ROUND == 0:
        return True
    is_round = link == ("in",) and set(str(whole.value)) <= {"1", "0"}
    return link not in _LARGEST or whole.value <= _LARGEST[link] or is_round
