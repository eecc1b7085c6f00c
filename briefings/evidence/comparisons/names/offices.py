"""From a statement and its passages to persons who are given another office."""

from collections.abc import Iterator, Sequence
from itertools import islice

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, sights
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.prose import Prose, plain_words

# Office → the words that say it. Who is "head" or "official" may be any of them.
_OFFICES = {
    ("inspector", "general"): ("inspector", "general"),
    ("attorney", "general"): ("attorney", "general"),
    ("surgeon", "general"): ("surgeon", "general"),
    ("general", "counsel"): ("general", "counsel"),
    ("chief", "counsel"): ("general", "counsel"),
    ("ranking", "member"): ("ranking", "member"),
    ("majority", "leader"): ("majority", "leader"),
    ("minority", "leader"): ("minority", "leader"),
    ("chief", "justice"): ("chief", "justice"),
}
_SINGLE = {
    word: office
    for office, words in {
        "senator": "senator sen",
        "representative": "representative rep congressman congresswoman",
        "chair": "chairman chairwoman chair chairperson",
        "governor": "governor gov",
        "mayor": "mayor",
        "judge": "judge",
        "sheriff": "sheriff",
        "ambassador": "ambassador",
        "comptroller": "comptroller controller",
        "treasurer": "treasurer",
        "auditor": "auditor",
    }.items()
    for word in word_set(words)
}
_LAWMAKERS = {("senator",), ("representative",)}
_POSTS = {
    ("chair",),
    *((*pair,) for pair in _OFFICES if pair[1] in ("leader", "member")),
}
_SET_OFF = frozenset((",", "("))
_ENDS = word_set(', . ; : ( ) " who whose which and or of for at in from with to by')
_CLOSING = word_set(", . ; : )")
_PAST = word_set("former formerly ex past once then onetime")
_PAST_BEFORE = 2  # tokens before an office that tell it to be over
_REACH = 6  # tokens from a name to the office set off from it
_MOST = 200  # persons of a text that are looked at

Office = tuple[str, ...]
Holding = tuple[Mention, Office, int, int]  # who, which office, and where it is said


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each person of whom the passages tell another office, and never this."""
    seer = sights(claim.names, claim.lexicon)
    statement = seer.see(claim.statement)
    ours = statement.once(_holdings)
    if not ours:
        return
    seen = [seer.see(passage.surroundings) for passage in claim.passages]
    theirs = [holding for sight in seen for holding in sight.once(_holdings)]
    for mention, office, first, last in ours:
        same = [of for of in theirs if is_same(mention, of[0], seer.words)]
        if not same or any(_may_be_both(other, office) for _, other, _, _ in same):
            continue
        if _is_registered(claim, mention, office):
            continue
        there = same[0][0].prose.words(*same[0][2:])
        may_be = any(_is_told_apart(office, sight) for sight in seen)
        yield Complaint(
            "standing-of-person-differs",
            "review" if may_be else "error",
            f"'{mention.words}' is '{there}' in the passage",
            f"write '{there}', or cite the words that say otherwise",
        ).at(statement.prose, first, last, there)


CHECKS = (compare,)


def _may_be_both(one: Office, other: Office) -> bool:
    """Whether one may hold two offices at once: a senator is chairman."""
    is_post = (one in _POSTS) is not (other in _POSTS)
    return one == other or (is_post and bool({one, other} & _LAWMAKERS))


def _is_told_apart(office: Office, sight: Sight) -> bool:
    """Whether a text has an office beside no name: "she is a senator now"."""
    held = {first for _, _, first, _ in sight.once(_holdings)}
    lows = sight.prose.lows
    return any(
        at not in held and (found := _office(lows, at)) and found[0] == office
        for at in range(len(lows))
    )


def _is_registered(claim: Claim, mention: Mention, office: Office) -> bool:
    """Whether the dossier itself gives the person that office."""
    return any(
        _offices(plain_words(name.title))
        and office in _offices(plain_words(name.title))
        for name in claim.names
        if name.kind == "person" and plain_words(name.name)[-1:] == mention.core[-1:]
    )


def _offices(lows: Sequence[str]) -> dict[Office, tuple[int, int]]:
    """Return the offices among some words, each with its first and last place."""
    found: dict[Office, tuple[int, int]] = {}
    for at in range(len(lows)):
        if held := _office(lows, at):
            found.setdefault(held[0], (at, held[1]))
    return found


def _office(lows: Sequence[str], at: int) -> tuple[Office, int] | None:
    """Return the office that begins at a word, and the last word of it."""
    pair = _OFFICES.get((lows[at], lows[at + 1])) if at + 1 < len(lows) else None
    if pair:
        return pair, at + 1
    single = _SINGLE.get(lows[at])
    return ((single,), at) if single else None


def _holdings(sight: Sight) -> tuple[Holding, ...]:
    """Return the persons of a text to whom it gives an office."""
    people = (
        m
        for m in sight.mentions
        if m.kind in ("person", "other") and not _is_office_word(sight.prose, m.last)
    )
    return tuple(
        holding
        for mention in islice(people, _MOST)
        for holding in _held(sight.prose, mention)
    )


def _held(prose: Prose, mention: Mention) -> Iterator[Holding]:
    """Yield what stands before a name, and what is set off on either side."""
    for first, last in (_leading(prose, mention), _behind(prose, mention)):
        for office, (one, two) in _offices(prose.lows[first : last + 1]).items():
            is_owner = prose.texts[first + two].endswith("'s")  # "an auditor's tally"
            before = prose.lows[max(0, first + one - _PAST_BEFORE) : first + one]
            if not is_owner and _PAST.isdisjoint(before):
                yield mention, office, first + one, first + two


def _leading(prose: Prose, mention: Mention) -> tuple[int, int]:
    """Return the titles of a name, or whom it is put to: "the mayor, Roe, said".

    "As told to the mayor, Roe said" is no such thing: nothing sets off the name.
    """
    start, end = prose.sentence_of(mention.first)
    before = mention.first
    while before > start and _is_office_word(prose, before - 1):
        before -= 1
    is_set_off = mention.last == end or prose.low(mention.last + 1) in _CLOSING
    if before < mention.first or prose.low(before - 1) != "," or not is_set_off:
        return before, mention.last
    first = before - 1
    while first > max(start, before - _REACH) and prose.low(first - 1) not in _ENDS:
        first -= 1
    return first, mention.last


def _behind(prose: Prose, mention: Mention) -> tuple[int, int]:
    """Return what is set off behind a name; nothing where a clause goes on."""
    _, end = prose.sentence_of(mention.first)
    first = last = mention.last + 1
    if prose.low(first) not in _SET_OFF:
        return first, first - 1
    while last < min(end, first + _REACH) and prose.low(last + 1) not in _ENDS:
        last += 1
    is_closed = last == end or prose.low(last + 1) in _ENDS
    is_clause = any(map(is_past, prose.lows[first : last + 1]))
    return (first, last) if is_closed and not is_clause else (first, first - 1)


def _is_office_word(prose: Prose, at: int) -> bool:
    low = prose.lows[at]
    is_pair = any(low in pair for pair in _OFFICES)
    return low in _SINGLE or is_pair or (low == "." and prose.low(at - 1) in _SINGLE)
