"""From matched figures to those that changed places, with a date or a name too."""

from collections.abc import Iterator
from itertools import islice

from briefings.evidence.agreement import agree
from briefings.evidence.company import (
    Company,
    Span,
    around,
    company,
    goes_with,
    names,
    nearest,
    nearest_of_any,
    own_dates,
    sentence_dates,
)
from briefings.evidence.content import Content
from briefings.evidence.datings import Dating
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.matching import Seen, Table
from briefings.evidence.pointing import Remark, at_figure
from briefings.evidence.quantities import Figure
from briefings.evidence.units import is_same

_MANY = 60  # figures of a statement that are looked at
_NAMES = 150  # names in a text, past which nobody can tell whose a figure is
_NEIGHBOURS = 6  # figures further on that one may have changed places with


def pairings(held: Table) -> Iterator[Discrepancy]:
    """Yield figures that stand with another's thing, date or name."""
    matched = [
        (match.stated, match.found)
        for match in held.matches
        if match.found and not match.stated.is_weak
    ][:_MANY]
    told: set[Figure] = set()
    for one, other in _exchanged(held, matched):
        told |= {one[0], other[0]}
        yield _exchange(held, one, other)
    names_of = _Names()
    for stated, seen in matched:
        if stated in told:
            continue
        found = _misdated(held, stated, seen) or _misplaced(
            held, stated, seen, names_of
        )
        if found:
            yield found


Pair = tuple[Figure, Seen]

# -- two figures exchanged


def _exchanged(held: Table, matched: list[Pair]) -> Iterator[tuple[Pair, Pair]]:
    done: set[int] = set()
    for at, one in enumerate(matched):
        for beyond, other in islice(enumerate(matched), at + 1, at + _NEIGHBOURS):
            if {at, beyond} & done or not _alike(one[0], other[0]):
                continue
            if _are_roles_flipped(one, other) or _fit_crosswise(held, one, other):
                done |= {at, beyond}
                yield one, other


def _alike(one: Figure, other: Figure) -> bool:
    ours, theirs = one.number, other.number
    return ours.kind == theirs.kind and ours.value != theirs.value


def _are_roles_flipped(one: Pair, other: Pair) -> bool:
    """Whether from and to, or part and whole, are turned round."""
    parts = {figure.role: figure for figure in (one[0], other[0])}
    if {"part", "whole"} <= parts.keys() and (
        parts["part"].number.value > parts["whole"].number.value
    ):
        return True  # sixty-four of the 58
    ours = (one[0].role, other[0].role)
    theirs = (one[1].figure.role, other[1].figure.role)
    if {"part", "whole"} == set(ours) == set(theirs):
        return ours != theirs
    return ours.count("from") == theirs.count("from") == 1 and ours.index(
        "from"
    ) != theirs.index("from")


def _fit_crosswise(held: Table, one: Pair, other: Pair) -> bool:
    """Whether each figure's company is the other's in the passages."""
    ours = company(held.statement, one[0]), company(held.statement, other[0])
    theirs = _company_of(one[1]), _company_of(other[1])
    if _have_like_roles(one, other):
        return False
    if _keeps_its_thing(held, one, other) or _keeps_its_thing(held, other, one):
        return False
    straight = ours[0].shared(theirs[0]) + ours[1].shared(theirs[1])
    crossed = ours[0].shared(theirs[1]), ours[1].shared(theirs[0])
    if sum(crossed) < max(straight + 2, 2 * straight):
        return False
    return min(crossed) > 0 or (straight == 0 and sum(crossed) > 2)  # noqa: PLR2004  # words


def _have_like_roles(one: Pair, other: Pair) -> bool:
    """Whether what is from, or a part, in the statement is so in the passages."""
    ours = (one[0].role, other[0].role)
    theirs = (one[1].figure.role, other[1].figure.role)
    return any(
        (role == ours[0], role == ours[1]) == (role == theirs[0], role == theirs[1])
        and role in ours
        for role in ("from", "part", "whole")
    )


def _keeps_its_thing(held: Table, one: Pair, other: Pair) -> bool:
    """Whether a figure counts what it counts in its source, and the other does not."""
    unit = one[0].unit
    return (
        unit.measure is None
        and is_same(unit, one[1].figure.unit, held.units) is True
        and is_same(unit, other[1].figure.unit, held.units) is False
    )


def _company_of(seen: Seen) -> Company:
    return company(seen.text, seen.figure)


def _exchange(held: Table, one: Pair, other: Pair) -> Discrepancy:
    shown = around(one[1].text, one[1].figure)
    ours, theirs = _words(held, one[0]), _words(held, other[0])
    return at_figure(
        held.statement,
        one[0],
        Remark(
            "figures-exchanged",
            f"'{ours}' and '{theirs}' have changed places",
            f"put each where the source has it: '{shown}'",
            shown,
        ),
    )


def _words(held: Table, stated: Figure) -> str:
    return held.statement.words(stated.number.first, stated.number.after)


