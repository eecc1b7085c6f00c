"""From a number that no passage prints to the things that a passage tells off singly.

Names in a row that it counts, what is left of a whole, and one more or fewer than so
many.
"""

from collections.abc import Iterator
from fractions import Fraction

from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_plural, is_same
from briefings.evidence.readers.words.abbreviations import TITLES
from briefings.evidence.readers.words.forms import is_past, stem
from briefings.evidence.readers.words.wordset import words

_SMALL = 10  # up to so many, things are counted as they are named
_FEW = 12  # figures of one sort that are held to each other
_MOST = 300  # figures of a passage that may be held to others
_PAUSES = frozenset((",", ";", ":", ".", "!", "?"))
_JOINTS = frozenset((",", "and", "or", "&"))
_LAST = frozenset(("and", "or", "&"))
_LEADS = frozenset(("the", "a", "an", "in", "of", "from", "by", "both", "as", "well"))
_INNER = frozenset(("of", "the", "for", "'s", "'", "-"))
_FURTHER = words("further more other additional extra")
_ALL = frozenset(("all", "every", "each", "any"))
_BUT = frozenset(("but", "except", "save", "bar", "barring", "excepting"))
_MORE = words("more higher above longer larger up greater older over")
_FEWER = words("fewer less lower below shorter smaller down younger under")
_NEAR, _WIDE = 3, 6  # pieces from a number to "more", and on to "than"
_SAYING = words("said told found reported noted wrote held testified stated added")


def is_tallied(held: Table, stated: Figure) -> bool:
    """Whether a number follows from what the passages name, leave or compare singly."""
    if stated.number.kind == "share":
        return _is_rest(held, stated)
    if stated.number.kind not in ("count", "money"):
        return False
    return (
        _counts_names(held, stated)
        or _is_all_but(held, stated)
        or _is_complement(held, stated)
        or _is_compared(held, stated)
    )


def _is_rest(held: Table, stated: Figure) -> bool:
    """Whether a share is what another one leaves: 42 percent, where it met 58."""
    ours = _verbs(held.statement, stated)
    return any(
        seen.figure.number.kind == "share"
        and seen.figure.number.value + stated.number.value == 1
        and seen.figure.number.value != stated.number.value
        and ours != _verbs(seen.text, seen.figure)
        for seen in held.near
    )


def _counts_names(held: Table, stated: Figure) -> bool:
    """Whether it counts the names that stand in a row: in Ohio, Nevada and Maine."""
    number = stated.number
    if not 1 < number.value <= _SMALL or stated.hedge.kind not in ("", "exact"):
        return False
    if not any(map(is_plural, stated.unit.words)) or _is_counted(held, stated):
        return False
    rows = {row for text in held.passages for row in text.once(name_rows)}
    if number.value in rows:
        return True
    more = {s.figure.number.value for s in held.near if _is_further(s)}
    return any(number.value == row + other for row in rows for other in more)


def _is_counted(held: Table, stated: Figure) -> bool:
    """Whether the passages count such things themselves, and otherwise."""
    return any(
        not _is_further(seen)
        and seen.figure.number.kind == "count"
        and not seen.figure.is_weak
        and is_same(stated.unit, seen.figure.unit, held.units)
        for seen in held.near
    )


def _is_further(seen: Seen) -> bool:
    """Whether a figure adds to what is told before: five further languages."""
    return seen.text.pieces.word(seen.figure.number.after) in _FURTHER


def name_rows(text: Content) -> frozenset[int]:
    """Return how many names stand in each row of names in a text."""
    return frozenset(_rows(text))


def _rows(text: Content) -> Iterator[int]:
    at, count, is_closed = 0, 0, False
    pieces = text.pieces
    while at < len(pieces.words):
        if end := _past_name(text, at):
            count += 1
            at, joint = _past_joint(text, end)
            if count > 1 and is_closed:
                yield count
            is_closed = joint
            if at > end:
                continue
        count, is_closed, at = 0, False, max(at, end or at + 1)


def _past_name(text: Content, at: int) -> int:
    """Return the piece after a name that begins at a piece; 0 where none does."""
    pieces = text.pieces
    if not pieces.words[at][0].isupper():
        return 0
    end = at + 1
    while end < len(pieces.words):
        if pieces.words[end] == "." and pieces.words[end - 1] in TITLES:
            end += 1  # St. Anne's
            continue
        is_inner = pieces.lower[end] in _INNER and _is_capital(text, end + 1)
        if not (is_inner or _is_capital(text, end)):
            break
        end += 1
    return end


