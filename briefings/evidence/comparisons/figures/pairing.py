"""From matched figures to those that stand with another's number, date or name."""

from collections.abc import Iterator

from briefings.evidence.comparisons.figures.exchanges import exchanged, told_of_exchange
from briefings.evidence.comparisons.figures.framed import framed
from briefings.evidence.comparisons.figures.misplaced import PARTED, may_swap, misplaced
from briefings.evidence.comparisons.sides.closeness import keeps_close
from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.company import around
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.contents.going_with import (
    nearest,
    own_dates,
    sentence_dates,
)
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same

_CLOSE = 0.6  # how closely a statement keeps to its passages
_MANY = 60  # figures of a statement that are looked at


def pairings(held: Table) -> Iterator[Discrepancy]:
    """Yield figures that stand with another's thing, date or name."""
    matched = [
        (match.stated, match.found)
        for match in held.matches
        if match.found and not match.stated.is_weak
    ][:_MANY]
    told: set[Figure] = set()
    for one, other in exchanged(held, matched):
        told |= {one[0], other[0]}
        yield told_of_exchange(held.statement, (one[0], other[0]), one[1])
    for stated, seen in matched:
        if told and stated in told:
            continue
        found = (
            _misdated(held, stated, seen)
            or misplaced(held, stated, seen)
            or framed(held, stated, seen)
        )
        if found:
            yield found


def _misdated(held: Table, stated: Figure, seen: Seen) -> Discrepancy | None:
    if len(seen.text.dates) < 2 or stated.role == "whole":  # noqa: PLR2004  # nothing to confuse
        return None
    ours = own_dates(held.statement, stated)
    theirs = own_dates(seen.text, seen.figure)
    near = ours + [
        dating
        for dating in sentence_dates(held.statement, stated)
        if nearest(held.statement, (dating.first, dating.after), stated.number.kind)
        is None
    ]
    if not ours or any(agree(a, b) for a in near for b in theirs):
        return None
    for dating in ours:
        if _is_shared(seen, dating) or _is_open(held, dating):
            continue
        if _is_of_all(held, stated, dating) or _is_of_what(held, stated, dating):
            continue
        owner = _owner(held, seen, dating)
        if owner is not None and _is_ahead_of_both(owner, seen, dating):
            continue
        is_sure = theirs or _has_both(held, stated, seen, owner)
        is_part = owner and {owner.figure.role, seen.figure.role} == PARTED
        if owner is not None and is_sure and not is_part:
            return _told_of_date(held, stated, seen, dating, owner)
    return None


def _is_ahead_of_both(owner: Seen, seen: Seen, dating: Dating) -> bool:
    """Whether a date stands before two figures of one sentence: it holds for both."""
    text, first, other = seen.text, seen.figure.number.first, owner.figure.number.first
    if owner.text is not text or not text.is_beside(first, other):
        return False
    start = min(first, other)
    between = [d for d in text.dates if start < d.first < max(first, other)]
    return not between and any(
        agree(dating, mine)
        and mine.after <= start
        and text.is_beside(mine.first, first)
        for mine in text.dates
    )


def _is_open(held: Table, dating: Dating) -> bool:
    """Whether a figure holds from a day on, or up to where another one begins.

    "Until May, when it was 80" tells of 80 what is so from May on.
    """
    return dating.direction == "since" or any(
        dating.direction == other.direction == "until"
        and agree(dating, other)
        and text.pieces.lower[other.after : other.after + 2] == [",", "when"]
        for text in held.passages
        for other in text.dates
    )


_RELATIVE = frozenset(("that", "which", "who", "whom", "whose"))


def _is_of_what(held: Table, stated: Figure, dating: Dating) -> bool:
    """Whether a date is of what is named behind a bare figure: a suit that it won."""
    between = held.statement.pieces.lower[stated.number.after : dating.first]
    return not stated.unit.words and not _RELATIVE.isdisjoint(between)


