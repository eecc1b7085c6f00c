"""From numbers in a sentence to the part each plays: from and to, part and whole."""

from briefings.evidence.numbers import Number
from briefings.evidence.tokens import Tokens
from briefings.evidence.wordset import words

_CHANGES = words(
    """
    rose rise rises risen rising fell fall falls fallen falling dropped drop drops
    dropping grew grow grows grown growing went go goes gone going climbed climb climbs
    climbing increased increase increases increasing decreased decrease decreases
    decreasing declined decline declines declining jumped jump jumps shrank shrink
    shrunk cut cuts cutting raised raise raises raising lowered lower lowers reduced
    reduce reduces up down slid slipped soared surged plunged doubled tripled expanded
    changed moved shift shifted swelled dipped widened narrowed halved reduction
    reducing improvement improved
    """
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


def roles_of(
    pieces: Tokens, found: list[Number], pairs: list[tuple[int, int]]
) -> dict[int, str]:
    """Return for positions in `found` a role: from, part and whole, low and high."""
    roles: dict[int, str] = {}
    for position, number in enumerate(found):
        floor = found[position - 1].after if position else 0
        before = pieces.lower[max(floor, number.first - 6) : number.first]
        if role := _role(pieces, before, number, max(floor, number.first - 6)):
            roles[position] = role
    for low, high in pairs:
        if roles.get(low) == "from":
            roles[high] = "to"
        elif (
            found[low].value < found[high].value or found[low].kind != found[high].kind
        ):
            roles[low], roles[high] = "low", "high"
    for position in range(len(found) - 1):
        part, whole = found[position], found[position + 1]
        between = pieces.lower[part.after : whole.first]
        if part.kind == whole.kind == "count" and between and _parts(between):
            roles[position], roles[position + 1] = "part", "whole"
    return roles


_OF = frozenset(
    ("the", "its", "their", "his", "her", "those", "these", "all", "about", "roughly")
)


def _parts(between: list[str]) -> bool:
    """Whether "of", with little else, stands between two numbers: 12 boats of the 40."""
    if between[:2] == ["out", "of"]:
        return len(between) <= 4  # out of more than
    if "of" not in between[:3]:
        return False
    after = between[between.index("of") + 1 :]
    is_near = between[0] == "of" or bool(after)
    return is_near and all(word in _OF or word.endswith("'s") for word in after)


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
