"""From matched figures to those that stand with the name of another one."""

from collections.abc import Set

from briefings.evidence.comparisons.sides.closeness import claim_weight, keeps_close
from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.company import Span, around, names
from briefings.evidence.readers.contents.going_with import (
    goes_with,
    nearest,
    nearest_of_any,
)
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same

_TOLD_TO = frozenset(("Congress", "Senate", "House", "Committee", "Subcommittee"))
_SMALL = 10  # up to so many, things in words are counted off
_CLOSE = 0.55  # how closely a statement keeps to its passages
_RANGE = frozenset(("low", "high"))
_CLOSER = 0.8  # the same, where a passage tells much
_NAMES = 150  # names in a text, past which nobody can tell whose a figure is
_CHANGES = frozenset(("share", "points", "times"))  # fell by a third, doubled
PARTED = frozenset(("part", "whole"))


def misplaced(held: Table, stated: Figure, seen: Seen) -> Discrepancy | None:
    """Tell of a figure that stands with the name another figure stands with.

    What is said of a part is said of its whole: of the 58 offices, the 17 in Elm.
    """
    is_only = len(seen.text.figures) < 2  # noqa: PLR2004  # nothing to confuse
    is_small = stated.number.form != "digits" and stated.number.kind == "count"
    if (
        is_only
        or (is_small and stated.number.value <= _SMALL)
        or stated.role == "whole"
        or held.claim.derivation
    ):
        return None
    here, there = names(held.statement), names(seen.text)
    if not _may_be_confused(here.keys(), there.keys()):
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
        if _is_about_teller(held, name, spans[0]):
            continue
        owner = _owner_of_name(held, seen, [*there[name], *_spelled(there, name)])
        if owner is not None and not _are_both_its(held, stated, seen, owner, name):
            return _told_of_name(held, stated, seen, name, owner)
    return None


def _is_about_teller(held: Table, name: str, span: Span) -> bool:
    """Whether a name tells who is told of a figure, or whose it is."""
    is_told_to = name in _TOLD_TO or held.statement.pieces.word(span[0] - 1) == "by"
    return is_told_to or any(name in p.publisher for p in held.claim.passages)


def _spelled(there: dict[str, list[Span]], name: str) -> list[Span]:
    """Return where a text spells an acronym out: by its names side by side."""
    if not name.isupper():
        return []
    starts = {span[0]: word[0] for word, spans in there.items() for span in spans}
    return [
        (at, at + len(name))
        for at in starts
        if "".join(starts.get(at + i, "") for i in range(len(name))) == name
    ]


def _may_be_confused(here: Set[str], there: Set[str]) -> bool:
    """Whether a passage has some of the statement's names, and others as well."""
    is_few = max(len(here), len(there)) <= _NAMES
    return is_few and not there <= here and not here.isdisjoint(there)


def _are_both_its(
    held: Table, stated: Figure, seen: Seen, owner: Seen, name: str
) -> bool:
    """Whether a name has both: a part and its whole, or it begins both texts."""
    if {seen.figure.role, owner.figure.role} in (PARTED, _RANGE):
        return True
    other = next((m.stated for m in held.matches if m.found == owner), None)
    if other is None:
        return False
    here = min(stated.number.first, other.number.first)
    there = min(seen.figure.number.first, owner.figure.number.first)
    return (
        names(held.statement)[name][0][0] < here
        and names(seen.text)[name][0][0] < there
    )


def _owner_of_name(held: Table, seen: Seen, spans: list[Span]) -> Seen | None:
    """Return the figure that a name goes with everywhere, if that is another."""
    kind = seen.figure.number.kind
    owners = [nearest(seen.text, span, kind) for span in spans]
    if all(
        owner is not None and may_swap(held, owner, seen.figure) for owner in owners
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


def _told_of_name(
    held: Table, stated: Figure, seen: Seen, name: str, owner: Seen
) -> Discrepancy:
    shown = around(seen.text, seen.figure)
    return at_figure(
        held.statement,
        stated,
        Remark(
            "figure-misplaced",
            f"'{held.words(stated)}' stands with '{name}' here, which has"
            f" '{owner.words}' in the words it rests on",
            f"put each where the source has it: '{shown}'",
            shown,
            # Told freely, who has a figure may be told in many ways.
            severity=_severity(held),
        ),
    )


def _severity(held: Table) -> str:
    """Return a review where a statement keeps close to its passages, or else "info"."""
    if not keeps_close(held.claim, _CLOSE):
        return "info"
    return claim_weight(held.claim, _CLOSER)


def may_swap(held: Table, one: Figure, other: Figure) -> bool:
    """Return whether two figures of one sort differ, and may be mixed up."""
    if one.number.value == other.number.value:
        return False
    ours, theirs = one.unit, other.unit
    if ours.measure and theirs.measure:
        return ours.measure.unit == theirs.measure.unit
    same = is_same(ours, theirs, held.units)
    return bool(same) or (same is None and not ours.measure and not theirs.measure)
