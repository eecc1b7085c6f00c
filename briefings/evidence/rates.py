"""From the words around a number to what it is per: a day, each week, daily."""

from briefings.evidence.tokens import Tokens
from briefings.evidence.units import UnitWords

_LINKS = frozenset(("a", "an", "per", "each", "every", "/"))
_CLAUSE = frozenset(",;.:!?()")
_NO_RATE = frozenset("later earlier ago before after old prior long apart early of".split())
_PREPOSITIONS = frozenset("in within for over during of by at on once through to".split())
_REACH = 6


def rate(pieces: Tokens, first: int, after: int, bounds: tuple[int, int], table: UnitWords) -> tuple[str, int]:
    """Return what the number is per, and the piece after those words; empty for none.

    `bounds` keep the words between the numbers before and after.
    """
    floor, ceiling = bounds
    for at in range(after, min(ceiling, after + _REACH + 2)):
        low = pieces.lower[at]
        if low in _CLAUSE:
            break
        if low in table.rate_adverbs and not _is_new(pieces, at, after):
            return table.rate_adverbs[low], at + 1
        if low in _LINKS and (found := _linked(pieces, at, after, table)):
            return found
    for at in range(first - 1, max(floor, first - _REACH) - 1, -1):
        low = pieces.lower[at]
        if low in _CLAUSE:
            break
        if low in table.rate_adverbs:
            return table.rate_adverbs[low], at + 1
    return "", 0


def _is_new(pieces: Tokens, at: int, after: int) -> bool:
    """Whether an adverb goes with other words: 12 people and a daily report."""
    return any(word in ("and", "or", "with") for word in pieces.lower[after:at])


def _linked(pieces: Tokens, at: int, after: int, table: UnitWords) -> tuple[str, int] | None:
    low = pieces.lower[at]
    name = pieces.word(at + 1)
    if name == "-":
        return None
    if pieces.word(at + 1) in ("single", "calendar", "working", "business", "fiscal"):
        name = pieces.word(at + 2)
    if low == "each" and not name.isalpha():
        return "each", at + 1
    if low == "per" and name[:1].isdecimal():
        return f"per {name}", at + 2
    name = "person" if name in ("capita", "head", "person") else name
    if name not in table.rates or pieces.word(at + 2) in _NO_RATE:
        return None
    if low in ("a", "an") and pieces.word(at - 1) in _PREPOSITIONS:
        return None
    if low in ("each", "every") and at > after and pieces.word(at - 1) in ("of", "in"):
        return None
    return name, at + 2
