"""From two figures to whether they say the same, and if not, how they differ."""

from fractions import Fraction

from briefings.evidence.readers.figures.hedges import Hedge
from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.figures.quantities import Figure

_ABOVE = frozenset(("gt", "ge"))
_BELOW = frozenset(("lt", "near"))
_FAMILY = {
    "gt": "over",
    "ge": "over",
    "lt": "under",
    "near": "under",
    "le": "upto",
    "approx": "approx",
    "some": "approx",
}
_KINDRED = {
    ("count", "times"),
    ("times", "count"),
    ("share", "times"),
    ("times", "share"),
    ("ordinal", "count"),
}
_ROUNDING = Fraction(1, 40)  # how far a rounded figure may be off, as a share of it
_ABOVE_IT = Fraction(1, 10)  # how far a figure may be above what it is "more than"
_FRACTIONS = Fraction(2, 25)  # how far "about a quarter" may be off
_POWERS = 15  # powers of ten that a slip may be off by
_COUNTS = {"count", "times"}
_OFTEN = 20  # more than so many times as large is seldom said
_SMALL = 10  # below it, equal numbers of different sorts meet by chance


def bound_of(figure: Figure) -> str:
    """Return how a figure is bounded: over, under, upto, approx, or not at all.

    `any` stands for words that may bound it or tell of something else.
    """
    hedge = figure.hedge
    return "any" if hedge.is_loose else _FAMILY.get(hedge.kind, "")


def is_equal(stated: Figure, found: Figure) -> bool:
    """Whether two figures have one value: 0.7 million, 700,000; 2 years, 24 months."""
    if _is_one_value(stated.number, found.number):
        return True
    return any(
        _is_one_value(ours, theirs)
        for ours in (stated.number, *stated.others)
        for theirs in (found.number, *found.others)
    ) or is_converted(stated, found)


def _is_one_value(ours: Number, theirs: Number) -> bool:
    if ours.value != theirs.value:
        return False
    if "vague" in (ours.kind, theirs.kind):
        return ours.kind == theirs.kind and ours.upto == theirs.upto
    if ours.kind == theirs.kind:
        return ours.currency == theirs.currency
    if ours.kind == "ordinal":
        return theirs.kind == "count" and ours.form == "digits"
    if (ours.kind, theirs.kind) == ("times", "ordinal"):
        return ours.form == "words"  # "stopped twice", "for a second time"
    return (ours.kind, theirs.kind) in _KINDRED


def is_converted(stated: Figure, found: Figure) -> bool:
    """Whether the value is the same in another unit: 24 months for two years."""
    ours, theirs = in_smallest(stated), in_smallest(found)
    is_other = stated.unit.measure != found.unit.measure
    return is_other and ours is not None and ours == theirs


def in_smallest(figure: Figure) -> tuple[str, Fraction] | None:
    """Return a measured figure in the smallest unit of its family."""
    measure = figure.unit.measure
    if measure is None or measure.factor is None or figure.number.kind != "count":
        return None
    return measure.family, figure.number.value * measure.factor


def conflict(stated: Hedge, found: Hedge) -> str:
    """Return how two bounds differ: dropped, added, reversed, changed; or nothing.

    "More than" and "at least" may stand for each other, and "nearly" and "under".
    """
    ours, theirs = _FAMILY.get(stated.kind, ""), _FAMILY.get(found.kind, "")
    if ours == theirs or (found.is_loose and not ours):
        return ""
    if (stated.is_loose or stated.kind == "some") and not theirs:
        return ""
    if not (ours and theirs):
        return "added" if ours else "dropped"
    is_reversed = "over" in (ours, theirs) and "approx" not in (ours, theirs)
    return "reversed" if is_reversed else "changed"


def is_rounded(stated: Figure, found: Figure) -> bool:
    """Whether the statement gives the found value rounded, on the right side of it."""
    ours, theirs = stated.number, found.number
    if ours.kind in ("vague", "ordinal") or not _are_of_a_kind(ours, theirs):
        return False
    is_coarser = "ratio" in (ours.form, theirs.form) or ours.step > theirs.step
    if ours.currency != theirs.currency or not is_coarser:
        return False
    gap = theirs.value - ours.value
    if stated.hedge.kind in _ABOVE and gap < 0:
        return False
    if stated.hedge.kind in _BELOW and gap > 0:
        return False
    if ours.form == "ratio":
        return bool(stated.hedge.kind) and abs(gap) <= theirs.value * _FRACTIONS
    if stated.hedge.kind in _ABOVE:
        far = _ABOVE_IT  # "more than 200" for 212
    else:
        far = _ROUNDING * (2 if stated.hedge.kind else 1)  # "nearly 40 percent" for 39
    return abs(gap) * 2 <= ours.step and abs(gap) <= theirs.value * far


def _are_of_a_kind(ours: Number, theirs: Number) -> bool:
    """Whether both are of one kind: "212 times" is a count, and "200 flights" too."""
    kinds = {ours.kind, theirs.kind}
    return ours.kind == theirs.kind or (kinds == _COUNTS and theirs.value >= _OFTEN)


def scaled_by(stated: Figure, found: Figure) -> int:
    """Return the power of ten that parts two values of the same digits; 0 for none."""
    ours, theirs = stated.number, found.number
    if ours.kind != theirs.kind or ours.kind in ("ordinal", "vague"):
        return 0
    if not ours.value or not theirs.value:
        return 0
    if ours.form != "digits" and ours.value <= _SMALL:
        return 0  # "one judge", of the court's ten
    ratio = Fraction(ours.value) / theirs.value
    step, power = (Fraction(1, 10), 1) if ratio > 1 else (Fraction(10), -1)
    for count in range(1, _POWERS + 1):
        ratio *= step
        if ratio == 1:
            return power * count
    return 0


def is_other_kind(stated: Figure, found: Figure) -> bool:
    """Whether the same digits are of another sort: 14 percent and 14, $50 and €50."""
    ours, theirs = stated.number, found.number
    if {ours.kind, theirs.kind} & {"ordinal", "vague", "times"}:
        return False
    if ours.kind == theirs.kind:
        return ours.value == theirs.value and ours.currency != theirs.currency
    if {ours.kind, theirs.kind} == {"share", "points"}:
        return ours.value == theirs.value
    written = _as_written(ours)
    return written == _as_written(theirs) and written >= _SMALL


def _as_written(number: Number) -> Fraction:
    return number.value * 100 if number.kind in ("share", "points") else number.value


_ALIKE = 3  # digits of two numbers that are hardly alike by chance


def is_one_off(ours: str, theirs: str) -> bool:
    """Return whether one digit differs, or they stand in another order: 570 and 750."""
    here, there = ([c for c in text if c.isdecimal()] for text in (ours, theirs))
    if len(here) != len(there) or len(here) < _ALIKE:
        return False
    is_one = sum(a != b for a, b in zip(here, there, strict=True)) == 1
    return is_one or sorted(here) == sorted(there)
