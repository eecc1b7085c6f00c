"""From a statement and its passages to givers and getters that change places.

To pay is to give, to collect from is to get: the verbs differ, and so do the sides.
Who pays for goods gets them, so that money and goods are held apart.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.actors import doer_words, is_passive
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.forms import stem, stem_set
from briefings.evidence.readers.words.tokens import places

_PAYING = frozenset(map(stem, ("pay", "paid", "remit")))
_SELLING = frozenset(map(stem, ("sell", "sold")))
_BUYING = frozenset(map(stem, ("buy", "bought", "purchase")))
_GIVING = stem_set("give gave lend lent donate send sent grant") | _PAYING | _SELLING
_GETTING = stem_set("receive collect borrow obtain get got accept took take") | _BUYING
_BOTH_WAYS = frozenset(map(stem, ("lease", "rent")))  # from one, or to one
_VERBS = _GIVING | _GETTING | _BOTH_WAYS
_TRADES = _SELLING | _BUYING | _BOTH_WAYS
_OBJECT = 5  # tokens behind a verb in which money stands
_REACH = 16  # tokens behind a verb in which the other side stands
_RULE = "roles-reversed"


class _Transfer(NamedTuple):
    """Who gives and who gets, and the verb."""

    giver: Mention
    getter: Mention
    at: int
    kind: str  # money, trade or gift


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what one gives another, where the passages have it from that one."""
    lexicon = claim.lexicon
    if not claim.passages:
        return
    seer = sights(claim.names, lexicon)
    statement = seer.see(claim.statement)
    ours = list(_transfers(statement))
    if not ours:
        return
    theirs = [t for p in claim.passages for t in _transfers(seer.see(p.words))]
    for mine in ours:
        if any(_are_alike(mine, other, seer) for other in theirs):
            continue
        if any(_are_turned(mine, other, seer) for other in theirs):
            yield Complaint(
                _RULE,
                "review",
                "in the passage it is the other way round",
                "check who gives and who gets, and write it as the passage has it",
            ).at(statement.prose, mine.at, mine.at)
            return


CHECKS = (compare,)


def _are_alike(one: _Transfer, other: _Transfer, seer: Sights) -> bool:
    is_giver = is_same(one.giver, other.giver, seer.words)
    is_giver = is_giver and one.kind == other.kind
    return is_giver and is_same(one.getter, other.getter, seer.words)


def _are_turned(one: _Transfer, other: _Transfer, seer: Sights) -> bool:
    return _are_alike(one, other._replace(giver=other.getter, getter=other.giver), seer)


def _transfers(sight: Sight) -> Iterator[_Transfer]:
    """Yield what is given in a text by one who is named to another."""
    prose = sight.prose
    for at in places(prose.stems, _VERBS.__contains__):
        verb = prose.stems[at]
        if prose.quoted[at] or is_passive(prose, at):
            continue
        doer = _named(sight, doer_words(prose, at))
        link, other = _other(sight, at)
        if doer is None or other is None:
            continue
        kind = _kind(sight, at)
        if link == "from" and verb not in _GIVING:
            yield _Transfer(other, doer, at, kind)
        elif verb not in _GETTING and (link == "to" or (verb in _GIVING and not link)):
            yield _Transfer(doer, other, at, kind)


def _kind(sight: Sight, at: int) -> str:
    verb = sight.prose.stems[at]
    if verb in _TRADES:
        return "trade"
    is_money = "$" in sight.prose.lows[at + 1 : at + 1 + _OBJECT]
    return "money" if is_money or verb in _PAYING else "gift"


def _named(sight: Sight, tokens: range) -> Mention | None:
    """Return the last name among some tokens."""
    inside = [m for m in sight.mentions if m.first in tokens and m.is_sure]
    return inside[-1] if inside else None


def _other(sight: Sight, at: int) -> tuple[str, Mention | None]:
    """Return the name behind "from" or "to", or right behind a verb, with that word."""
    prose = sight.prose
    _, last = prose.sentence_of(at)
    after = {m.first: m for m in sight.mentions if m.first > at}
    for i in range(at + 1, min(at + _REACH, last + 1)):
        if prose.lows[i] in (",", ";", "and", "but"):
            break
        if i not in after:
            continue
        before = [low for low in prose.lows[at + 1 : i] if low in ("from", "to", "in")]
        link = before[-1] if before else ""
        if link == "in":
            continue
        is_near = i - at <= 2  # noqa: PLR2004  # "paid the county"
        return (link, after[i]) if link or is_near else ("", None)
    return "", None
