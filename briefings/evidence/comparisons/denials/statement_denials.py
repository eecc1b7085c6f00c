"""From a denial in a statement to what says as much in the passages without one.

What an order forbids may not be done, a story told to be false is denied, and what is
left as it was has not changed.
"""

from itertools import pairwise

from briefings.evidence.comparisons.sides.grounds import ground_of
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.negations import Negation
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_FORBIDDING = stem_set("""
            forbid bar ban prohibit block prevent disallow enjoin preclude reject refuse
            decline oppose veto exempt relieve excuse spare
            """)
_MAY = word_set("may must can could will would shall should need")
_MAY_NOT = word_set("cannot can't won't wouldn't mustn't shouldn't needn't couldn't")
_DENYING = stem_set("deny dispute reject refute contradict rebut")
_FALSE = word_set(
    "false untrue baseless unfounded lie lies fabricated fiction nonsense bogus"
)
_CHANGING = stem_set("change alter difference")
_AS_IT_WAS = (("as", "it"), ("as", "they"), ("as", "is"), ("as", "before"))
_UNCHANGED = word_set("unchanged intact untouched unaltered unaffected")
_NONE = word_set("no none nobody neither nothing")
_TURNING = ("un", "non", "dis", "in", "im", "ir", "il")
_FAR = 16  # tokens of a clause behind a denial that are looked at
_EVEN = (("even", "if"), ("even", "when"), ("even", "where"), ("even", "though"))
_OR_NOT = word_set("whether regardless irrespective")
_NEAR = 3  # tokens between "under" and its figure
_CLOSE = 8  # tokens between "even if" and a denial
_REACHING = stem_set("reach exceed surpass top pass attain meet")
_UNDER = word_set("under below less fewer short lower")


def is_so_told(both: Sides, negation: Negation) -> bool:
    """Return whether the passages say in their own way what a statement denies."""
    return (
        _is_called_false(both, negation)
        or _is_unchanged(both, negation)
        or _is_turned(both, negation)
        or _is_either_way(both, negation)
        or _is_under(both, negation)
    )


def is_forbidden(negation: Negation, passage: Prose, at: int) -> bool:
    """Return whether a passage forbids what may not be done: "forbids it to enter"."""
    lows, mark = negation.prose.lows, negation.mark
    is_modal = lows[mark.first] in _MAY_NOT or lows[max(0, mark.first - 1)] in _MAY
    if not is_modal:
        return False
    first, _ = passage.sentence_of(at)
    return not _FORBIDDING.isdisjoint(passage.stems[first:at])


def _is_called_false(both: Sides, negation: Negation) -> bool:
    """Whether what somebody denies is told to be false."""
    return negation.word in _DENYING and not _FALSE.isdisjoint(both.lows())


def _is_unchanged(both: Sides, negation: Negation) -> bool:
    """Whether what is not changed is left as it was."""
    prose, mark = negation.prose, negation.mark
    near = prose.stems[max(0, mark.first - 1) : mark.last + 2]
    if _CHANGING.isdisjoint(near):
        return False
    if not _UNCHANGED.isdisjoint(both.lows()):
        return True
    return any(
        pair in _AS_IT_WAS
        for passage in both.passages
        for pair in pairwise(passage.lows)
    )


def _is_turned(both: Sides, negation: Negation) -> bool:
    """Whether a prefix denies of all what a statement says of none: "illegally"."""
    prose, mark = negation.prose, negation.mark
    ground = ground_of(prose, mark.last)
    if prose.lows[mark.first] not in _NONE or ground is None:
        return False
    inside = range(mark.last + 1, min(ground.last, mark.last + _FAR) + 1)
    stems = both.stems()
    words = {prose.stems[i] for i in inside if prose.is_content(i)} - stems
    return any(prefix + word in stems for word in words for prefix in _TURNING)


def _is_either_way(both: Sides, negation: Negation) -> bool:
    """Whether "even if not" stands for "whether or not"."""
    first = negation.mark.first
    before = negation.prose.lows[max(0, first - _CLOSE) : first]
    is_even = any(pair in _EVEN for pair in pairwise(before))
    return is_even and not _OR_NOT.isdisjoint(both.lows())


def _is_under(both: Sides, negation: Negation) -> bool:
    """Whether a figure that is not reached is one that something is under."""
    prose, last = negation.prose, negation.mark.last
    ground = ground_of(prose, last)
    end = min(ground.last if ground else last, last + _FAR)
    if _REACHING.isdisjoint(prose.stems[last + 1 : end + 1]):
        return False
    figures = {low for low in prose.lows[last + 1 : end + 1] if low[0].isdigit()}
    return any(
        low in figures and not _UNDER.isdisjoint(passage.lows[max(0, i - _NEAR) : i])
        for passage in both.passages
        for i, low in enumerate(passage.lows)
        if figures
    )
