"""From the words around a number to what it is per: a day, each week, daily."""

from collections.abc import Iterator

from briefings.evidence.readers.figures.units import STOPS, UnitWords
from briefings.evidence.readers.words.tokens import Tokens, places
from briefings.evidence.readers.words.wordset import words

_LINKS = frozenset(("a", "an", "per", "each", "every", "/"))
_STRONG = frozenset(("per", "each", "every"))
_CLAUSE = frozenset(",;.:!?()")
_NO_RATE = words("later earlier ago before after old prior long apart early of")
_SIGNS = frozenset("$€£")
_REACH = 6  # pieces before a number that may say its rate; a few more after it
_NEXT = 3  # pieces in which "each of the six years" names its period
_ADJECTIVES = words(
    """
    single calendar working business fiscal cubic square metric school additional
    individual such
    """
)
_CLOSING = words("and or but in on for to at with from by is was were had")
_PERIODS = words("hour day night week fortnight month quarter year decade")
_TIMES_OF_DAY = frozenset(("morning", "afternoon", "evening"))
_OTHER = frozenset(("second", "other", "two", "2"))  # every second week, every two
_PERSONS = frozenset(("capita", "head"))

Rate = tuple[str, int]  # what it is per, and the piece after its words; "" for none


def rate(
    pieces: Tokens, first: int, after: int, bounds: tuple[int, int], table: UnitWords
) -> Rate:
    """Return the rate of a number; `bounds` keep it from those before and after."""
    floor, ceiling = bounds
    if pieces.lower[first] in _SIGNS and (found := _of_price(pieces, after)):
        return found
    around = pieces.lower[max(floor, first - _REACH) : after + _REACH + 2]
    if _LINKS.isdisjoint(around) and table.rate_adverbs.keys().isdisjoint(around):
        return "", 0
    for at in _to_pause(pieces, range(after, min(ceiling, after + _REACH + 2))):
        low = pieces.lower[at]
        if low in table.rate_adverbs and not _is_new(pieces, at, after):
            return table.rate_adverbs[low], at + 1
        if low in _LINKS and (found := _linked(pieces, at, after, table)):
            return found
    for at in _to_pause(pieces, range(first - 1, max(floor, first - _REACH) - 1, -1)):
        low = pieces.lower[at]
        if low in table.rate_adverbs and low != "apiece":
            is_far = _is_of_another(pieces, at, first)
            return ("", 0) if is_far else (table.rate_adverbs[low], at + 1)
    return "", 0


def _is_of_name(pieces: Tokens, at: int) -> bool:
    """Whether an adverb is told of one with a name: the weekly Fenland Ledger."""
    return any(word[0].isupper() for word in pieces.words[at + 1 : at + 2])


_PLACING = frozenset(("at", "in", "on", "across", "for", "with", "near", "inside"))


def _is_of_another(pieces: Tokens, at: int, first: int) -> bool:
    """Whether an adverb goes with what is done: quarterly testing of wells at 85."""
    if _is_of_name(pieces, at):
        return True
    between = pieces.lower[at + 1 : first]
    return "of" in between and not _PLACING.isdisjoint(between[between.index("of") :])


def _to_pause(pieces: Tokens, order: range) -> Iterator[int]:
    for at in order:
        if pieces.lower[at] in _CLAUSE:
            return
        yield at


def _of_price(pieces: Tokens, after: int) -> Rate | None:
    """Read $41 a tree: a price is of any thing."""
    name = pieces.word(after + 1)
    is_thing = name.isalpha() and name not in STOPS and name not in _ADJECTIVES
    is_thing = is_thing and pieces.word(after + 2) not in _NO_RATE
    return (name, after + 2) if pieces.word(after) in ("a", "an") and is_thing else None


_JOINING = frozenset(("and", "or", "with", "that", "who", "which"))


def _is_new(pieces: Tokens, at: int, after: int) -> bool:
    """Whether an adverb goes with other words: 12 people and a daily report."""
    if _is_of_name(pieces, at):
        return True
    return any(word in _JOINING for word in pieces.lower[after:at])


def _linked(pieces: Tokens, at: int, after: int, table: UnitWords) -> Rate | None:
    """Read a day, per cubic yard, for each passenger, per $100, each of six years."""
    low, name = pieces.lower[at], pieces.word(at + 1)
    if low == "every" and name in _OTHER:
        period = pieces.word(at + 2).removesuffix("s")
        return ("fortnight", at + 3) if period == "week" else None
    if low in _STRONG and (name in _SIGNS or (low == "per" and name[:1].isdecimal())):
        end = at + 3 if name in _SIGNS else at + 2
        return f"per {pieces.word(end - 1)}", end
    if low == "each" and name in ("of", "for"):  # "stores each for six months"
        return _each_of(pieces, at, table) if name == "of" else None
    end = at + 3 if name in _ADJECTIVES else at + 2
    name = pieces.word(end - 1)
    if low == "each" and (not name.isalpha() or name in _CLOSING):
        return "each", at + 1
    is_stopped = pieces.word(end) in _NO_RATE and not _is_price_for(pieces, at, after)
    if not name.isalpha() or is_stopped:
        return None
    return _named(pieces, at, after, table, (name, end))


def _named(
    pieces: Tokens, at: int, after: int, table: UnitWords, named: tuple[str, int]
) -> Rate | None:
    low, before = pieces.lower[at], pieces.word(at - 1)
    name, end = named
    if low in ("a", "an") and name == "second" and pieces.word(end).isalpha():
        return None  # "submit it a second time"
    if low == "per" or (low in _STRONG and before in ("for", "from")):
        return "person" if name in _PERSONS else name.removesuffix("s"), end
    is_stopped = low in ("a", "an") and (before in STOPS or _is_object(before, name))
    if name not in table.rates or (is_stopped and not _is_price_for(pieces, at, after)):
        return None
    if low in _STRONG and at > after and before == "of":
        return None
    return name, end


def _is_object(before: str, name: str) -> bool:
    """Whether a verb takes what "a" begins: nine cases involving a child."""
    return name not in _PERIODS and before.endswith(("ing", "ed"))


def _is_price_for(pieces: Tokens, at: int, after: int) -> bool:
    """Whether a price is for an hour or a day: $128 for an hour of work."""
    is_money = any(pieces.lower[i] in _SIGNS for i in range(max(0, after - 4), after))
    return is_money and pieces.word(at - 1) == "for"


def _each_of(pieces: Tokens, at: int, table: UnitWords) -> Rate | None:
    for index in range(at + 2, at + 3 + _NEXT):
        name = pieces.word(index).removesuffix("s")
        if name in table.rates:
            return name, index + 1
    return None


def frequencies(pieces: Tokens, table: UnitWords) -> list[tuple[str, int, int]]:
    """Return how often things are done, with the pieces: every week, daily, annual."""
    found: list[tuple[str, int, int]] = []
    adverbs = places(pieces.lower, table.rate_adverbs.__contains__)
    for at in sorted((*adverbs, *places(pieces.lower, _STRONG.__contains__))):
        low = pieces.lower[at]
        if low in table.rate_adverbs and low != "apiece":
            found.append((table.rate_adverbs[low], at, at + 1))
        elif low in _STRONG and pieces.word(at + 1) in _PERIODS:
            found.append((pieces.word(at + 1), at, at + 2))
        elif low in _STRONG and pieces.word(at + 1) in _TIMES_OF_DAY:
            found.append(("day", at, at + 2))
    return found
