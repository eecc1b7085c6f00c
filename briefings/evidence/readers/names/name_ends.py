"""From the first word of a name to its last."""

from briefings.evidence.readers.names.namewords import NameWords
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

CALENDAR = word_set(
    """
    january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun am pm
    a.m p.m q1 q2 q3 q4 fy cy i internet bible christmas easter thanksgiving ok tv
    covid et est edt pt pst cst gmt utc roman english
    """
)
LINKS = word_set("of for on de del della di da la le van von der bin al el & -")
CONTRACTED = word_set("we i they he she it you that there here what who let")
_HOLIDAYS = frozenset(("day", "eve"))
_COUNTED_IN = frozenset(("county", "city", "state", "parish", "town", "province"))


def name_end(prose: Prose, first: int, words: NameWords) -> int:
    """Return the last token of the name that begins at `first`."""
    last = first
    size = len(prose.texts)
    while last + 1 < size and not prose.texts[last].endswith("'s"):
        follows = last + 1
        if numbered := _number(prose, last, words):
            return numbered
        if is_name_word(prose, follows):
            last = follows
            continue
        step = _over_link(prose, first, last, words)
        if not step:
            break
        last = step
    return last


def has_capital(prose: Prose, i: int) -> bool:
    """Return whether a token begins with a capital."""
    return prose.texts[i][0].isupper()


def is_name_word(prose: Prose, i: int) -> bool:
    """Return whether a token may be part of a name, by its capital."""
    low = prose.lows[i]
    is_contracted = "'" in low and low.partition("'")[0] in CONTRACTED
    return has_capital(prose, i) and low not in CALENDAR and not is_contracted


def _number(prose: Prose, last: int, words: NameWords) -> int:
    """Return the token of a number that belongs to a name: "HALO-2", "Pier 9"."""
    at = last + 1
    if prose.lows[last] in _HOLIDAYS:
        return 0  # Labor Day 2027
    if prose.lows[at] == "-":
        at += 1
    elif prose.lows[last] not in words.places:
        return 0
    is_count = at + 1 < len(prose.lows) and prose.is_content(at + 1)
    is_count = is_count and prose.lows[last] in _COUNTED_IN
    return (
        at if at < len(prose.lows) and prose.lows[at].isdigit() and not is_count else 0
    )


def _over_link(prose: Prose, first: int, last: int, words: NameWords) -> int:
    """Return the capital word behind a link ("of the"), or 0 where the name ends."""
    at = last + 1
    size = len(prose.texts)
    low = prose.lows[at]
    if low == "." and (len(prose.lows[last]) == 1 or prose.lows[last] in words.titles):
        at += 1
    elif low in LINKS and (low == "-" or _takes_link(prose, first, last, words)):
        at += 1
        if at < size and prose.lows[at] == "the":
            at += 1
    elif low == "and" and _joins(prose, first, last, words):
        at += 1
    else:
        return 0
    return at if at < size and is_name_word(prose, at) else 0


def _takes_link(prose: Prose, first: int, last: int, words: NameWords) -> bool:
    """Whether "of" goes on with a name: in "Bank of Ohio", not in "Roe of Ohio"."""
    if prose.lows[last + 1] not in ("of", "for", "on"):
        return True
    low = prose.lows[last]
    is_person = (
        prose.lows[first] in words.titles and prose.lows[first] not in words.bodies
    )
    return not is_person and (low in words.bodies or low in words.places)


def _joins(prose: Prose, first: int, last: int, words: NameWords) -> bool:
    """Whether "and" stands inside the name of one body."""
    inside = prose.lows[first : last + 1]
    if ("of" in inside or "on" in inside) and set(inside) & words.bodies:
        return True
    at = last + 2
    while at < len(prose.texts) and is_name_word(prose, at):
        if prose.lows[at] in words.bodies and at > last + 2:
            return not set(inside) & (words.first_names | words.titles)
        at += 1
    return False
