"""From a number of a statement to whether it counts what stands beside it there."""

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.figures.quantities import Figure

_SMALL = 10  # up to so many, things are counted off as they are named
_NAMED = 8  # pieces between a number and the names that it counts


def counts_names(held: Table, stated: Figure) -> bool:
    """Whether a small number is that of the names listed right behind it."""
    number, pieces = stated.number, held.statement.pieces
    if number.kind != "count" or number.form != "words" or number.value > _SMALL:
        return False
    ahead = range(number.after, min(number.after + _NAMED, len(pieces.words)))
    start = next((i + 1 for i in ahead if pieces.word(i) in (",", ":", "(")), 0)
    items, at = 0, start
    while start and at < len(pieces.words) and pieces.words[at][0].isupper():
        items += 1
        while at < len(pieces.words) and pieces.words[at][0].isupper():
            at += 1
        while pieces.word(at) in (",", "and"):
            at += 1
    return items == number.value > 1


_LISTING = frozenset((":", "are", "were"))
_FEWEST = 3  # things that make a list


def counts_its_list(held: Table, stated: Figure) -> bool:
    """Whether a small number is that of the things listed behind it, whatever they are.

    "Its three requests are the withdrawal of it, publication of that and a delay."
    """
    number, text = stated.number, held.statement
    if number.kind != "count" or not _FEWEST <= number.value <= _SMALL:
        return False
    lower, end = text.pieces.lower, number.after
    while end < len(lower) and text.is_beside(end, number.first):
        end += 1
    behind = lower[number.after : end]
    if _LISTING.isdisjoint(behind) or "and" not in behind:
        return False
    start = min(behind.index(low) for low in _LISTING if low in behind)
    pauses = behind[start:].count(",") - (", and" in " ".join(behind[start:]))
    return pauses + 2 == number.value


def is_year(held: Table, stated: Figure) -> bool:
    """Whether it is a year of the passages: what they had in 2021 is "a 2021 count"."""
    number = stated.number
    said = held.statement.words(number.first, number.after)
    return number.form == "digits" and any(
        dating.grain in ("year", "month", "day")
        and dating.interval is not None
        and said == str(dating.interval.first.year)
        for text in held.passages
        for dating in text.dates
    )


def is_elliptic(held: Table, stated: Figure) -> bool:
    """Return whether a small number in words counts off what was named: two in 2023."""
    number = stated.number
    if number.kind != "count" or number.form != "words" or number.value > _SMALL:
        return False
    if stated.unit.words or stated.hedge.kind or stated.role:
        return False
    before = held.statement.pieces.word(number.first - 1)
    return before in (",", "and", ";", "-", "(", ":")
