"""From "more in 2025 than in 2024" to a passage in which the thing became less.

The statement has no figure that could be held to the passage's: what it is of tells
which change of the passage is meant.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.broken_limits import HELP, RULE
from briefings.evidence.claim import Claim
from briefings.evidence.content import content
from briefings.evidence.denied import is_denied
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import word_set
from briefings.evidence.grounds import ground_of
from briefings.evidence.kindred import Company, Kindred
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.likeness import telling
from briefings.evidence.of_others import MONTHS
from briefings.evidence.prose import Prose
from briefings.evidence.risers import is_ahead, risers
from briefings.evidence.sides import Complaint, sides
from briefings.evidence.trends import Text, amounts, ends

_UP = word_set("more higher larger greater bigger longer")
_DOWN = word_set("fewer less lower smaller shorter cheaper")
_GREW = word_set("grew became become becoming grown growing got get gets grow grows")
_TIMES = MONTHS | word_set(
    """
    before earlier previous year years month months quarter week weeks last ago spring
    summer autumn fall winter decade prior
    """
)
_FAR = 14  # tokens from a comparative to "than"
_NEAR = 6  # tokens from "than" to the time
_LEAST = 2  # words that a change must share with the statement
_YEAR = 4  # figures of a year


class _Change(NamedTuple):
    """Which way a thing went in a passage, with the words of it."""

    is_up: bool
    company: Company
    words: str


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield a comparison of two times that goes the other way in the passages."""
    lexicon = lexicon or shipped()
    both = sides(claim, lexicon)
    statement, kin = both.statement, lexicon.built(Kindred)
    found = next(_compared(statement), None)
    if found is None or not claim.passages:
        return
    at, is_up = found
    tokens = [
        i
        for i in telling(statement, 0, len(statement.lows) - 1)
        if _is_of(statement, i)
    ]
    best = {True: 0, False: 0}
    words = ""
    for prose, passage in zip(both.passages, claim.passages, strict=True):
        text = Text.of(prose, content(passage.words, passage.published, lexicon))
        for change in _changes(prose, text, kin):
            fit = kin.shared(statement, tokens, change.company)
            if fit > best[change.is_up]:
                best[change.is_up] = fit
                words = change.words if change.is_up != is_up else words
    if best[not is_up] >= _LEAST and best[not is_up] > best[is_up]:
        message = f"the passage has it the other way: '{words}'"
        yield Complaint(RULE, "review", message, HELP).at(statement, at, at, words)


CHECKS = (compare,)


def _compared(statement: Prose) -> Iterator[tuple[int, bool]]:
    """Yield comparatives of two times, and whether the later one has more."""
    for at, low in enumerate(statement.lows):
        if low not in _UP and low not in _DOWN:
            continue
        if is_denied(statement, at) or statement.quoted[at]:
            continue
        if statement.low(at - 1) in _GREW:
            yield at, low in _UP
            continue
        _, last = statement.sentence_of(at)
        ahead = range(at + 1, min(at + 1 + _FAR, last + 1))
        than = next((i for i in ahead if statement.lows[i] == "than"), -1)
        if than > 0 and _is_of_time(statement, at, than, last):
            yield at, (low in _UP) != _is_turned(statement, than, last)


def _is_of_time(statement: Prose, at: int, than: int, last: int) -> bool:
    """Whether a time, and nothing else, stands behind "than": not "than promised"."""
    if than == at + 1 and statement.low(than + 1) != "in":
        return False  # "less than a year"
    for i in range(than + 1, min(than + 1 + _NEAR, last + 1)):
        low = statement.lows[i]
        if low in _TIMES or _is_year(low):
            return True
        if statement.contents[i] or low in ("any", "each", "every"):
            return False
    return False


def _is_turned(statement: Prose, than: int, last: int) -> bool:
    """Whether the later year stands behind "than": "more in 2023 than in 2025"."""
    first, _ = statement.sentence_of(than)
    early = [low for low in statement.lows[first:than] if _is_year(low)]
    late = _years(statement, than, last)
    return bool(early and late) and max(early) < late[0]


def _years(statement: Prose, than: int, last: int) -> list[str]:
    return [low for low in statement.lows[than : last + 1] if _is_year(low)]


def _is_year(low: str) -> bool:
    return len(low) == _YEAR and low.isdigit() and low[:2] in ("19", "20")


def _is_of(statement: Prose, at: int) -> bool:
    low = statement.lows[at]
    return not low[0].isdigit() and low not in _TIMES


def _changes(prose: Prose, text: Text, kin: Kindred) -> Iterator[_Change]:
    """Yield what went up or down in a passage."""
    pieces = text.content.pieces
    for both in ends(text):
        first, after = both.span
        places = [
            _token(prose, pieces.starts[first]),
            _token(prose, pieces.starts[after - 1]),
        ]
        yield _Change(
            both.is_up, _company(prose, places, kin), text.content.words(first, after)
        )
    for trend in amounts(text):
        first, after = trend.span
        place = _token(prose, pieces.starts[first])
        if not is_ahead(prose, place, place):
            shown = text.content.words(first, after)
            yield _Change(trend.is_up, _company(prose, [place], kin), shown)
    for riser in risers(prose):
        if not riser.is_ahead:
            at = riser.mark.first
            yield _Change(riser.is_up, _company(prose, [at], kin), riser.words)


def _token(prose: Prose, start: int) -> int:
    return bisect_right(prose.starts, start) - 1


def _company(prose: Prose, places: list[int], kin: Kindred) -> Company:
    tokens: set[int] = set()
    for place in places:
        ground = ground_of(prose, place)
        tokens.update(ground.telling() if ground else ())
    return kin.among(prose, sorted(tokens))
