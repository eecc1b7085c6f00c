"""From who pays for a work to a passage in which that one is paid for it.

"Lowe LLP paid $9,000 for the audit", of an audit by Lowe LLP under a contract worth it.
"""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.forms import word_set

_PAYING = word_set("paid spent pays spends awarded")
_CONTRACTS = word_set("contract contracts fee award grant agreement")
_TO = word_set("by to with")
_HAVE = word_set("has have had also")
_NEAR = 4  # tokens behind a verb in which the money stands


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield who pays for a work, where the passages have that one do it for the pay."""
    if not claim.passages or "$" not in claim.statement:
        return
    seer = sights(claim.names, claim.lexicon)
    statement = seer.see(claim.statement)
    seen = [seer.see(passage.words) for passage in claim.passages]
    for payer, sum_ in _payers(statement):
        if any(_pays(payer, sight, seer) for sight in seen):
            continue
        contractor = next(
            filter(None, (_contractor(payer, sum_, sight, seer) for sight in seen)),
            None,
        )
        if contractor is not None:
            yield _told(statement, payer, contractor)
            return


CHECKS = (compare,)


def _payers(sight: Sight) -> Iterator[tuple[Mention, str]]:
    """Yield each one who pays in a text, with the sum."""
    prose = sight.prose
    for mention in sight.mentions:
        verb = mention.last + 1
        while prose.low(verb) in _HAVE:
            verb += 1
        if prose.low(verb) not in _PAYING or prose.quoted[verb]:
            continue
        behind = prose.lows[verb + 1 : verb + 1 + _NEAR]
        if "$" in behind[:-1]:
            yield mention, behind[behind.index("$") + 1]


def _pays(payer: Mention, sight: Sight, seer: Sights) -> bool:
    return any(is_same(payer, one, seer.words) for one, _ in _payers(sight))


def _contractor(
    payer: Mention, sum_: str, sight: Sight, seer: Sights
) -> Mention | None:
    """Return where one has a contract of that sum in a passage."""
    prose = sight.prose
    for at in prose.spots(sum_):
        first, last = prose.sentence_of(at)
        if prose.low(at - 1) != "$" or _CONTRACTS.isdisjoint(prose.lows[first:last]):
            continue
        for mention in sight.mentions:
            is_there = first < mention.first <= last
            is_led = not _TO.isdisjoint(prose.lows[mention.first - 2 : mention.first])
            if is_there and is_led and is_same(payer, mention, seer.words):
                return mention
    return None


def _told(statement: Sight, payer: Mention, contractor: Mention) -> Discrepancy:
    prose = contractor.prose
    theirs = prose.words(max(0, contractor.first - 1), contractor.last)
    return Complaint(
        "roles-reversed",
        "review",
        f"in the passage the money is paid for what is done '{theirs}'",
        "name the one who pays, or say what the contract is worth",
    ).at(statement.prose, payer.first, payer.last, theirs)
