"""From a denial in a passage to what says as much in the statement without one.

Whoever was "relieved of" a thing need not do it, what is "left open" nobody could say,
and a list "last updated in 2021" has not been updated since.
"""

from itertools import pairwise

from briefings.evidence.comparisons.sides.grounds import ground_of
from briefings.evidence.comparisons.sides.likeness import next_telling, telling
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.negations import Negation
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_WHETHER = word_set("whether if")
_OPEN = word_set(
    """
    undecided undetermined unresolved unsettled unclear unknown unanswered unasked open
    unsure uncertain question undisclosed inconclusive unexamined unexplored untested
    """
)
_SAYS = word_set("say says said that")
_THEY = word_set("they it he she we")
_DID = word_set("did does do was were is are has have had will would")
_REACH = 6  # tokens between a denial and the "whether" of what is left open
_NEAR = 6  # tokens behind a denial that it may deny
_FAR = 16  # tokens of a clause behind a denial that are looked at
_SINCE = word_set("since")
_LATEST = word_set("last latest")
_NO = word_set("no not without none")
_NOW = word_set("now today currently")
_PERFECT = word_set("have has had haven't hasn't hadn't")
_STILL = frozenset(
    (kind, what)
    for kind in ("still", "remain", "remains", "remained")
    for what in ("outstanding", "pending", "due", "awaited", "open", "ahead", "lacking")
)
_FINDING = stem_set("find conclude determine hold rule say allege claim argue")


def is_told_otherwise(both: Sides, negation: Negation, kin: Kindred) -> bool:
    """Return whether a statement says in its own way what a passage denies."""
    statement = both.statement
    return (
        _is_left_open(statement, negation)
        or _is_latest(statement, negation)
        or _is_idle(statement)
        or _is_of_before(both, negation)
        or _is_due(statement, negation)
        or _is_told_beside(statement, negation)
        or _is_opposed(statement, negation)
        or _is_of_other_clause(statement, negation, kin)
    )


def _ahead(negation: Negation) -> range:
    """Return the tokens behind a denial in its clause."""
    last = negation.mark.last
    ground = ground_of(negation.prose, last)
    return range(last + 1, min(ground.last if ground else last, last + _FAR) + 1)


def _is_left_open(statement: Prose, negation: Negation) -> bool:
    """Whether a statement leaves open what nobody could say "whether" it is so."""
    lows, last = negation.prose.lows, negation.mark.last
    end = min(negation.prose.sentence_of(last)[1], last + _REACH)
    if _WHETHER.isdisjoint(lows[last + 1 : end + 1]):
        return False
    if is_answered_by(statement, negation.prose):
        return True
    is_open = not _OPEN.isdisjoint(statement.lows) or bool(statement.of("negator"))
    return "whether" in statement.lows and is_open


def is_answered_by(statement: Prose, passage: Prose) -> bool:
    """Return whether somebody says that it was so: "they say they did"."""
    return statement.has("say") and passage.once(_answers)


def _answers(prose: Prose) -> bool:
    lows = prose.lows
    return any(
        low in _SAYS
        and lows[i + 1] in _THEY
        and lows[i + 2] in _DID
        and lows[i + 3] in ",.;"
        for i, low in enumerate(lows[:-3])
    )


def _is_latest(statement: Prose, negation: Negation) -> bool:
    """Whether what was "not updated since" is "last updated in"."""
    lows = negation.prose.lows
    is_since = any(lows[i] in _SINCE for i in _ahead(negation))
    return is_since and not _LATEST.isdisjoint(statement.lows)


def _is_idle(statement: Prose) -> bool:
    """Whether a statement has a set phrase that denies: "with no notice"."""
    return any(
        not _NO.isdisjoint(statement.lows[mark.first : mark.first + 2])
        and statement.lows[mark.first] in ("with", "without")
        for mark in statement.of("idle")
    )


def _is_of_before(both: Sides, negation: Negation) -> bool:
    """Whether a statement tells how it is now, as a passage does elsewhere."""
    if _NOW.isdisjoint(both.statement.lows):
        return False
    prose = negation.prose
    first, last = prose.sentence_of(negation.mark.first)
    if not _NOW.isdisjoint(prose.lows[first : last + 1]):
        return False
    return any(not _NOW.isdisjoint(passage.lows) for passage in both.passages)


def _is_due(statement: Prose, negation: Negation) -> bool:
    """Whether what somebody has not done is outstanding."""
    lows, first = negation.prose.lows, negation.mark.first
    is_perfect = lows[first] in _PERFECT or lows[max(0, first - 1)] in _PERFECT
    return is_perfect and any(pair in _STILL for pair in pairwise(statement.lows))


def _is_told_beside(statement: Prose, negation: Negation) -> bool:
    """Whether the same one does it to another thing: "I don't like it, I like her"."""
    prose = negation.prose
    head = negation.heads[0] if negation.heads else -1
    if head < 0 or next_telling(prose, head) in statement.stems:
        return False
    first, last = prose.sentence_of(head)
    return any(
        first <= at <= last
        and not is_denied(prose, at)
        and prose.lows[at - 1] == prose.lows[negation.mark.first - 1]
        and next_telling(prose, at) in statement.stems
        for at in prose.places(prose.stems[head])
    )


def _is_opposed(statement: Prose, negation: Negation) -> bool:
    """Whether a statement has the opposite, and not the word, of what is denied."""
    last = negation.mark.last
    inside = (*negation.heads, *range(last + 1, last + 1 + _NEAR))
    marks = (m for m in negation.prose.of("antonym") if m.first in inside)
    denied = {mark.value for mark in marks}
    if not denied:
        return False
    groups = {value.partition("/")[0] for value in denied}
    here = {mark.value for mark in statement.of("antonym")}
    here = {value for value in here if value.partition("/")[0] in groups}
    return bool(here - denied) and not any(
        value.partition("/")[0] in {v.partition("/")[0] for v in here - denied}
        for value in here & denied
    )


def _is_of_other_clause(statement: Prose, negation: Negation, kin: Kindred) -> bool:
    """Whether nothing of what somebody did "not find that" is in a statement."""
    prose, heads = negation.prose, negation.heads
    if not heads or prose.stems[heads[0]] not in _FINDING:
        return False
    if prose.lows[heads[0] + 1 : heads[0] + 2] != ("that",):
        return False
    ground = ground_of(prose, heads[0] + 2)
    if ground is None:
        return False
    inside = telling(prose, heads[0] + 2, ground.last)
    among = kin.among(statement, telling(statement, 0, len(statement.lows)))
    return bool(inside) and not any(kin.is_among(prose, i, among) for i in inside)


def is_owner(prose: Prose, at: int) -> bool:
    """Return whether a word tells whose a thing is: "denied the department's claim"."""
    is_joined = prose.lows[at].endswith("'s")
    return is_joined or prose.lows[at + 1 : at + 2] == ("'s",)
