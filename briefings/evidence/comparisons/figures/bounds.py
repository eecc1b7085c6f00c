"""From a claim to where its figures are bounded otherwise than in its source."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.figures.bounds_as_limits import (
    has_plain,
    is_limit,
    is_the_most,
    stands_there,
)
from briefings.evidence.comparisons.figures.estimates import (
    is_by_median,
    is_estimated,
    is_exact_share,
    is_extreme,
)
from briefings.evidence.comparisons.figures.range_ends import (
    is_end_of_range,
    range_words,
)
from briefings.evidence.comparisons.figures.turned_bounds import is_denied_once
from briefings.evidence.comparisons.figures.vagueness import makes_precise
from briefings.evidence.comparisons.sides.matching import Seen, Table, table
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.comparisons.sums.elapsed import is_only_elapsed
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.figures.equality import conflict, is_equal
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same
from briefings.evidence.readers.words.wordset import words

_MESSAGES = {
    "dropped": "'{ours}' is '{theirs}' in the words it rests on",
    "added": "'{ours}' is plain '{theirs}' in the words it rests on",
    "changed": "'{ours}' is '{theirs}' in the words it rests on",
    "reversed": "'{ours}' turns round '{theirs}' of the words it rests on",
}


def compare_hedges(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each figure whose bound was dropped, added, changed or turned round."""
    held = table(claim)
    for match in held.matches:
        if match.found is None:
            yield from _precise(held, match.stated)
            continue
        if match.stated.is_weak and match.stated.number.form in ("implied", "article"):
            continue
        if match.found.figure.statistic and is_by_median(held, match.stated):
            continue
        yield from _bounded(held, match.stated, match.found)
        yield from _unaveraged(held, match.stated, match.found)


_STATISTICS = words(
    """
    average averages averaged averaging mean median typical typically usual usually
    normally generally
    """
)


_ARTICLE = {"average": "an average", "median": "a median"}


def _unaveraged(held: Table, stated: Figure, seen: Seen) -> Iterator[Discrepancy]:
    """Yield an average or a median that is given as what always was."""
    if not seen.figure.statistic or stated.statistic or stated.number.kind == "ordinal":
        return
    text = held.statement
    if any(
        low in _STATISTICS and text.is_beside(at, stated.number.first)
        for at, low in enumerate(text.pieces.lower)
    ):
        return
    article = _ARTICLE[seen.figure.statistic]
    message = "'{ours}' is " + article + " in the words it rests on: '{theirs}'"
    told = _told(held, stated, "hedge-dropped", seen, message)
    yield told._replace(help=f"say that it is {article}, or give what always was")


def _bounded(held: Table, stated: Figure, seen: Seen) -> Iterator[Discrepancy]:
    how = conflict(stated.hedge, seen.figure.hedge)
    if _is_multiple_of_count(held, stated, seen):
        return
    if how and is_only_elapsed(held, stated, seen.figure):
        return
    if how and _is_same_bound(held, stated, seen, how):
        return
    if how and (stands_there(held, stated) or is_the_most(held, stated, seen, how)):
        return
    if not how and is_end_of_range(held, stated, seen):
        yield _told(
            held,
            stated,
            "made-precise",
            seen,
            "'{ours}' is one end of a range, '{theirs}'",
        )
    elif how:
        told = _told(held, stated, f"hedge-{how}", seen, _MESSAGES[how])
        # "About 40" for a plain 40 says too little, and never too much; and a word that
        # is no known bound may be one.
        is_vague = how == "added" and (
            stated.hedge.kind == "approx"
            or stated.number.kind == "vague"
            or _may_be_bounded(seen)
        )
        is_open = how == "dropped" and has_plain(held, stated)
        severity = "info" if is_vague else "review" if is_open else told.severity
        yield told._replace(severity=severity)