# -- a figure with another's date or name


def _misdated(held: Table, stated: Figure, seen: Seen) -> Discrepancy | None:
    if len(seen.text.dates) < 2:  # noqa: PLR2004  # nothing to confuse
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
        if _is_shared(seen, dating):
            continue
        owner = _owner(held, seen, dating)
        is_sure = theirs or _has_both(held, stated, owner)
        if owner is not None and is_sure:
            return _told_of_date(held, stated, seen, dating, owner)
    return None


def _has_both(held: Table, stated: Figure, owner: Seen | None) -> bool:
    """Whether the statement has the date's own figure too, of the same thing."""
    if owner is None:
        return False
    same = is_same(stated.unit, owner.figure.unit, held.units)
    return held.is_used(owner) and (bool(same) or stated.role == "from")


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
            if not agree(dating, other):
                continue
            figure = nearest(text, (other.first, other.after), kind)
            if figure is not None and _may_swap(held, figure, seen.figure):
                return Seen(text, figure)
    return None


def _told_of_date(
    held: Table, stated: Figure, seen: Seen, dating: Dating, owner: Seen
) -> Discrepancy:
    words, own = _words(held, stated), own_dates(seen.text, seen.figure)
    goes = f", and '{own[0].words}' with '{words}'" if own else f", not '{words}'"
    return at_figure(
        held.statement,
        stated,
        Remark(
            "figure-misdated",
            f"'{dating.words}' goes with '{owner.words}' in its source{goes}",
            f"write '{owner.bounded}' for '{dating.words}', or mend the date",
            around(owner.text, owner.figure),
        ),
    )


class _Names:
    """The names of texts, found once for all the figures in them."""

    def __init__(self) -> None:
        self._found: dict[int, dict[str, list[Span]]] = {}

    def of(self, text: Content) -> dict[str, list[Span]]:
        if id(text) not in self._found:
            self._found[id(text)] = names(text)
        return self._found[id(text)]


def _misplaced(
    held: Table, stated: Figure, seen: Seen, names_of: _Names
) -> Discrepancy | None:
    """Tell of a figure that stands with the name another figure stands with."""
    if len(seen.text.figures) < 2:  # noqa: PLR2004  # nothing to confuse
        return None
    here, there = names_of.of(held.statement), names_of.of(seen.text)
    if max(len(here), len(there)) > _NAMES:
        return None
    theirs = {
        name
        for name, spans in there.items()
        if goes_with(seen.text, spans, seen.figure)
        and not _goes_rather_with_others(seen, spans)
    }
    if not theirs or theirs & here.keys():
        return None
    for name, spans in here.items():
        if name not in there or not goes_with(held.statement, spans, stated):
            continue
        if any(name in passage.publisher for passage in held.claim.passages):
            continue  # whose data they are, not what they are about
        owner = _owner_of_name(held, seen, there[name])
        if owner is not None:
            return _told_of_name(held, stated, seen, name, owner)
    return None


def _owner_of_name(held: Table, seen: Seen, spans: list[Span]) -> Seen | None:
    """Return the figure that a name goes with everywhere, if that is another."""
    kind = seen.figure.number.kind
    owners = [nearest(seen.text, span, kind) for span in spans]
    if all(
        owner is not None and _may_swap(held, owner, seen.figure) for owner in owners
    ):
        return Seen(seen.text, owners[0]) if owners[0] else None
    other = nearest_of_any(seen.text, spans[0], seen.figure)
    is_clear = other is not None and _goes_rather_with_others(seen, spans)
    return Seen(seen.text, other) if other and is_clear else None


def _goes_rather_with_others(seen: Seen, spans: list[Span]) -> bool:
    """Whether a name clearly goes with figures of another sort, wherever it stands."""
    if seen.figure.number.kind not in _CHANGES:
        return False
    found = [nearest_of_any(seen.text, span, seen.figure) for span in spans]
    return all(other is not None and other.number.kind in _CHANGES for other in found)


_CHANGES = frozenset(("share", "points", "times"))  # fell by a third, doubled


def _told_of_name(
    held: Table, stated: Figure, seen: Seen, name: str, owner: Seen
) -> Discrepancy:
    shown = around(seen.text, seen.figure)
    return at_figure(
        held.statement,
        stated,
        Remark(
            "figure-misplaced",
            f"'{_words(held, stated)}' stands with '{name}' here, which has"
            f" '{owner.words}' in the words it rests on",
            f"put each where the source has it: '{shown}'",
            shown,
        ),
    )


def _may_swap(held: Table, one: Figure, other: Figure) -> bool:
    """Whether two figures differ and count one sort of thing, and may be mixed up."""
    if one.number.value == other.number.value:
        return False
    ours, theirs = one.unit, other.unit
    if ours.measure and theirs.measure:
        return ours.measure.family == theirs.measure.family
    same = is_same(ours, theirs, held.units)
    return bool(same) or (same is None and not ours.measure and not theirs.measure)
