"""From matched figures to those that changed places: with each other, a date, a name."""

from collections.abc import Iterator, Sequence

from briefings.evidence.abbreviations import STARTERS
from briefings.evidence.content import Content
from briefings.evidence.datings import Dating
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import stem
from briefings.evidence.matching import Match, Seen, Table
from briefings.evidence.pointing import at_figure
from briefings.evidence.quantities import Figure
from briefings.evidence.timing import agree
from briefings.evidence.units import is_same
from briefings.evidence.wordset import words

_REACH = 8  # words on either side that go with a figure
_BOUNDARIES = frozenset(",;.:!?()")
_LINKS = frozenset(("and", "but", "while", "or", "whereas"))
_COSTS = {",": 12, ";": 60, ":": 20, "and": 8, "while": 20, "but": 20, "whereas": 20}
_LITTLE = words(
    """
    the and for with that this from were was are been had has have its their his her by
    about over under than more less fewer least most up down said says per each of in on
    to at as an a it he she they we
    """
)


def pairings(held: Table) -> Iterator[Discrepancy]:
    """Yield figures that stand with another's thing, date or name."""
    matched = [
        match for match in held.matches if match.found and not match.stated.is_weak
    ]
    told: set[Figure] = set()
    for match, other in _exchanged(held, matched):
        told |= {match.stated, other.stated}
        yield _exchange(held, match, other)
    for match in matched:
        if match.stated in told:
            continue
        if found := _misdated(held, match) or _misplaced(held, match):
            yield found


# -- two figures exchanged


def _exchanged(held: Table, matched: list[Match]) -> Iterator[tuple[Match, Match]]:
    done: set[int] = set()
    for at, match in enumerate(matched):
        for beyond in range(at + 1, min(len(matched), at + 6)):
            other = matched[beyond]
            if {at, beyond} & done or not _alike(match, other):
                continue
            if _roles_flipped(match, other) or _fit_crosswise(held, match, other):
                done |= {at, beyond}
                yield match, other


def _alike(one: Match, other: Match) -> bool:
    if not (one.found and other.found):
        return False
    ours, theirs = one.stated.number, other.stated.number
    return (
        ours.kind == theirs.kind
        and ours.value != theirs.value
        and one.found.text is other.found.text
    )


def _roles_flipped(one: Match, other: Match) -> bool:
    """Whether from and to, part and whole, or two ends of a range, are turned round."""
    assert one.found and other.found  # noqa: S101  # by _alike
    ours = (one.stated.role, other.stated.role)
    theirs = (one.found.figure.role, other.found.figure.role)
    for marked in ("from", "part", "whole"):
        if (
            marked in ours
            and marked in theirs
            and ours.count(marked) == theirs.count(marked) == 1
        ):
            return ours.index(marked) != theirs.index(marked)
    return False


def _fit_crosswise(held: Table, one: Match, other: Match) -> bool:
    assert one.found and other.found  # noqa: S101  # by _alike
    a, b = _company(held.statement, one.stated), _company(held.statement, other.stated)
    c, d = _company_of(one.found), _company_of(other.found)
    straight = _overlap(a, c) + _overlap(b, d)
    crossed = _overlap(a, d) + _overlap(b, c)
    return (
        crossed >= straight + 2
        and crossed >= 2 * straight
        and (
            (_overlap(a, d) > 0 and _overlap(b, c) > 0)
            or (crossed >= 3 and straight == 0)  # noqa: PLR2004  # words
        )
    )


def _company_of(seen: Seen) -> tuple[frozenset[str], tuple[Dating, ...]]:
    return _company(seen.text, seen.figure)


def _overlap(
    one: tuple[frozenset[str], tuple[Dating, ...]],
    other: tuple[frozenset[str], tuple[Dating, ...]],
) -> int:
    dated = any(agree(ours, theirs) for ours in one[1] for theirs in other[1])
    return len(one[0] & other[0]) + (2 if dated else 0)


