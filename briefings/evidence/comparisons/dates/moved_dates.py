"""From a day beside a word to the other day that the word has in the passages."""

from collections.abc import Iterator

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.forms import is_past, stem

_FEW = 6  # dates of a statement that are held to each other
_MOST = 40  # dates of a passage that are looked at
_ON = frozenset(("on", "of", "dated"))


def moved_dates(held: Timeline) -> Iterator[Discrepancy]:
    """Yield a day that stands beside a word which has another day in the passages.

    "In an e-mail on Tuesday", where the passages have an e-mail on Monday.
    """
    for dating in held.stated[:_FEW]:
        word = _dated_word(held.statement, dating)
        is_there = held.is_publication(dating) or held.bearing(dating)
        if not word or not is_there:
            continue
        there = [
            (text, other)
            for text in held.passages
            for other in text.dates[:_MOST]
            if _dated_word(text, other) == word
        ]
        if _is_told_again(held, dating):
            continue
        if there and not any(
            agree(own, other) for own in held.stated for _, other in there
        ):
            yield _moved(held, dating, *there[0])


def _is_told_again(held: Timeline, dating: Dating) -> bool:
    """Whether the passages have a day beside another: on April 1 and on July 1."""
    return any(
        agree(dating, other) and text.pieces.word(other.first - 2) in _AGAIN
        for text in held.passages
        for other in text.dates[:_MOST]
    )


_AGAIN = frozenset(("and", "or", "but"))


def _dated_word(text: Content, dating: Dating) -> str:
    """Return the stem of the word that a day belongs to: an e-mail on Monday."""
    if dating.grain != "day" or dating.is_range or dating.form == "recent":
        return ""
    before = text.pieces.word(dating.first - 2)
    is_linked = text.pieces.word(dating.first - 1) in _ON
    is_noun = before.isalpha() and before not in STOPS and not is_past(before)
    return stem(before) if is_linked and is_noun else ""


def _moved(held: Timeline, dating: Dating, text: Content, other: Dating) -> Discrepancy:
    shown = text.words(other.first - 2, other.after)
    said = held.statement.words(dating.first - 2, dating.after)
    return at_pieces(
        held.statement,
        (dating.first, dating.after),
        Remark(
            "date-not-in-source",
            f"'{said}' is '{shown}' in the words it rests on",
            f"write '{shown}'",
            shown,
        ),
    )
