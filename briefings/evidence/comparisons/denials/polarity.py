"""From a statement and its passages to what one denies and the other does not."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.answers import denied_in_answer
from briefings.evidence.comparisons.denials.denials import negations_differ
from briefings.evidence.comparisons.denials.opposites import opposites
from briefings.evidence.comparisons.denials.parity import parity_differs, result_denied
from briefings.evidence.comparisons.denials.prefixes import (
    exchanged_prefixes,
    turned_prefixes,
)
from briefings.evidence.comparisons.denials.reversals import reversals
from briefings.evidence.comparisons.denials.wrong_ways import wrong_ways
from briefings.evidence.comparisons.sides.sides import sides
from briefings.evidence.discrepancy import Discrepancy


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield where negations, opposites or prefixes turn the passage's words round."""
    both = sides(claim)
    if claim.derivation is not None:
        yield from result_denied(both)
    if both.passages:
        told = tuple(negations_differ(both))
        yield from told or parity_differs(both)
        if not told:
            yield from denied_in_answer(both)
            yield from reversals(both)
        yield from opposites(both)
        yield from turned_prefixes(both)
        yield from exchanged_prefixes(both)
        yield from wrong_ways(both)


CHECKS = (compare,)
