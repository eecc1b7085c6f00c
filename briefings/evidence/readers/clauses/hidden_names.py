"""From a text to the words in it that tell why somebody is not named."""

from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_HIDING_EDGES = word_set(", ; who whom which")
_GIVING = word_set("give giving want withheld withholding")
_NAMES = word_set("name names named identity identified identify quoted")
_WHOM = word_set("him her them me us because for so since as in of and or by")


def hidden(prose: Prose) -> frozenset[int]:
    """Return the tokens that tell why somebody is not named.

    They run from the relative clause's beginning, or the last comma, to the next comma
    or the word that tells; what they deny or ask is no part of what is said.
    """
    return prose.once(_hidden)


def _hidden(prose: Prose) -> frozenset[int]:
    found: set[int] = set()
    saying = {mark.first for mark in prose.of("say")}
    for mark in prose.of("anonymous"):
        if not _hides(prose, mark):
            continue
        first, last = prose.sentence_of(mark.first)
        start, end = mark.first, mark.last
        while start > first and prose.lows[start - 1] not in _HIDING_EDGES:
            start -= 1
        while end < last and prose.lows[end + 1] not in (",", ";", "told"):
            if end + 1 in saying:
                break
            end += 1
        found.update(range(start, end + 1))
    return frozenset(found)


def _hides(prose: Prose, mark: Mark) -> bool:
    """Whether words that may hide a name do: "not named", not "not named in the suit".

    What is not given or not wanted is a name only where the name is told of.
    """
    last, ahead = prose.lows[mark.last], prose.lows[mark.last + 1 : mark.last + 6]
    if last in _GIVING:
        return not _NAMES.isdisjoint(ahead)
    if last in ("named", "identified"):
        return ahead[:1] not in (("in",), ("by",)) or ahead[1:2] == ("name",)
    if last in ("name", "identify"):
        return not ahead or not ahead[0].isalpha() or ahead[0] in _WHOM
    return True