def _company(
    text: Content, figure: Figure
) -> tuple[frozenset[str], tuple[Dating, ...]]:
    """Return the stems and dates that go with a figure, up to its neighbours."""
    first, after = figure.number.first, figure.number.after
    numbers = [other.number for other in text.figures]
    floor = max((n.after for n in numbers if n.after <= first), default=0)
    ceiling = min(
        (n.first for n in numbers if n.first >= after), default=len(text.pieces.words)
    )
    left = _reach(text, range(first - 1, floor - 1, -1), is_bounded=floor > 0)
    right = _reach(
        text, range(after, ceiling), is_bounded=ceiling < len(text.pieces.words)
    )
    span = left | right
    stems = frozenset(
        stem(text.pieces.lower[at])
        for at in span
        if text.pieces.words[at].isalpha() and text.pieces.lower[at] not in _LITTLE
    )
    dated = tuple(d for d in text.dates if d.first in span)
    return stems, dated


def _reach(text: Content, order: range, *, is_bounded: bool) -> set[int]:
    reached: set[int] = set()
    for at in order:
        word = text.pieces.lower[at]
        if word in (".", ";", "!", "?") or (
            is_bounded and (word in _BOUNDARIES or word in _LINKS)
        ):
            break
        reached.add(at)
        if len(reached) > _REACH + 2:
            break
    return reached


def _exchange(held: Table, match: Match, other: Match) -> Discrepancy:
    assert match.found  # noqa: S101  # by _alike
    seen = match.found
    shown = _sentence(seen)
    ours = held.statement.words(match.stated.number.first, match.stated.number.after)
    theirs = held.statement.words(other.stated.number.first, other.stated.number.after)
    return at_figure(
        held,
        match.stated,
        "figures-exchanged",
        f"'{ours}' and '{theirs}' have changed places",
        f"put each where the source has it: '{shown}'",
        shown,
    )


def _sentence(seen: Seen) -> str:
    """Return the words around a figure, a dozen pieces at most on either side."""
    number, text = seen.figure.number, seen.text
    sentence = text.sentences[number.first]
    first, after = number.first, number.after
    while (
        first > 0
        and number.first - first < 12
        and text.sentences[first - 1] == sentence
    ):  # noqa: PLR2004  # pieces
        first -= 1
    while (
        after < len(text.sentences)
        and after - number.after < 16  # noqa: PLR2004  # pieces
        and text.sentences[after] == sentence
    ):
        after += 1
    return text.words(first, after)


# -- a figure with another's date or name


def _cost(text: Content, number_at: tuple[int, int], other: tuple[int, int]) -> int:
    """Return how far a date or name is from a figure, in pieces and pauses."""
    if other[0] >= number_at[1]:
        between = text.pieces.lower[number_at[1] : other[0]]
    else:
        between = text.pieces.lower[other[1] : number_at[0]]
    return len(between) + sum(_COSTS.get(word, 0) for word in between)


def _nearest(text: Content, span: tuple[int, int], kind: str) -> Figure | None:
    """Return the figure of its sentence that a date or name goes with."""
    sentence = text.sentences[span[0]]
    near = [
        figure
        for figure in text.figures
        if text.sentences[figure.number.first] == sentence
        and figure.number.kind == kind
        and not figure.is_weak
    ]
    if not near:
        return None
    return min(near, key=lambda f: _cost(text, (f.number.first, f.number.after), span))


def _own_dates(text: Content, figure: Figure) -> list[Dating]:
    kind = figure.number.kind
    return [
        dating
        for dating in text.dates
        if text.sentences[dating.first] == text.sentences[figure.number.first]
        and _nearest(text, (dating.first, dating.after), kind) == figure
    ]


def _sentence_dates(text: Content, figure: Figure) -> list[Dating]:
    sentence = text.sentences[figure.number.first]
    return [dating for dating in text.dates if text.sentences[dating.first] == sentence]


