"""From "more in 2025 than in 2024" to a passage in which the thing became less.

The statement has no figure that could be held to the passage's: the words of the clause
and the years that are compared tell which change of the passage is meant.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.risers import is_ahead, risers, times
from briefings.evidence.comparisons.sides.grounds import ground_of
from briefings.evidence.comparisons.sides.of_others import MONTHS, is_year
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.comparisons.sums.trends import Text, amounts, ends
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.contents.content import content
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Company, Kindred
from briefings.evidence.readers.words.prose import Prose

_UP = word_set("more higher larger greater bigger longer")
_DOWN = word_set("fewer less lower smaller shorter cheaper")
_COMPARATIVES = _UP | _DOWN
_AMOUNTS = word_set("more less fewer")
_ADJECTIVES = ("ive", "ly", "ous", "ful", "ble", "al", "ent", "ant", "ic", "ed", "cult")
_GREW = word_set("grew became become becoming grown growing got get gets grow grows")
_TIMES = MONTHS | word_set(
    """
    before earlier previous year years month months quarter week weeks last ago spring
    summer autumn fall winter decade prior
    """
)
_NO_THINGS = _TIMES | _UP | _DOWN | _GREW
_FAR = 14  # tokens from a comparative to "than"
_NEAR = 6  # tokens from "than" to the time
_BEHIND = 6  # tokens behind a comparative that tell what it is of
_LEAST = 2  # words that a change must share with the statement


class _Compared(NamedTuple):
    """A comparison of two times: where it is told, which way, and of what."""

    at: int
    is_up: bool  # whether the later time has more
    times: frozenset[str]  # the years and months that are compared
    tokens: tuple[int, ...]  # of the clause, that tell what it is of


class _Change(NamedTuple):
    """Which way a thing went in a passage, when, and with the words of it."""

    is_up: bool
    times: frozenset[str]
    company: Company
    words: str


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a comparison of two times that goes the other way in the passages.

    Of several only the first is looked at.
    """
    lexicon = claim.lexicon
    both = sides(claim)
    statement, kin = both.statement, lexicon.built(Kindred)
    ours = next(_compared(statement), None)
    if ours is None or not claim.passages:
        return
    best = {True: 0, False: 0}
    words = ""
    for prose, passage in zip(both.passages, claim.passages, strict=True):
        text = Text.of(prose, content(passage.words, passage.published, lexicon))
        for change in _changes(text, kin):
            fit = kin.shared(statement, ours.tokens, change.company)
            if fit > best[change.is_up] and _may_be_then(ours, change):
                best[change.is_up] = fit
                words = change.words if change.is_up != ours.is_up else words
    if best[not ours.is_up] >= _LEAST and best[not ours.is_up] > best[ours.is_up]:
        message = f"the passage has it the other way: '{words}'"
        yield Complaint(RULE, "review", message, HELP).at(
            statement, ours.at, ours.at, words
        )


CHECKS = (compare,)


def _may_be_then(ours: _Compared, change: _Change) -> bool:
    """Whether a change is told of no other times than those that are compared."""
    for is_sort in (is_year, MONTHS.__contains__):
        one, other = (frozenset(filter(is_sort, of.times)) for of in (ours, change))
        if one and other:
            return other <= one
    return True


def _compared(statement: Prose) -> Iterator[_Compared]:
    """Yield the comparatives of two times."""
    for at in statement.spots_of(_COMPARATIVES):
        low = statement.lows[at]
        if not _is_comparative(statement, at):
            continue
        ground = ground_of(statement, at)
        tokens = tuple(
            i
            for i in (ground.telling() if ground else ())
            if i <= at + _BEHIND and _is_of(statement, i)
        )
        if statement.low(at - 1) in _GREW:
            yield _Compared(at, low in _UP, times(statement, at), tokens)
            continue
        _, last = statement.sentence_of(at)
        ahead = range(at + 1, min(at + 1 + _FAR, last + 1))
        than = next((i for i in ahead if statement.lows[i] == "than"), -1)
        if than > 0 and _is_of_time(statement, at, than, last):
            is_up = (low in _UP) != _is_turned(statement, than, last)
            when = times(statement, at) | times(statement, than)
            yield _Compared(at, is_up, when, tokens)


def _is_comparative(prose: Prose, at: int) -> bool:
    """Whether a word tells of more or less of a thing: not "more selective"."""
    low = prose.lows[at]
    if prose.quoted[at]:
        return False
    behind = prose.low(at + 1)
    if low in _AMOUNTS and behind.endswith(_ADJECTIVES):
        return False
    return not is_denied(prose, at)


def _is_of_time(statement: Prose, at: int, than: int, last: int) -> bool:
    """Whether a time, and nothing else, stands behind "than": not "than promised"."""
    if than == at + 1 and statement.low(than + 1) != "in":
        return False  # "less than a year"
    for i in range(than + 1, min(than + 1 + _NEAR, last + 1)):
        low = statement.lows[i]
        if low in _TIMES or is_year(low):
            return True
        if statement.contents[i] or low in ("any", "each", "every"):
            return False
    return False


def _is_turned(statement: Prose, than: int, last: int) -> bool:
    """Whether the later year stands behind "than": "more in 2023 than in 2025"."""
    first, _ = statement.sentence_of(than)
    early = [low for low in statement.lows[first:than] if is_year(low)]
    late = _years(statement, than, last)
    return bool(early and late) and max(early) < late[0]


def _years(statement: Prose, than: int, last: int) -> list[str]:
    return [low for low in statement.lows[than : last + 1] if is_year(low)]


def _is_of(statement: Prose, at: int) -> bool:
    low = statement.lows[at]
    return not low[0].isdigit() and low not in _NO_THINGS


def _changes(text: Text, kin: Kindred) -> Iterator[_Change]:
    """Yield what went up or down in a passage."""
    prose, told = text.prose, text.content
    for both in ends(text):
        first, after = both.span
        places = text.token(first), text.token(after - 1)
        yield _change(prose, kin, both.is_up, told.words(first, after), *places)
    for trend in amounts(text):
        first, after = trend.span
        place = text.token(first)
        if not is_ahead(prose, place, place):
            yield _change(prose, kin, trend.is_up, told.words(first, after), place)
    for riser in risers(prose):
        if not riser.is_ahead:
            yield _change(prose, kin, riser.is_up, riser.words, riser.mark.first)
    for at in prose.spots_of(_COMPARATIVES):
        if _is_comparative(prose, at):
            is_up = prose.lows[at] in _UP
            yield _change(prose, kin, is_up, prose.words(at, at), at)


def _change(
    prose: Prose, kin: Kindred, is_up: bool, words: str, *places: int
) -> _Change:
    tokens: set[int] = set()
    when: frozenset[str] = frozenset()
    for place in places:
        ground = ground_of(prose, place)
        tokens.update(ground.telling() if ground else ())
        when |= times(prose, place)
    return _Change(is_up, when, kin.among(prose, sorted(tokens)), words)
