"""From a figure that was worked out to whose it is, by the facts that it comes from."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.forms import word_set

_COMMITTEES = word_set("committee subcommittee")


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a body that no input of a derived figure names, where they name another."""
    if claim.derivation is None:
        return
    seer = sights(claim.names, claim.lexicon)
    statement = seer.see(claim.statement)
    texts = [held.statement for _, held in claim.derivation.inputs if held]
    given = [seer.see(text) for text in (*texts, *(p.words for p in claim.passages))]
    rival = next(filter(None, (_rival(one, statement, seer) for one in given)), None)
    if rival is None:
        return
    for mention in _bodies(statement):
        if not any(one.holds(mention, seer.words) for one in given):
            yield Complaint(
                "agency-swapped",
                "error",
                f"the facts it is worked out from name '{rival.words}', not"
                f" '{mention.words}'",
                "name the one whose figures they are",
            ).at(statement.prose, mention.first, mention.last, rival.words)


CHECKS = (compare,)


def _rival(given: Sight, statement: Sight, seer: Sights) -> Mention | None:
    """Return a body of an input that the statement does not name."""
    for mention in _bodies(given):
        is_told = statement.holds(mention, seer.words) or any(
            is_same(mention, own, seer.words) for own in statement.mentions
        )
        if not is_told:
            return mention
    return None


def _bodies(sight: Sight) -> list[Mention]:
    """Return the bodies of a text; a committee may be the one that works it out."""
    return [
        mention
        for mention in sight.mentions
        if mention.kind == "body"
        and mention.is_sure
        and _COMMITTEES.isdisjoint(mention.core)
    ]
