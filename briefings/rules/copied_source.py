"""Two sources that share their words and count as two.

Why it matters
    A wire story in two papers is one report, and a press release that was reprinted is
    one voice. They confirm nothing for each other (NATO AJP-2.1: confirmation comes
    from independent sources). One `origin` for both tells it.

Flagged::

    texts:
      log: >-
        The crane on the north pier fell on Monday after its brakes failed, and two
        dockers who stood below were hurt, the harbor master said in a short note.
      book: >-
        The crane on the north pier fell on Monday after its brakes failed, and two
        dockers who stood below were hurt, the harbor master said in a short note.
    sources: [{id: log}, {id: book}]

Clean::

    texts:
      log: >-
        The crane on the north pier fell on Monday after its brakes failed, and two
        dockers who stood below were hurt, the harbor master said in a short note.
      book: >-
        The crane on the north pier fell on Monday after its brakes failed, and two
        dockers who stood below were hurt, the harbor master said in a short note.
    sources: [{id: log, origin: harbor-note}, {id: book, origin: harbor-note}]
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from zlib import crc32

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW

_RUN = 10  # words in a row that two people do not choose alike
_SHARE = 0.3  # of the shorter text's runs that must be in the other
_FEWEST = 3  # runs that must be shared
_MOST = 4  # sources that a run is looked for in: a run in more is a stock phrase
_EVERY = 4  # of the words of a language, one so many begins the runs that are looked at


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each source that has a good part of another's text and another origin."""
    sources = [source for source in desk.dossier.sources if desk.has_text(source.id)]
    if len(sources) < 2:  # noqa: PLR2004  # nothing to compare
        return
    runs = [_runs(desk.normalised(source.id).text) for source in sources]
    for (first, second), count in sorted(_shared(runs).items()):
        one, other = sources[first], sources[second]
        least = min(len(runs[first]), len(runs[second]))
        if count < max(_FEWEST, _SHARE * least):
            continue
        if (one.origin or one.id) != (other.origin or other.id):
            yield Flag(
                desk.routes[other.id],
                f"'{other.id}' has much of its text in common with '{one.id}'",
                "give both the same `origin`, so that they count as one",
            )


def _runs(text: str) -> set[tuple[str, ...]]:
    """Return the runs of words that begin with certain words, the same in all texts."""
    words = text.lower().split()
    begins = {word for word in set(words) if crc32(word.encode()) % _EVERY == 0}
    return {
        tuple(words[at : at + _RUN])
        for at, word in enumerate(words[: len(words) - _RUN + 1])
        if word in begins
    }


def _shared(runs: list[set[tuple[str, ...]]]) -> Counter[tuple[int, int]]:
    """Return how many runs each two texts have in common."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, held in enumerate(runs):
        for run in held:
            if len(holders[run]) < _MOST:
                holders[run].append(index)
    return Counter(
        (first, second)
        for found in holders.values()
        if len(found) > 1
        for at, second in enumerate(found)
        for first in found[:at]
    )
