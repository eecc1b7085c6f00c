"""From a denial in a statement to whether it is of those that a passage leaves out.

Of ten that asked, "four were not heard", where six were.
"""

from collections.abc import Set

from briefings.evidence.denied import NUMBERS
from briefings.evidence.forms import word_set
from briefings.evidence.prose import Prose

_REST = NUMBERS | word_set("most majority rest remainder other others yet")
_AROUND = 6  # tokens on either side of a denial that tell of whom it is


def is_of_those_left(
    prose: Prose, at: int, span: tuple[int, int], known: Set[str]
) -> bool:
    """Return whether it is denied of others, or of another number, than is known of.

    `span` are the first and last token looked at, `known` the words of the passages.
    """
    first, last = max(span[0], at - _AROUND), min(span[1], at + _AROUND)
    added = set(prose.lows[first : last + 1]) - known
    return any(low[0].isdigit() or low in _REST for low in added)
