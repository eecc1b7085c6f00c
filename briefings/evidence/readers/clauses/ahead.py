"""From a statement to whether it tells of something that is still to come."""

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import read

_KINDS = (
    "plan",
    "goal",
    "wish",
    "wish_to",
    "request",
    "request_to",
    "requirement",
    "requirement_to",
    "telling_to",
    "permission",
    "possibility",
    "ahead",
)
_NOUNS = word_set(
    """
    goal goals target targets aim aims quota quotas benchmark benchmarks objective
    objectives ambition ambitions purpose minimum request requests requested proposal
    proposals plan plans planned planning future upcoming demand demands deadline
    scheduled schedule set due promise promised commitment effort yet
    """
)


_RULING = word_set(
    """
    barred forbidden prohibited limited given limit limits bar bars bans banned forbids
    prohibits applies apply covers cover
    entitles exempts exempt until unless no not only never
    responsible responsibility liable liability falls duty obligation charge lies rests
    """
)


def tells_of_ahead(statement: str, lexicon: Lexicon, *, is_rule: bool = False) -> bool:
    """Return whether a statement has words for a plan, a goal, a request or a rule."""
    prose = read(statement, lexicon)
    if any(kind in prose.marks for kind in _KINDS):
        return True
    if is_rule and not _RULING.isdisjoint(prose.lows):
        return True
    return not _NOUNS.isdisjoint(prose.lows)
