"""From the words behind a number to how they bound it: 40 or more, 12 at least."""

from briefings.evidence.readers.figures.hedges import NONE, Hedge, HedgeWords
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words


def hedge_after(
    pieces: Tokens, starts: tuple[int, ...], following: int, table: HedgeWords
) -> Hedge:
    """Return the hedge that begins at one of `starts`, in order: or more, at least.

    `following` is the piece at which the next number begins, which it may not touch.
    """
    if table.first_words.isdisjoint(pieces.padded[starts[0] : starts[-1] + 2]):
        return NONE
    for start in starts:
        is_apart = pieces.word(start) in (",", '"', "(")
        at = start + 1 if is_apart else start
        if pieces.word(at) not in table.first_words or at > following:
            continue
        if pieces.word(at - 1) == "one" and pieces.word(at - 2) != "-":
            continue  # "87 percent of addresses to one or more records"
        if not _VERBS.isdisjoint(pieces.lower[starts[0] : at]):
            continue  # "the two cases were marginal at most"
        for length in range(min(5, len(pieces.lower) - at), 0, -1):
            kind = table.after.get(tuple(pieces.lower[at : at + length]))
            end = at + length + (pieces.word(at + length) in ("a", "an"))
            is_next = bool(pieces.word(following)) and end == following
            is_next = is_next or (is_apart and _begins_more(pieces, at, at + length))
            if kind and not is_next and not _leads_on(pieces, at + length, length):
                return Hedge(kind, at, at + length)
    return NONE


_VERBS = words("is are was were be been has have had")
_OVER = words("over above up under below")
_AGES = frozenset(("age", "ages", "aged"))
_DETERMINERS = words("the a an this that these those its their his her our my")


def _begins_more(pieces: Tokens, at: int, after: int) -> bool:
    """Whether "and over" behind a pause begins what comes next: 412, and over May."""
    goes_on = pieces.word(after).isalnum()
    return pieces.word(at) == "and" and pieces.word(after - 1) in _OVER and goes_on


_VERBS_TOO = frozenset(("tops", "caps"))
_NEXT = words("$ a one two three half some part most")
_PERIODS = words("minute hour day night week month quarter year head person")


def _leads_on(pieces: Tokens, after: int, length: int) -> bool:
    """Whether the words bound the next number: 40 cranes, at least 12 of which."""
    word = pieces.word(after)
    if word == "than" or (word == "of" and pieces.word(after + 1)[:1].isdecimal()):
        return True  # 610,000, or more than a quarter; upward of 90 days
    if pieces.word(after - 1) in _OVER and word in _DETERMINERS | _AGES:
        return True  # over the year it stayed there; over 70 or under age 2
    if length == 1 and pieces.word(after - 1) in ("plus", "minimum", "maximum"):
        return word.isalpha() and word not in ("in", "of", "and", "for", "at")
    if word == "a" and pieces.word(after + 1) in _PERIODS:
        return False  # 2,000 meals or so a week
    if length == 1 and pieces.word(after - 1) in _VERBS_TOO and word in _DETERMINERS:
        return True  # $412 million, tops the level of last year
    return word[:1].isdecimal() or word in _NEXT
