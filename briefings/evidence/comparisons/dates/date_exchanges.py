"""From the dates of a statement and its passages to two that changed places."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.comparisons.sides.closeness import claim_weight
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.contents.parallels import Spot, sides
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.forms import stem

_FEW = 6  # dates of a statement that are held to each other
_MOST = 40  # dates of a passage that are looked at
_REACH = 12  # pieces on either side that go with a date
_FREE = 0.75  # how closely a statement keeps to a passage that tells much
_CLOSE = 4  # pieces on either side that stand close by
_PAUSES = frozenset((";", ".", ":", "but", "while", "whereas", "and"))
_EDGES = _PAUSES - {"and"} | {","}
_NEGATORS = frozenset(("not", "never", "no", "neither", "nor", "without"))
_DAYS = frozenset(("day", "month"))
_TURNS = frozenset(
    ("after", "before", "since", "until", "following", "when", "according")
)
"""Words behind which another deed or whoever tells of it stands."""
_TELLERS = frozenset(("according",))
_AFTERWARDS = frozenset(("after", "before", "following", "when"))
_LEAST = 3  # what a deed must share with the place of another date
_SURE = 2  # by how much the other's place must fit better


class _Place(NamedTuple):
    """A date where it stands, with what goes with it."""

    text: Content
    dating: Dating
    company: dict[str, int]  # stem → 2 where it stands close by, else 1
    is_denied: bool

    @property
    def words(self) -> str:
        return self.text.words(self.dating.first, self.dating.after)


def exchanged_dates(held: Timeline) -> Iterator[Discrepancy]:
    """Yield two dates that stand where the passages have each other.

    They do so where what goes with each goes with the other there, or where of one is
    denied what the passages deny of the other: "in 2023 but not in 2022".
    """
    stated = [d for d in held.stated[:_FEW] if d.interval and not d.is_relative]
    if len(stated) < 2:  # noqa: PLR2004  # nothing to exchange
        return
    for one, other in combinations(stated, 2):
        if one.grain != other.grain or agree(one, other) or agree(other, one):
            continue
        found = [_found(held, dating) for dating in (one, other)]
        if found[0] is None or found[1] is None:
            continue
        if _keep_directions((one, other), (found[0].dating, found[1].dating)):
            continue  # "by August 1", as he told them on May 2
        ours = tuple(_place(held.statement, d, _TELLERS) for d in (one, other))
        if _are_exchanged(ours, (found[0], found[1])):
            yield _told(held, ours, (found[0], found[1]))
            return


def _keep_directions(
    ours: tuple[Dating, Dating], theirs: tuple[Dating, Dating]
) -> bool:
    """Whether one date alone is "by" or "since" on both sides."""
    ways = ours[0].direction, ours[1].direction
    return ways[0] != ways[1] and ways == (theirs[0].direction, theirs[1].direction)


def misplaced_dates(held: Timeline) -> Iterator[Discrepancy]:
    """Yield a date of the passages that stands here with what goes with another there.

    "Paid on May 4", where the award was made on May 4 and paid on June 1.
    """
    for dating in held.stated[:_FEW]:
        if dating.interval is None or dating.is_relative or dating.is_range:
            continue
        if dating.grain not in _DAYS:
            continue
        own = _found(held, dating)
        if own is None or not own.company:
            continue  # not there once, or at the head of the page
        ours = _place(held.statement, dating, _TURNS)
        fit = _shared(ours, own)
        rivals = [_shared_with(ours, place) for place in _others(held, dating)]
        best = max(rivals, default=(0, own), key=lambda pair: pair[0])
        if best[0] >= max(fit + _SURE, 2 * fit + 1, _LEAST):
            yield _misplaced(held, ours, best[1])
            return


def swapped_dates(held: Timeline) -> Iterator[Discrepancy]:
    """Yield a date of two in a sentence that stands here with what the other has.

    "Lunch has been free since August", where breakfast was from then, and lunch from
    January.
    """
    if sum(not _is_loose(dating) for dating in held.known[:_MOST]) < 2:  # noqa: PLR2004  # nothing to swap
        return
    for dating in held.stated[:_FEW]:
        own = None if _is_loose(dating) else _found(held, dating)
        pieces = [
            low
            for at, low in enumerate(held.statement.pieces.lower)
            if held.statement.is_beside(at, dating.first)
        ]
        if own is None or not _AFTERWARDS.isdisjoint(pieces):
            continue
        said = {stem(low) for low in pieces}
        for other in own.text.dates[:_MOST]:
            if _is_loose(other) or any(agree(mine, other) for mine in held.stated):
                continue
            if _is_swapped(own, other, said):
                place = _place(own.text, other)
                yield _misplaced(held, _place(held.statement, dating), place)
                return


def _is_loose(dating: Dating) -> bool:
    is_day = dating.grain in _DAYS and dating.interval is not None
    return not is_day or dating.is_relative or dating.is_range


def _is_swapped(own: _Place, other: Dating, said: set[str]) -> bool:
    """Whether only what stands beside the other date is told."""
    mine = Spot(own.text, own.dating.first, own.dating.after)
    theirs = Spot(own.text, other.first, other.after)
    is_early = mine.first < theirs.first
    found = sides(*((mine, theirs) if is_early else (theirs, mine)))
    if found is None:
        return False
    ours, others = found.early, found.late
    if not is_early:
        ours, others = found.all_late, found.early
    return said.isdisjoint(ours) and not said.isdisjoint(others)


def _shared_with(ours: _Place, other: _Place) -> tuple[int, _Place]:
    return _shared(ours, other), other


def _others(held: Timeline, dating: Dating) -> Iterator[_Place]:
    """Yield the places of dates of one grain that the statement does not have."""
    for text in held.passages:
        for other in text.dates[:_MOST]:
            is_plain = other.interval is not None and not other.is_relative
            is_plain = is_plain and other.grain == dating.grain
            if is_plain and not any(agree(mine, other) for mine in held.stated):
                yield _place(text, other)


def _misplaced(held: Timeline, ours: _Place, other: _Place) -> Discrepancy:
    dating, words = ours.dating, other.words
    return at_pieces(
        held.statement,
        (dating.first, dating.after),
        Remark(
            "deed-misdated",
            f"what is told here goes with '{words}' in its source, not '{ours.words}'",
            f"write '{words}', or cite words that have it on this day",
            words,
            severity=claim_weight(held.claim, _FREE),
        ),
    )


def _found(held: Timeline, dating: Dating) -> _Place | None:
    """Return the one place where the passages have a date; `None` for several."""
    places = [
        _place(text, other)
        for text in held.passages
        for other in text.dates[:_MOST]
        if agree(dating, other) and agree(other, dating)
    ]
    return places[0] if len(places) == 1 else None


def _place(text: Content, dating: Dating, ends: frozenset[str] = frozenset()) -> _Place:
    """Return a date where it stands; what is behind some words does not go with it."""
    near = _neighbours(text, dating)
    found = _company(text, dating, near, _PAUSES | ends)
    return _Place(text, dating, found, _is_denied(text, dating))


def _neighbours(text: Content, dating: Dating) -> tuple[int, int]:
    """Return how far to either side words may go with a date: to the next date."""
    floor = max((d.after for d in text.dates if d.after <= dating.first), default=0)
    size = len(text.pieces.lower)
    later = (d.first for d in text.dates if d.first >= dating.after)
    ceiling = min(later, default=size)
    return floor, ceiling


def _company(
    text: Content, dating: Dating, near: tuple[int, int], ends: frozenset[str]
) -> dict[str, int]:
    found: dict[str, int] = {}
    before = range(dating.first - 1, max(near[0], dating.first - _REACH) - 1, -1)
    behind = range(dating.after, min(near[1], dating.after + _REACH))
    for side in (before, behind):
        for distance, at in enumerate(side):
            low = text.pieces.lower[at]
            if low in ends or not text.is_beside(at, dating.first):
                break
            if low.isalpha() and low not in STOPS:
                found.setdefault(stem(low), 2 if distance < _CLOSE else 1)
    return found


def _is_denied(text: Content, dating: Dating) -> bool:
    """Whether what a date belongs to is denied: "did not do so in 2023 or 2024"."""
    for at in range(dating.first - 1, max(-1, dating.first - _REACH - 1), -1):
        low = text.pieces.lower[at]
        if low in _NEGATORS or low.endswith("n't"):
            return True
        if low in _EDGES or not text.is_beside(at, dating.first):
            break
    return False


def _are_exchanged(ours: tuple[_Place, ...], theirs: tuple[_Place, ...]) -> bool:
    denied = tuple(place.is_denied for place in ours)
    if denied[0] != denied[1]:
        return denied == tuple(place.is_denied for place in theirs)[::-1]
    if _keep_figures(ours, theirs):
        return False
    straight = _shared(ours[0], theirs[0]) + _shared(ours[1], theirs[1])
    crossed = _shared(ours[0], theirs[1]), _shared(ours[1], theirs[0])
    return min(crossed) > 0 and sum(crossed) >= max(straight + _SURE, 2 * straight)


def _keep_figures(ours: tuple[_Place, ...], theirs: tuple[_Place, ...]) -> bool:
    """Whether a figure stands right before its date as in the passages: 40 in 2024."""
    here, there = map(_figure, ours), tuple(map(_figure, theirs))
    pairs = [(low, there[at], there[1 - at]) for at, low in enumerate(here) if low]
    return any(low == own for low, own, _ in pairs) and not any(
        low == across for low, _, across in pairs
    )


def _figure(place: _Place) -> str:
    """Return the figure right before a date; empty for none."""
    text, first = place.text, place.dating.first
    floor = max(_neighbours(text, place.dating)[0], first - _CLOSE)
    before = (text.pieces.lower[at] for at in range(first - 1, floor - 1, -1))
    return next((low for low in before if low[0].isdecimal()), "")


def _shared(one: _Place, other: _Place) -> int:
    both = one.company.keys() & other.company.keys()
    return sum(min(one.company[word], other.company[word]) for word in both)


def _told(
    held: Timeline, ours: tuple[_Place, ...], theirs: tuple[_Place, ...]
) -> Discrepancy:
    first, last = theirs[0].dating.first, theirs[0].dating.after
    shown = theirs[0].text.words(max(0, first - _REACH), last)
    dating = ours[0].dating
    return at_pieces(
        held.statement,
        (dating.first, dating.after),
        Remark(
            "figures-exchanged",
            f"'{ours[0].words}' and '{ours[1].words}' have changed places",
            f"put each where the source has it: '{shown}'",
            shown,
        ),
    )
