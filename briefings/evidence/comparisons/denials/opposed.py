"""From two words that are opposites to whether they are told of one thing.

An opposite far off tells of something else: what stands beside it, or most of what its
clause tells, has to be there again.
"""

from itertools import pairwise

from briefings.evidence.comparisons.denials.other_senses import COMPARING
from briefings.evidence.comparisons.denials.turned_words import NEUTRAL, TIMES, Turn
from briefings.evidence.comparisons.sides.grounds import Ground, ground_of
from briefings.evidence.comparisons.sides.likeness import beside
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_BESIDE = 2  # words next to an opposite that suffice
_MUCH, _SOME = 0.55, 0.35  # of a clause: where no word beside it is the same, where one
_SHORT = 3  # words of a clause that is too short to tell by
_ERRING = (("wrong", "to"), ("mistake", "to"), ("error", "to"), ("erred", "in"))
_ERRORS = word_set("wrongly wrongfully improperly unlawfully illegally erroneously")
_OUGHT = (("should", "not"), ("ought", "not"), ("should", "never"), ("had", "no"))
_OUGHT_TOO = word_set("shouldn't")
_ENDING = stem_set("""
            bar ban prohibit forbid block prevent stop end halt cease quit discontinue
            suspend cut disallow
            """)
_ASKING = stem_set("""
            recommend recommendation urge ask request propose proposal advise suggest
            """)
_WISHING = _ASKING | stem_set("demand call should must would order require tell want")
_EXCEPTING = word_set("unless without except absent")
_BUT_NOT = ("but", "not")
_JOINED = 3  # tokens as far as "but not" behind a clause
_REACH = 6  # tokens between an exception or a wish and what stands in it
_SIDING = frozenset(("support", "stance", "position", "agree", "for"))
_CLOSING = _ENDING | stem_set(
    "close closing repeal abolish scrap cancel lapse expire drop"
)


def may_be_turned(ours: Turn, theirs: Turn) -> bool:
    """Return whether nothing but a word itself makes one the opposite of the other.

    What was wrongly done, wished for or excepted on one side only is no opposite, nor
    is who backs an end the opposite of who is against a thing.
    """
    one, other = _lows(ours), _lows(theirs)
    if ours.group != "right" and _errs(one) != _errs(other):
        return False
    if _is_excepted(ours) != _is_excepted(theirs):
        return False
    if _is_wished(theirs) and _WISHING.isdisjoint(_sentence(ours)):
        return False
    return ours.group not in _SIDING or _is_of_end(ours) == _is_of_end(theirs)


def _is_excepted(turn: Turn) -> bool:
    lows, at = turn.prose.lows, turn.mark.first
    return not _EXCEPTING.isdisjoint(lows[max(0, at - _REACH) : at])


def _is_wished(turn: Turn) -> bool:
    """Whether it is what somebody asks for: "recommended that it be locked"."""
    prose, at = turn.prose, turn.mark.first
    first, _ = prose.sentence_of(at)
    before = range(max(first, at - _REACH), at)
    behind = (prose.lows[i] for i in before if prose.lows[i] in ("that", "to"))
    return next(behind, "") != "" and any(prose.stems[i] in _ASKING for i in before)


def _sentence(turn: Turn) -> set[str]:
    first, last = turn.prose.sentence_of(turn.mark.first)
    return set(turn.prose.stems[first : last + 1])


def _is_of_end(turn: Turn) -> bool:
    """Whether it is the end of a thing that is backed: "favors closing it"."""
    stems, last = turn.prose.stems, turn.mark.last
    return not _CLOSING.isdisjoint(stems[last + 1 : last + 1 + _REACH])


def are_of_one(ours: Turn, theirs: Turn, both: Sides) -> bool:
    """Return whether two opposites stand amid the same words."""
    if ours.group in COMPARING or ours.group in TIMES or ours.group == NEUTRAL:
        return True
    kin = both.lexicon.built(Kindred)
    near = _beside(ours, theirs, kin)
    one, other = _ground(ours), _ground(theirs)
    if near >= _BESIDE or one is None or other is None:
        return True
    mine, its = _telling(one, ours.mark), _telling(other, theirs.mark)
    fewest = min(len(mine), len(its))
    if fewest <= _SHORT and (near or not fewest):
        return True
    shared = kin.shared(ours.prose, mine, kin.among(theirs.prose, its))
    return shared >= fewest * (_SOME if near else _MUCH)


def _beside(ours: Turn, theirs: Turn, kin: Kindred) -> int:
    near = kin.among(theirs.prose, beside(theirs.prose, theirs.mark.first))
    return kin.shared(ours.prose, beside(ours.prose, ours.mark.first), near)


def _ground(turn: Turn) -> Ground | None:
    return ground_of(turn.prose, turn.mark.first)


def _telling(ground: Ground, mark: Mark) -> list[int]:
    return [i for i in ground.telling() if not mark.first <= i <= mark.last]


def is_denied_in_its_way(ours: Turn, theirs: Turn) -> bool:
    """Return whether a clause says by a word of its own what the other denies.

    "Use is barred" is "not used"; "should not have fired" is "was wrong to fire".
    """
    one, other = _lows(ours), _lows(theirs)
    if any(_is_ought(a) and _errs(b) for a, b in ((one, other), (other, one))):
        return True
    if _BUT_NOT in pairwise(one) or _BUT_NOT in pairwise(other):
        return True
    return _ends(ours.prose, ours) != _ends(theirs.prose, theirs)


def _lows(turn: Turn) -> tuple[str, ...]:
    ground = _ground(turn)
    return turn.prose.lows[ground.first : ground.last + _JOINED] if ground else ()


def _is_ought(lows: tuple[str, ...]) -> bool:
    """Whether it tells that something should not be done."""
    is_not = any(pair in _OUGHT for pair in pairwise(lows))
    return is_not or not _OUGHT_TOO.isdisjoint(lows)


def _errs(lows: tuple[str, ...]) -> bool:
    """Whether it tells that something done was wrong."""
    is_error = any(pair in _ERRING for pair in pairwise(lows))
    return is_error or not _ERRORS.isdisjoint(lows)


def _ends(prose: Prose, turn: Turn) -> bool:
    """Whether a word of the clause, other than a negator, ends or bars a thing."""
    ground = _ground(turn)
    if ground is None:
        return False
    off = prose.once(_negating)
    inside = range(ground.first, ground.last + 1)
    own = range(turn.mark.first, turn.mark.last + 1)
    return any(
        prose.stems[i] in _ENDING and i not in off and i not in own for i in inside
    )


def _negating(prose: Prose) -> frozenset[int]:
    """Return the tokens of a text's negators."""
    marks = prose.of("negator")
    return frozenset(i for m in marks for i in range(m.first, m.last + 1))