def _misdated(held: Table, match: Match) -> Discrepancy | None:
    assert match.found  # noqa: S101  # only matched ones are asked about
    stated, seen = match.stated, match.found
    ours = _own_dates(held.statement, stated)
    theirs = _own_dates(seen.text, seen.figure)
    if not ours or not theirs or len(seen.text.dates) < 2:  # noqa: PLR2004  # nothing to confuse
        return None
    if any(
        agree(one, other)
        for one in _sentence_dates(held.statement, stated)
        for other in theirs
    ):
        return None
    for dating in ours:
        if any(
            agree(dating, other)
            for other in _sentence_dates(seen.text, seen.figure)
            if _is_shared(seen, other)
        ):
            continue
        owner = _owner(held, seen, dating)
        if owner is None:
            continue
        words = held.statement.words(stated.number.first, stated.number.after)
        return at_figure(
            held,
            stated,
            "figure-misdated",
            f"'{words}' goes with '{theirs[0].words}' in the words it rests on,"
            f" and '{dating.words}' with '{owner.words}'",
            f"write '{owner.bounded}' for '{dating.words}', or '{theirs[0].words}' for '{words}'",
            _sentence(seen),
        )
    return None


def _is_shared(seen: Seen, dating: Dating) -> bool:
    """Whether a date of the figure's sentence belongs to no other figure in it."""
    owner = _nearest(seen.text, (dating.first, dating.after), seen.figure.number.kind)
    return owner is None or owner == seen.figure


def _owner(held: Table, seen: Seen, dating: Dating) -> Seen | None:
    """Return the other figure of the passages that goes with the statement's date."""
    for text in held.passages:
        for other in text.dates:
            if not agree(dating, other):
                continue
            figure = _nearest(text, (other.first, other.after), seen.figure.number.kind)
            if figure is None or figure.number.value == seen.figure.number.value:
                continue
            if is_same(figure.unit, seen.figure.unit, held.units) is not False:
                return Seen(text, figure)
    return None


def _misplaced(held: Table, match: Match) -> Discrepancy | None:
    """Tell of a figure that stands with the name another figure stands with."""
    assert match.found  # noqa: S101  # only matched ones are asked about
    stated, seen = match.stated, match.found
    if len(seen.text.figures) < 2:  # noqa: PLR2004  # nothing to confuse
        return None
    here = _names(held.statement)
    there = _names(seen.text)
    theirs = {
        name
        for name, spans in there.items()
        if _goes_with(seen.text, spans, seen.figure)
    }
    if not theirs or theirs & here.keys():
        return None
    for name, spans in here.items():
        if name not in there or not _goes_with(held.statement, spans, stated):
            continue
        owners = [
            _nearest(seen.text, span, seen.figure.number.kind) for span in there[name]
        ]
        if any(
            owner is None or owner.number.value == seen.figure.number.value
            for owner in owners
        ):
            continue
        owner = owners[0]
        if owner is None or is_same(owner.unit, seen.figure.unit, held.units) is False:
            continue
        words = held.statement.words(stated.number.first, stated.number.after)
        other = Seen(seen.text, owner).words
        return at_figure(
            held,
            stated,
            "figure-misplaced",
            f"'{words}' stands with '{name}' here, which has '{other}' in the words it rests on",
            f"put each where the source has it: '{_sentence(seen)}'",
            _sentence(seen),
        )
    return None


def _goes_with(text: Content, spans: Sequence[tuple[int, int]], figure: Figure) -> bool:
    return any(_nearest(text, span, figure.number.kind) == figure for span in spans)


def _names(text: Content) -> dict[str, list[tuple[int, int]]]:
    """Return the capitalised words of a text, but those that only begin a sentence."""
    dated = {at for dating in text.dates for at in range(dating.first, dating.after)}
    plain = {word for word in text.pieces.words if word[0].islower()}
    found: dict[str, list[tuple[int, int]]] = {}
    for at, word in enumerate(text.pieces.words):
        if not word[0].isupper() or len(word) < 2 or at in dated:  # noqa: PLR2004  # initials
            continue
        begins = at == 0 or text.sentences[at] != text.sentences[at - 1]
        begins = begins or text.pieces.words[at - 1] in ('"', "(", ":")
        if not begins or (word not in STARTERS and word.lower() not in plain):
            found.setdefault(word, []).append((at, at + 1))
    return found
