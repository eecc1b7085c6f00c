"""From a text to what somebody has time, or has until a day, to do."""

from collections.abc import Iterator

from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_PERIODS = word_set(
    "minute minutes hour hours day days week weeks month months quarter year years"
)
_HAVING = word_set("have has had give given gives gave")
_UNTIL = ("till", "until")
_GIVING = word_set("has have had having give gives gave given giving")
_NEAR = 3  # tokens before a period in which somebody "has" it
_BEFORE = 6  # tokens before "until" in which somebody "has" or "is given" time
_DATE = 14  # tokens from "until" to the verb


def time_given(prose: Prose) -> Iterator[tuple[Mark, tuple[int, ...]]]:
    """Yield the words that give time for a thing, and the word of the thing."""
    yield from _periods(prose)
    for low in _UNTIL:
        for at in prose.spots(low):
            to = _to_behind(prose, at)
            heads = prose.heads(to + 1, 1) if to > 0 else []
            if heads:
                yield Mark("requirement", "", at, to), tuple(heads)


def _periods(prose: Prose) -> Iterator[tuple[Mark, tuple[int, ...]]]:
    """Yield what somebody has time to do: "have 90 days to delete them"."""
    for i in prose.spots_of(_PERIODS):
        if prose.low(i + 1) != "to" or prose.quoted[i]:
            continue
        before = prose.lows[max(0, _before_name(prose, i) - _NEAR) : i]
        heads = prose.heads(i + 2, 1)
        if heads and not _HAVING.isdisjoint(before):
            start = _before_name(prose, i) if "gave" in before else i - 1
            yield (
                Mark("requirement", "", start - ("gave" in before), i + 1),
                tuple(heads),
            )


def _before_name(prose: Prose, at: int) -> int:
    """Return where the name begins of who is given time: "gave Doe County 10 days"."""
    i = at - 1
    while i > 0 and prose.texts[i - 1][0].isupper():
        i -= 1
    return i if i < at - 1 else at


def _to_behind(prose: Prose, at: int) -> int:
    """Return the token of "to" in "has until May 4 to answer"; or -1."""
    before = prose.lows[max(0, at - _BEFORE) : at]
    if prose.quoted[at] or _GIVING.isdisjoint(before):
        return -1
    ahead = range(at + 1, min(at + _DATE, len(prose.lows)))
    to = next((i for i in ahead if prose.lows[i] in ("to", ".", ";")), at)
    return to if prose.lows[to] == "to" else -1
