"""From bodies named in a row to a passage whose row has another one in its place.

"The Marshals, the Navy and the Coast Guard", where the passage has the Marshals, the
Army and the Coast Guard; or "troopers of Elm and a clerk of Rell".
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.forms import word_set

_COMMAS = word_set(", ; and or")
_BETWEEN = _COMMAS | word_set("the a an of from at with both some one two another")
_NEAR = 7  # tokens between two of a row
_MOST = 12  # bodies of a row, and rows of a text
_FEW = 2  # of a row in which the two must be of one sort: an official, an official


class _Item(NamedTuple):
    """A body in a row, and the stem of the word for one of its people."""

    body: Mention
    post: str


_Row = tuple[_Item, ...]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a body in a row of them, where the passages have the row with another."""
    if not claim.passages:
        return
    seer = sights(claim.names, claim.lexicon)
    statement = seer.see(claim.statement)
    ours = _rows(statement, seer)
    seen = [seer.see(passage.words) for passage in claim.passages] if ours else []
    theirs = [(sight, row) for sight in seen for row in _rows(sight, seer)]
    for row in ours:
        others = [(sight, other, *_left(row, other, seer)) for sight, other in theirs]
        if any(not mine for _, _, mine, _ in others):
            continue
        for sight, other, mine, its in others:
            if not _is_one_other(row, other, mine, its):
                continue
            is_told = statement.holds(its[0].body, seer.words)
            if not is_told and not _stands_beside(mine[0].body, other, sight, seer):
                yield _told(statement, mine[0].body, its[0].body)
                return


CHECKS = (compare,)


def _rows(sight: Sight, seer: Sights) -> list[_Row]:
    """Return the bodies of a text that are named in a row, with who of theirs it is."""
    bodies = [m for m in sight.mentions if m.kind == "body" and m.is_sure]
    rows: list[list[_Item]] = []
    last: Mention | None = None
    for body in bodies:
        item = _Item(body, _post(sight, body, seer))
        if last is not None and _are_joined(sight, last, body, seer):
            rows[-1].append(item)
        else:
            rows.append([item])
        last = body
    return [tuple(row) for row in rows if 1 < len(row) <= _MOST][:_MOST]


def _are_joined(sight: Sight, one: Mention, other: Mention, seer: Sights) -> bool:
    """Whether only commas, "and", and words for people stand between two bodies."""
    between = sight.prose.lows[one.last + 1 : other.first]
    is_near = len(between) <= _NEAR and not _COMMAS.isdisjoint(between)
    return is_near and all(low in _BETWEEN or _is_post(low, seer) for low in between)


def _is_post(low: str, seer: Sights) -> bool:
    titles = seer.words.titles
    return low in titles or low.removesuffix("s") in titles or low in _PEOPLE


_PEOPLE = word_set("official officials employee employees staff troops lawyers records")


def _post(sight: Sight, body: Mention, seer: Sights) -> str:
    """Return the stem of the word for people beside a body: of it, or behind it."""
    prose, after = sight.prose, body.last + 1
    if after < len(prose.lows) and _is_post(prose.lows[after], seer):
        return prose.stems[after]
    before = body.first - 1
    before -= prose.low(before) == "the"
    if prose.low(before) in ("of", "from", "at") and _is_post(
        prose.low(before - 1), seer
    ):
        return prose.stems[before - 1]
    return ""


def _left(row: _Row, other: _Row, seer: Sights) -> tuple[list[_Item], list[_Item]]:
    """Return what each of two rows has and the other lacks."""
    mine, its = (
        [
            item
            for item in here
            if not any(is_same(item.body, one.body, seer.words) for one in there)
        ]
        for here, there in ((row, other), (other, row))
    )
    return mine, its


def _is_one_other(row: _Row, other: _Row, mine: list[_Item], its: list[_Item]) -> bool:
    """Whether two rows are of one length and part in one body only."""
    if len(row) != len(other) or not len(mine) == len(its) == 1:
        return False
    is_of_sort = mine[0].post == its[0].post and bool(mine[0].post)
    return len(row) > _FEW or is_of_sort


def _stands_beside(body: Mention, row: _Row, sight: Sight, seer: Sights) -> bool:
    """Whether the sentence of a row names a body, too: it may be told with them."""
    numbers = sight.prose.sentences
    return any(
        numbers[other.first] == numbers[row[0].body.first]
        and is_same(body, other, seer.words)
        for other in sight.mentions
    )


def _told(statement: Sight, mine: Mention, its: Mention) -> Discrepancy:
    return Complaint(
        "agency-swapped",
        "review",
        f"in the row of the passage stands '{its.words}', not '{mine.words}'",
        "name those that stand there, or cite words that name this one with them",
    ).at(statement.prose, mine.first, mine.last, its.words)
