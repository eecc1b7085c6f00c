"""From a claim to where its figures part from the words behind it.

How a figure is bounded is told in `bounds.py`; dates are held to the source in
`dates_compared.py`, and what is worked out in `derived.py`.
"""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.figures.change_ends import other_ends
from briefings.evidence.comparisons.figures.contrasts import turned_contrasts
from briefings.evidence.comparisons.figures.counting import miscounted
from briefings.evidence.comparisons.figures.missing_figures import missing_figure
from briefings.evidence.comparisons.figures.numbered_names import missing_references
from briefings.evidence.comparisons.figures.orders import disordered
from briefings.evidence.comparisons.figures.pairing import pairings
from briefings.evidence.comparisons.figures.rating import misrated, other_frequencies
from briefings.evidence.comparisons.sides.matching import MANY, table
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.discrepancy import Discrepancy


def compare_figures(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each figure of a statement that the words behind it do not bear out.

    The first hundred figures are looked at; that there are more is an error itself.
    """
    held = table(claim)
    for match in held.matches:
        if match.found is None:
            yield from missing_figure(held, match.stated)
        else:
            yield from miscounted(held, match.stated, match.found)
            yield from misrated(held, match.stated, match.found)
    yield from other_frequencies(held)
    told = tuple(pairings(held))
    yield from told
    if not any(item.rule == "figures-exchanged" for item in told):
        yield from disordered(held)
        yield from other_ends(held)
    yield from turned_contrasts(held)
    yield from missing_references(held)
    if len(held.statement.figures) > MANY:
        figure = held.statement.figures[MANY]
        yield at_pieces(
            held.statement,
            (figure.number.first, figure.number.after),
            Remark(
                "overfull-statement",
                f"there are more than {MANY} figures; those from here on are unchecked",
                "make several facts of it",
                "",
            ),
        )
