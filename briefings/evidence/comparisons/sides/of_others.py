"""From two places in two texts to whether they count different things.

What is turned round keeps its figures: who tells that seven did not answer where twelve
did tells of the others.
"""

from itertools import pairwise

from briefings.evidence.comparisons.sides.grounds import Ground, ground_of
from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_AMOUNTS = word_set("most half majority minority few third quarter all every each")
_COUNTS = (NUMBERS | _AMOUNTS) - {"none"}
_POINTING = word_set("no any every each some this that the which only")
_NEAR = 3  # tokens between two figures of a share
_YEAR = 4  # figures of a year
MONTHS = word_set(
    """
    january february march april may june july august september october november
    december
    """
)


def are_of_others(one: Prose, at: int, other: Prose, place: int) -> bool:
    """Whether the clauses around two words have figures, and none in common."""
    ours, theirs = _amounts(one, at), _amounts(other, place)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def is_of_rest(one: Prose, at: int, other: Prose, place: int) -> bool:
    """Return whether one tells of a share, and the other of what is left of it.

    "8 percent were unpaid" where 92 percent were paid, "the empty beds" where fewer
    than 60 of the 110 were taken: the share is not told again.
    """
    ground = ground_of(other, place)
    if ground is None or _has_all_but(other, ground):
        return False
    lows = other.lows
    first, last = one.sentence_of(at)
    inside = [i for i in range(ground.first, ground.last + 1) if _is_count(other, i)]
    shares = [i for i in inside if _is_share(lows, i)]
    told = {_plain(low) for low in one.lows[first : last + 1]}
    return bool(shares) and told.isdisjoint(_plain(lows[i]) for i in shares)


def _has_all_but(prose: Prose, ground: Ground) -> bool:
    return ("all", "but") in pairwise(prose.lows[ground.first : ground.last + 1])


def _is_share(lows: tuple[str, ...], at: int) -> bool:
    """Whether a figure is so many of something: "92 percent of", "60 of the 110"."""
    behind = lows[at + 1 : at + 1 + _NEAR]
    if behind[:1] in (("percent",), ("%",)):
        return behind[1:2] == ("of",)
    return behind[:1] == ("of",) and any(low[0].isdigit() for low in behind)


def _amounts(prose: Prose, at: int) -> set[str]:
    """Return the numbers in the clause around a token that are no dates."""
    ground = ground_of(prose, at)
    if ground is None:
        return set()
    lows = prose.lows
    inside = range(ground.first, ground.last + 1)
    if _has_all_but(prose, ground):
        return set()  # "all but two of 41" is 39
    return {
        _plain(lows[i])
        for i in inside
        if _is_count(prose, i) and not _is_base(prose, i)
    }


def _is_count(prose: Prose, at: int) -> bool:
    low = prose.lows[at]
    if low[0].isdigit():
        return not is_of_date(prose, at)
    return low in _COUNTS and not _is_pronoun(prose, at)


def _is_base(prose: Prose, at: int) -> bool:
    """Whether it is of how many: the 19 of "12 of the 19"."""
    for i in range(max(1, at - _NEAR), at):
        if prose.lows[i] in ("of", "in") and _is_count(prose, i - 1):
            return True
    return False


def _is_pronoun(prose: Prose, at: int) -> bool:
    """Whether "one" stands for a thing or a person: "no one", "the one"."""
    return prose.lows[at] == "one" and prose.lows[max(0, at - 1)] in _POINTING


def _plain(low: str) -> str:
    return _WORDS.get(low, low)


_WORDS = {
    "zero": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "twenty": "20",
    "thirty": "30",
}


def is_of_date(prose: Prose, at: int) -> bool:
    """Return whether a figure is a year, or the day of a month."""
    low = prose.lows[at]
    return is_year(low) or prose.lows[max(0, at - 1)] in MONTHS


def is_year(low: str) -> bool:
    """Return whether a word is a year of this century or the last."""
    return len(low) == _YEAR and low[:2] in ("19", "20") and low.isdigit()
