"""From matched figures to those with another rate: a day, each week, yearly."""

from collections.abc import Iterator
from itertools import pairwise

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure, at_pieces
from briefings.evidence.comparisons.sums.elapsed import is_only_elapsed
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.rates import frequencies
from briefings.evidence.readers.figures.units import is_same
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words

_PER = frozenset(("per", "a", "each", "every"))
_BESIDE = frozenset(("against", "and", "or", "to", "with", "versus"))
_BETWEEN = 3  # pieces from one rate to the next: per occupied bed per day
_ANY = frozenset(("the", "any", "each", "every", "a", "per"))
_EACH = frozenset(("each", "every"))


def misrated(held: Table, stated: Figure, seen: Seen) -> Iterator[Discrepancy]:
    """Yield that a figure is per something else than in the words behind it."""
    found, words = seen.figure, held.words(stated)
    is_idle = stated.rate == found.rate or stated.number.kind == "ordinal"
    if is_idle or is_only_elapsed(held, stated, found):
        return
    rule = "rate-differs"
    if not found.rate:
        if _may_be_added(held, stated, seen):
            return
        rule = "rate-added"
        message = f"'{words}' is {_per(stated)} here, and not in its source"
    elif not stated.rate:
        if _may_be_dropped(held, stated, found) or _is_of_each(held, found):
            return
        if _is_lent(held, stated, found.rate):
            return
        message = f"'{words}' is {_per(found)} in its source, and not here"
    elif (
        _has_both_rates(held, stated, seen)
        or _is_each_of(held, stated, found)
        or _is_behind_rate(held, stated, found)
    ):
        return
    else:
        message = f"'{words}' is {_per(stated)} here and {_per(found)} in its source"
    shown = _rated(seen)
    remark = Remark(rule, message, f"say it as the source does: '{shown}'", shown)
    yield at_figure(held.statement, stated, remark)


def _rated(seen: Seen) -> str:
    """Return a figure with its rate, which may stand behind another one."""
    found = seen.figure
    shown = seen.text.words(found.number.first, max(found.after, found.number.after))
    is_far = found.rate and found.after <= found.number.after
    return f"{shown} {_per(found)}" if is_far else shown


def _per(figure: Figure) -> str:
    """Return what a figure is per, in words."""
    return f"per {figure.rate.removeprefix('per ')}"


def _is_lent(held: Table, stated: Figure, rate: str) -> bool:
    """Whether a figure right before lends its rate: "3.1 per 1,000, against 2.2"."""
    before = [
        figure
        for figure in held.statement.beside(stated.number.first)
        if figure.number.first < stated.number.first and figure.rate
    ]
    is_beside = held.statement.pieces.word(stated.number.first - 1) in _BESIDE
    return is_beside and bool(before) and before[-1].rate == rate


def _is_behind_rate(held: Table, stated: Figure, found: Figure) -> bool:
    """Whether the rate's noun stands behind its word: "for each undelivered hour"."""
    if stated.rate in _PERIODS:
        return False
    behind = held.statement.pieces.lower[stated.after - 1 : stated.after + _BETWEEN]
    return found.rate in behind or f"{found.rate}s" in behind


def _is_each_of(held: Table, stated: Figure, found: Figure) -> bool:
    """Whether "15 each" is told of the workers that the passages have it per."""
    rates = {stated.rate, found.rate}
    name = next((rate for rate in rates if rate != "each"), "")
    texts = (held.statement, *held.passages) if stated.rate == "each" else held.passages
    return "each" in rates and any(
        not {name, f"{name}s"}.isdisjoint(text.pieces.lower) for text in texts[:1]
    )


def _is_of_each(held: Table, found: Figure) -> bool:
    """Whether "of each $75" stands for "of every $75"."""
    lower = held.statement.pieces.lower
    return not _EACH.isdisjoint(lower) and found.rate.removeprefix("per ") in lower


