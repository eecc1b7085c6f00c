"""From a statement and its passages to persons who are given another party."""

from bisect import bisect_left
from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, sights
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.prose import Prose

_PARTIES = {
    "republican": word_set("republican republicans"),
    "democrat": word_set("democrat democrats democratic"),
    "independent": word_set("independent"),
}
_PARTY = {word: party for party, words in _PARTIES.items() for word in words}
_OPENING = frozenset((",", "("))
_APART = word_set(
    "whose who which like unlike with by to over against from in for and but no"
)
_OFFICES = word_set(
    """
    senator representative governor congressman congresswoman incumbent nominee leader
    candidate chairman chairwoman chair mayor president speaker challenger rep sen gov
    lawmaker colleague member . ,
    """
)
_BEHIND, _AHEAD = 7, 4  # tokens from a name to its party, and from a party to a name

Label = tuple[Mention, str, int]  # a person, the party, and the token that says so


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each person of whom a passage gives another party."""
    seer = sights(claim.names, claim.lexicon)
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
    spots = sight.prose.spots_of(_PARTY)
    return tuple(filter(None, (_label(sight, i) for i in spots)))


def _label(sight: Sight, at: int) -> Label | None:
    """Return whose party a word tells: "Roe, a Democrat", "Democratic Senator Roe"."""
    prose = sight.prose
    if prose.lows[at].endswith("s"):
        return None  # "Republicans asked Roe"
    first, last = prose.sentence_of(at)
    near = _people(sight, max(first, at - _BEHIND), min(last, at + _AHEAD))
    before = [m for m in near if m.last < at]
    if before and _is_set_off(prose, before[-1].last + 1, at):
        return before[-1], _PARTY[prose.lows[at]], at
    behind = [m for m in near if m.first > at and _leads_to(prose, at + 1, m.first)]
    return (behind[0], _PARTY[prose.lows[at]], at) if behind else None


def _people(sight: Sight, first: int, last: int) -> list[Mention]:
    """Return the persons named between two tokens, found without going through all."""
    found: list[Mention] = []
    start = bisect_left(sight.mentions, first, key=lambda mention: mention.last)
    for mention in sight.mentions[start:]:
        if mention.first > last:
            break
        if mention.kind in ("person", "other"):
            found.append(mention)
    return found


def _is_set_off(prose: Prose, first: int, at: int) -> bool:
    """Whether a party stands in what is set off behind a name, of nobody else."""
    between = prose.lows[first:at]
    return prose.low(first) in _OPENING and not any(
        is_past(low) or low.endswith("ing") or low in _APART for low in between
    )


def _leads_to(prose: Prose, first: int, name: int) -> bool:
    """Whether only posts stand between a party and a name: "Democratic leader Roe"."""
    return all(
        prose.lows[i] in _OFFICES or prose.texts[i][0].isupper()
        for i in range(first, name)
    )
