"""From the words between two names to whether what is done goes both ways."""

from briefings.evidence.readers.words.forms import stem_set
from briefings.evidence.readers.words.prose import Prose

# What goes both ways, or is told from either side.
_MUTUAL = stem_set(
    "meet met marry married debate wed play tie join partner merge lease rent borrow"
)
_WITH = stem_set(
    """
    spoke speak talk work team settle agree clash argue cooperate collaborate consult
    compete negotiate
    """
)


def is_mutual(prose: Prose, first: int, last: int) -> bool:
    """Return whether what stands from one token to another is done together.

    "Merged with", "spoke with", "leases from": either may be named first.
    """
    stems = prose.stems[first : last + 1]
    if not _MUTUAL.isdisjoint(stems):
        return True
    pairs = zip(stems, prose.lows[first + 1 : last + 1], strict=False)
    return any(low == "with" and word in _WITH for word, low in pairs)