def _is_multiple_of_count(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether "twice", or "six times as much", met two or six of some things."""
    if stated.number.kind != "times" or seen.figure.number.kind == "times":
        return False
    behind = held.statement.pieces.word(stated.number.after)
    return behind == "as" or held.words(stated).lower() in _TWICE


def _is_same_bound(held: Table, stated: Figure, seen: Seen, how: str) -> bool:
    """Whether two bounds say the same, though they read otherwise."""
    if _is_borne_out(held, stated) or _is_end_by_bound(stated, seen.figure):
        return True
    if how == "reversed":
        return _is_duration(stated, seen.figure) or is_denied_once(
            held.statement, stated, seen
        )
    if (stated.hedge.kind, seen.figure.hedge.kind) == ("le", "lt"):
        # What took under four hours was done within four.
        return not is_denied_once(held.statement, stated, seen)
    if how == "dropped" and _is_dropped_rightly(held, stated, seen):
        return True
    if how in ("added", "dropped") and is_limit(held, stated, seen, how):
        return True
    before = seen.text.pieces.word(seen.figure.number.first - 1)
    return how == "added" and stated.hedge.kind == "le" and before in _ONLY


def _is_duration(stated: Figure, found: Figure) -> bool:
    """Whether "over two years" only tells how long: within two years."""
    kinds = {one.hedge.kind for one in (stated, found) if not one.hedge.is_loose}
    is_loose = stated.hedge.is_loose or found.hedge.is_loose
    measure = stated.unit.measure
    is_time = measure is not None and measure.is_time
    return is_time and is_loose and kinds <= {"le"}


def _is_dropped_rightly(held: Table, stated: Figure, seen: Seen) -> bool:
    return (
        _is_meant_again(held, stated)
        or is_extreme(held, stated, seen)
        or is_estimated(held, stated, seen)
        or is_exact_share(held, stated)
        or _is_held_possible(held, stated, seen)
    )


_PERHAPS = words("perhaps maybe possibly probably")
_POSSIBLE = words("may might could can possible possibly possibility perhaps likely")


def _is_held_possible(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether "perhaps" is told in another way: the possibility that it would halve."""
    hedge, text = seen.figure.hedge, held.statement
    said = seen.text.pieces.lower[hedge.first : hedge.after]
    return not _PERHAPS.isdisjoint(said) and any(
        low in _POSSIBLE and text.is_beside(at, stated.number.first)
        for at, low in enumerate(text.pieces.lower)
    )


_TWICE = frozenset(("twice", "thrice", "double", "doubled", "triple", "tripled"))
_BOUNDING = words(
    """
    past within beyond under over above below cap caps capped limit limits limited
    ceiling floor maximum minimum exceed exceeds nearly almost about around
    """
)
_BEFORE, _BEHIND = 4, 3  # pieces on either side of a number that may bound it


def _may_be_bounded(seen: Seen) -> bool:
    """Whether a word beside the passage's number may bound it in some other way."""
    number, lower = seen.figure.number, seen.text.pieces.lower
    first = max(seen.figure.floor, number.first - _BEFORE)
    last = min(number.after + _BEHIND, seen.figure.ceiling or len(lower))
    return any(
        lower[at] in _BOUNDING and seen.text.is_beside(at, number.first)
        for at in (*range(first, number.first), *range(number.after, last))
        if at < len(lower)
    )


_ENDS = {"low": "ge", "high": "le"}


def _is_end_by_bound(stated: Figure, found: Figure) -> bool:
    """Whether "not less than 18" says what "between 18 and 30" does, or it that."""
    return any(
        one.role in _ENDS and other.hedge.kind == _ENDS[one.role]
        for one, other in ((stated, found), (found, stated))
    )


_ABOUT = frozenset(("about", "roughly", "around", "approximately", "some"))


def _is_about_all(held: Table, stated: Figure) -> bool:
    """Whether "roughly" bounds more than a number: roughly what he earns in 11 days."""
    text = held.statement
    taken = {at for f in text.figures for at in range(f.hedge.first, f.hedge.after)}
    return any(
        low in _ABOUT and at not in taken and text.is_beside(at, stated.number.first)
        for at, low in enumerate(text.pieces.lower[: stated.number.first])
    )


_ONLY = frozenset(("only", "just", "Only", "Just"))
_STANDARDS = words(
    """
    advice cutoff deadline goal guideline limit mark maximum minimum order policy
    recommendation requirement rule standard target threshold
    """
)


_DEFINITE = frozenset(("the", "those", "these", "that"))


def _is_meant_again(held: Table, stated: Figure) -> bool:
    """Whether "the 2,500 ordered" only points back to what was bounded before."""
    word, number = held.statement.pieces.word, stated.number
    is_definite = word(number.first - 1) in _DEFINITE
    is_joined = word(number.after) == "-"  # "the 90-day rule", of more than 90 days
    return _is_about_all(held, stated) or (
        is_definite
        and (
            word(number.after).endswith("ed")
            or (is_joined and word(number.after + 2) in _STANDARDS)
        )
    )


def _is_borne_out(held: Table, stated: Figure) -> bool:
    """Whether the same number is bounded alike somewhere in the passages."""
    return any(
        is_equal(stated, seen.figure)
        and not conflict(stated.hedge, seen.figure.hedge)
        and is_same(stated.unit, seen.figure.unit, held.units) is not False
        and seen.figure.unit.words
        for seen in held.near
    )


def _precise(held: Table, stated: Figure) -> Iterator[Discrepancy]:
    for seen in held.near:
        if makes_precise(
            stated, seen.figure, is_same(stated.unit, seen.figure.unit, held.units)
        ):
            yield _told(
                held,
                stated,
                "made-precise",
                seen,
                "'{ours}' is only '{theirs}' in the words it rests on",
            )
            return


def _told(
    held: Table, stated: Figure, rule: str, seen: Seen, message: str
) -> Discrepancy:
    number, hedge = stated.number, stated.hedge
    first, after = number.first, number.after
    if hedge.kind:
        first, after = min(first, hedge.first), max(after, hedge.after)
    ours = held.statement.words(first, after)
    theirs = range_words(seen) if rule == "made-precise" else seen.bounded
    return at_pieces(
        held.statement,
        (first, after),
        Remark(
            rule, message.format(ours=ours, theirs=theirs), f"write '{theirs}'", theirs
        ),
    )
