"""From a statement and its passages to who acts in the sentence that bears it out.

An excerpt may name two agencies; the sentence that has the statement's words is about
one of them, and a statement about the other has swapped them.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.denials.parity import Clause, clauses
from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.readers.names.antecedents import is_same, rank, references
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.name_ends import CALENDAR
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.kindred import Company, Kindred

_FEW = 3  # words that a sentence must share with a statement
_SHARE = 0.4  # of what a statement's clause says, the part that one sentence must have
_MOST, _LONGEST, _CLAUSES = 200, 200, 12  # sentences, their tokens, clauses looked at
_LESS = 0.6  # of that part, what a sentence about the other may have at most
_OPENING = 8  # tokens of a clause in which the one who acts stands
_SAID = 3  # tokens between a word of saying and who acts in what is said
_AUXILIARIES = word_set("has have had since then later also already")
_RELATIVES = word_set("which who")
_LINKS = word_set(
    "of for to by with at from in on against about under that who which whom"
)
_KINDS = frozenset(("body", "person"))


class Place(NamedTuple):
    """A sentence of a passage, and how much of a statement's clause it has."""

    passage: Passage
    sight: Sight
    first: int
    last: int
    shared: int


def actor_swapped(
    claim: Claim, statement: Sight, passages: tuple[Sight, ...], seer: Sights
) -> Iterator[tuple[Mention, Mention]]:
    """Yield a name that acts in the statement, and the one that acts in its place."""
    if not _has_rival(statement, passages, seer):
        return
    kin = seer.book.lexicon.built(Kindred)
    sentences = list(islice(_sentences(claim, passages, kin), _MOST))
    for clause in clauses(statement.prose)[:_CLAUSES]:
        actors = _actors(statement, clause)
        if not actors:
            continue
        own = [i for i in clause.telling() if not _is_named(statement, i)]
        places = [
            place._replace(shared=kin.shared(statement.prose, own, known))
            for place, known in sentences
        ]
        places.sort(key=lambda place: -place.shared)
        if not places:
            continue
        for actor in actors:
            is_whole = places[0].shared > 1 and places[0].shared == len(own)
            is_done = is_whole and _doer(places[0], actor, seer) is not None
            if not is_done and not _is_sure(places[0], own):
                continue
            rival = _rival(actor, places, statement, seer)
            if rival is not None:
                yield actor, rival


def _has_rival(statement: Sight, passages: tuple[Sight, ...], seer: Sights) -> bool:
    """Whether the passages name a body or a person that the statement does not."""
    return any(
        mention.kind in _KINDS
        and not (mention.entity and mention.entity.id in statement.entities)
        and not statement.holds(mention, seer.words)
        for passage in passages
        for mention in passage.mentions
    )


def _actors(sight: Sight, clause: Clause) -> list[Mention]:
    """Return the one who acts in a clause, and in what that one says in it."""
    names = (
        _first_name(sight, clause.first, clause.last),
        _first_said(sight, clause.first, clause.last),
    )
    return [name for name in names if name and not sight.prose.quoted[name.first]]


def _first_said(sight: Sight, first: int, last: int) -> Mention | None:
    """Return who acts in what somebody says: "Roe said that the agency closed it"."""
    ends = (
        mark.last + 1
        for mark in sight.prose.of("say")
        if first < mark.first <= min(last, first + _OPENING)
        and is_past(sight.prose.lows[mark.first])
    )
    start = next(ends, last + 1)
    if start >= last:
        return None
    start += sight.prose.lows[start] == "that"
    found = _first_name(sight, start, last)
    is_near = found is not None and found.first <= start + _SAID
    return found if is_near else None


def _first_name(sight: Sight, first: int, last: int) -> Mention | None:
    """Return the first name in some tokens, where it may be their subject.

    Only when and where it was may stand before: "in July the agency"; and no word
    that makes it another's: "of the agency", "the agency's".
    """
    prose = sight.prose
    for mention in sight.mentions:
        if not first <= mention.first <= min(last, first + _OPENING):
            continue
        if mention.kind not in _KINDS or not mention.is_sure:
            continue
        before = _leading(prose.lows[max(first, mention.first - 3) : mention.first])
        is_owner = prose.texts[mention.last].endswith("'s")
        behind = prose.lows[mention.last + 1 : mention.last + 3]
        is_object = "whom" in behind
        if is_owner or is_object or not _LINKS.isdisjoint(before):
            return None
        opening = range(first, mention.first)
        is_late = any(is_past(prose.lows[i]) and prose.is_content(i) for i in opening)
        return None if is_late else mention
    return None


