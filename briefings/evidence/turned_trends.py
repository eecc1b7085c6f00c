"""From a figure that went one way to a passage in which it went the other.

"Rose by 9 percent" of what "fell by 9 percent" has the right figure and is wrong.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefings.evidence.broken_limits import HELP, RULE
from briefings.evidence.claim import Claim
from briefings.evidence.content import content
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.pointing import Remark, at_pieces
from briefings.evidence.sides import sides
from briefings.evidence.trends import Ends, Text, Trend, amounts, ends, levels


class _Told(NamedTuple):
    """Which ways a passage tells, with where it does."""

    text: Text
    amounts: tuple[Trend, ...]
    levels: tuple[Trend, ...]
    ends: tuple[Ends, ...]


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield each figure of which the statement tells the other way."""
    lexicon = lexicon or shipped()
    both = sides(claim, lexicon)
    said = content(claim.statement, claim.published, lexicon)
    ours = _told(Text.of(both.statement, said))
    if not claim.passages or not (ours.amounts or ours.levels):
        return
    there = [
        _told(Text.of(prose, content(passage.words, passage.published, lexicon)))
        for prose, passage in zip(both.passages, claim.passages, strict=True)
    ]
    for trend in ours.amounts:
        yield from _turned(ours.text, trend, (w for t in there for w in _by(t, trend)))
    for trend in ours.levels:
        yield from _turned(ours.text, trend, (w for t in there for w in _to(t, trend)))


CHECKS = (compare,)

_Way = tuple[bool, str]  # whether it is up, and in what words


def _told(text: Text) -> _Told:
    levelled = tuple(levels(text)) if text.ways else ()
    return _Told(
        text, tuple(amounts(text)) if text.ways else (), levelled, tuple(ends(text))
    )


def _turned(text: Text, trend: Trend, ways: Iterable[_Way]) -> Iterator[Discrepancy]:
    """Yield a trend where all that is told of its figure goes the other way."""
    told = list(ways)
    if told and not any(is_up == trend.is_up for is_up, _ in told):
        words = told[0][1]
        message = f"the passage has it the other way: '{words}'"
        remark = Remark(RULE, message, HELP, words, severity="review")
        yield at_pieces(text.content, trend.span, remark)


def _by(told: _Told, trend: Trend) -> Iterator[_Way]:
    """Yield which way something went by as much."""
    for other in told.amounts:
        if other.is_alike(trend):
            yield other.is_up, told.text.content.words(*other.span)
    for both in told.ends:
        if both.is_by(trend):
            yield both.is_up, told.text.content.words(*both.span)


def _to(told: _Told, trend: Trend) -> Iterator[_Way]:
    """Yield which way something went to there."""
    for other in told.levels:
        if other.is_alike(trend):
            yield other.is_up, told.text.content.words(*other.span)
    for both in told.ends:
        if both.end.number.value == trend.figure.number.value:
            yield both.is_up, told.text.content.words(*both.span)
