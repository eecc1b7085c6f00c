"""From a statement and its passages to how closely it keeps to their words."""

from collections.abc import Container, Iterable
from itertools import groupby

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.likeness import tells, told_stems
from briefings.evidence.comparisons.sides.sides import Sides, sides
from briefings.evidence.readers.words.prose import Prose

_FEW = 5  # words that tell in a statement


def closeness(
    statement: Prose, passages: tuple[Prose, ...], but: Container[int] = ()
) -> float:
    """Return from 0 to 1 how much of what tells in a statement the passages have, too.

    Half is for having it at all, half for having it in one sentence and in that order;
    the tokens `but` are left out. In a free rendering a word that is missing was more
    likely put otherwise.
    """
    # Only here, and seldom: most claims are in order.
    from rapidfuzz.distance import LCSseq

    own = _telling(statement, (i for i in range(len(statement.lows)) if i not in but))
    if not own:
        return 1.0
    known = frozenset[str]().union(*map(told_stems, passages))
    had = sum(stem in known for stem in own)
    in_order = max(
        (
            LCSseq.similarity(own, told)
            for passage in passages
            for told in _sentences(passage)
        ),
        default=0,
    )
    return (had + in_order) / (2 * len(own))


def keeps_close(claim: Claim, least: float) -> bool:
    """Return whether a claim's statement keeps at least so closely to its passages."""
    both = sides(claim)
    return closeness(both.statement, both.passages) >= least


def weight(both: Sides, least: float) -> str:
    """Return the severity of a slip that a free rendering only seems to make.

    A review; but where passages have several sentences and the statement keeps to them
    less closely than `least`, it is for information: another may be meant. Who says so
    does not count.
    """
    if not both.tells_much():
        return "review"
    statement, known = both.statement, both.stems()
    aside = {m.first for kind in ("say", "say_weak") for m in statement.of(kind)}
    aside |= {
        i
        for i, text in enumerate(statement.texts)
        if text[0].isupper() and statement.stems[i] not in known
    }
    told = [i for i in range(len(statement.lows)) if i not in aside]
    if sum(tells(statement, i) for i in told) < _FEW:
        return "review"  # too little is told for that to be told apart
    is_loose = closeness(statement, both.passages, aside) < least
    return "info" if is_loose else "review"


def claim_weight(claim: Claim, least: float) -> str:
    """Return the same of a claim."""
    return weight(sides(claim), least)


def _sentences(prose: Prose) -> Iterable[list[str]]:
    """Yield the stems of what tells, sentence by sentence."""
    for _, tokens in groupby(range(len(prose.lows)), prose.sentences.__getitem__):
        yield _telling(prose, tokens)


def _telling(prose: Prose, tokens: Iterable[int]) -> list[str]:
    return [prose.stems[i] for i in tokens if tells(prose, i)]
