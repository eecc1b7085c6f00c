"""From a statement and its passages to words taken over without quotation marks."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.prose import Prose

# A news story's words are somebody's work; a statute's may be used as they are.
_KINDS = frozenset(("", "news", "opinion", "post"))
_SPOKEN_RUN = 10  # words of speech that may not be taken over unmarked
_TOLD_RUN = 20  # the same, of the source's own words


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a long run of the source's words that the statement does not mark."""
    both = sides(claim)
    statement = both.statement
    for passage, source in zip(claim.passages, both.passages, strict=True):
        run = _longest_run(statement, source) if passage.kind in _KINDS else None
        if run is None:
            continue
        first, last = run
        theirs = statement.words(first, last)
        yield Complaint(
            "words-taken-over",
            "review",
            "these are the source's words, without quotation marks",
            f'put them in quotation marks, or in your own words: "{theirs}"',
        ).at(statement, first, last, theirs)
        return


CHECKS = (compare,)


def _longest_run(statement: Prose, source: Prose) -> tuple[int, int] | None:
    """Return the first run of unmarked words that is too long; in linear time."""
    size = _SPOKEN_RUN
    if len(statement.lows) < size or len(source.lows) < size:
        return None
    windows: dict[tuple[str, ...], int] = {}
    for i in range(len(source.lows) - size + 1):
        windows.setdefault(source.lows[i : i + size], i)
    i = 0
    while i <= len(statement.lows) - size:
        at = windows.get(statement.lows[i : i + size])
        if at is None or any(statement.quoted[i : i + size]):
            i += 1
            continue
        length = size
        while _goes_on(statement, source, i + length, at + length):
            length += 1
        spoken = sum(source.quoted[at : at + length])
        told = sum(low[0].isalnum() for low in source.lows[at : at + length])
        if spoken >= _SPOKEN_RUN or told >= _TOLD_RUN:
            return i, i + length - 1
        i += length
    return None


def _goes_on(statement: Prose, source: Prose, i: int, j: int) -> bool:
    return (
        i < len(statement.lows)
        and j < len(source.lows)
        and statement.lows[i] == source.lows[j]
        and not statement.quoted[i]
    )
