"""From a figure that the passages do not have to what is wrong with it."""

from collections.abc import Iterator

from briefings.evidence.comparisons.figures.absent_figures import not_in_source
from briefings.evidence.comparisons.figures.estimates import is_by_median
from briefings.evidence.comparisons.figures.rivals import rival_of
from briefings.evidence.comparisons.figures.vagueness import makes_precise, unlike_vague
from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.comparisons.sides.sides import sides
from briefings.evidence.comparisons.sums.derived import result_figure
from briefings.evidence.comparisons.sums.every_so_many import is_every_so_many
from briefings.evidence.comparisons.sums.own_lists import (
    counts_its_list,
    counts_names,
    is_elliptic,
    is_year,
)
from briefings.evidence.comparisons.sums.proofs import is_single
from briefings.evidence.comparisons.sums.sums import only_near, worked_out
from briefings.evidence.comparisons.sums.tallies import name_rows
from briefings.evidence.comparisons.sums.time_spans import is_told_in_time
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import content
from briefings.evidence.readers.figures.equality import (
    is_equal,
    is_one_off,
    is_other_kind,
    is_rounded,
    scaled_by,
)
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same


def missing_figure(held: Table, stated: Figure) -> Iterator[Discrepancy]:
    """Yield what is wrong with a figure that no figure of the passages bears out."""
    if _is_no_figure(held, stated):
        return
    if stated.number.kind == "vague":
        yield from unlike_vague(held, stated)
        return
    rival = rival_of(held, stated)
    if stated.is_weak and (rival is None or rival.figure.is_weak):
        return
    if any(_is_only_vague(held, stated, seen) for seen in held.near):
        return  # `compare_hedges` tells of it
    if found := worked_out(held, stated):
        is_slip = rival is not None and is_one_off(held.words(stated), rival.words)
        yield found._replace(severity="review") if is_slip else found
        return
    slips = (_slip(held, stated, seen) for seen in held.near)
    told = next((slip for slip in slips if slip), None)
    if told is None and rival is None:
        told = _outside_excerpt(held, stated)
    told = told or not_in_source(held, stated, rival)
    if told.severity == "error" and (
        _is_own_count(stated, rival)
        or is_elliptic(held, stated)
        or _is_own_reckoning(held, stated, rival)
    ):
        both = sides(held.claim)
        severity = weight(both, _CLOSE) if _is_in_words(held, stated) else "review"
        told = told._replace(severity=severity)
    is_told = told.severity != "info"
    yield told if is_told else only_near(held, stated) or told


_AMONG = frozenset(("among", "including", "includes", "included", "include"))


def _is_among(held: Table, stated: Figure) -> bool:
    """Whether it is one of several that the passages count and tell of singly."""
    return stated.number.value == 1 and any(
        low in _AMONG for text in held.passages for low in text.pieces.lower
    )


_CLOSE = 0.7  # how closely a statement keeps to a passage that tells much
_SMALL = 10  # up to so many, things are counted off as they are named


def _is_own_count(stated: Figure, rival: Seen | None) -> bool:
    """Whether a small number in words may be the writer's own count of what is told."""
    number = stated.number
    is_small = number.kind == "count" and number.value <= _SMALL
    is_plain = stated.unit.measure is None and "points" not in stated.unit.words
    return rival is None and is_small and is_plain and number.form == "words"


def _is_own_reckoning(held: Table, stated: Figure, rival: Seen | None) -> bool:
    """Whether it is in words, and much is told from which a reader may have it.

    Not where the passages count the same with another number, unless it is one.
    """
    if rival is not None and stated.number.value != 1:
        return False
    is_much = sides(held.claim).tells_much()
    is_much = is_much and (stated.number.value <= _SMALL or _counts_any(held, stated))
    is_plain = stated.number.kind != "money" and "percent" not in held.words(stated)
    return is_much and is_plain and _is_in_words(held, stated)


def _counts_any(held: Table, stated: Figure) -> bool:
    """Whether the passages have any figure of the kind."""
    kind = stated.number.kind
    return any(f.number.kind == kind for text in held.passages for f in text.figures)


def _is_in_words(held: Table, stated: Figure) -> bool:
    return not any(char.isdigit() for char in held.words(stated))


def _is_last_of_so_many(held: Table, stated: Figure) -> bool:
    """Whether the passages have three, or name them, of which this is the third."""
    if any(stated.number.value in text.once(name_rows) for text in held.passages):
        return True
    return any(
        seen.figure.number.kind == "count"
        and seen.figure.number.value == stated.number.value
        for seen in held.near
    )


_PAIR = 16  # pieces from "both" to its "and"


