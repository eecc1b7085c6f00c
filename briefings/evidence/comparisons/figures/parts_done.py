"""From so many of a thing that are so to a passage where another number of them is.

"338 of the entries had been fixed", of a passage in which 338 were wrong, and 211 of
these had been fixed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.forms import is_adverb, is_past, word_set
from briefings.evidence.readers.words.prose import Prose

_AUXILIARIES = word_set(
    "had have has were was are is been be being later already since still also then"
)
_BE = word_set("had have has were was are is")
_ENDS = word_set('. ; : , " ( ) and but or who which that while because if when')
_OPENING = _ENDS | word_set("only about nearly some roughly other though although")
_WORDS = word_set(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety
    """
)
_REACH = 9  # tokens from "of" to what is said of the part
_NEAR = 6  # tokens from a number to what is said of it
_MOST = 40  # parts of a text that are looked at


class _Part(NamedTuple):
    """A number of a whole, and the verb or the adjective that tells how it fared."""

    prose: Prose
    at: int  # of the number
    verb: int

    @property
    def number(self) -> str:
        return self.prose.lows[self.at]

    @property
    def whole(self) -> str:
        """The number of which it is a part; nothing where none is told."""
        behind = self.prose.lows[self.at + 2 : self.at + 4]
        if self.prose.low(self.at + 1) != "of":
            return ""
        return next((low for low in behind if _is_number(low)), "")

    @property
    def stem(self) -> str:
        return self.prose.stems[self.verb]

    @property
    def is_denied(self) -> bool:
        return is_denied(self.prose, self.verb)


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a number of which is told what a passage tells of another number."""
    both = sides(claim)
    ours = both.statement.once(_parts)
    if not ours or not both.passages:
        return
    theirs = [part for passage in both.passages for part in passage.once(_parts)]
    for part in ours:
        alike = [o for o in theirs if _are_of_one_deed(part, o)]
        if not alike or any(other.number == part.number for other in alike):
            continue
        is_own = any(_has_own(part, passage) for passage in both.passages)
        other = next((o for o in alike if _is_mixed_up(part, o, theirs)), None)
        if other is not None and not is_own:
            yield _told(part, other)
            return


CHECKS = (compare,)


def _parts(prose: Prose) -> tuple[_Part, ...]:
    """Return the parts of wholes in a text of which something is told."""
    wholes = (_part(prose, at) for at in prose.spots("of")[:_MOST] if at)
    bare = [
        at
        for at, low in enumerate(prose.lows)
        if _is_number(low) and prose.low(at + 1) in _BE and _opens(prose, at)
    ]
    others = (_part(prose, at + 1, at) for at in bare[:_MOST])
    return tuple(filter(None, (*wholes, *others)))


def _opens(prose: Prose, at: int) -> bool:
    """Whether a number begins a clause: ", 31 had been paid"."""
    return at == 0 or prose.lows[at - 1] in _OPENING


def _part(prose: Prose, start: int, number: int = -1) -> _Part | None:
    """Return what is told of a number before "of", or right before a verb."""
    number = start - 1 if number < 0 else number
    if not _is_number(prose.lows[number]) or prose.quoted[start]:
        return None
    has_be = prose.lows[start] in _BE
    for i in range(start + 1, min(start + 1 + _REACH, len(prose.lows))):
        low = prose.lows[i]
        if low in _ENDS:
            return None
        if has_be and not (low in _AUXILIARIES or is_adverb(low) or low == "not"):
            return _Part(prose, number, i) if prose.is_content(i) else None
        has_be = has_be or low in _BE
    return None


def _is_number(low: str) -> bool:
    return low[0].isdigit() or low in _WORDS


def _are_of_one_deed(ours: _Part, theirs: _Part) -> bool:
    is_done = is_past(ours.prose.lows[ours.verb])
    return is_done and ours.stem == theirs.stem and ours.is_denied == theirs.is_denied


def _is_mixed_up(part: _Part, other: _Part, theirs: list[_Part]) -> bool:
    """Whether a number is the whole of the other there, or has something else told."""
    return part.number == other.whole or any(
        one.number == part.number and one.stem != part.stem for one in theirs
    )


def _has_own(part: _Part, passage: Prose) -> bool:
    """Whether a passage may say it of the number itself: "all 338 were fixed"."""
    for verb in passage.places(part.stem):
        first, _ = passage.sentence_of(verb)
        start = max(first, verb - _NEAR)
        for i in range(start, verb):
            is_whole = passage.low(i - 1) == "of" or passage.low(i - 2) == "of"
            is_next = not any(map(_is_number, passage.lows[i + 1 : verb]))
            if passage.lows[i] == part.number and not is_whole and is_next:
                return True
    return False


def _told(part: _Part, other: _Part) -> Discrepancy:
    theirs = other.prose.words(other.at, other.verb)
    return Complaint(
        "figure-misplaced",
        "review",
        f"the passage says this of '{other.number}', and not of '{part.number}'",
        f"write '{other.number}', or say what '{part.number}' is there: '{theirs}'",
    ).at(part.prose, part.at, part.at, theirs)
