"""From a body that no excerpt names to the one that stands there in its place.

"If the Harbor Board had not adopted rules", where the excerpt has the sheriff: what
stands before the one and behind it stands before and behind the other.
"""

from collections.abc import Iterator

from briefings.evidence.antecedents import is_same
from briefings.evidence.claim import Claim
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.kindred import Kindred
from briefings.evidence.mentions import Mention
from briefings.evidence.prose import Prose
from briefings.evidence.sights import Sight, Sights

_MOST = 40  # names and offices of a text that are looked at
_OFFICES = word_set(
    """
    sheriff governor mayor judge auditor comptroller treasurer ombudsman coroner
    legislature council parliament senate court jury cabinet
    """
)
_WIDE = word_set("agency organization regulator company group firm")
_OWNED = word_set("office offices department staff board")
_BEFORE, _BEHIND = 2, 3  # words that carry meaning, on either side
_REACH = 9  # tokens in which they are looked for
_MODIFIERS = 4  # tokens between "the" and the noun
_THE = word_set("the a an its his her their our")


def displaced(
    claim: Claim, statement: Sight, passages: tuple[Sight, ...], seer: Sights
) -> Iterator[tuple[Mention, Mention]]:
    """Yield a body that no passage names, and the other that stands in its place."""
    ours = _outsiders(statement, passages, seer)
    if not ours or not claim.passages:
        return
    kin = seer.book.lexicon.built(Kindred)
    theirs = [rival for passage in passages for rival in _rivals(passage, seer)]
    theirs = [rival for rival in theirs if not _is_told(rival, statement, seer)]
    for mention in ours:
        for rival in theirs:
            if not _may_be_one(mention, rival) and _stand_alike(mention, rival, kin):
                yield mention, rival
                break


def _outsiders(
    statement: Sight, passages: tuple[Sight, ...], seer: Sights
) -> list[Mention]:
    """Return the bodies and offices of a statement that no passage has."""
    said = {mark.first for mark in statement.prose.of("say")}
    return [
        mention
        for mention in _rivals(statement, seer)
        if not statement.prose.quoted[mention.first]
        and mention.last + 1 not in said
        and not any(_has(passage, mention, seer) for passage in passages)
    ]


def _has(passage: Sight, mention: Mention, seer: Sights) -> bool:
    """Whether a passage names a body, or has any of the words for an office."""
    if mention.entity is not None or not mention.prose.texts[mention.last].islower():
        return passage.holds(mention, seer.words)
    return any(low in passage.lows for low in mention.core)


def _rivals(sight: Sight, seer: Sights) -> list[Mention]:
    """Return the bodies and the offices that a text names, in small letters too."""
    bodies = [m for m in sight.mentions if m.kind == "body" and m.is_sure]
    taken = {i for m in sight.mentions for i in range(m.first, m.last + 1)}
    offices = (
        _office(sight.prose, i, taken, seer)
        for i, low in enumerate(sight.prose.lows)
        if low in _OFFICES or low in seer.words.bodies
    )
    return [*bodies, *filter(None, offices)][:_MOST]


def _office(prose: Prose, at: int, taken: set[int], seer: Sights) -> Mention | None:
    """Return the office that a noun in small letters ends: the governor's office."""
    if at in taken or not prose.texts[at].islower() or not _ends_there(prose, at):
        return None
    first = at
    while first > 0 and at - first < _MODIFIERS and prose.lows[first - 1] not in _THE:
        first -= 1
        if not (prose.is_content(first) or prose.lows[first].endswith("'s")):
            return None
    if first == 0 or prose.lows[first - 1] not in _THE:
        return None
    low, is_bare = prose.lows[at], first == at
    is_owned = any(prose.lows[i].endswith("'s") for i in range(first, at))
    is_office = low in _OFFICES or (low in _OWNED and is_owned)
    if low in _WIDE or not (is_office or not is_bare):
        return None
    core = tuple(prose.lows[i].removesuffix("'s") for i in range(first, at + 1))
    return Mention(prose, first, at, core, "body")


def _ends_there(prose: Prose, at: int) -> bool:
    """Whether a noun is followed by no other that it belongs to."""
    after = at + 1
    if after >= len(prose.lows):
        return True
    low = prose.lows[after]
    is_owner = prose.texts[at].endswith("'s")
    return not is_owner and (not prose.is_content(after) or is_past(low))


def _is_told(rival: Mention, statement: Sight, seer: Sights) -> bool:
    """Whether the statement names the one that a passage has, in any words."""
    if statement.holds(rival, seer.words):
        return True
    if any(is_same(rival, own, seer.words) for own in statement.mentions):
        return True
    return rival.core[-1] in statement.lows and rival.entity is None


def _may_be_one(mention: Mention, rival: Mention) -> bool:
    """Whether the words of the one are among the names of the other."""
    return any(
        not set(one.core).isdisjoint(_all_words(other))
        for one, other in ((mention, rival), (rival, mention))
    )


def _all_words(mention: Mention) -> set[str]:
    names = (mention.entity.name, *mention.entity.names) if mention.entity else ()
    return set(mention.core) | {w.lower() for name in names for w in name.split()}


def _stand_alike(mention: Mention, rival: Mention, kin: Kindred) -> bool:
    """Whether the same words stand before and behind both."""
    sides = [(_beside(mention, step), _beside(rival, step)) for step in (-1, 1)]
    found = [
        sum(
            any(kin.are_kin(mention.prose, i, rival.prose, j) for j in theirs)
            for i in ours
        )
        for ours, theirs in sides
    ]
    return min(found) > 0 or found[1] > 1


def _beside(mention: Mention, step: int) -> list[int]:
    """Return the nearest words that carry meaning on one side, in the sentence."""
    prose, count = mention.prose, _BEHIND if step > 0 else _BEFORE
    start = mention.last + 1 if step > 0 else mention.first - 1
    order = range(start, start + step * _REACH, step)
    found: list[int] = []
    for i in order:
        if not 0 <= i < len(prose.lows) or prose.lows[i] in (".", ";"):
            break
        if prose.is_content(i):
            found.append(i)
        if len(found) == count:
            break
    return found
