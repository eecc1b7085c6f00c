"""From a denial in a statement to a sentence that tells without one what is denied."""

from briefings.evidence.comparisons.denials.passage_denials import is_owner
from briefings.evidence.comparisons.denials.statement_denials import (
    is_forbidden,
    is_so_told,
)
from briefings.evidence.comparisons.denials.without_denying import (
    is_answered,
    is_turned_already,
)
from briefings.evidence.comparisons.sides.likeness import telling, tells
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.negations import Negation
from briefings.evidence.readers.clauses.unreal import is_in_condition
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

PLAIN = word_set("not never hasn't haven't hadn't didn't doesn't don't won't")
MILD = word_set(
    """
    former formerly late down off away out too alone else remain remains remained need
    needs needed require requires required want wants wanted leave leaves left close
    closed cut cuts keep keeps kept warn behind beyond outside
    """
)
_UNITS = word_set("percent million billion thousand years months weeks days")
_CUT_SHORT = word_set(". , ; do done does so")
_SOON = 2  # sentences behind a clause in which it may be denied
_IDLE = word_set("former formerly required require requires need needs needed up")
_LEAST, _MOST_OF = 3, 0.6  # words that a sentence must share with a denial's
_BESIDE = 3  # tokens on either side in which a word may soften another


def is_plain(negation: Negation) -> bool:
    """Return whether it denies in so many words: "not", "can not", "hasn't"."""
    lows, mark = negation.prose.lows, negation.mark
    return lows[mark.first] in PLAIN or lows[mark.last] in PLAIN


def plainly_told(both: Sides, negation: Negation, kin: Kindred) -> str | None:
    """Return the word of a sentence that tells without any denial what is denied.

    The sentence has the very word, and most of what the statement's clause tells.
    """
    statement, first = both.statement, negation.mark.first
    if not is_plain(negation) or not negation.heads:
        return None
    if _is_answered(both, negation):
        return None
    head = negation.heads[0]
    if statement.lows[head] in _UNITS or is_in_condition(statement, first):
        return None  # "if it is not below 6 percent"
    begin, end = statement.sentence_of(first)
    told = [i for i in range(begin, end + 1) if tells(statement, i) and i != head]
    for passage in both.passages:
        for at in passage.places(statement.stems[head]):
            start, stop = passage.sentence_of(at)
            if _is_denied_there(negation, passage, at):
                continue
            among = kin.among(passage, telling(passage, start, stop))
            shared = sum(kin.is_among(statement, i, among) for i in told)
            if shared >= max(_LEAST, _MOST_OF * len(told)):
                return passage.words(at, at)
    return None


def _is_denied_there(negation: Negation, passage: Prose, at: int) -> bool:
    """Whether a sentence, or the next one, says that it is not so, or may not be."""
    start, stop = passage.sentence_of(at)
    if is_undone_behind(passage, stop) or _has_denial(passage, at, (start, stop)):
        return True
    return is_forbidden(negation, passage, at)


def is_undone_behind(prose: Prose, last: int) -> bool:
    """Return whether a denial cut short comes soon: "It was not", "has not done so"."""
    here = prose.sentences[last]
    return any(
        0 <= prose.sentences[mark.first] - here <= _SOON
        and prose.low(mark.last + 1) in _CUT_SHORT
        for mark in prose.of("negator")
        if mark.first > last
    )


def _is_answered(both: Sides, negation: Negation) -> bool:
    """Whether the passages deny it in their own way, or only a name is denied."""
    prose, head = negation.prose, negation.heads[0]
    if prose.texts[head][0].isupper() or is_owner(prose, head):
        return True
    return (
        is_turned_already(both, negation)
        or is_answered(both, negation)
        or is_so_told(both, negation)
    )


def _has_denial(prose: Prose, at: int, sentence: tuple[int, int]) -> bool:
    """Whether a word of a sentence denies, or one close by says in its way that not."""
    first, last = sentence
    if any(first <= mark.first <= last for mark in prose.of("negator")):
        return True
    if "only" in prose.lows[first : last + 1]:
        return True
    near = range(max(0, at - _BESIDE), at + _BESIDE + 1)
    return any(
        mark.first in near and prose.lows[mark.first] not in _IDLE
        for mark in prose.of("soft")
    )
