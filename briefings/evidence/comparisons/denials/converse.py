"""From two comparisons to whether one tells the other from its far end.

"Waits in the south were longer than in the north" says what "waits in the north were
shorter than in the south" says: what is compared stands on the other side.
"""

from briefings.evidence.comparisons.sides.grounds import ground_of
from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_THAN = word_set("than against versus from compared")
_SOLD = frozenset(("buy", "lend", "landlord", "employer", "party", "exceed"))
_NEAR = 12  # tokens between a comparison and what it is with


def is_converse(one: Prose, mark: Mark, other: Prose, there: Mark) -> bool:
    """Whether what two opposites compare, or who does it, has changed its side."""
    ours, theirs = _ends(one, mark), _ends(other, there)
    if ours is None or theirs is None:
        return False
    (mine, beyond), (its, far) = ours, theirs
    there_and_back = (
        bool((mine - beyond) & (far - its)),
        bool((beyond - mine) & (its - far)),
    )
    return all(there_and_back)


def _ends(prose: Prose, mark: Mark) -> tuple[set[str], set[str]] | None:
    """Return what is compared, and with what: before a word, and behind "than"."""
    ground = ground_of(prose, mark.first)
    if ground is None:
        return None
    end = min(ground.last, mark.last + _NEAR)
    start = mark.last + 1
    if mark.value.partition("/")[0] not in _SOLD:
        than = (i for i in range(mark.first, end + 1) if prose.lows[i] in _THAN)
        start = next(than, -1)
    if start < 0:
        return None
    before = range(ground.first, mark.first)
    return _stems(prose, before), _stems(prose, range(start, end + 1))


def _stems(prose: Prose, tokens: range) -> set[str]:
    words = {prose.stems[i] for i in telling(prose, tokens.start, tokens.stop - 1)}
    return words - {"percent"}
