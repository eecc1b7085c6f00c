"""From a ruling that a passage gives in part to a statement that gives it whole.

"The motion is granted in part and denied in part": the statement has it denied.
"""

from collections.abc import Iterator
from itertools import pairwise

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.prose import Prose

_RULINGS = stem_set(
    """
    grant deny dismiss affirm reverse vacate uphold reject sustain overrule approve
    allow accept agree concur
    """
)
_PARTLY = word_set("part parts partly partially partial some portion portions limited")

_RULING = word_set("ruled rules")
_RULED = _RULING | word_set("decided found")
_FOR = (("for",), ("against",))
_WHICH = word_set("only respect regarding concerning remaining rest")


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a ruling of which the statement does not say that it is one in part."""
    both = sides(claim)
    statement = both.statement
    if not _PARTLY.isdisjoint(statement.lows) or _tells_which(statement):
        return
    yield from _given_whole(both)
    for passage in both.passages:
        for at in _in_part(passage):
            for ours in statement.places(passage.stems[at]):
                if _is_best(statement, passage, at):
                    yield _told(statement, ours, passage.words(at, at + 2))
                    return


CHECKS = (compare,)


def _given_whole(both: Sides) -> Iterator[Discrepancy]:
    """Yield who "ruled for" a side, where a motion is granted and denied in part."""
    ours = _whole(both.statement)
    if ours < 0 or any(_whole(passage) >= 0 for passage in both.passages):
        return
    for passage in both.passages:
        parts = list(_in_part(passage))
        if len(parts) > 1:
            yield _told(both.statement, ours, passage.words(parts[0], parts[-1] + 2))
            return


def _told(statement: Prose, at: int, theirs: str) -> Discrepancy:
    return Complaint(
        "qualifier-dropped",
        "review",
        f"the passage has '{theirs}'",
        "say that it is so in part, and what of the rest",
    ).at(statement, at, at, theirs)


def _whole(prose: Prose) -> int:
    """Return where a text has it that one side has it all: "ruled for"; or -1."""
    return next(
        (
            at
            for at, low in enumerate(prose.lows)
            if low == "sided"
            or (low in _RULING and prose.lows[at + 1 : at + 2] in _FOR)
            or (low in _RULED and prose.lows[at + 1 : at + 4] == ("in", "favor", "of"))
        ),
        -1,
    )


def _tells_which(statement: Prose) -> bool:
    """Whether it is told what was ruled on: "only", "as to", or in two rulings."""
    rulings = {
        stem
        for at, stem in enumerate(statement.stems)
        if stem in _RULINGS and statement.low(at - 1) != "to"
    }
    has_as_to = ("as", "to") in pairwise(statement.lows)
    return len(rulings) > 1 or has_as_to or not _WHICH.isdisjoint(statement.lows)


def _in_part(prose: Prose) -> Iterator[int]:
    """Yield the rulings that are given in part."""
    for at, low in enumerate(prose.lows):
        is_part = low == "part" and prose.low(at - 1) == "in"
        if is_part and at > 1 and prose.stems[at - 2] in _RULINGS:
            yield at - 2


def _is_best(statement: Prose, passage: Prose, at: int) -> bool:
    """Whether no other ruling of the passage is more like that of the statement."""
    ours = statement.content()
    sentence = passage.sentences[at]
    others = {passage.sentences[i] for i in passage.places(passage.stems[at])}
    shared = {of: len(ours & passage.stems_of(of)) for of in others}
    return shared[sentence] == max(shared.values())
