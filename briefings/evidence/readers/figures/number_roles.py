"""From numbers in a sentence to the part each plays: from, part, whole, low, high."""

from itertools import pairwise

from briefings.evidence.readers.figures.number import Number
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words

_CHANGES = words(
    """
    rose rise rises risen rising fell fall falls fallen falling dropped drop drops
    dropping grew grow grows grown growing went go goes gone going climbed climb climbs
    climbing increased increase increases increasing decreased decrease decreases
    decreasing declined decline declines declining jumped jump jumps shrank shrink
    shrunk cut cuts cutting raised raise raises raising lowered lower lowers reduced
    reduce reduces up down slid slipped soared surged plunged doubled tripled expanded
    changed moved shift shifted swelled dipped widened narrowed halved reduction
    reducing improvement improved shortened lengthened slowed
    """
)
_BASES = frozenset(
    (
        ("up", "from"),
        ("down", "from"),
        ("compared", "with"),
        ("compared", "to"),
        ("rather", "than"),
        ("instead", "of"),
        ("used", "to"),
    )
)
_HINTS = words("from compared rather instead versus vs against used")
_AGAINST = frozenset(("versus", "vs", "against"))
_OF = words("the its their his her those these all about roughly")
_THOSE = frozenset(("those", "these", "them"))
_CLAUSE = frozenset((".", ",", ";", '"', "!", "?", ":"))
_REACH = 6  # pieces before a number that may say its role
_WIDE = 18  # pieces before it that may tell of a change
_WHOLES = frozenset(("count", "money"))

Roles = dict[int, str]


def roles_of(
    pieces: Tokens, found: list[Number], pairs: list[tuple[int, int]]
) -> Roles:
    """Return for positions in `found` a role, where it has one."""
    roles: Roles = {}
    for position, number in enumerate(found):
        floor = found[position - 1].after if position else 0
        start = max(floor, number.first - _REACH)
        if _is_base(pieces, start, number.first):
            roles[position] = "from"
    for low, high in pairs:
        if roles.get(low) == "from":
            roles[high] = "to"
        elif (
            found[low].value < found[high].value or found[low].kind != found[high].kind
        ):
            roles[low], roles[high] = "low", "high"
    for position in range(len(found) - 1):
        if _falls(pieces, found[position], found[position + 1]):
            roles[position], roles[position + 1] = "from", "to"
        _divide(pieces, found, position, roles)
    return roles


def _falls(pieces: Tokens, one: Number, other: Number) -> bool:
    """Whether "from 2.9 percent of samples to 2.2" can only be a change, no range."""
    is_far = other.first - one.after > _REACH
    if is_far or other.kind not in (one.kind, "count"):
        return False
    if pieces.word(one.first - 1) != "from" or pieces.word(other.first - 1) != "to":
        return False
    return one.value / one.scale > other.value / other.scale


def _is_base(pieces: Tokens, start: int, end: int) -> bool:
    """Whether a number is what another is measured from: up from 40, against 12."""
    before = pieces.lower[start:end]
    if _HINTS.isdisjoint(before):
        return False
    if any(pair in _BASES for pair in pairwise(before)):
        return True
    if not _AGAINST.isdisjoint(before[-4:]):
        return True
    if "from" not in before[-4:]:
        return False
    return not _CHANGES.isdisjoint(pieces.lower[max(0, end - _WIDE) : end])


def _divide(pieces: Tokens, found: list[Number], position: int, roles: Roles) -> None:
    """Mark a part and its whole: 12 of the 40 boats; of the 40 boats, 12."""
    one, other = found[position], found[position + 1]
    if one.kind != other.kind or one.kind not in _WHOLES:
        return
    between = pieces.lower[one.after : other.first]
    if one.value > other.value and _points_back(between):
        roles[position], roles[position + 1] = "whole", "part"
    elif between and _parts(between):
        roles[position], roles[position + 1] = "part", "whole"
    elif _opens_with_of(pieces, one) and "," in between and ";" not in between:
        roles[position], roles[position + 1] = "whole", "part"


def _points_back(between: list[str]) -> bool:
    """Whether the next number is of the one before: 3,725 beds, and of those 500."""
    return between[-2:-1] == ["of"] and between[-1] in _THOSE


def _parts(between: list[str]) -> bool:
    """Whether "of", with little else, stands between two numbers."""
    if between[:3] == [",", "out", "of"] or between[1:3] == ["out", "of"]:
        between = between[1:]  # "sixteen apprentices out of 70"
    if between[:2] == ["out", "of"]:
        return len(between) <= 4  # noqa: PLR2004  # out of more than
    if "of" not in between[:3]:
        return False
    after = between[between.index("of") + 1 :]
    is_near = between[0] == "of" or bool(after)
    return is_near and all(word in _OF or word.endswith("'s") for word in after)


def _opens_with_of(pieces: Tokens, number: Number) -> bool:
    """Whether a clause opens with "of" and the number: Of the 312 wells, 41 failed."""
    at = number.first - 1
    while pieces.word(at) in _OF:
        at -= 1
    return pieces.word(at) == "of" and (at == 0 or pieces.words[at - 1] in _CLAUSE)