def _leading(before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words before a name that belong to it, and not to a date."""
    dated = [i for i, low in enumerate(before) if low in CALENDAR or low[0].isdigit()]
    return before[dated[-1] + 1 :] if dated else before


def _is_named(sight: Sight, i: int) -> bool:
    return any(m.first <= i <= m.last for m in sight.mentions[:_MOST])


def _is_sure(place: Place, own: list[int]) -> bool:
    return place.shared >= _FEW and place.shared >= len(own) * _SHARE


def _sentences(
    claim: Claim, passages: tuple[Sight, ...], kin: Kindred
) -> Iterator[tuple[Place, Company]]:
    """Yield the sentences of the passages, and the words that tell in each."""
    for passage, sight in zip(claim.passages, passages, strict=True):
        prose = sight.prose
        for first, last in prose.spans():
            end = min(last, first + _LONGEST)
            told = kin.among(prose, telling(prose, first, end))
            yield Place(passage, sight, first, last, 0), told


def _rival(
    actor: Mention, places: list[Place], statement: Sight, seer: Sights
) -> Mention | None:
    """Return who acts in the best place, where that is not the statement's actor."""
    best = places[0]
    doer = _doer(best, actor, seer)
    is_other = doer is not None and not is_same(doer, actor, seer.words)
    if is_other and _acts_by_another_name(best, actor, seer):
        return None
    if _has(best, actor, seer) and not is_other:
        return None
    for place in places[1:]:
        is_near = place.shared > best.shared * _LESS
        if is_near and _has(place, actor, seer):
            return None
    rival = doer or _subject(best, actor.kind)
    rival = rival or _antecedent(best, places, actor, seer)
    if rival is None or statement.holds(rival, seer.words):
        return None
    if any(is_same(rival, own, seer.words) for own in statement.mentions):
        return None
    return rival


def _has(place: Place, actor: Mention, seer: Sights) -> bool:
    """Whether a sentence names somebody, or has a word that may stand for that one."""
    inside = range(place.first, place.last + 1)
    if any(
        m.first in inside and is_same(m, actor, seer.words)
        for m in place.sight.mentions
    ):
        return True
    named = min(
        (m.first for m in place.sight.mentions if m.first in inside), default=-1
    )
    refs = references(place.sight.prose, actor.kind, seer.words)
    stand_ins = [r for r in refs if r.at in inside and not 0 <= named < r.at]
    return bool(stand_ins) and rank(actor, place.passage, seer) == 0


_WHERE = frozenset(("in", "at", "before", "near"))


def _antecedent(
    best: Place, places: list[Place], actor: Mention, seer: Sights
) -> Mention | None:
    """Return who "it" is at the head of a sentence: the last one named before."""
    head = best.sight.prose.lows[best.first : best.first + 1]
    if actor.kind != "body" or head != ("it",) or rank(actor, best.passage, seer) < 1:
        return None
    named = (
        m
        for p in places
        for m in p.sight.mentions
        if m.kind == "body" and p.sight.prose.lows[m.first - 1] not in _WHERE
    )
    return next((m for m in named if rank(m, best.passage, seer) == 0), None)


def _is_of_another(mention: Mention) -> bool:
    """Whether a name only tells whose another is: "the board of the State of Elm"."""
    before = mention.prose.lows[max(0, mention.first - 2) : mention.first]
    return before[-1:] == ("of",) or before == ("of", "the")


def _doer(best: Place, actor: Mention, seer: Sights) -> Mention | None:
    """Return who stands right before the verb of what the statement's actor does."""
    ours = actor.prose
    verb = next((i for i in ours.heads(actor.last + 1, 1) if is_past(ours.lows[i])), -1)
    if verb < 0 or "," in ours.lows[actor.last : verb]:
        return None
    kin, prose = seer.book.lexicon.built(Kindred), best.sight.prose
    found = None
    for mention in best.sight.mentions:
        is_inside = best.first <= mention.first and mention.last < best.last
        if not is_inside or mention.kind != actor.kind or not mention.is_sure:
            continue
        if _is_of_another(mention) or prose.texts[mention.last].endswith("'s"):
            continue
        is_own = is_same(mention, actor, seer.words)
        at = _verb_after(best, mention, is_loose=is_own)
        if is_past(prose.lows[at]) and kin.are_kin(ours, verb, prose, at):
            if is_own:
                return mention  # "the Council said one thing, and the FBI said another"
            found = found or mention
    return found


def _verb_after(best: Place, mention: Mention, *, is_loose: bool) -> int:
    """Return where the verb of a name may stand; loosely, behind what sets it apart."""
    lows, at = best.sight.prose.lows, mention.last + 1
    if is_loose and lows[at] == ",":
        at += 1 + (lows[min(at + 1, best.last)] in _RELATIVES)
    while at < best.last and lows[at] in _AUXILIARIES:
        at += 1
    return min(at, best.last)


def _acts_by_another_name(best: Place, actor: Mention, seer: Sights) -> bool:
    """Whether "the city" does in a sentence what the one it is named for does here."""
    ours, prose = actor.prose, best.sight.prose
    verb = next((i for i in ours.heads(actor.last + 1, 1) if is_past(ours.lows[i])), -1)
    kin = seer.book.lexicon.built(Kindred)
    names = [m for m in best.sight.mentions if is_same(m, actor, seer.words)]
    nouns = {
        prose.lows[m.first - 2]
        for m in names
        if m.first > 1 and prose.lows[m.first - 1] == "of"
    }
    return verb >= 0 and any(
        prose.lows[at] in nouns
        and prose.lows[at - 1] == "the"
        and kin.are_kin(ours, verb, prose, at + 1)
        for at in range(best.first + 1, min(best.last, best.first + _LONGEST))
    )


def _subject(place: Place, kind: str) -> Mention | None:
    """Return who acts in a sentence: the name of a kind that begins it."""
    for find in (_first_name, _first_said):
        found = find(place.sight, place.first, place.last)
        if found is not None and found.kind == kind:
            return found
    return None
