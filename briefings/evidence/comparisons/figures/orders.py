"""From two figures side by side to whether they stand in an order that can be.

A range runs as the source has it, and so does a vote; no part is larger than its whole.
"""

from collections.abc import Iterator
from itertools import pairwise

from briefings.evidence.comparisons.sides.matching import Match, Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.wordset import words

_LINKS = frozenset(("-", "to"))
_BETWEEN = 4  # pieces before a range in which "between" stands
_LEAST, _MOST = 1, 4  # pieces between a part and its whole
_OF = words("of the its their his her those these our a an any possible")
_SMALL = 10  # up to so many, things in words are counted off
_PARTED = frozenset((("part", "whole"), ("whole", "part")))


def disordered(held: Table) -> Iterator[Discrepancy]:
    """Yield figures side by side that stand the wrong way round."""
    written = [m for m in held.matches if m.stated.number.form != "implied"]
    for one, other in pairwise(written):
        if not held.statement.is_beside(
            one.stated.number.first, other.stated.number.first
        ):
            continue
        if _is_turned(held, one, other):
            yield _told(held, one.stated, other.stated, one.found)
        elif _exceeds(held.statement, one.stated, other.stated):
            yield _told(held, one.stated, other.stated, None)


def _is_turned(held: Table, one: Match, other: Match) -> bool:
    """Whether the passage has the two side by side in the other order."""
    if one.found is None or other.found is None or one.found.text != other.found.text:
        return False
    if one.stated.number.value == other.stated.number.value:
        return False
    text, first, second = one.found.text, other.found.figure, one.found.figure
    return are_linked(held.statement, one.stated, other.stated) and are_linked(
        text, first, second
    )


def is_pair_kept(
    held: Table, one: tuple[Figure, Seen], other: tuple[Figure, Seen]
) -> bool:
    """Whether two stand side by side here as in the source: a vote of 7 to 2."""
    (ours, seen), (theirs, beyond) = one, other
    return (
        seen.text is beyond.text
        and are_linked(held.statement, ours, theirs)
        and are_linked(seen.text, seen.figure, beyond.figure)
    )


def are_linked(text: Content, one: Figure, other: Figure) -> bool:
    """Whether only "to", a hyphen, or "and" of a range stands between two figures."""
    between = text.pieces.lower[one.number.after : other.number.first]
    if other.number.first < one.number.after or len(between) != 1:
        return False
    before = text.pieces.lower[max(0, one.number.first - _BETWEEN) : one.number.first]
    return between[0] in _LINKS or (between[0] == "and" and "between" in before)


def _exceeds(text: Content, one: Figure, other: Figure) -> bool:
    """Whether a part is larger than its whole: 240 of the sampled 88."""
    if other.number.form != "digits" and other.number.value <= _SMALL:
        return False  # "one of the two shows that 47 of 611 were"
    if one.number.kind != other.number.kind or one.number.kind != "count":
        return False
    if other.number.value <= 1 or one.rate or other.rate:
        return False
    is_near = other.number.first - one.number.after <= _MOST
    if (one.role, other.role) in _PARTED and is_near:
        part, whole = (one, other) if one.role == "part" else (other, one)
        return part.number.value > whole.number.value
    between = text.pieces.lower[one.number.after : other.number.first]
    if not _LEAST <= len(between) <= _MOST or between[0] != "of":
        return False
    plain = [low for low in between if low not in _OF and not low.endswith("'s")]
    is_part = len(plain) <= 1 and not any(low in STOPS for low in plain)
    return is_part and one.number.value > other.number.value


def _told(held: Table, one: Figure, other: Figure, seen: Seen | None) -> Discrepancy:
    ours, theirs = held.words(one), held.words(other)
    shown = seen.words if seen else ""
    return at_figure(
        held.statement,
        one,
        Remark(
            "figures-exchanged",
            f"'{ours}' and '{theirs}' have changed places",
            "put each where the source has it",
            shown,
        ),
    )
