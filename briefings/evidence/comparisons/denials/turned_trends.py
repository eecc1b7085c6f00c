"""From a figure that went one way to a passage in which it went the other.

"Rose by 9 percent" of what "fell by 9 percent" has the right figure and is wrong.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.grounds import ground_of
from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.comparisons.sides.sides import sides
from briefings.evidence.comparisons.sums.trends import (
    Ends,
    Text,
    Trend,
    amounts,
    ends,
    levels,
)
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import content
from briefings.evidence.readers.words.kindred import Company, Kindred

_MOST = 24  # trends of a statement that are looked at
_MANY = 200  # trends and pairs of ends of a passage


class _Told(NamedTuple):
    """Which ways a passage tells, with where it does."""

    text: Text
    amounts: tuple[Trend, ...]
    levels: tuple[Trend, ...]
    ends: tuple[Ends, ...]


class _Way(NamedTuple):
    """Which way a passage tells, and where."""

    is_up: bool
    text: Text
    span: tuple[int, int]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each figure of which the statement tells the other way than a passage.

    The passage tells of it in a clause that has another word of the statement, too.
    """
    lexicon = claim.lexicon
    both = sides(claim)
    said = content(claim.statement, claim.published, lexicon)
    text = Text.of(both.statement, said)
    if not text.ways or not claim.passages:
        return
    by, to = (list(islice(found(text), _MOST)) for found in (amounts, levels))
    if not by and not to:
        return
    kin = lexicon.built(Kindred)
    ours = kin.among(both.statement, telling(both.statement, 0, len(said.pieces.words)))
    there = [
        _told(Text.of(prose, content(passage.words, passage.published, lexicon)))
        for prose, passage in zip(both.passages, claim.passages, strict=True)
    ]
    for trends, ways in ((by, _by), (to, _to)):
        for trend in trends:
            found = [way for told in there for way in ways(told, trend)]
            if found and not any(way.is_up == trend.is_up for way in found):
                yield from _turned(text, trend, found[0], ours, kin)


CHECKS = (compare,)


def _told(text: Text) -> _Told:
    if not text.ways:
        return _Told(text, (), (), tuple(islice(ends(text), _MANY)))
    return _Told(
        text,
        tuple(islice(amounts(text), _MANY)),
        tuple(islice(levels(text), _MANY)),
        tuple(islice(ends(text), _MANY)),
    )


def _turned(
    text: Text, trend: Trend, way: _Way, ours: Company, kin: Kindred
) -> Iterator[Discrepancy]:
    """Yield a trend that goes the other way, where both are told of one thing."""
    prose = way.text.prose
    first, last = (way.text.token(at) for at in (way.span[0], way.span[1] - 1))
    ground = ground_of(prose, first)
    tokens = ground.telling() if ground else ()
    own = range(first, last + 1)
    if kin.shared(prose, (i for i in tokens if i not in own), ours):
        words = way.text.content.words(*way.span)
        message = f"the passage has it the other way: '{words}'"
        remark = Remark(RULE, message, HELP, words, severity="review")
        yield at_pieces(text.content, trend.span, remark)


def _by(told: _Told, trend: Trend) -> Iterator[_Way]:
    """Yield which way something went by as much."""
    for other in told.amounts:
        if other.is_alike(trend):
            yield _Way(other.is_up, told.text, other.span)
    for both in told.ends:
        if both.is_by(trend):
            yield _Way(both.is_up, told.text, both.span)


def _to(told: _Told, trend: Trend) -> Iterator[_Way]:
    """Yield which way something went to there."""
    for other in told.levels:
        if other.is_alike(trend):
            yield _Way(other.is_up, told.text, other.span)
    value = trend.figure.number.value
    for both in told.ends:
        if both.sort == trend.sort and both.end.number.value == value:
            yield _Way(both.is_up, told.text, both.span)
