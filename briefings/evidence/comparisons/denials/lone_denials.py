"""From a denial in a statement to passages in which nothing at all is denied."""

from collections.abc import Iterator

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.plain_denials import is_plain
from briefings.evidence.comparisons.sides.closeness import closeness
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.negations import Negation
from briefings.evidence.readers.clauses.unreal import is_in_condition
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred

_CLOSE = 0.45  # how closely a statement keeps to what denies nothing
# What may be told by a denial, without one: "she must still sign" is "has not signed".
_IMPLYING = word_set(
    """
    only all fewer less former formerly still yet below under short rest remaining
    remain remains remained others stop stops stopped keep keeps kept avoid avoids
    avoided skip skipped end ends ended open left need needs needed require requires
    required must should whether if
    """
)


_NO_PREFIX = word_set(
    """
    union unions unit units unite united unites unique university universities under
    until unless uniform uniforms universal unanimous unanimously uncle understand
    understands understood understanding undergo undergoes underwent undertake undertook
    """
)


def denial_alone(both: Sides, negation: Negation) -> Iterator[Discrepancy]:
    """Yield a denial where no passage says no.

    The passages have no word that denies, or comes to it, anywhere, and the statement
    keeps to their words.
    """
    prose, mark = both.statement, negation.mark
    if (
        not is_plain(negation)
        or prose.quoted[mark.first]
        or is_in_condition(prose, mark.first)
    ):
        return
    if any(both.has(kind) for kind in ("negator", "soft")):
        return
    lows = both.lows()
    if not _IMPLYING.isdisjoint(lows) or any(map(is_turned, lows)):
        return  # "all but $88,000 was repaid", "uninspected"
    if prose.low(mark.first - 1) == "but" or not _has_head(both, negation):
        return
    own = range(mark.first, mark.last + 1)
    if closeness(prose, both.passages, own) < _CLOSE:
        return
    last = max((mark.last, *negation.heads[:1]))
    yield Complaint(RULE, "review", "no passage denies anything", HELP).at(
        prose, mark.first, last
    )


def is_turned(low: str) -> bool:
    """Return whether a word begins with the "un" that denies: unpaid, not union."""
    return low.startswith("un") and low not in _NO_PREFIX


def _has_head(both: Sides, negation: Negation) -> bool:
    """Whether a passage has what is denied, or another word for it."""
    kin = both.lexicon.built(Kindred)
    return any(
        passage.places(negation.prose.stems[head])
        or kin.places(negation.prose, head, passage)
        for passage in both.passages
        for head in negation.heads[:2]
    )
