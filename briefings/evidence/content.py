"""From a text to the figures, dates and labels in it, read once."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from briefings.evidence.clocks import Clock, clocks
from briefings.evidence.dates import dates
from briefings.evidence.datings import Dating
from briefings.evidence.hedges import NONE, Hedge, hedge_after, hedge_before, hedge_words
from briefings.evidence.labels import Label, labels
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.normalise import Normalised, normalise
from briefings.evidence.numbers import Number, numbers, ranges, share_scale
from briefings.evidence.rates import rate
from briefings.evidence.tokens import Tokens, sentence_numbers, tokens
from briefings.evidence.units import Unit, unit_after, unit_words


class Figure(NamedTuple):
    """A number with all that is said of it: bound, thing counted, rate, role."""

    number: Number
    hedge: Hedge = NONE
    unit: Unit = Unit()
    rate: str = ""
    role: str = ""  # low, high, from, to, part, whole
    statistic: str = ""  # average or median
    is_weak: bool = False  # a pronoun or article as much as a number: one, both, the two
    after: int = 0  # the piece after all that is said of it


class Content(NamedTuple):
    """What a text says in figures and dates."""

    source: Normalised
    pieces: Tokens
    figures: tuple[Figure, ...]
    dates: tuple[Dating, ...]
    labels: tuple[Label, ...]
    clocks: tuple[Clock, ...]
    sentences: tuple[int, ...]  # of each piece, the sentence it stands in

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where pieces stand in the raw text."""
        starts, ends = self.pieces.starts, self.pieces.ends
        return self.source.to_raw(starts[first], ends[after - 1])

    def words(self, first: int, after: int) -> str:
        """Return pieces as the raw text has them."""
        start, end = self.span(first, after)
        return self.source.raw[start:end]


@lru_cache(maxsize=1024)
def content(raw: str, published: date | None, lexicon: Lexicon) -> Content:
    """Return what `raw` says in figures and dates, kept for the next comparison."""
    source = normalise(raw)
    pieces = tokens(source.text)
    taken = bytearray(len(pieces.words))
    named = tuple(labels(pieces, taken, lexicon))
    times = tuple(clocks(pieces, taken))
    dated = tuple(
        dating
        for dating in dates(pieces, published, lexicon)
        if not any(taken[dating.first : dating.after])
    )
    for dating in dated:
        taken[dating.first : dating.after] = b"\1" * (dating.after - dating.first)
    found = numbers(pieces, taken, lexicon)
    return Content(
        source=source,
        pieces=pieces,
        figures=tuple(_figures(pieces, found, taken, lexicon)) if found else (),
        dates=dated,
        labels=named,
        clocks=times,
        sentences=tuple(sentence_numbers(pieces)),
    )


def _figures(
    pieces: Tokens, found: list[Number], taken: bytearray, lexicon: Lexicon
) -> list[Figure]:
    pairs = list(ranges(pieces, found))
    roles = _roles(pieces, found, pairs)
    found = share_scale(found, iter(pairs))
    figures: list[Figure] = []
    for position, number in enumerate(found):
        floor = found[position - 1].after if position else 0
        following = found[position + 1].first if position + 1 < len(found) else len(taken)
        figures.append(
            _figure(pieces, number, (floor, following), taken, lexicon)._replace(
                role=roles.get(position, "")
            )
        )
    return _shared(figures, pairs)


def _figure(
    pieces: Tokens,
    number: Number,
    bounds: tuple[int, int],
    taken: bytearray,
    lexicon: Lexicon,
) -> Figure:
    units, hedges = lexicon.built(unit_words), lexicon.built(hedge_words)
    floor, following = bounds
    ceiling = taken.find(1, number.after, following)
    ceiling = following if ceiling < 0 else ceiling
    unit = unit_after(pieces, number.after, ceiling, units)
    per, rate_end = rate(pieces, number.first, number.after, (floor, ceiling), units)
    hedge = hedge_before(pieces, number.first, floor, hedges)
    if not hedge.kind or hedge.kind == "exact":
        ends = (number.after, number.after + 1, unit.after, max(unit.after, rate_end))
        later = hedge_after(pieces, ends, hedges)
        hedge = later if later.kind else hedge
    return Figure(
        number=number,
        hedge=_sure(hedge, unit, number),
        unit=unit,
        rate=per,
        statistic=_statistic(pieces, number, floor, units.statistics),
        is_weak=_is_weak(pieces, number),
        after=max(number.after, unit.after, rate_end),
    )


