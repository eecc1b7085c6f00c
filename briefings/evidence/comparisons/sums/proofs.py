"""From a figure that no passage prints to a proof of it from those that they print.

What is left of a whole, how far two shares or two days are apart, what share one figure
is of another, and how many things are told off behind the number.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sums.converse_shares import is_converse
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

_FEW = 12  # figures or days that are held to each other
_LOOSE = Fraction(1, 20)  # of what a bound may leave: "more than three in ten"
_TOLERANCE = Fraction(3, 100)  # of "about three in ten"
_HALF = Fraction(1, 2)
_YEAR = 12
_MIRRORED = (("near", "gt"), ("lt", "gt"), ("gt", "lt"), ("gt", "near"))
_UNLIKE = words(
    """
    not no none never neither nor without nobody nothing lack lacks lacked lacking fail
    fails failed failing miss misses missed missing short still yet other others
    remaining remainder rest except but left
    """
)
_OF_OTHERS = ("share", "times")
_MAJORITY = words("most majority mostly")
_THINGS = words(
    """
    conditions ways cases grounds reasons exceptions things points changes steps
    questions causes purposes terms demands requests limits factors charges counts
    """
)
_BETWEEN = words(", ; and or")


def is_proved(held: Table, stated: Figure) -> bool:
    """Whether a figure follows from those that the passages print."""
    kind = stated.number.kind
    if kind in _OF_OTHERS and is_converse(held, stated):
        return True
    if kind == "share":
        return _is_share(held, stated)
    if kind == "points" or stated.unit.words[:1] in (("points",), ("point",)):
        return _is_points(held, stated)
    if kind != "count":
        return False
    return _is_rest(held, stated) or _is_span(held, stated) or _tells_off(held, stated)


def _is_points(held: Table, stated: Figure) -> bool:
    """Whether it is by how many points two shares differ."""
    number = stated.number
    value = number.value if number.kind == "points" else number.value / 100
    near = [n for s in held.near for n in (s.figure.number, *s.figure.others)]
    shares = [read.value for read in near if read.kind == "share"]
    gaps = {abs(a - b) for a, b in combinations(shares[:_FEW], 2)}
    return value > 0 and any(_holds(stated, gap, value) for gap in gaps)


def _is_share(held: Table, stated: Figure) -> bool:
    """Whether it is what one figure is of its whole, or of twice as many a half."""
    value = stated.number.value
    if value == _HALF and stated.hedge.kind == "gt" and _tells_of_most(held):
        return True
    for seen in held.near:
        number, role = seen.figure.number, seen.figure.role
        hedges = seen.figure.hedge.kind, stated.hedge.kind
        if number.kind == "times" and number.value * value == 1 and hedges in _MIRRORED:
            return True  # nearly twice as many there, little more than half here
        ratios = (o.value for o in seen.figure.others if o.kind == "share")
        is_part = role == "part" and _is_told_of(held, seen)
        if is_part and any(_holds(stated, of, value) for of in ratios):
            return True
    return False


def _is_told_of(held: Table, part: Seen) -> bool:
    """Whether the statement has a part, or the whole that it is of."""
    beside = part.text.beside(part.figure.number.first)[: 2 * _FEW]
    wholes = (Seen(part.text, of) for of in beside if of.role == "whole")
    return any(held.is_used(seen) for seen in (part, *wholes))


def _holds(stated: Figure, found: Fraction, value: Fraction) -> bool:
    """Whether a figure is a found one, or bounds one that is near."""
    gap = found - value
    match stated.hedge.kind:
        case "gt" | "ge":
            return 0 <= gap <= found * _LOOSE
        case "lt" | "le" | "near":
            return 0 <= -gap <= found * _LOOSE
        case "approx":
            return abs(gap) <= found * _TOLERANCE
    return gap == 0


def _tells_of_most(held: Table) -> bool:
    return any(not _MAJORITY.isdisjoint(text.pieces.lower) for text in held.passages)


def _is_rest(held: Table, stated: Figure) -> bool:
    """Whether it is what is left of a whole, and told of as what a part is not.

    "Nine of the eleven lacked one", where two of them had one.
    """
    text = held.statement
    sentence = {
        low
        for at, low in enumerate(text.pieces.lower)
        if text.is_beside(at, stated.number.first)
    }
    is_other = not _UNLIKE.isdisjoint(sentence)
    is_other = is_other or any(low.startswith(("un", "non")) for low in sentence)
    return is_other and any(
        whole.number.value - part.number.value == stated.number.value
        for part, whole in _parts(held)
    )


def _parts(held: Table) -> Iterator[tuple[Figure, Figure]]:
    """Yield each part of the passages with its whole."""
    for seen in held.near:
        if seen.figure.role == "part":
            beside = seen.text.beside(seen.figure.number.first)[: 2 * _FEW]
            for whole in beside:
                if whole.role == "whole":
                    yield seen.figure, whole


def _is_span(held: Table, stated: Figure) -> bool:
    """Whether it is how many days, months or years two days are apart."""
    measure, value = stated.unit.measure, stated.number.value
    if measure is None or value <= 1 or stated.role:
        return False
    first, pieces = stated.number.first, held.statement.pieces
    beside = range(max(0, first - _BESIDE), first + _BESIDE + 2)
    if _OF_TIME.isdisjoint(pieces.word(at) for at in beside):
        return False
    if measure.unit == "month":
        return value in set(months_apart(held.statement, held.passages))
    days = _DAYS.get(measure.unit)
    return days is not None and value in set(_apart(held, days))


_BESIDE = 3  # pieces before a span of time that tell what it is
_OF_TIME = words("before after later earlier apart over within in for since than past")
_DAYS = {"day": 1, "week": 7, "year": 0}


def _apart(held: Table, days: int) -> Iterator[int]:
    """Yield how many days, weeks or years the dates of one passage are apart."""
    for text in held.passages:
        told = [d.interval for d in text.dates if d.interval and d.grain in _GRAINS]
        for one, other in combinations(told[:_FEW], 2):
            gap = abs((one.first - other.first).days)
            if not days:
                yield abs(one.first.year - other.first.year)
            elif gap % days == 0 and one.first == one.last:
                yield gap // days


_GRAINS = frozenset(("day", "month", "year"))


def months_apart(statement: Content, passages: tuple[Content, ...]) -> Iterator[int]:
    """Yield how many months a statement's days are from those of its passages."""
    ours = [d for d in statement.dates if d.interval and d.grain == "day"][:_FEW]
    theirs = [
        d for text in passages for d in text.dates if d.interval and d.grain == "day"
    ]
    for mine in ours:
        for other in theirs[:_FEW]:
            if agree(mine, other) or not (mine.interval and other.interval):
                continue
            early, late = sorted((mine.interval.first, other.interval.first))
            months = (late.year - early.year) * _YEAR + late.month - early.month
            yield months - (late.day < early.day)


