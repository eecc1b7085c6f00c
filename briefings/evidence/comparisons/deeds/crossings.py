"""From two names in a statement to whether each stands where the other does.

What stands before and behind a name tells its part. Where each of two names has the
other's words around it, as the passages have them, they have changed places.
"""

from collections.abc import Iterator
from itertools import combinations, islice
from typing import NamedTuple

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.deeds import deeds, opponents
from briefings.evidence.comparisons.sides.closeness import claim_weight
from briefings.evidence.comparisons.sides.likeness import tells
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.actors import is_passive_by
from briefings.evidence.readers.clauses.mutual import is_mutual
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.speech.sayings import sayings
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.kindred import Company, Kindred
from briefings.evidence.readers.words.prose import Prose

_CLOSE = 0.65  # how closely a statement keeps to a passage that tells much
_RULE = "roles-reversed"
_HELP = "check who does it to whom, and write it as the passage has it"
_OWN = frozenset(("we", "us", "our"))
_BY_OTHERS = ("", "news", "transcript", "interview", "testimony")
_KINDS = frozenset(("body", "person"))
_BESIDE = word_set("about against to from on of for with by over at in and or that")
_LINKS = frozenset(("and", "of"))
_DEEDS = stem_set("""
            share request demand claim offer letter suit lawsuit complaint accusation
            position argument view rule theory proposal appeal grievance petition
            warning payment debt loan bid motion
            """)
_LIST = 8  # tokens of a list or a title before a name
_REACH = 4  # words that tell, on either side of a name
_MOST = 6  # names of a statement, and places of a name in the passages
_OWNED = 2  # tokens from an owner to what it owns
_SURE = 2  # by how much the other's places must fit better


class Place(NamedTuple):
    """A name where it stands, with what tells on either side."""

    sight: Sight
    mention: Mention
    before: tuple[int, ...]
    behind: tuple[int, ...]


class _Around(NamedTuple):
    """What stands around a name of the passages, ready to be asked."""

    before: Company
    behind: Company


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what one does to another the wrong way round, or names out of place."""
    told = tuple(deeds.compare(claim))
    yield from told
    if claim.passages and not told:
        yield from _names_crossed(claim)


CHECKS = (compare, opponents.compare)


def _names_crossed(claim: Claim) -> Iterator[Discrepancy]:
    """Yield two names that have changed places between passages and statement."""
    seer = sights(claim.names, claim.lexicon)
    sight = seer.see(claim.statement)
    ours = _places(sight)
    if len(ours) < 2:  # noqa: PLR2004  # nothing to change places with
        return
    texts = [seer.see(passage.words).prose for passage in claim.passages]
    if is_passive_by(sight.prose) and not any(map(is_passive_by, texts)):
        return  # "was shut by her office", where the office shut it
    kin = seer.book.lexicon.built(Kindred)
    theirs = [
        place
        for passage in claim.passages
        for place in _all_places(passage, seer)
        if not place.sight.prose.is_asked(place.mention.first)
    ]
    for one, other in combinations(ours[:_MOST], 2):
        if one.mention.kind != other.mention.kind:
            continue  # an office and who holds it stand either way round
        between = one.mention.last + 1, other.mention.first - 1
        is_one = is_same(one.mention, other.mention, seer.words)
        if is_one or is_mutual(sight.prose, *between):
            continue
        first, second = (_of(theirs, place, seer) for place in (one, other))
        if _stand_apart((one, first), (other, second)) or not (first and second):
            continue
        if _are_crossed((one, other), (first, second), kin):
            prose, mention = one.sight.prose, one.mention
            message = "in the passage it is the other way round"
            severity = claim_weight(claim, _CLOSE)
            yield Complaint(_RULE, severity, message, _HELP).at(
                prose, mention.first, mention.last, second[0].mention.words
            )
            return


def _stand_apart(
    one: tuple[Place, list[Place]], other: tuple[Place, list[Place]]
) -> bool:
    """Whether where two names stand does not tell the part that each plays."""
    (mine, first), (its, second) = one, other
    if _is_owner(mine, its) or _acts_otherwise(one, other):
        return True
    if _only_owns(mine) or _only_owns(its) or _is_told_of(first, second):
        return True
    return _is_kept(mine, first) or _is_kept(its, second)


def _places(sight: Sight) -> list[Place]:
    named = _named(sight)
    acting = (m for m in sight.mentions if m.kind in _KINDS and m.is_sure)
    return [
        Place(
            sight,
            mention,
            _words(sight, mention.first, -1, named),
            _words(sight, mention.last, 1, named),
        )
        for mention in islice(acting, 2 * _MOST)
    ]


def _named(sight: Sight) -> frozenset[int]:
    """Return the tokens of a text that are part of names."""
    return sight.once(_names)


def _names(sight: Sight) -> frozenset[int]:
    return frozenset(i for m in sight.mentions for i in range(m.first, m.last + 1))


def _all_places(passage: Passage, seer: Sights) -> Iterator[Place]:
    """Yield where a passage names somebody, or has "we" for who published it."""
    sight = seer.see(passage.words)
    yield from _places(sight)
    owner = next(iter(seer.see(passage.publisher).mentions), None)
    if owner is None or passage.kind in _BY_OTHERS:
        return
    prose, named = sight.prose, _named(sight)
    own = (i for i, low in enumerate(prose.lows) if low in _OWN)
    for i in islice(own, _MOST):
        if not prose.quoted[i]:
            before, behind = (_words(sight, i, step, named) for step in (-1, 1))
            yield Place(sight, owner, before, behind)


def _words(sight: Sight, at: int, step: int, named: frozenset[int]) -> tuple[int, ...]:
    """Return the nearest words that tell on one side, as far as the next name."""
    prose = sight.prose
    first, last = prose.sentence_of(at)
    found: list[int] = []
    at += step
    while first <= at <= last and len(found) < _REACH and prose.lows[at] != ";":
        if at in named:
            break
        if tells(prose, at):
            found.append(at)
        at += step
    return tuple(found)


def _is_owner(one: Place, other: Place, reach: int = _OWNED) -> bool:
    """Whether the first name owns the second: the city's water board."""
    is_near = 0 < other.mention.first - one.mention.last <= reach
    ending = one.sight.prose.texts[one.mention.last]
    return is_near and ending.endswith(("'s", "s'"))


