"""From the words around a number to what it is per: a day, each week, daily."""

from briefings.evidence.tokens import Tokens
from briefings.evidence.units import STOPS, UnitWords
from briefings.evidence.wordset import words

_LINKS = frozenset(("a", "an", "per", "each", "every", "/"))
_CLAUSE = frozenset(",;.:!?()")
_NO_RATE = words(
    """
    later earlier ago before after old prior long apart early of
    """
)
_REACH = 6


def rate(
    pieces: Tokens, first: int, after: int, bounds: tuple[int, int], table: UnitWords
) -> tuple[str, int]:
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


_NEXT = 3  # words in which "each of the six years" names its period
_ADJECTIVES = frozenset(
    "single calendar working business fiscal cubic square metric school additional "
    "individual such".split()
)


def _linked(
    pieces: Tokens, at: int, after: int, table: UnitWords
) -> tuple[str, int] | None:
    low = pieces.lower[at]
    name = pieces.word(at + 1)
    if name == "-":
        return None
    end = at + 2
    if low in ("per", "each", "every"):
        if name in ("$", "€", "£") or (name[:1].isdecimal() and low == "per"):
            end += not name[:1].isdecimal()
            return f"per {pieces.word(end - 1)}", end
        if low == "each" and name == "of":
            return _each_of(pieces, at, table)
    if name in _ADJECTIVES:
        name, end = pieces.word(at + 2), end + 1
    if low == "each" and (not name.isalpha() or name in _CLOSING):
        return "each", at + 1
    name = "person" if name in ("capita", "head", "person") else name
    is_free = low == "per" or (
        low in ("each", "every") and pieces.word(at - 1) in ("for", "from")
    )
    if not name.isalpha() or pieces.word(end) in _NO_RATE:
        return None
    if not is_free and name not in table.rates:
        return None
    if low in ("a", "an") and pieces.word(at - 1) in STOPS:
        return None
    if low in ("each", "every") and at > after and pieces.word(at - 1) == "of":
        return None
    return name.removesuffix("s") if is_free else name, end


_CLOSING = frozenset("and or but in on for to at with from by is was were had".split())


def _each_of(pieces: Tokens, at: int, table: UnitWords) -> tuple[str, int] | None:
    for index in range(at + 2, at + 3 + _NEXT):
        name = pieces.word(index).removesuffix("s")
        if name in table.rates:
            return name, index + 1
    return None


def frequencies(pieces: Tokens, table: UnitWords) -> list[tuple[str, int, int]]:
    """Return how often things are done, with the pieces: every week, daily, annual."""
    found: list[tuple[str, int, int]] = []
    for at, low in enumerate(pieces.lower):
        if low in table.rate_adverbs and low != "apiece":
            found.append((table.rate_adverbs[low], at, at + 1))
        elif low in ("every", "each", "per"):
            name = pieces.word(at + 1)
            if name in _PERIODS:
                found.append((name, at, at + 2))
    return found


_PERIODS = frozenset("hour day night week fortnight month quarter year decade".split())