def _tells_off(held: Table, stated: Figure) -> bool:
    """Whether a small number in words is that of the things told off behind it.

    "On two conditions: a doctor on the line, and no child left at home."
    """
    number, text = stated.number, held.statement
    if number.form != "words" or not 1 < number.value <= _FEW // 2:
        return False
    if _THINGS.isdisjoint(stated.unit.words):
        return False
    lower = text.pieces.lower
    end = len(lower)
    colon = next((i for i in range(number.after, end) if lower[i] == ":"), -1)
    if colon < 0 or not text.is_beside(colon, number.first):
        return False
    parts = sum(
        lower[i] in _BETWEEN and lower[i - 1] not in _BETWEEN
        for i in range(colon + 1, end)
        if text.is_beside(i, colon)
    )
    return parts + 1 >= number.value


def is_single(held: Table, stated: Figure) -> bool:
    """Whether "a single" stands for the one that the passages have."""
    said = held.words(stated).lower()
    is_said = said in ("single", "a single", "sole")
    if is_said and any(
        not _LONE.isdisjoint(text.pieces.lower) for text in held.passages
    ):
        return True
    number, told = stated.number, stated.unit.words[-1:]
    if number.value != 1 or number.form != "words" or not told:
        return False
    return any(
        text.pieces.word(at - back) in _SINGLE
        for text in held.passages
        for at, low in enumerate(text.pieces.lower)
        if low == told[0]
        for back in range(1, _BEFORE_THING)
    )


_LONE = frozenset(("one", "only", "lone"))
_SINGLE = frozenset(("a", "an", "another"))
_BEFORE_THING = 4  # pieces from "a" to the thing: "a second-grade teacher"
