"""From a statement to words for a rise or a fall that its own figures belie."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefings.evidence.broken_limits import HELP, RULE
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint

_WAYS = frozenset(("rise", "raise"))
_FIGURE = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_YEAR = re.compile(r"(?:199|20[0-4])\d")
_FAR = 18  # tokens from "rose" to the figures of "from 9 ... to 12"


def wrong_ways(statement: Prose) -> Iterator[Discrepancy]:
    """Yield "rose" before figures that fall, and the other way round."""
    for mark in statement.of("antonym"):
        group, _, side = mark.value.partition("/")
        figures = _from_to(statement, mark.last + 1) if group in _WAYS else None
        if figures is None:
            continue
        start, end = figures
        is_wrong = start > end if side == "0" else start < end
        if is_wrong:
            message = f"the figures go the other way: from {start} to {end}"
            yield Complaint(RULE, "review", message, HELP).at(
                statement, mark.first, mark.last
            )


def _from_to(prose: Prose, first: int) -> tuple[Decimal, Decimal] | None:
    """Return the two figures of "from 12 ... to 9" behind a token."""
    found: list[Decimal] = []
    wanted = ("from", "to")
    for i in range(first, min(first + _FAR, len(prose.lows) - 1)):
        if prose.lows[i] in ".;:":
            break
        if len(found) < len(wanted) and prose.lows[i] == wanted[len(found)]:
            at = i + 1 + (prose.lows[i + 1] == "$")
            low = prose.lows[at] if at < len(prose.lows) else ""
            digits = prose.texts[at].replace(",", "") if low else ""
            if digits.isascii() and _FIGURE.fullmatch(digits):
                found.append(Decimal(digits))
            elif found:
                return None
    if len(found) < len(wanted) or all(_YEAR.fullmatch(f"{of}") for of in found):
        return None  # "fell by 0.19 from 2024 to 2025"
    return found[0], found[1]
