"""From a figure that no passage has to whether it was worked out in passing."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, permutations

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.comparisons.sums.bounded_results import just_it, nearly_it
from briefings.evidence.comparisons.sums.compound_spans import is_compound
from briefings.evidence.comparisons.sums.elapsed import is_elapsed
from briefings.evidence.comparisons.sums.plain_results import is_plain_result
from briefings.evidence.comparisons.sums.proofs import is_proved
from briefings.evidence.comparisons.sums.tallies import is_tallied
from briefings.evidence.comparisons.sums.workings import is_worked_out
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.wordset import words

_FEW = 8  # figures that a sum or a multiple is sought among
_TOLERANCE = Fraction(3, 100)  # of "about three times"
_LOOSE = Fraction(1, 4)  # of "more than twice"
_CUES = words(
    """
    other remaining rest together total combined all altogether difference leaving left
    """
)
_COMPARING = words(
    """
    more fewer less higher lower older younger earlier later longer shorter above below
    ahead behind larger smaller bigger extra additional before after short over under
    better worse up down by exceeds exceed exceeded exceeding tops topped other
    remaining difference gap apart past quicker faster slower cheaper heavier lighter
    outstanding unaccounted unpaid unrecovered leave leaves
    """
)
_OF_TIME = words("before after earlier later apart")
_WEEK = 7
_BEFORE, _BEHIND = 2, 4  # pieces on either side of a figure that may compare it
_ALL_BUT = (["all", "but"], ["every", "but"], ["except", "for"])


def worked_out(held: Table, stated: Figure) -> Discrepancy | None:
    """Return that a figure is worked out from others; `None` if it is not.

    A sum or a gap must be told of as one ("together", "five more"): numbers add up by
    chance. What lies on the page is only said to have been worked out.
    """
    kind = stated.number.kind
    if is_proved(held, stated) or is_worked_out(held, stated):
        severity = "info"  # "nine lacked it", beside "two of the eleven had it"
    elif is_tallied(held, stated):
        severity = "info"  # "three states", beside Ohio, Nevada and Maine
    elif kind == "count" and _is_of_time(held, stated):
        severity = "info"  # "more than six weeks"; "two days, January 20 and 21"
    elif kind in ("count", "money", "points") and _is_gap(held, stated):
        severity = "info"  # "five more", beside 19 and 14
    elif is_plain_result(held, stated) or (
        kind in ("share", "times") and _is_multiple(held, stated)
    ):
        severity = "info"  # "94,600", where 88,400 are 6,200 fewer
    elif kind in ("count", "money") and _is_sum(held, stated):
        severity = "review"
    else:
        return None
    said = held.words(stated)
    if severity == "info" and (just := just_it(held, stated, _comes_out)):
        return at_figure(held.statement, stated, just)
    remark = Remark(
        "figure-worked-out",
        f"'{said}' is worked out here, and not in the words it rests on",
        "make a fact of it with `derived:`, or leave it out",
        severity=severity,
    )
    return at_figure(held.statement, stated, remark)


def only_near(held: Table, stated: Figure) -> Discrepancy | None:
    """Return that a fraction in words is only near to what others come to."""
    remark = nearly_it(held, stated, _comes_out)
    return at_figure(held.statement, stated, remark) if remark else None


def _comes_out(held: Table, stated: Figure) -> bool:
    """Whether a figure, as it is bounded, comes from others but no span of time."""
    kind = stated.number.kind
    if kind == "count" and _is_of_time(held, stated):
        return False
    return (
        is_proved(held, stated)
        or is_worked_out(held, stated)
        or is_plain_result(held, stated)
        or (kind in ("count", "money", "points") and _is_gap(held, stated))
    )


def _is_of_time(held: Table, stated: Figure) -> bool:
    """Whether it is a span that two dates, or hours and minutes, come to."""
    if is_elapsed(held, stated) or is_compound(held, stated):
        return True
    return _counts_dates(held, stated)


def _counts_dates(held: Table, stated: Figure) -> bool:
    """Whether a number of days, months or years is that of the dates told with it."""
    measure, text = stated.unit.measure, held.statement
    if measure is None or not measure.is_time:
        return False
    told = {
        dating.interval
        for dating in text.dates
        if dating.grain == measure.unit
        and dating.interval
        and text.is_beside(dating.first, stated.number.first)
    }
    if len(told) == 1 and measure.unit == "day":
        days = sum(of.days for of in told)
        return days > 1 and days == stated.number.value
    if len(told) > 1:
        return len(told) == stated.number.value
    years = {
        dating.interval.first.year
        for passage in held.passages
        for dating in passage.dates
        if dating.interval and (dating.form == "absolute" or dating.grain == "year")
    }
    is_of_years = measure.unit == "year" and len(years) > 1
    return is_of_years and len(years) == stated.number.value


def _known(held: Table) -> Iterator[Number]:
    """Yield the figures of the statement that are borne out."""
    for match in held.matches:
        if match.found:
            yield match.stated.number


def _there(held: Table, kinds: tuple[str, ...]) -> list[Figure]:
    """Return the first plain figures of the passages of some kinds."""
    figures = (seen.figure for seen in held.near)
    plain = [f for f in figures if f.number.kind in kinds and not f.is_weak]
    return plain[: 2 * _FEW]


def _is_multiple(held: Table, stated: Figure) -> bool:
    """Whether a multiple or a share is that of two figures of one sort."""
    known = list(_known(held))[:_FEW]
    pairs = [(a, b) for a, b in permutations(known, 2) if a.kind == b.kind]
    is_share = stated.number.kind == "share"  # any two numbers make some share
    there = [] if is_share else _there(held, ("count", "money"))
    pairs += [
        (a.number, b.number)
        for a, b in permutations(there, 2)
        if a.number.kind == b.number.kind and _are_of_one_sort(a, b)
    ]
    if is_share and stated.number.form == "ratio" and not stated.hedge.kind:
        return _is_part(held, stated, known)
    return any(_fits(stated, a.value / b.value) for a, b in pairs if b.value)


def _is_part(held: Table, stated: Figure, known: list[Number]) -> bool:
    """Whether a fraction in words is just that of a figure told with it.

    "A quarter of them, nine people", where there were 36; "by half, to 20", from 40.
    """
    wholes = [f.number for f in _there(held, ("count", "money"))] + known
    share = stated.number.value
    fits = {share, 1 - share} if _is_change(held, stated) else {share}
    return any(
        part.kind == whole.kind and whole.value and part.value / whole.value in fits
        for part in known
        for whole in wholes
    )


def _is_change(held: Table, stated: Figure) -> bool:
    return held.statement.pieces.word(stated.number.first - 1) == "by"


def _are_of_one_sort(one: Figure, other: Figure) -> bool:
    """Whether two figures may be held against each other; a bare one with any."""
    ours, theirs = one.unit.measure, other.unit.measure
    return ours == theirs or not (one.unit.words and other.unit.words)


def _fits(stated: Figure, ratio: Fraction) -> bool:
    """Whether "more than twice" and the like is true of a ratio, and near to it."""
    gap = ratio - stated.number.value
    match stated.hedge.kind:
        case "gt" | "ge":
            return 0 <= gap <= ratio * _LOOSE
        case "lt" | "near" | "le":
            return 0 <= -gap <= ratio * _LOOSE
        case "approx":
            return abs(gap) <= ratio * _TOLERANCE
    return gap == 0


def _is_sum(held: Table, stated: Figure) -> bool:
    text = held.statement
    sentence = text.sentences[stated.number.first]
    said = {
        low
        for at, low in enumerate(text.pieces.lower)
        if text.sentences[at] == sentence
    }
    if _CUES.isdisjoint(said):
        return False
    kind, value = stated.number.kind, stated.number.value
    ours = [number.value for number in _known(held) if number.kind == kind]
    free = [
        seen.figure.number.value
        for seen in held.near[: 2 * _FEW]
        if seen.figure.number.kind == kind and not held.is_used(seen)
    ]
    sums = {sum(ours)} if len(ours) > 1 else set()
    sums |= {a + b for a, b in combinations(free[:_FEW], 2)}
    return value in sums or value in {a - b for a, b in permutations(free[:_FEW], 2)}


def _is_gap(held: Table, stated: Figure) -> bool:
    """Whether a figure is how far two of one sort, or two years, are apart."""
    number = stated.number
    if not (_is_compared(held, stated) or _has_all_but(held)):
        return False
    there = _there(held, (number.kind,) if number.kind != "points" else ("share",))
    gaps = {
        abs(a.number.value - b.number.value)
        for a, b in combinations(there, 2)
        if _are_of_one_sort(a, b)
    }
    if _has_all_but(held):
        gaps |= {figure.number.value - 1 for figure in there}  # all but the first
    if stated.unit.measure is not None:
        match stated.unit.measure.unit:
            case "year":
                gaps |= _years_apart(held)
            case "day" | "week" as unit:
                gaps |= _days_apart(held, 1 if unit == "day" else _WEEK)
    return bool(number.value) and number.value in gaps


def _is_compared(held: Table, stated: Figure) -> bool:
    pieces, number = held.statement.pieces, stated.number
    first = min(number.first, stated.hedge.first) if stated.hedge.kind else number.first
    before = range(max(0, first - _BEFORE), number.first)
    behind = range(number.after, min(number.after + _BEHIND, len(pieces.lower)))
    near = {pieces.lower[at] for at in (*before, *behind)} & _COMPARING
    measure = stated.unit.measure
    is_time = measure is not None and measure.is_time
    return bool(near if is_time else near - _OF_TIME)  # "nine people after that"


def _has_all_but(held: Table) -> bool:
    """Whether the passages tell of all but some."""
    return any(
        text.pieces.lower[at : at + 2] in _ALL_BUT
        for text in held.passages
        for at, low in enumerate(text.pieces.lower)
        if low in ("all", "every", "except")
    )


def _days_apart(held: Table, length: int) -> set[Fraction]:
    """Return how many days, or weeks, the days of the passages are apart."""
    days = {
        dating.interval.first
        for text in held.passages
        for dating in text.dates
        if dating.interval and dating.grain == "day"
    }
    return {
        Fraction(abs((a - b).days), length)
        for a, b in combinations(sorted(days)[:_FEW], 2)
    }


def _years_apart(held: Table) -> set[Fraction]:
    years = {
        dating.interval.last.year
        for text in (held.statement, *held.passages)
        for dating in text.dates
        if dating.interval
    }
    return {Fraction(abs(a - b)) for a, b in combinations(sorted(years)[:_FEW], 2)}
