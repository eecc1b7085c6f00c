"""From a word in a text to whether it stands for nothing that is done."""

from itertools import pairwise

from briefings.evidence.readers.clauses.denied import is_supposed
from briefings.evidence.readers.clauses.negations import negations
from briefings.evidence.readers.clauses.plans_and_duties import MODALS
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_POSSIBLE = word_set("possible likely conceivable probable unlikely")
_AIMS = word_set("aim goal objective target intention ambition aspiration plan hope")
_BE = word_set("is are was were be been being remains remained")
_CAUSING = word_set("make makes made making let lets help helps")
_DID = word_set("did do does has have")
_DID_SO = frozenset((("did", "so"), ("done", "so"), ("doing", "so"), ("does", "so")))
_WHO = word_set("i we he she it they who")
_CONDITIONS = word_set("if unless whether lest")
_UNTIL = word_set("until till")
_CLAUSE = 14  # tokens of a clause
_CAUSE = 4  # tokens between "make" and what somebody is made to do
_NEAR = 6  # tokens from "is" to "aim"


def is_unreal(prose: Prose, at: int) -> bool:
    """Return whether a word stands for nothing done: supposed, denied, still to do."""
    if prose.lows[at].endswith("ings") or _is_caused(prose, at):
        return True
    if at and prose.lows[at - 1] in MODALS:
        return True  # "can let go"
    if not _UNTIL.isdisjoint(prose.lows[max(0, at - _CAUSE) : at]):
        return True  # "until they are replaced"
    if _is_called_possible(prose, at) or is_in_condition(prose, at):
        return True
    if at > 1 and prose.lows[at - 1] == "being" and prose.lows[at - 2] not in _BE:
        return True  # "a fear of files being shared"
    return is_supposed(prose, at) or any(at in n.heads for n in negations(prose))


def _is_called_possible(prose: Prose, at: int) -> bool:
    """Whether a clause says of a thing that it is possible, or what one aims at."""
    _, last = prose.sentence_of(at)
    for i in range(at + 1, min(last, at + _CLAUSE)):
        if prose.lows[i] in _POSSIBLE and prose.lows[i - 1] in _BE:
            return True
        if prose.lows[i] in _AIMS and not _BE.isdisjoint(prose.lows[i - _NEAR : i]):
            return True  # "its replacement is the town's declared aim"
    return False


def _is_caused(prose: Prose, at: int) -> bool:
    """Whether somebody makes it be done: "would make stores post a notice"."""
    first, _ = prose.sentence_of(at)
    before = prose.lows[max(first, at - _CAUSE) : at]
    return not _CAUSING.isdisjoint(before) and not {",", ";"} & set(before)


def is_in_condition(prose: Prose, at: int) -> bool:
    """Return whether a word is in a clause that opens with "if" or the like."""
    first, _ = prose.sentence_of(at)
    for i in range(at - 1, max(first, at - _CLAUSE) - 1, -1):
        if prose.lows[i] in (",", ";"):
            return False
        if prose.lows[i] in _CONDITIONS:
            return True
    return False


def is_done_there(prose: Prose, head: int) -> bool:
    """Return whether it goes on that it was done: "may use it, and they did".

    Or that somebody did so: "was ordered to stop, and says it did so within a week".
    """
    _, last = prose.sentence_of(head)
    ahead = range(head + 1, min(last, head + _CLAUSE))
    if any(
        prose.lows[i] in _DID
        and prose.lows[i - 1] in _WHO
        and prose.lows[i + 1] in ",.;"
        for i in ahead
    ):
        return True
    behind = prose.lows[head + 1 : last + 1]
    return any(two in _DID_SO for two in pairwise(behind))
