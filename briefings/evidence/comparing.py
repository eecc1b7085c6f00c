"""From a claim to every way in which it parts from the words behind it."""

from collections.abc import Callable, Iterator
from functools import cache

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy

LONGEST = 5_000
"""Characters of a statement up to which it is compared; a fact is one sentence."""

Comparison = Callable[[Claim], Iterator[Discrepancy]]


def compare(claim: Claim) -> tuple[Discrepancy, ...]:
    """Return what every comparison has to say of a claim, each thing once."""
    if len(claim.statement) > LONGEST:
        return (_overfull(claim),)
    found = [item for one in comparisons() for item in one(claim)]
    for one in _further():
        found += [item for item in one(claim) if not _is_told(item, found)]
    return tuple({_key(item): item for item in found}.values())


def _is_told(item: Discrepancy, found: list[Discrepancy]) -> bool:
    """Whether a person is told already: by the same rule, or of the same words."""
    span = item.start, item.end
    return any(
        other.severity != "info"
        and (other.rule == item.rule or (other.start, other.end) == span)
        for other in found
    )


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
    """Return the comparisons that each see a claim by itself, read when first asked."""
    return (*_hard(), *_soft())


def _hard() -> tuple[Comparison, ...]:
    """Return what compares figures, dates, quotations, names, speakers and sourcing."""
    from briefings.evidence.comparisons.dates import dates_compared
    from briefings.evidence.comparisons.deeds import excluded
    from briefings.evidence.comparisons.figures import bounds, figures_compared
    from briefings.evidence.comparisons.names import derived_names, names_compared
    from briefings.evidence.comparisons.speech import (
        borrowing,
        quotations,
        sourcing,
        speakers,
    )
    from briefings.evidence.comparisons.sums import derived

    return (
        figures_compared.compare_figures,
        bounds.compare_hedges,
        dates_compared.compare_dates,
        derived.recompute,
        *quotations.CHECKS,
        *borrowing.CHECKS,
        *names_compared.CHECKS,
        *derived_names.CHECKS,
        *excluded.CHECKS,
        *speakers.CHECKS,
        *sourcing.CHECKS,
    )


def _soft() -> tuple[Comparison, ...]:
    """Return what compares whose word it is, whether it is so, of what and of whom."""
    from briefings.evidence.comparisons.deeds import crossings, transfers
    from briefings.evidence.comparisons.denials import polarity
    from briefings.evidence.comparisons.names import offices, parties, standing
    from briefings.evidence.comparisons.scope import (
        conditions,
        goals,
        in_part,
        modality,
        partials,
        qualifiers,
        slant,
        things_counted,
        turned_conditions,
        universals,
        wholes,
    )
    from briefings.evidence.comparisons.speech import attribution

    return (
        *attribution.CHECKS,
        *standing.CHECKS,
        *parties.CHECKS,
        *offices.CHECKS,
        *polarity.CHECKS,
        *modality.CHECKS,
        *goals.CHECKS,
        *qualifiers.CHECKS,
        *conditions.CHECKS,
        *turned_conditions.CHECKS,
        *things_counted.CHECKS,
        *universals.CHECKS,
        *partials.CHECKS,
        *in_part.CHECKS,
        *wholes.CHECKS,
        *crossings.CHECKS,
        *transfers.CHECKS,
        *slant.CHECKS,
    )


@cache
def _further() -> tuple[Comparison, ...]:
    """Return what sees in another way what the others may have told, and better."""
    return (*_going_together(), *_in_paragraphs())


def _going_together() -> tuple[Comparison, ...]:
    """Return what compares which of two things a part, an event or a deed is of."""
    from briefings.evidence.comparisons.deeds import (
        compared_times,
        doers,
        plain_doers,
        swapped,
        turned_about,
    )
    from briefings.evidence.comparisons.denials import (
        bound_denials,
        bound_stances,
        risers,
        turned_trends,
    )
    from briefings.evidence.comparisons.figures import (
        bound_events,
        bound_parts,
        changed_places,
        parts_counted_whole,
    )
    from briefings.evidence.comparisons.scope import near_copies

    return (
        *parts_counted_whole.CHECKS,
        *doers.CHECKS,
        *plain_doers.CHECKS,
        *near_copies.CHECKS,
        *changed_places.CHECKS,
        *turned_about.CHECKS,
        *turned_trends.CHECKS,
        *risers.CHECKS,
        *compared_times.CHECKS,
        *bound_events.CHECKS,
        *bound_parts.CHECKS,
        *bound_denials.CHECKS,
        *bound_stances.CHECKS,
        *swapped.CHECKS,
    )


def _in_paragraphs() -> tuple[Comparison, ...]:
    """Return what compares a statement with one sentence of a whole paragraph."""
    from briefings.evidence.comparisons.dates import counted_from
    from briefings.evidence.comparisons.deeds import (
        contracts,
        listed_as,
        made_by,
        outcomes,
        sent_from,
    )
    from briefings.evidence.comparisons.denials import denied_alike, undenied
    from briefings.evidence.comparisons.figures import parts_done
    from briefings.evidence.comparisons.names import rows
    from briefings.evidence.comparisons.speech import quoted_voices

    return (
        *rows.CHECKS,
        *parts_done.CHECKS,
        *sent_from.CHECKS,
        *made_by.CHECKS,
        *denied_alike.CHECKS,
        *quoted_voices.CHECKS,
        *listed_as.CHECKS,
        *outcomes.CHECKS,
        *counted_from.CHECKS,
        *contracts.CHECKS,
        *undenied.CHECKS,
    )
