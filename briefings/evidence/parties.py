"""From a statement and its passages to persons who are given another party."""

from collections.abc import Iterator

from briefings.evidence.antecedents import is_same
from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.mentions import Mention
from briefings.evidence.sides import Complaint
from briefings.evidence.sights import Sight, sights

_PARTIES = {
    "republican": word_set("republican republicans"),
    "democrat": word_set("democrat democrats democratic"),
    "independent": word_set("independent"),
}
_PARTY = {word: party for party, words in _PARTIES.items() for word in words}
_OPENING = frozenset((",", "("))
_BEHIND, _AHEAD = 7, 4  # tokens from a name to its party, and from a party to a name

Label = tuple[Mention, str, int]  # a person, the party, and the token that says so


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield each person of whom a passage gives another party."""
    seer = sights(claim.names, lexicon or shipped())
    statement = seer.see(claim.statement)
    ours = statement.once(_labels)
    if not ours:
        return
    theirs = [
        label
        for passage in claim.passages
        for label in seer.see(passage.words).once(_labels)
    ]
    for mention, party, at in ours:
        same = [of for of in theirs if is_same(mention, of[0], seer.words)]
        if same and all(other != party for _, other, _ in same):
            there = same[0][0].prose.words(same[0][2], same[0][2])
            yield Complaint(
                "standing-of-person-differs",
                "error",
                f"'{mention.words}' is '{there}' in the passage",
                f"write '{there}', or cite the words that say otherwise",
            ).at(statement.prose, at, at, there)


CHECKS = (compare,)


def _labels(sight: Sight) -> tuple[Label, ...]:
    """Return the persons of a text that are given a party, in its order."""
    places = [i for i, low in enumerate(sight.prose.lows) if low in _PARTY]
    return tuple(filter(None, (_label(sight, i) for i in places)))


def _label(sight: Sight, at: int) -> Label | None:
    prose = sight.prose
    people = [m for m in sight.mentions if m.kind in ("person", "other")]
    first, last = prose.sentence_of(at)
    before = [m for m in people if first <= m.last < at <= m.last + _BEHIND]
    if before and prose.low(before[-1].last + 1) in _OPENING:
        between = prose.lows[before[-1].last + 1 : at]
        if not any(is_past(low) for low in between):
            return before[-1], _PARTY[prose.lows[at]], at
    behind = [m for m in people if at < m.first <= min(last, at + _AHEAD)]
    return (behind[0], _PARTY[prose.lows[at]], at) if behind else None
