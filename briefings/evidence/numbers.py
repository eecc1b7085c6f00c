"""From the pieces of a text to the numbers in it, in figures or in words.

Values are exact. What is only a name (Section 5), a date or a time of day is not
counted here: its pieces are taken before.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from briefings.evidence.cardinals import Cardinal, cardinal, slashed
from briefings.evidence.grammar import Grammar, grammar
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.numerals import numeral
from briefings.evidence.tokens import Tokens, tokens
from briefings.evidence.wordset import words

HUNDREDTH = Fraction(1, 100)


class Number(NamedTuple):
    """One number in a text: its value, what sort it is, and the pieces it takes."""

    value: Fraction
    kind: str  # count, share, points, money, times, ordinal or vague
    first: int  # its first piece
    after: int  # the piece after its last
    upto: Fraction | None = None  # where it is vague: how far it may reach
    scale: Fraction = Fraction(1)  # what was written is multiplied by this
    decimals: int = 0  # that were written, before scaling
    form: str = "digits"  # digits, words, ratio or implied
    currency: str = ""
    is_doubtful: bool = False

    @property
    def step(self) -> Fraction:
        """The last place that was written, as a value: 100 for 1,400."""
        if self.decimals or not self.value:
            return self.scale / 10**self.decimals
        written, step = self.value / self.scale, 1
        while written.denominator == 1 and written % (step * 10) == 0:
            step *= 10
        return self.scale * step


def numbers(
    pieces: Tokens, taken: bytearray | None = None, lexicon: Lexicon | None = None
) -> list[Number]:
    """Return the numbers in `pieces`, in order, leaving out those already taken."""
    table = (lexicon or shipped()).built(grammar)
    starters = table.starters
    found: list[Number] = []
    reached = 0
    candidates = [
        index
        for index, low in enumerate(pieces.lower)
        if low in starters or low[0].isnumeric()
    ]
    for index in candidates:
        if index < reached or (taken and taken[index]):
            continue
        number, reached = _number(pieces, index, table)
        if number is None or (taken and taken[number.first]):
            continue
        while found and found[-1].after > number.first:
            found.pop()  # "two years and a half" holds the two
        found.append(number)
    return found


def numbers_in(text: str, lexicon: Lexicon | None = None) -> list[Number]:
    """Return the numbers in a short normalised text."""
    return numbers(tokens(text), None, lexicon)


def _number(pieces: Tokens, index: int, table: Grammar) -> tuple[Number | None, int]:
    """Return the number at `index` and the piece to go on from."""
    if after := _idiom(pieces, index, table):
        return None, after
    for reader in (_by_letters, _by_fraction, _by_vagueness, _by_ordinal):
        if number := reader(pieces, index, table):
            return number, number.after
    plain = cardinal(pieces, index, table)
    if plain is None:
        return None, index + 1
    if _counts_nothing(pieces, plain, table):
        return None, plain.after
    number = _measured(pieces, plain, table)
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


# -- one word that is a number by itself


def _by_letters(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read twice, doubled, threefold, both, single."""
    low = pieces.lower[index]
    if low in table.times:
        return Number(table.times[low], "times", index, index + 1, form="words")
    if low in table.implied:
        value = Fraction(table.implied[low])
        return Number(value, "count", index, index + 1, form="implied")
    return None


