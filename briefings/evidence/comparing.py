"""From a claim to every way in which it parts from the words behind it."""

from collections.abc import Callable, Iterator
from functools import cache

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon, shipped

LONGEST = 5_000
"""Characters of a statement up to which it is compared; a fact is one sentence."""

Comparison = Callable[[Claim, Lexicon], Iterator[Discrepancy]]


def compare(claim: Claim, lexicon: Lexicon | None = None) -> tuple[Discrepancy, ...]:
    """Return what every comparison has to say of a claim, each thing once."""
    if len(claim.statement) > LONGEST:
        return (_overfull(claim),)
    from briefings.evidence import near_copies

    words = lexicon or shipped()
    found = [item for one in comparisons() for item in one(claim, words)]
    told = {item.rule for item in found}
    # What a near copy differs in may be told already, and better.
    found += (
        item for item in near_copies.compare(claim, words) if item.rule not in told
    )
    return tuple({_key(item): item for item in found}.values())


def _overfull(claim: Claim) -> Discrepancy:
    return Discrepancy(
        "overfull-statement",
        "error",
        "",
        0,
        0,
        "",
        f"the statement has more than {LONGEST} characters and is not checked",
        "make several facts of it",
    )


def _key(item: Discrepancy) -> tuple[object, ...]:
    return item.rule, item.field, item.start, item.end, item.message


@cache
def comparisons() -> tuple[Comparison, ...]:
    """Return every comparison there is; they are read when a claim is first met."""
    return (*_hard(), *_soft())


def _hard() -> tuple[Comparison, ...]:
    """Return what compares figures, dates, quotations, names, speakers and sourcing."""
    from briefings.evidence import (
        borrowing,
        bounds,
        derived,
        excluded,
        figures,
        names,
        quotations,
        sourcing,
        speakers,
        timing,
    )

    return (
        figures.compare_figures,
        bounds.compare_hedges,
        timing.compare_dates,
        derived.recompute,
        *quotations.CHECKS,
        *borrowing.CHECKS,
        *names.CHECKS,
        *excluded.CHECKS,
        *speakers.CHECKS,
        *sourcing.CHECKS,
    )


def _soft() -> tuple[Comparison, ...]:
    """Return what compares whose word it is, whether it is so, of what and of whom."""
    from briefings.evidence import (
        attribution,
        conditions,
        crossings,
        doers,
        goals,
        modality,
        partials,
        polarity,
        qualifiers,
        scope,
        slant,
        standing,
        transfers,
        universals,
        whole_numbers,
        wholes,
    )

    return (
        *attribution.CHECKS,
        *standing.CHECKS,
        *polarity.CHECKS,
        *modality.CHECKS,
        *goals.CHECKS,
        *qualifiers.CHECKS,
        *conditions.CHECKS,
        *scope.CHECKS,
        *universals.CHECKS,
        *partials.CHECKS,
        *wholes.CHECKS,
        *whole_numbers.CHECKS,
        *crossings.CHECKS,
        *transfers.CHECKS,
        *doers.CHECKS,
        *slant.CHECKS,
    )