def _only_owns(place: Place) -> bool:
    """Whether a name only owns a thing: "the state's law"; but not its request."""
    prose, last = place.sight.prose, place.mention.last
    if not prose.texts[last].endswith(("'s", "s'")):
        return False
    behind = prose.lows[last + 1 : last + 2]
    if behind and (behind[0] == "$" or behind[0][0].isdigit()):
        return False
    return _DEEDS.isdisjoint(prose.stems[last + 1 : last + 1 + _REACH])


def _is_told_of(first: list[Place], second: list[Place]) -> bool:
    """Whether a passage says what one is to the other: "the town's insurer, Roe"."""
    for own, named in ((a, b) for a in first for b in second):
        owner, other = sorted((own, named), key=lambda place: place.mention.first)
        if own.sight is not named.sight or not _is_owner(owner, other, _OWNED + 1):
            continue
        lows = own.sight.prose.lows
        if _BESIDE.isdisjoint(lows[owner.mention.last + 1 : other.mention.first]):
            return True
    return False


def _acts_otherwise(*pairs: tuple[Place, list[Place]]) -> bool:
    """Whether a name acts by "by" or gives by "from" on one side only.

    "Was sued by", where the passage has "sued"; "reached the board from it", where it
    forwarded it.
    """
    if any(_has_agent((mine,)) != _has_agent(tuple(its)) for mine, its in pairs):
        return True
    ours = tuple(mine for mine, _ in pairs)
    theirs = tuple(place for _, its in pairs for place in its)
    return _has_agent(ours, "from") and not _has_agent(theirs, "from")


def _is_kept(ours: Place, theirs: list[Place]) -> bool:
    """Whether a name speaks on both sides, or has the same figure behind it."""
    if _speaks(ours) and any(map(_speaks, theirs)):
        return True
    figure = _figure(ours)
    return bool(figure) and any(_figure(place) == figure for place in theirs)


def _speaks(place: Place) -> bool:
    spoken = (saying.mention for saying in sayings(place.sight))
    return any(m is not None and m.first == place.mention.first for m in spoken)


def _figure(place: Place) -> str:
    """Return the first figure behind a name, before the next name; or nothing."""
    lows = place.sight.prose.lows
    return next((lows[i] for i in place.behind if lows[i][0].isdigit()), "")


def _has_agent(places: tuple[Place, ...], link: str = "by") -> bool:
    """Whether one of some names is told to act by "by", or to give by "from"."""
    return any(link in _words_before(p.sight.prose, p.mention.first) for p in places)


def _words_before(prose: Prose, at: int) -> tuple[str, ...]:
    """Return the two words before a name, or before the list or title it ends."""
    start = at
    while start > max(0, at - _LIST) and _is_in_list(prose, start - 1):
        start -= 1
    return prose.lows[max(0, start - 2) : at]


def _is_in_list(prose: Prose, i: int) -> bool:
    """Whether a token is part of a name or joins names: "Roe and", "Judge"."""
    return prose.lows[i] in _LINKS or prose.texts[i][0].isupper()


def _of(theirs: list[Place], place: Place, seer: Sights) -> list[Place]:
    return [p for p in theirs if is_same(p.mention, place.mention, seer.words)][:_MOST]


def _are_crossed(
    ours: tuple[Place, Place], theirs: tuple[list[Place], list[Place]], kin: Kindred
) -> bool:
    around = tuple([_around(place, kin) for place in places] for places in theirs)
    straight = sum(_fit(o, a, kin) for o, a in zip(ours, around, strict=True))
    parts = [_fit(o, a, kin) for o, a in zip(ours, around[::-1], strict=True)]
    return min(parts) > 0 and sum(parts) >= straight + _SURE


def _around(place: Place, kin: Kindred) -> _Around:
    prose = place.sight.prose
    return _Around(kin.among(prose, place.before), kin.among(prose, place.behind))


def _fit(ours: Place, theirs: list[_Around], kin: Kindred) -> int:
    """Return how much of what is around a name is on the same side of another."""
    prose = ours.sight.prose
    return max(
        kin.shared(prose, ours.before, around.before)
        + kin.shared(prose, ours.behind, around.behind)
        for around in theirs
    )