def _by_vagueness(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read dozens, tens of thousands, a few hundred, several."""
    low = pieces.lower[index]
    scale = table.scales.get(low, 0)
    before = pieces.word(index - 1)
    if scale and before in ("few", "several"):
        first = index - 2 if pieces.word(index - 2) == "a" else index - 1
        return _vague(first, index + 1, 2 * scale, 10 * scale)
    if low in ("tens", "hundreds", "thousands") and pieces.word(index + 1) == "of":
        larger = table.scales.get(pieces.word(index + 2).removesuffix("s"), 0)
        if larger:
            power = {"tens": 10, "hundreds": 100, "thousands": 1000}[low]
            low_end, high_end = power * larger, 10 * power * larger - 1
            return _vague(index, index + 3, low_end, high_end)
    if low in ("few", "several") and pieces.word(index + 1) in table.scales:
        return _by_vagueness(pieces, index + 1, table)
    if low in ("few", "handful"):
        # "few" alone, and "the few", say little; "a few" says several.
        if before != "a":
            return None
        return _vague(index - 1, index + 1, *table.vague[low])
    if low in table.vague:
        return _vague(index, index + 1, *table.vague[low])
    return None


def _vague(first: int, after: int, low: int, high: int) -> Number:
    return Number(
        Fraction(low), "vague", first, after, upto=Fraction(high), form="words"
    )


def _by_ordinal(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read third, 3rd, twenty-first."""
    low = pieces.lower[index]
    if low[0].isdecimal():
        suffix, read = pieces.word(index + 1), None
        if suffix in ("st", "nd", "rd", "th") and pieces.is_joined(index + 1):
            read = numeral(low)
        return Number(read.value, "ordinal", index, index + 2) if read else None
    tens = table.small.get(low, 0)
    units = table.ordinals.get(pieces.word(index + 2), 0)
    if tens >= 20 and pieces.word(index + 1) == "-" and 0 < units < 10:  # noqa: PLR2004  # twenty-first
        value = Fraction(tens + units)
        return Number(value, "ordinal", index, index + 3, form="words")
    if tens and pieces.word(index + 1) == "-" and units >= 100:  # noqa: PLR2004  # ten-thousandth
        return Number(Fraction(tens * units), "ordinal", index, index + 3, form="words")
    if low not in table.ordinals or _is_time(pieces, index):
        return None
    value = Fraction(table.ordinals[low])
    return Number(value, "ordinal", index, index + 1, form="words")


def _is_time(pieces: Tokens, index: int) -> bool:
    """Whether an ordinal tells of time: a second, the first half."""
    before, after = pieces.word(index - 1), pieces.word(index + 1)
    if after in ("half", "quarter"):
        return True
    return pieces.lower[index] == "second" and (
        before in ("per", "every", "each", "-")
        or (before in ("a", "one") and not after.isalpha())
    )


# -- fractions in words


def _by_fraction(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read half, a quarter, two-thirds, 3/4, half a million."""
    low = pieces.lower[index]
    if low == "half":
        return _half(pieces, index, table)
    if value := slashed(pieces, index):
        return _share(value, index, index + 3)
    if low in table.fractions:
        return _one_of(pieces, index, table)
    parts = table.small.get(low, 0) if low.isalpha() else _short(low)
    if not parts:
        return None
    at = index + 2 if pieces.word(index + 1) == "-" else index + 1
    whole = pieces.word(at)
    if parts == 1:
        fits = whole in table.fractions and not whole.endswith("s")
        fits = fits and (at == index + 2 or _is_share(pieces, at, is_one=True))
    else:
        fits = whole.endswith("s") and whole in table.fractions and whole != "seconds"
        fits = fits and (whole != "quarters" or _is_share(pieces, at, is_one=False))
    if not fits or parts >= table.fractions[whole]:
        return None
    return _share(Fraction(parts, table.fractions[whole]), index, at + 1)


def _short(low: str) -> int:
    return int(low) if low.isdecimal() and len(low) == 1 else 0


def _share(value: Fraction, first: int, after: int) -> Number:
    return Number(value, "share", first, after, form="ratio")


def _one_of(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read "a third of", "a quarter": no ordinal, and no part of a year."""
    if pieces.word(index - 1) not in ("a", "an") or not _is_share(
        pieces, index, is_one=True
    ):
        return None
    value = Fraction(1, table.fractions[pieces.lower[index]])
    at = index + 1
    if pieces.word(at) == "of" and pieces.word(at + 1) in ("a", "one"):
        at += 2
    if scale := table.scales.get(pieces.word(at), 0):  # a quarter of a million
        return Number(value * scale, "count", index - 1, at + 1, form="words")
    return _share(value, index - 1, index + 1)


_AFTER_SHARE = words(
    """
    of the more less fewer higher lower larger smaller were are have as below above to
    or and in since than ; : ) million billion
    """
)
_BEFORE_SHARE = words(
    """
    than about over under nearly almost by to roughly around least least most only just
    approximately exceeded from up at some below above
    """
)


def _is_share(pieces: Tokens, index: int, *, is_one: bool) -> bool:
    """Whether a fraction word at `index` is a share, not a rank or a part of a year."""
    low, after = pieces.lower[index], pieces.word(index + 1)
    apart = 1 if pieces.word(index - 1) == "-" else 0
    before = pieces.word(index - 2 - apart)
    if low in ("quarter", "quarters"):
        return (
            after == "of"
            or after in ("million", "billion")
            or before in _BEFORE_SHARE
            or (not is_one and apart > 0)
        )
    if after in _AFTER_SHARE:
        return after != "to" or before in _BEFORE_SHARE
    return before in _BEFORE_SHARE and not after.isalpha()


def _half(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    before, after = pieces.word(index - 1), pieces.word(index + 1)
    half = Fraction(1, 2)
    if before == "a" and pieces.word(index - 2) == "and":
        return _and_a_half(pieces, index, table)
    if before in ("first", "second", "latter", "other", "last", "back", "next"):
        return None
    if before == "in" and not after.isalpha():
        return Number(half, "times", index - 1, index + 1, form="words")
    at = index + 1
    if after in ("a", "an", "-"):
        at += 1
    if scale := table.scales.get(pieces.word(at), 0):
        value = half * scale
        return Number(
            value,
            "count",
            index,
            at + 1,
            scale=Fraction(scale),
            decimals=1,
            form="words",
        )
    if pieces.word(at) in table.periods and at > index + 1:
        return Number(half, "count", index, at, form="words")
    if after == "-":
        return None
    first = index - 1 if before in ("a", "one") else index
    return _share(half, first, index + 1)


def _and_a_half(pieces: Tokens, index: int, table: Grammar) -> Number | None:
    """Read a year and a half: the unit stands within the number."""
    at = index - 4
    if pieces.word(index - 3) not in table.periods or at < 0:
        return None
    whole = 1 if pieces.word(at) in ("a", "an") else table.small.get(pieces.word(at), 0)
    if not whole:
        return None
    return Number(
        Fraction(2 * whole + 1, 2), "count", at, index + 1, decimals=1, form="words"
    )


# -- plain numbers, and what they measure


def _counts_nothing(pieces: Tokens, plain: Cardinal, table: Grammar) -> bool:
    """Whether a number word is a pronoun, part of a name, or a figure of speech."""
    if plain.is_digits:
        return False
    before, after = pieces.word(plain.first - 1), pieces.word(plain.after)
    word = pieces.lower[plain.first]
    alone = plain.after == plain.first + 1
    if alone and word in table.scales:
        return before not in ("a", "an", "one")
    if word != "one" and alone and before in table.nothing_after and word != "zero":
        return (
            after == "" or not after.isalpha() or before in ("square", "number", "day")
        )
    if not (alone and word == "one"):
        return alone and word == "zero" and before == "ground"
    if after == "of":  # one of them: a pronoun as much as a number
        return False
    if after in ("in", "out"):  # one in four
        return not _ratio(pieces, plain, table)
    return (
        after in table.not_before_one
        or before in table.not_after_one
        or (not after.isalpha() and after not in ("-", "%"))
    )


def _measured(pieces: Tokens, plain: Cardinal, table: Grammar) -> Number:
    """Make of a plain number a share, a sum of money, a multiple or a count."""
    at = plain.after
    form = "digits" if plain.is_digits else "words"
    number = Number(
        plain.value,
        "count",
        _with_article(pieces, plain, table),
        at,
        scale=plain.scale,
        decimals=plain.decimals,
        form=form,
        is_doubtful=plain.is_doubtful,
    )
    for reader in (_percent, _money, _multiple):
        if found := reader(pieces, number, table):
            return found
    if ratio := _ratio(pieces, plain, table):
        return ratio
    return number


def _with_article(pieces: Tokens, plain: Cardinal, table: Grammar) -> int:
    first = plain.first
    bare = pieces.lower[first] in table.scales
    return first - 1 if bare and pieces.word(first - 1) in ("a", "an") else first


def _percent(pieces: Tokens, number: Number, table: Grammar) -> Number | None:
    at = number.after
    if pieces.word(at) == "-" and pieces.is_joined(at):
        at += 1
    words = [pieces.word(i) for i in range(at, at + 3)]
    if words[:2] == ["per", "cent"]:
        at += 1
    elif words[:2] == ["basis", "points"]:
        return number._replace(
            value=number.value / 10_000,
            kind="points",
            after=at + 2,
            scale=number.scale / 10_000,
        )
    elif words[0] not in ("%", "percent", "pct", "percentage"):
        return None
    at += 1
    point = at + 1 if pieces.word(at) == "-" else at
    is_points = pieces.word(point) in ("point", "points")
    if words[0] == "percentage" and not is_points:
        return None
    return number._replace(
        value=number.value * HUNDREDTH,
        kind="points" if is_points else "share",
        after=point + 1 if is_points else at,
        scale=number.scale * HUNDREDTH,
    )


def _money(pieces: Tokens, number: Number, table: Grammar) -> Number | None:
    before = number.first - 1
    if pieces.word(before) in table.signs:
        sign = pieces.word(before)
        if pieces.word(before - 1) in ("us", "usd") and pieces.is_joined(before):
            before -= 1
        after = number.after
        if table.currencies.get(pieces.word(after), ("", 0))[0] == sign:
            after += 1
        return number._replace(kind="money", currency=sign, first=before, after=after)
    at = number.after
    if pieces.word(at) == "-" and pieces.is_joined(at):
        at += 1
    if pieces.word(at) == "¢":
        sign, worth = "$", 1
    else:
        sign, worth = table.currencies.get(pieces.word(at), ("", 0))
    if not sign:
        return None
    part = Fraction(worth, 100)
    return number._replace(
        value=number.value * part,
        kind="money",
        currency=sign,
        after=at + 1,
        scale=number.scale * part,
    )


def _multiple(pieces: Tokens, number: Number, table: Grammar) -> Number | None:
    at = number.after
    if pieces.word(at) == "-" and pieces.word(at + 1) in ("fold", "times"):
        at += 1
    word = pieces.word(at)
    if word in ("times", "fold") or (word in ("x", "×") and pieces.is_joined(at)):
        return number._replace(kind="times", after=at + 1)
    return None


_LINKS = (
    ("out", "of", "every"),
    ("out", "of", "each"),
    ("of", "every"),
    ("in", "every"),
    ("out", "of"),
    ("in",),
)


def _ratio(pieces: Tokens, plain: Cardinal, table: Grammar) -> Number | None:
    """Read one in four, nine out of ten, three of every 10, 1-in-4."""
    at = plain.after
    if pieces.word(at) == "-":
        at += 1
    elif (
        plain.value == 1
        and pieces.word(at).isalpha()
        and pieces.word(at) not in ("in", "out", "of")
    ):
        at += 1  # one application in eight
    for link in _LINKS:
        if pieces.lower[at : at + len(link)] == list(link):
            break
    else:
        return None
    at += len(link)
    if pieces.word(at) == "-":
        at += 1
    if at >= len(pieces.words):
        return None
    whole = cardinal(pieces, at, table)
    if whole is None or not 0 < plain.value < whole.value or whole.decimals:
        return None
    if pieces.word(whole.after) in table.periods or not _is_round(whole, link):
        return None
    return _share(plain.value / whole.value, plain.first, whole.after)


def _is_round(whole: Cardinal, link: tuple[str, ...]) -> bool:
    """Whether a ratio is meant, and no count: out of 40 boats, in 31 counties."""
    if link[-1] in ("every", "each"):
        return True
    if link == ("out", "of"):
        return whole.value <= 10  # noqa: PLR2004  # nine out of ten
    return whole.value <= 20 or set(str(whole.value)) <= {"1", "0"}  # noqa: PLR2004  # one in twenty


# -- ranges


def ranges(pieces: Tokens, found: list[Number]) -> Iterator[tuple[int, int]]:
    """Yield the positions in `found` of two numbers that bound one range.

    40-50, 40 to 50, between 40 and 50, two or three.
    """
    for at in range(len(found) - 1):
        low, high = found[at], found[at + 1]
        between = pieces.lower[low.after : high.first]
        if len(between) != 1 or not _may_bound(low, high, between[0]):
            continue
        before = pieces.lower[max(0, low.first - 4) : low.first]
        if between[0] in ("-", "to", "or") or (
            between[0] == "and" and "between" in before
        ):
            yield at, at + 1


def _may_bound(low: Number, high: Number, link: str) -> bool:
    """Whether two numbers are of one sort, the first below the second."""
    if low.kind == "money" and high.kind == "count":
        return link == "-" and high.scale >= low.scale
    if low.kind != high.kind and (low.kind != "count" or high.form == "ratio"):
        return False
    if low.kind == high.kind:
        return low.value / low.scale < high.value / high.scale or low.value < high.value
    return low.value < high.value / high.scale


def share_scale(found: list[Number], pairs: Iterator[tuple[int, int]]) -> list[Number]:
    """Give the first number of a range what was said of the second: 40 to 50 percent."""
    for low, high in pairs:
        first, second = found[low], found[high]
        if first.kind == "money" and second.kind == "count":
            second = second._replace(kind="money", currency=first.currency)
            found[high] = second
        if first.kind == "count" and second.kind in ("share", "points", "money"):
            if second.form == "ratio":
                continue
            unit = second.scale
        elif first.kind == second.kind and first.scale == 1 and second.scale > 1:
            unit = second.scale
        else:
            continue
        if first.value * unit < second.value or first.scale != 1:
            unit = unit if first.scale == 1 else second.scale / first.scale
            found[low] = first._replace(
                value=first.value * unit,
                scale=first.scale * unit,
                kind=second.kind,
                currency=second.currency,
            )
    return found
