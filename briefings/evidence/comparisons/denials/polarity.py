"""From a statement and its passages to what one denies and the other does not."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.answers import denied_in_answer
from briefings.evidence.comparisons.denials.broken_limits import RULE
from briefings.evidence.comparisons.denials.denials import negations_differ
from briefings.evidence.comparisons.denials.opposites import opposites
from briefings.evidence.comparisons.denials.parity import parity_differs
from briefings.evidence.comparisons.denials.prefixes import (
    exchanged_prefixes,
    turned_prefixes,
)
from briefings.evidence.comparisons.denials.reversals import reversals
from briefings.evidence.comparisons.denials.wrong_ways import wrong_ways
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.prose import read

_BEFORE_FIGURE = 5  # tokens between a denial and the figure it denies


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield where negations, opposites or prefixes turn the passage's words round."""
    both = sides(claim)
    if claim.derivation is not None:
        yield from _result_denied(both)
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


def _result_denied(both: Sides) -> Iterator[Discrepancy]:
    """Yield a worked-out figure that the statement denies, right before it.

    Not what an input denies as well: "denied 14 percent of the requests".
    """
    statement, known = both.statement, _stems_of_inputs(both)
    for mark in statement.of("negator"):
        ahead = statement.lows[mark.last + 1 : mark.last + _BEFORE_FIGURE]
        is_told = statement.stems[mark.first] in known
        if not is_told and any(low[0].isdigit() or low == "$" for low in ahead):
            message = "the statement denies the figure that it works out"
            help_ = "say what was worked out; who denies it is another fact"
            yield Complaint(RULE, "review", message, help_).at(
                statement, mark.first, mark.last
            )
            return


def _stems_of_inputs(both: Sides) -> set[str]:
    """Return the stems of all words of the facts that a figure is worked out from."""
    derivation = both.claim.derivation
    inputs = derivation.inputs if derivation else ()
    held = (one.statement for _, one in inputs if one is not None)
    return {one for text in held for one in read(text, both.lexicon).stems}


CHECKS = (compare,)
