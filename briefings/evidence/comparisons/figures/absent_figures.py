"""From a figure that no passage has to the words that say so, and what mends it."""

from briefings.evidence.comparisons.figures.rivals import closest, may_be_meant
from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure, elsewhere
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.equality import is_equal
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same

_SMALL = 10  # up to so many, a number stands everywhere


def not_in_source(held: Table, stated: Figure, rival: Seen | None) -> Discrepancy:
    """Return that a figure is not in the passages, the nearest one, and one remedy."""
    words = held.words(stated)
    is_known = rival is not None and is_same(stated.unit, rival.figure.unit, held.units)
    shown = rival if is_known else closest(held, stated)
    says = f", which say '{shown.words}'" if shown else ""
    is_meant = shown is not None and may_be_meant(held, stated, shown)
    place = elsewhere(held.claim, lambda text: _where(held, text, stated))
    if place:
        remedy = f"add the excerpt from {place}, which has '{words}'"
    elif shown and is_meant:
        remedy = f"write '{shown.bounded}', or add the excerpt that says '{words}'"
    else:
        remedy = f"take '{words}' out, or add the excerpt that says it"
    return at_figure(
        held.statement,
        stated,
        Remark(
            "figure-not-in-source",
            f"'{words}' is not in the words it rests on{says}",
            remedy,
            shown.words if shown else "",
        ),
    )


def _where(held: Table, text: Content, stated: Figure) -> int | None:
    """Return the piece at which a text has the figure that is stated, of that thing."""
    is_common = stated.number.form != "digits" or stated.number.value < _SMALL
    for figure in text.figures:
        if not is_equal(stated, figure) or figure.is_weak:
            continue
        same = is_same(stated.unit, figure.unit, held.units)
        if same or (same is None and not is_common):
            return figure.number.first
    return None
