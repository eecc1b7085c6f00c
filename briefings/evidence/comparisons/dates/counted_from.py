"""From so long after one thing to a passage in which it is so long after another.

"Withdrew it 11 days after she complained", where it was 11 days later, and eight months
after she complained that something else was done.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_UNITS = stem_set("day week month year hour minute")
_LINKS = word_set("after before")
_LATER = word_set("later earlier")
_ENDS = word_set('. ; : , " ( ) and but')
_REACH = 12  # tokens behind "after" that tell from what it counts
_MOST = 40


class _Span(NamedTuple):
    """A number of days or months, and the stems of what it is counted from."""

    prose: Prose
    unit: int
    link: str
    start: frozenset[str]  # empty: later than whatever was told before

    @property
    def length(self) -> tuple[str, str]:
        return self.prose.lows[self.unit - 1], self.prose.stems[self.unit]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a span that a passage counts from another thing."""
    both = sides(claim)
    ours = [span for span in both.statement.once(_spans) if span.start]
    theirs = [span for p in both.passages for span in p.once(_spans)] if ours else []
    for span in ours:
        same = [o for o in theirs if o.length == span.length]
        others = [o for o in theirs if o.link == span.link and o.start & span.start]
        if not same or any(o.length == span.length for o in others):
            continue
        if others:
            yield _told(span, others[0])
            return


CHECKS = (compare,)


def _spans(prose: Prose) -> tuple[_Span, ...]:
    places = [i for i, one in enumerate(prose.stems) if one in _UNITS and i]
    return tuple(filter(None, (_span(prose, at) for at in places[:_MOST])))


def _span(prose: Prose, unit: int) -> _Span | None:
    link = prose.low(unit + 1)
    if prose.quoted[unit]:
        return None
    if link in _LATER:
        return _Span(prose, unit, link, frozenset())
    if link not in _LINKS:
        return None
    found: set[str] = set()
    for i in range(unit + 2, min(unit + 2 + _REACH, len(prose.lows))):
        if prose.lows[i] in _ENDS:
            break
        if prose.is_content(i):
            found.add(prose.stems[i])
    return _Span(prose, unit, link, frozenset(found))


def _told(span: _Span, other: _Span) -> Discrepancy:
    theirs = other.prose.words(other.unit - 1, other.unit + 1)
    return Complaint(
        "figure-misplaced",
        "review",
        f"the passage has '{theirs}' that, and counts this from something else",
        "say from what it is counted there",
    ).at(span.prose, span.unit - 1, span.unit, theirs)
