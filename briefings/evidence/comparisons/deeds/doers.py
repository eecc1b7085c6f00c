"""From a statement and its passages to a deed that is given to another of the names.

Both names are in the passage, and so is the deed, with what it is done to: "the Air
Registry issues them", where the Tribunal hears appeals. The statement has the Tribunal
issue them.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.actors import agent_verb, next_verb
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.mutual import is_mutual
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.forms import is_past, stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

MANY = 80
"""Names of a text whose deeds are looked at."""
_REACH = 9  # tokens behind a verb, and before a passive one, that tell what is done
_BESIDE = 3  # tokens between two who do it together
_SURE = 2  # words in common by which a deed in other words is the same
_EDGES = word_set(
    """
    , ; : . " ( ) that which who whom while but because if when although though whereas
    """
)
_PREPOSITIONS = word_set("in of at from to for with on against near outside under")
_BY_OR_IN = (_PREPOSITIONS - {"of", "for"}) | {"by", "said", "says"}
_LED = frozenset(("the", "a", "an", "'"))
_WANTING = stem_set("recommend order ask request demand urge propose require")
# What goes with anybody: it takes its object to be the same deed.
_LIGHT = stem_set("have had has do did make made be get give gave take took")
_WHICH = ((",", "which"), (",", "who"))
_PRONOUNS = {"he": "person", "she": "person", "it": "body"}
_SPEECH = stem_set("say said says tell told tells ask asked")


class Doing(NamedTuple):
    """A verb, who does it, and the stems of what it is done to."""

    doer: Mention
    verb: int  # its token
    things: frozenset[str]
    beside: tuple[Mention, ...] = ()  # others who may do it together with that one

    @property
    def stem(self) -> str:
        """What the verb is a form of."""
        return self.doer.prose.stems[self.verb]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each name that does what another name of the passages does there."""
    lexicon = claim.lexicon
    seer = sights(claim.names, lexicon)
    statement = seer.see(claim.statement)
    ours = doings(statement)
    if not ours or not claim.passages:
        return
    passages = tuple(seer.see(passage.words) for passage in claim.passages)
    theirs = tuple(doing for sight in passages for doing in doings(sight))
    kin = lexicon.built(Kindred)
    for doing in ours:
        if not any(sight.holds(doing.doer, seer.words) for sight in passages):
            continue
        if rival := _rival(doing, theirs, seer, kin):
            yield _told(doing, rival)


CHECKS = (compare,)


def doings(sight: Sight) -> tuple[Doing, ...]:
    """Return what each name of a text does, in its order."""
    return sight.once(_read)


def _read(sight: Sight) -> tuple[Doing, ...]:
    named = sight.mentions[:MANY]
    by_name = (
        doing._replace(beside=_beside(named, at))
        for at, mention in enumerate(named)
        if mention.is_sure
        and mention.kind != "place"
        and not sight.prose.quoted[mention.first]
        for doing in _of(sight.prose, mention)
    )
    return (*by_name, *_by_pronoun(sight))


def _by_pronoun(sight: Sight) -> Iterator[Doing]:
    """Yield what he, she or it does who alone is named in the sentence before."""
    prose = sight.prose
    for (before, _), (first, last) in pairwise(prose.spans()):
        kind = _PRONOUNS.get(prose.lows[first])
        if kind is None or prose.quoted[first]:
            continue
        meant = {
            m.key: m
            for m in sight.mentions[:MANY]
            if before <= m.first < first and m.kind == kind and m.is_sure
        }
        verb = next_verb(prose, first)
        is_told = any(verb < m.first <= last for m in prose.of("say"))
        if len(meant) == 1 and first < verb <= last and not is_told:
            things = _things(prose, range(verb + 1, verb + _REACH))
            yield Doing(next(iter(meant.values())), verb, things)


def _beside(named: tuple[Mention, ...], at: int) -> tuple[Mention, ...]:
    """Return the names next to one: "by the bureau and the board"."""
    near = range(named[at].first - _BESIDE, named[at].last + _BESIDE + 1)
    around = named[max(0, at - 1) : at + 2]
    return tuple(m for m in around if m.last in near or m.first in near)


def _of(prose: Prose, mention: Mention) -> Iterator[Doing]:
    verb = _own_verb(prose, mention)
    if verb >= 0 and not _is_behind_preposition(prose, mention.first):
        yield Doing(mention, verb, _things(prose, range(verb + 1, verb + _REACH)))
    if prose.lows[mention.last + 1 : mention.last + 3] in _WHICH:
        verb = next_verb(prose, mention.last + 2)
        if verb >= 0:
            yield Doing(mention, verb, _things(prose, range(verb + 1, verb + _REACH)))
    verb = agent_verb(prose, mention.first)
    if verb >= 0 and not _is_of_next(prose, mention.last):
        around = _things(prose, range(verb - 1, verb - _REACH, -1))
        behind = _things(prose, range(verb + 1, mention.first))
        yield Doing(mention, verb, around | behind)


