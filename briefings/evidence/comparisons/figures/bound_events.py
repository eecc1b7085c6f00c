"""From events that stand with a figure to those that another event has it in a passage.

"Arrested 390 drivers", of a passage in which 390 were pulled over and 21 arrested.
"""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import NUMBERS, is_denied
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_BE = word_set("is are was were be been being")
_BETWEEN = word_set(
    """
    some about nearly at least most more fewer less than almost the a another all of as
    """
)
_AHEAD = 5  # tokens from an event to the figure it stands with
_ANY = stem_set("review look check")  # what any of them is: the audit, the inspection
_FEW = 24  # places of one figure that are looked at
_SORTS = 2  # tokens from a noun back to its figure: "390 immigration arrests"
_PAUSES = word_set(", . ; :")


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield an event whose figure the passages have with another event of its sort."""
    both = sides(claim)
    statement = both.statement
    if not statement.has("event") or not both.has("event"):
        return
    for mark, figure in statement.once(_counted):
        is_idle = statement.quoted[mark.first] or statement.stems[mark.first] in _ANY
        if is_idle or is_denied(statement, mark.first):
            continue
        group = mark.value.partition("/")[0]
        there = [
            (passage, other)
            for passage in both.passages
            for other, told in passage.once(_counted)
            if told == figure and other.value.partition("/")[0] == group
        ]
        if not there or any(_has_beside(*one, mark.value) for one in there[:_FEW]):
            continue
        passage, other = there[0]
        theirs = passage.words(other.first, other.last)
        ours = statement.words(mark.first, mark.last)
        yield Complaint(
            "event-type-differs",
            "review",
            f"the passage speaks of '{theirs}' with '{figure}', not of '{ours}'",
            "use the passage's word, or cite words that have yours",
        ).at(statement, mark.first, mark.last, theirs)


CHECKS = (compare,)


def _counted(prose: Prose) -> tuple[tuple[Mark, str], ...]:
    """Return the events of a text that are told of with a figure, and the figure."""
    found = ((mark, _figure(prose, mark)) for mark in prose.of("event"))
    return tuple((mark, figure) for mark, figure in found if figure)


def _has_beside(passage: Prose, mark: Mark, value: str) -> bool:
    """Whether the sentence of an event has one of a sort: "waivers that it denied"."""
    first, last = passage.sentence_of(mark.first)
    return any(
        other.value == value and first <= other.first <= last
        for other in passage.of("event")
    )


def _figure(prose: Prose, mark: Mark) -> str:
    """Return the figure that an event is told of; empty where there is none.

    That is what stands right behind its verb, right before its noun, or before "were"
    and a participle.
    """
    for i in range(mark.last + 1, min(mark.last + 1 + _AHEAD, len(prose.lows))):
        if _counts(prose, i):
            return prose.lows[i]
        if prose.lows[i] not in _BETWEEN:
            break
    reach = 2 * _AHEAD if prose.low(mark.first - 1) in _BE else _SORTS
    for i in range(mark.first - 1, max(-1, mark.first - 1 - reach), -1):
        if prose.lows[i] in _PAUSES:
            break
        if _counts(prose, i):
            return prose.lows[i]
    return ""


def _counts(prose: Prose, i: int) -> bool:
    is_number = prose.lows[i][0].isdigit() or prose.lows[i] in NUMBERS
    return is_number and prose.low(i - 1) != "$"