def _has_both_rates(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether one side's rate follows on the other's: per person per day."""
    ends = (
        (held.statement.pieces.word, stated.after, seen.figure.rate),
        (seen.text.pieces.word, seen.figure.after, stated.rate),
    )
    word, at = held.statement.pieces.word, stated.after
    second = {word(i + 1) for i in range(at, at + _BETWEEN) if word(i) in _PER}
    if seen.figure.rate in _PERIODS and second & _PERIODS - {seen.figure.rate}:
        return False  # per bed per month, which is a day in its source
    return any(
        word(at + skipped) in _PER and word(at + skipped + 1) == rate
        for word, at, rate in ends
        for skipped in range(_BETWEEN)
    )


def _may_be_added(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether the passages give the rate in another way: for one day, elsewhere."""
    if stated.rate == "each":
        return True
    is_day = stated.rate == "day" and _is_single_day(seen.text)
    return (
        is_day
        or _stands_behind(seen, stated.rate)
        or _tells_of_each(seen.text, stated.rate)
        or _is_rate_known(held, stated.rate)
        or _is_thing(held, stated.rate)
        or _is_over_it(seen, stated.rate)
    )


def _stands_behind(seen: Seen, rate: str) -> bool:
    """Whether the rate stands right behind a share: six percent a year."""
    behind = seen.text.pieces.lower[seen.figure.after : seen.figure.after + _BETWEEN]
    return any(low in _PER and following == rate for low, following in pairwise(behind))


def _is_over_it(seen: Seen, rate: str) -> bool:
    """Whether a period goes with it in another way: over the day, in any month."""
    return any(
        low in _ANY
        and following == rate
        and seen.text.is_beside(at, seen.figure.number.first)
        for at, (low, following) in enumerate(pairwise(seen.text.pieces.lower))
    )


def _tells_of_each(text: Content, period: str) -> bool:
    """Whether a text tells of each of some periods: in each of the past three years."""
    lower = text.pieces.lower
    return period in _PERIODS and any(
        low == "each" and f"{period}s" in lower[at + 1 : at + _OF_EACH]
        for at, low in enumerate(lower)
    )


def _is_thing(held: Table, rate: str) -> bool:
    """Whether a rate is of a thing that the passages speak of: paid by the bushel."""
    if rate in _PERIODS:
        return False
    return any(
        low in (rate, f"{rate}s") for text in held.passages for low in text.pieces.lower
    )


_OF_EACH = 7  # pieces from "each" within which what it is each of is named
_PERIODS = words("second minute hour day night shift week month quarter year decade")
_TYPICAL = words("average averaged typical each apiece every per")
_ONES = words("person capita head household family home student patient worker each")


def _may_be_dropped(held: Table, stated: Figure, found: Figure) -> bool:
    """Whether the statement gives the rate in another way, or it says little."""
    return (
        _says_rate(held.statement, stated, found.rate)
        or (found.rate == "day" and _holds_for_a_day(held))
        or (found.rate in _ONES and _speaks_of_one(held.statement, stated))
        or (found.rate == "each" and bool(found.statistic))
        or _is_borne_out(held, stated)
    )


def _is_borne_out(held: Table, stated: Figure) -> bool:
    """Whether the number stands somewhere in the passages without a rate, too."""
    return any(
        is_equal(stated, seen.figure)
        and not seen.figure.rate
        and seen.figure.unit.words
        and is_same(stated.unit, seen.figure.unit, held.units)
        for seen in held.near
    )


def _is_rate_known(held: Table, rate: str) -> bool:
    """Whether the passages speak of that rate at all; it may hold for what follows."""
    return any(
        rate == known
        for text in held.passages
        for known in (
            *(figure.rate for figure in text.figures),
            *(name for name, _, _ in frequencies(text.pieces, held.units)),
        )
    )


def other_frequencies(held: Table) -> Iterator[Discrepancy]:
    """Yield how often something is done, where the passages have another rate only."""
    spans = [(f.number.first, f.after) for f in held.statement.figures if f.rate]
    there = {
        name: text.words(first, after)
        for text in held.passages
        for name, first, after in frequencies(text.pieces, held.units)
    }
    if not there:
        return
    for name, first, after in frequencies(held.statement.pieces, held.units):
        inside = any(start <= first < end for start, end in spans)
        if inside or name in there or _is_rate_known(held, name):
            continue
        shown = next(iter(there.values()))
        words = held.statement.words(first, after)
        yield at_pieces(
            held.statement,
            (first, after),
            Remark(
                "rate-differs",
                f"'{words}' is not in the words it rests on, which say '{shown}'",
                f"write '{shown}'",
                shown,
            ),
        )


def _says_rate(text: Content, figure: Figure, rate: str) -> bool:
    """Whether the sentence tells of the rate further off: daily arrests, each week."""
    sentence = text.sentences[figure.number.first]
    names = {rate, f"{rate}s", f"{rate}'s", f"{rate}ly"}
    names |= {"year": {"annual", "annually"}, "day": {"daily"}}.get(rate, set())
    return any(
        (word in names or (word.startswith("work") and word.endswith(rate)))
        and text.sentences[at] == sentence
        and (word not in (rate, f"{rate}s") or not _is_whole(text.pieces, at))
        for at, word in enumerate(text.pieces.lower)
    )


def _is_whole(pieces: Tokens, at: int) -> bool:
    """Whether a period is one that goes by: all week, but not days of the week."""
    is_part = pieces.lower[max(at - 2, 0) : at] == ["of", "the"]
    return pieces.word(at - 1) in _WHOLES and not is_part


_WHOLES = words("all both these those the")


def _speaks_of_one(text: Content, figure: Figure) -> bool:
    """Whether the sentence tells of a single one: the average American ate."""
    return any(
        low in _TYPICAL and text.is_beside(at, figure.number.first)
        for at, low in enumerate(text.pieces.lower)
    )


def _is_single_day(text: Content) -> bool:
    return any(dating.grain == "day" and not dating.is_range for dating in text.dates)


def _holds_for_a_day(held: Table) -> bool:
    as_of = held.claim.as_of
    return len(as_of) == len("2026-01-01") or _is_single_day(held.statement)
