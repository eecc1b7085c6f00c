"""From a claim to contrasts that were turned round: vessels rather than terminals."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.comparisons.sides.matching import MANY, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.words.forms import stem
from briefings.evidence.readers.words.tokens import places
from briefings.evidence.readers.words.wordset import words

_LINKS = (("rather", "than"), ("instead", "of"), ("as", "opposed", "to"), (",", "not"))
_LINKING = frozenset(link[0] for link in _LINKS)
_LITTLE = words(
    """
    the a an of to for on in at by from with its their his her our any some all that
    this those these be is are was were to it
    """
)
_REACH = 4  # words between the link and what it sets apart


class Contrast(NamedTuple):
    """Two things, the first of them meant and the second not."""

    meant: str  # stems
    other: str
    first: int
    after: int


def turned_contrasts(held: Table) -> Iterator[Discrepancy]:
    """Yield each contrast that the passages have the other way round."""
    ours = contrasts(held.statement)[:MANY]
    if not ours:
        return
    theirs = {
        (found.other, found.meant): (text, found)
        for text in held.passages
        for found in contrasts(text)
    }
    for contrast in ours:
        if (contrast.meant, contrast.other) not in theirs:
            continue
        text, found = theirs[contrast.meant, contrast.other]
        said = held.statement.words(contrast.first, contrast.after)
        shown = text.words(found.first, found.after)
        yield at_pieces(
            held.statement,
            (contrast.first, contrast.after),
            Remark(
                "sides-exchanged",
                f"'{said}' turns round '{shown}' of the words it rests on",
                f"write '{shown}'",
                shown,
            ),
        )


def contrasts(text: Content) -> list[Contrast]:
    """Return the contrasts in a text."""
    lower = text.pieces.lower
    found: list[Contrast] = []
    for at in places(lower, _LINKING.__contains__):
        for link in _LINKS:
            if tuple(lower[at : at + len(link)]) != link:
                continue
            meant = _content(lower, range(at - 1, max(-1, at - 1 - _REACH), -1))
            after = at + len(link)
            other = _content(lower, range(after, min(len(lower), after + _REACH)))
            while meant and lower[meant - 1] == "-":  # sign-ups
                meant -= 2
            if meant is not None and other is not None:
                contrast = Contrast(
                    stem(lower[meant]), stem(lower[other]), meant, other + 1
                )
                found.append(contrast)
    return found


def _content(lower: list[str], order: range) -> int | None:
    for at in order:
        if not lower[at][0].isalpha():
            return None
        if lower[at] not in _LITTLE:
            return at
    return None
