"""From a denial in a statement to whether it is of those that a passage leaves out.

Of ten that asked, "four were not heard", where six were.
"""

from collections.abc import Set

from briefings.evidence.comparisons.sides.of_others import is_of_date
from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_REST = NUMBERS | word_set("most majority rest remainder other others yet")
_BEFORE, _BEHIND = 12, 6  # tokens around a denial that tell of whom it is


def is_of_those_left(
    prose: Prose, at: int, span: tuple[int, int], known: Set[str]
) -> bool:
    """Return whether it is denied of others, or of another number, than is known of.

    `span` are the first and last token looked at, `known` the words of the passages.
    """
    first, last = max(span[0], at - _BEFORE), min(span[1], at + _BEHIND)
    return any(
        _is_count(prose, i) and prose.lows[i] not in known
        for i in range(first, last + 1)
    )


def _is_count(prose: Prose, at: int) -> bool:
    """Whether a word tells of how many, or of whom that are left: no day or year."""
    low = prose.lows[at]
    return low in _REST or (low[0].isdigit() and not is_of_date(prose, at))