def _own_verb(prose: Prose, mention: Mention) -> int:
    """Return the verb of which a name is the doer; -1 if there is none.

    "Whose head, Dana Roe, asked"; "Lieutenant Roe of the Elm police refused".
    """
    first, last = mention.first, mention.last
    is_between = prose.low(first - 1) == prose.low(last + 1) == ","
    if is_between and _opens_with_post(prose, first - 1):
        verb = next_verb(prose, last + 1)
        if verb >= 0 and prose.low(last + 2) != "to":
            return verb
    if prose.low(last + 1) == "of":
        for i in range(last + 2, min(last + 2 + _REACH, len(prose.lows))):
            if prose.lows[i] in _EDGES:
                break
            if is_past(prose.lows[i]):
                return next_verb(prose, i - 1)
    return next_verb(prose, last)


def _opens_with_post(prose: Prose, comma: int) -> bool:
    """Whether a clause opens with what somebody is: ", whose head, Dana Roe,"."""
    at = comma - 1
    while at >= 0 and prose.lows[at] not in _EDGES:
        if prose.lows[at] in _BY_OR_IN or is_past(prose.lows[at]):
            return False
        at -= 1
    return at < comma - 1


def _is_behind_preposition(prose: Prose, at: int) -> bool:
    """Whether a name only tells where or whose: "the shelter in Elm took"."""
    while at and (prose.lows[at - 1] in _LED or prose.texts[at - 1][0].isupper()):
        at -= 1
    return at > 0 and prose.lows[at - 1] in _PREPOSITIONS


def _is_of_next(prose: Prose, last: int) -> bool:
    """Whether another name is the doer: "by Tall Oaks owner Purcell"."""
    behind = prose.texts[last + 1 : last + 3]
    return len(behind) > 1 and behind[0][0].islower() and behind[1][0].isupper()


def _things(prose: Prose, tokens: range) -> frozenset[str]:
    """Return the stems of what a verb is done to, up to the end of its clause."""
    first, last = prose.sentence_of(tokens.start - tokens.step)
    found: set[str] = set()
    is_wanted = tokens.step > 0 and prose.stems[tokens.start - 1] in _WANTING
    if is_wanted and prose.low(tokens.start) == "that":
        tokens = range(tokens.start + 1, tokens.stop)  # "recommended that it be paused"
    for i in tokens:
        if not first <= i <= last or prose.lows[i] in _EDGES:
            break
        if prose.is_content(i) or prose.lows[i][0].isdigit():
            found.add(prose.stems[i])
    return frozenset(found)


def _rival(
    ours: Doing, theirs: tuple[Doing, ...], seer: Sights, kin: Kindred
) -> Doing | None:
    """Return another's deed that is more like one than any deed of its own doer."""
    own, best, rival = 0, 0, None
    if ours.stem in _SPEECH or is_mutual(ours.doer.prose, ours.verb, ours.verb + 1):
        return None  # who says it is held to who speaks; who met whom is one
    is_no = is_denied(ours.doer.prose, ours.verb)
    for other in theirs:
        if is_denied(other.doer.prose, other.verb) is not is_no:
            continue  # who would not sign it
        alike = _likeness(ours, other, kin)
        if is_same(ours.doer, other.doer, seer.words):
            own = max(own, len(ours.things & other.things), alike)
        elif (
            alike > best
            and not _are_of_one_house(ours.doer, other.doer)
            and not any(is_same(ours.doer, m, seer.words) for m in other.beside)
        ):
            best, rival = alike, other
    return rival if best > own else None


def _likeness(ours: Doing, theirs: Doing, kin: Kindred) -> int:
    """Return how much of a deed another one is; 0 where they may differ."""
    shared = len(ours.things & theirs.things)
    one, other = ours.doer.prose, theirs.doer.prose
    if ours.stem == theirs.stem:
        return shared + (shared > 0 and ours.stem not in _LIGHT)
    # "Rents to" him is "leases from" her: both are named on either side.
    are_both = theirs.doer.core[-1] in one.lows
    is_sure = shared >= _SURE and not are_both
    are_kin = is_sure and kin.are_kin(one, ours.verb, other, theirs.verb)
    return shared if are_kin else 0


def _are_of_one_house(one: Mention, other: Mention) -> bool:
    """Whether one body is a part of the other, or they act side by side."""
    if other.core[-1] in one.prose.lows[max(0, one.first - 2) : one.last + 1]:
        return True  # "State Auditor" Roe, and Roe
    first, second = one.entity, other.entity
    if first is None or second is None:
        return False
    return first.parent == second.id or second.parent == first.id


def _told(ours: Doing, rival: Doing) -> Discrepancy:
    return Complaint(
        "roles-reversed",
        "review",
        f"in the passage '{rival.doer.words}' does it, not '{ours.doer.words}'",
        "name the one who does it there, or cite the words that show this one",
    ).at(
        ours.doer.prose,
        ours.doer.first,
        ours.doer.last,
        rival.doer.prose.words(rival.doer.first, rival.verb),
    )