def _sure(hedge: Hedge, unit: Unit, number: Number) -> Hedge:
    """Mark a hedge as loose where its word may as well tell of time or place."""
    is_single = hedge.after - hedge.first == 1
    is_time = unit.measure is not None and unit.measure.family in ("months", "seconds")
    if is_single and hedge.kind == "gt" and is_time and number.kind == "count":
        return hedge._replace(is_loose=True)
    if is_single and number.form == "implied":
        return NONE
    return hedge


def _statistic(pieces: Tokens, number: Number, floor: int, names) -> str:  # type: ignore[no-untyped-def]
    for index in range(number.first - 1, max(floor, number.first - 6) - 1, -1):
        word = pieces.lower[index]
        if word in names:
            return str(names[word])
        if word in (",", ";", ".", ":"):
            break
    return ""


def _is_weak(pieces: Tokens, number: Number) -> bool:
    """Whether the word is a pronoun or an article as much as a number."""
    if number.form == "implied":
        return True
    if number.kind == "ordinal":
        return number.value == 1 and number.form == "words"
    if number.form != "words" or number.kind != "count":
        return number.kind == "times" and number.value == 1
    if number.value <= 1:
        return True
    before = pieces.word(number.first - 1)
    return number.value == 2 and before in ("the", "these", "those", "other")  # noqa: PLR2004  # the two


_CHANGES = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling dropped drop drops "
    "dropping grew grow grows grown growing went go goes gone going climbed climb climbs "
    "climbing increased increase increases increasing decreased decrease decreases "
    "decreasing declined decline declines declining jumped jump jumps shrank shrink "
    "shrunk cut cuts cutting raised raise raises raising lowered lower lowers reduced "
    "reduce reduces up down slid slipped soared surged plunged doubled tripled expanded "
    "changed moved shift shifted swelled dipped widened narrowed halved reduction "
    "reducing improvement improved".split()
)
_BASES = (
    ("up", "from"),
    ("down", "from"),
    ("compared", "with"),
    ("compared", "to"),
    ("as", "against"),
    ("rather", "than"),
    ("instead", "of"),
)


def _roles(pieces: Tokens, found: list[Number], pairs: list[tuple[int, int]]) -> dict[int, str]:
    roles: dict[int, str] = {}
    for position, number in enumerate(found):
        floor = found[position - 1].after if position else 0
        before = pieces.lower[max(floor, number.first - 6) : number.first]
        if role := _role(pieces, before, number, max(floor, number.first - 6)):
            roles[position] = role
    for low, high in pairs:
        if roles.get(low) == "from":
            roles[high] = "to"
        elif found[low].value < found[high].value or found[low].kind != found[high].kind:
            roles[low], roles[high] = "low", "high"
    for position in range(len(found) - 1):
        part, whole = found[position], found[position + 1]
        between = pieces.lower[part.after : whole.first]
        if part.kind == whole.kind == "count" and between and _parts(between):
            roles[position], roles[position + 1] = "part", "whole"
    return roles


def _parts(between: list[str]) -> bool:
    if between[:2] == ["out", "of"] or between[:1] == ["of"]:
        return len(between) <= 4  # noqa: PLR2004  # out of more than
    return len(between) <= 4 and "of" in between[1:3] and "the" in between  # noqa: PLR2004  # boats of the


def _role(pieces: Tokens, before: list[str], number: Number, start: int) -> str:
    for link in _BASES:
        size = len(link)
        if any(tuple(before[at : at + size]) == link for at in range(len(before))):
            return "from"
    if any(word in ("versus", "vs", "against", "from") for word in before[-4:]):
        if before[-4:].count("from"):
            wide = pieces.lower[max(0, start - 12) : number.first]
            return "from" if any(word in _CHANGES for word in wide) else ""
        return "from"
    return ""


def _shared(figures: list[Figure], pairs: list[tuple[int, int]]) -> list[Figure]:
    """Give the first of a range the unit, the rate and the hedge of both."""
    wholes = [(at, at + 1) for at, figure in enumerate(figures) if figure.role == "part"]
    for low, high in wholes:
        if not figures[low].unit.words:
            figures[low] = figures[low]._replace(unit=figures[high].unit)
    for low, high in pairs:
        first, second = figures[low], figures[high]
        if not first.unit.words:
            first = first._replace(unit=second.unit)
        figures[low] = first._replace(rate=first.rate or second.rate)
        if not second.hedge.kind and first.hedge.kind:
            figures[high] = second._replace(hedge=first.hedge)
    return figures