def _is_of_all(held: Table, stated: Figure, dating: Dating) -> bool:
    """Whether a date at the head of a sentence holds for all of it, or for a paper."""
    text = held.statement
    kind = stated.number.kind
    alike = [f for f in text.beside(dating.first) if f.number.kind == kind]
    at = dating.first
    while at and text.is_beside(at - 1, dating.first) and at > dating.first - 2:
        at -= 1
    is_head = at == 0 or not text.is_beside(at - 1, dating.first)
    is_paper = text.pieces.word(dating.first - 1) == "dated"
    dates = [d for d in text.dates if text.is_beside(d.first, dating.first)]
    is_shared = is_head and len(alike) > 1 and len(dates) == 1
    return is_paper or (is_shared and text.pieces.word(dating.after) == ",")


def _has_both(held: Table, stated: Figure, seen: Seen, owner: Seen | None) -> bool:
    """Whether the statement has the date's own figure too, of the same thing."""
    if owner is None:
        return False
    sentence = seen.text.sentences[seen.figure.number.first]
    is_near = owner.text.sentences[owner.figure.number.first] == sentence
    if not is_near and not _has_own_time(seen):
        return False  # a date holds for the next sentence too
    same = is_same(stated.unit, owner.figure.unit, held.units)
    return held.is_used(owner) and (bool(same) or stated.role == "from")


def _has_own_time(seen: Seen) -> bool:
    """Whether a figure's sentence says that it is so now."""
    at = seen.figure.number.first
    near = seen.text.pieces.lower[max(0, at - _BEFORE) : at]
    return not _NOW.isdisjoint(near)


_NOW = frozenset(("now", "today", "currently"))
_BEFORE = 8  # pieces before a figure in which "now" stands


def _is_shared(seen: Seen, dating: Dating) -> bool:
    """Whether the date belongs to no other figure in the passage's sentence."""
    kind = seen.figure.number.kind
    return any(
        nearest(seen.text, (other.first, other.after), kind) in (None, seen.figure)
        for other in sentence_dates(seen.text, seen.figure)
        if agree(dating, other)
    )


def _owner(held: Table, seen: Seen, dating: Dating) -> Seen | None:
    """Return the other figure of the passages that goes with the statement's date."""
    kind = seen.figure.number.kind
    for text in held.passages:
        for other in text.dates:
            is_base = text.pieces.word(other.first - 2) == "compared"
            if is_base or not agree(dating, other):
                continue
            figure = nearest(text, (other.first, other.after), kind)
            if figure is not None and _is_compared(text, figure, other):
                continue
            if figure is not None and may_swap(held, figure, seen.figure):
                return Seen(text, figure)
    return None


_UP = frozenset(("up", "down", "compared", "against", "versus"))


def _is_compared(text: Content, figure: Figure, dating: Dating) -> bool:
    """Whether a figure behind a date is of another time: in 2024, up from 118."""
    first = figure.number.first
    between = text.pieces.lower[dating.after : first]
    return first > dating.after and not _UP.isdisjoint(between)


def _told_of_date(
    held: Table, stated: Figure, seen: Seen, dating: Dating, owner: Seen
) -> Discrepancy:
    words, own = held.words(stated), own_dates(seen.text, seen.figure)
    goes = f", and '{own[0].words}' with '{words}'" if own else f", not '{words}'"
    return at_figure(
        held.statement,
        stated,
        Remark(
            "figure-misdated",
            f"'{dating.words}' goes with '{owner.words}' in its source{goes}",
            f"write '{owner.bounded}' for '{dating.words}', or mend the date",
            around(owner.text, owner.figure),
            severity=_weight(held, owner),
        ),
    )


def _weight(held: Table, owner: Seen) -> str:
    """Return how sure it is: most where the statement has both figures."""
    if not keeps_close(held.claim, _CLOSE):
        return "info"
    return "error" if held.is_used(owner) else "review"