def _is_no_figure(held: Table, stated: Figure) -> bool:
    """Whether a number names, counts off or denies, or is held to its inputs."""
    number = stated.number
    if number.kind == "ordinal":
        is_known = _is_label(held, stated) or _is_last_of_so_many(held, stated)
        return is_known or is_every_so_many(held, stated)
    if not number.value and number.form == "implied":
        return True  # what "nobody" denies is a matter of words
    if (stated.is_weak and _is_among(held, stated)) or counts_names(held, stated):
        return True
    if counts_its_list(held, stated) or is_year(held, stated):
        return True
    if is_every_so_many(held, stated) or is_single(held, stated):
        return True
    return _is_both(held, stated) or _is_in_other_words(held, stated)


def _is_both(held: Table, stated: Figure) -> bool:
    """Whether "both" only joins two: both on the one and on the other."""
    lower, at = held.statement.pieces.lower, stated.number.first
    return lower[at] == "both" and "and" in lower[at : at + _PAIR]


def _is_in_other_words(held: Table, stated: Figure) -> bool:
    """Whether it is told in time, worked out elsewhere, or part of a name."""
    return (
        is_told_in_time(held, stated)
        or (stated.number.kind == "share" and is_by_median(held, stated))
        or _is_result(held, stated)
        or _is_part_of_name(held, stated)
    )


def _is_only_vague(held: Table, stated: Figure, seen: Seen) -> bool:
    same = is_same(stated.unit, seen.figure.unit, held.units)
    return makes_precise(stated, seen.figure, same)


def _slip(held: Table, stated: Figure, seen: Seen) -> Discrepancy | None:
    """Return what is wrong where the digits are right and something else is not."""
    words = held.words(stated)
    if scaled_by(stated, seen.figure):
        rule = "figure-scaled"
        message = f"'{words}' has the digits of '{seen.words}' and another power of ten"
    elif is_other_kind(stated, seen.figure) and not _is_bare_share(stated, seen):
        rule, message = "unit-differs", f"'{words}' is '{seen.words}' in its source"
    elif _is_rounding(held, stated, seen):
        return _rounded(held, stated, seen)
    else:
        return None
    return at_figure(
        held.statement,
        stated,
        Remark(rule, message, f"write '{seen.bounded}'", seen.words),
    )


def _is_bare_share(stated: Figure, seen: Seen) -> bool:
    """Whether a bare number goes on with shares: "99 percent; our number is 96".

    A fraction in words is no slip of a number: a quarter, and twenty-five minutes.
    """
    if stated.number.form == "ratio":
        return True
    is_bare = not seen.figure.unit.words and seen.figure.number.kind == "count"
    return (
        stated.number.kind == "share"
        and is_bare
        and any(f.number.kind == "share" for f in seen.text.figures)
    )


def _rounded(held: Table, stated: Figure, seen: Seen) -> Discrepancy:
    words = held.words(stated)
    return at_figure(
        held.statement,
        stated,
        Remark(
            "figure-rounded",
            f"'{words}' is rounded from '{seen.words}'",
            f"write '{seen.bounded}', or say that it is rounded ('about {words}')",
            seen.words,
            severity="info" if stated.hedge.kind else "review",
        ),
    )


def _is_rounding(held: Table, stated: Figure, seen: Seen) -> bool:
    found = seen.figure
    if is_same(stated.unit, found.unit, held.units) is False:
        return False
    if not is_rounded(stated, found):
        return False
    if held.is_used(seen) and stated.number.form != "ratio":
        return False  # "almost two-thirds, 63 percent" is no slip
    if stated.hedge.kind:
        return found.hedge.kind in ("", "exact", stated.hedge.kind)
    return found.number.decimals > stated.number.decimals


def _outside_excerpt(held: Table, stated: Figure) -> Discrepancy | None:
    """Return that a figure stands in the paragraph, outside the excerpt."""
    for passage in held.claim.passages:
        if not passage.paragraph or passage.paragraph == passage.words:
            continue
        text = content(passage.paragraph, passage.published, held.lexicon)
        for figure in text.figures:
            if is_equal(stated, figure) and not figure.is_weak:
                words, found = held.words(stated), Seen(text, figure).words
                return at_figure(
                    held.statement,
                    stated,
                    Remark(
                        "figure-outside-excerpt",
                        f"'{words}' stands in the paragraph, outside the excerpt",
                        f"widen the excerpt to the sentence that says '{found}'",
                        found,
                        severity="review",
                    ),
                )
    return None


def _is_result(held: Table, stated: Figure) -> bool:
    """Whether the figure is what a derivation works out; `derived.py` tells of it."""
    result = result_figure(held.claim)
    return result is not None and result.number == stated.number


def _is_label(held: Table, stated: Figure) -> bool:
    """Whether the passages number what the statement counts off: Grade 8, Phase 2."""
    number = str(stated.number.value)
    return any(
        label.number == number for text in held.passages for label in text.labels
    )


def _is_part_of_name(held: Table, stated: Figure) -> bool:
    """Whether the number is part of a name that the dossier knows."""
    words = held.words(stated)
    return any(
        words in spelled.split() and spelled in held.claim.statement
        for name in held.claim.names
        for spelled in (name.name, name.title, *name.aliases)
        if not spelled.isalpha()
    )