def _is_capital(text: Content, at: int) -> bool:
    words_ = text.pieces.words
    return at < len(words_) and words_[at][0].isupper()


def _past_joint(text: Content, at: int) -> tuple[int, bool]:
    """Return the piece that a row goes on at, and whether it is the last of it."""
    word, start, is_last = text.pieces.word, at, False
    while word(at) in _JOINTS and at < start + 2:
        is_last = is_last or word(at) in _LAST
        at += 1
    if at == start:
        return start, False
    while word(at) in _LEADS and at < start + 4:
        at += 1
    return (at, is_last) if _is_capital(text, at) else (start, False)


def _is_all_but(held: Table, stated: Figure) -> bool:
    """Whether "all but one of five" says what the passages' four of five does."""
    lower, first = held.statement.pieces.lower, stated.number.first
    before = lower[max(0, first - _NEAR) : first]
    if _BUT.isdisjoint(before) or _ALL.isdisjoint(
        lower[max(0, first - 2 * _NEAR) : first]
    ):
        return False
    values = _values(held, stated.number.kind)
    return any(value + stated.number.value in values for value in values)


def _values(held: Table, kind: str) -> set[Fraction]:
    figures = (s.figure for s in held.near)
    plain = [f.number.value for f in figures if f.number.kind == kind and not f.is_weak]
    return {*plain[:_FEW]}


def _is_complement(held: Table, stated: Figure) -> bool:
    """Whether it is what is left of a whole, and other things are told of it.

    It met one of five deadlines, where it missed four of the five.
    """
    ours = _verbs(held.statement, stated)
    return bool(ours) and any(
        whole.number.value - part.number.value == stated.number.value
        and held.is_used(Seen(text, whole))
        and not held.is_used(Seen(text, part))
        and ours.isdisjoint(_verbs(text, part))
        for text, part, whole in _parts(held)
    )


def _parts(held: Table) -> Iterator[tuple[Content, Figure, Figure]]:
    """Yield each part of the passages with its whole."""
    for seen in held.near:
        if seen.figure.role == "part":
            for whole in seen.text.beside(seen.figure.number.first)[:_FEW]:
                if whole.role == "whole":
                    yield seen.text, seen.figure, whole


def _verbs(text: Content, figure: Figure) -> frozenset[str]:
    """Return the stems of the verbs in the clause that a figure stands in."""
    lower, number = text.pieces.lower, figure.number
    start, end = number.first, number.after
    while start > 0 and lower[start - 1] not in _PAUSES:
        start -= 1
    while end < len(lower) and lower[end] not in _PAUSES:
        end += 1
    return frozenset(
        stem(low) for low in lower[start:end] if is_past(low) and low not in _SAYING
    )


def _is_compared(held: Table, stated: Figure) -> bool:
    """Whether the passages have so many, and that one more or fewer than it."""
    kind, value = stated.number.kind, stated.number.value
    return any(
        base.number.kind == kind and base.number.value - gap == value
        for text in held.passages
        for base, gap in text.once(_gaps)
    )


def _gaps(text: Content) -> list[tuple[Figure, Fraction]]:
    """Return figures with how many more they are than what they are held to."""
    gaps = [
        (number.first, number.after, number.value)
        for number in (figure.number for figure in text.figures)
        if number.kind in ("count", "money")
    ]
    lower = text.pieces.lower
    gaps += [(at, at + 1, Fraction(1)) for at, low in enumerate(lower) if low == "one"]
    found: list[tuple[Figure, Fraction]] = []
    for first, after, value in gaps[:_MOST]:
        if sign := _way(lower, after):
            before = [f for f in text.beside(first)[:_FEW] if f.number.first < first]
            found += [(base, sign * value) for base in before[-1:]]
    return found


def _way(lower: list[str], after: int) -> int:
    """Return 1 for "one more than", -1 for "two fewer than", 0 for neither."""
    near = lower[after : after + _NEAR]
    if "than" not in lower[after : after + _WIDE]:
        return 0
    if not _MORE.isdisjoint(near):
        return 1
    return 0 if _FEWER.isdisjoint(near) else -1
