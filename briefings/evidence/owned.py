"""From a text to whose account it opens with, or whose estimate it gives."""

from itertools import pairwise

from briefings.evidence.forms import word_set
from briefings.evidence.prose import Prose

_BE = word_set("is are was were be been being")
_BEHIND = 8  # tokens in which an opening names its paper
_PUTTING = word_set("put puts putting place places placed peg pegs pegged")
_FAR = 24  # tokens from "put" to its "at"


def opens_with_paper(prose: Prose) -> bool:
    """Return whether it opens with whose paper tells it: "By the inquest's report,"."""
    if prose.lows[:1] not in (("by",), ("in",), ("per",), ("from",)):
        return False
    end = prose.lows.index(",") if "," in prose.lows else 0
    is_owned = any(is_owner(prose, i) for i in range(1, min(end, _BEHIND)))
    papers = (m.last for kind in ("document", "speech") for m in prose.of(kind))
    return is_owned and end - 1 in papers


def puts_at(prose: Prose) -> bool:
    """Return whether somebody gives an estimate: "Roe put it at 12 percent"."""
    return any(
        low in _PUTTING
        and i
        and prose.lows[i - 1] not in _BE
        and prose.is_content(i - 1)
        and any(
            at == "at" and behind[:1].isdigit()
            for at, behind in pairwise(prose.lows[i + 1 : i + 1 + _FAR])
        )
        for i, low in enumerate(prose.lows)
    )


def is_owner(prose: Prose, at: int) -> bool:
    """Return whether a possessive ends at a token: "the clerk's", "the clerks'"."""
    return prose.texts[at].endswith("'s") or prose.texts[at] == "'"
