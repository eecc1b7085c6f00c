"""From "every third" and "every other" to the numbers that say the same."""

from briefings.evidence.comparisons.sides.matching import Table
from briefings.evidence.readers.figures.quantities import Figure

_EVERY = frozenset(("every", "each"))


def is_every_so_many(held: Table, stated: Figure) -> bool:
    """Return whether "once in three years" says what "every third year" does."""
    number, before = stated.number, held.statement.pieces.word(stated.number.first - 1)
    if before in _EVERY and number.kind == "ordinal" and number.value:
        return any(
            seen.figure.number.value in (1 / number.value, number.value)
            for seen in held.near
        )
    if before in _EVERY and number.value == 2 and _has_every_other(held):  # noqa: PLR2004  # every other week
        return True
    return stated.number.kind == "count" and any(
        seen.figure.number.kind == "ordinal"
        and seen.figure.number.value == stated.number.value
        and seen.text.pieces.word(seen.figure.number.first - 1) in _EVERY
        for seen in held.near
    )


def _has_every_other(held: Table) -> bool:
    """Whether the passages say "every other week"."""
    return any(
        low == "other" and text.pieces.word(at - 1) in _EVERY
        for text in held.passages
        for at, low in enumerate(text.pieces.lower)
    )
