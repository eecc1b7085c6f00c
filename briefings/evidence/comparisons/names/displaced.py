"""From a body that no excerpt names to the one that stands there in its place.

"If the Harbor Board had not adopted rules", where the excerpt has the sheriff: what
stands before the one and behind it stands before and behind the other.
"""

from collections.abc import Iterator
from itertools import pairwise

from briefings.evidence.claim import Claim
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.namewords import NameWords
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

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
    there = [rival for passage in passages for rival in _rivals(passage, seer)]
    theirs = [rival for rival in there if not _is_told(rival, statement, seer)]
    if not theirs or not claim.passages:
        return
    kin = seer.book.lexicon.built(Kindred)
    for mention in _rivals(statement, seer):
        if not _is_idle(mention, statement):
            own = [one for one in there if is_same(mention, one, seer.words)]
            is_in = bool(own) or any(_has(p, mention, seer) for p in passages)
            rival = (
                None if is_in and not own else _in_its_place(mention, own, theirs, kin)
            )
            if rival is not None:
                yield mention, rival


def _in_its_place(
    mention: Mention, own: list[Mention], theirs: list[Mention], kin: Kindred
) -> Mention | None:
    """Return who stands where a body does; nobody if it stands there itself."""
    if own and mention.prose.lows[mention.first - 1] == "by":
        return None  # who does a thing stands elsewhere there
    if any(_stand_alike(mention, one, kin) for one in own):
        return None
    for rival in theirs:
        if _may_be_one(mention, rival) or (own and _is_loose(rival, own)):
            continue
        if _is_hearer(rival) and not _is_hearer(mention):
            continue
        if _stand_alike(mention, rival, kin, is_strict=bool(own)):
            return rival
    return None


_TELLING = word_set(
    """
    told tell tells telling informed inform informs advised assured assure warned warn
    warns notified notify reminded persuaded convinced asked
    """
)


def _is_hearer(mention: Mention) -> bool:
    """Whether a body is only told something: told the board that it would."""
    lows, after = mention.prose.lows, mention.last + 1
    before = lows[max(0, mention.first - 2) : mention.first]
    return not _TELLING.isdisjoint(before) and lows[after : after + 1] == ("that",)


def _is_idle(mention: Mention, statement: Sight) -> bool:
    """Whether a body is quoted, one of a row, or only said to speak."""
    said = {mark.first for mark in statement.prose.of("say")}
    is_quoted = statement.prose.quoted[mention.first]
    return is_quoted or mention.last + 1 in said or _is_listed(mention, statement)


def _is_listed(mention: Mention, statement: Sight) -> bool:
    """Whether a body is one of several that are named in a row."""
    lows = statement.prose.lows
    return any(
        _JOINING.issuperset(lows[one.last + 1 : other.first])
        for one, other in pairwise(statement.mentions)
        if mention.first in (one.first, other.first) and one.last < other.first
    )


_JOINING = word_set("and or , the as well both")


def _is_loose(rival: Mention, own: list[Mention]) -> bool:
    """Whether one is no name, or is named in one breath with the other."""
    if any(one.prose.texts[one.last].islower() for one in (rival, *own)):
        return True
    return any(
        one.prose is rival.prose
        and _JOINING.issuperset(one.prose.lows[min(ends) + 1 : max(begins)])
        for one in own
        for begins, ends in [((one.first, rival.first), (one.last, rival.last))]
    )


def _has(passage: Sight, mention: Mention, seer: Sights) -> bool:
    """Whether a passage names a body, or has any of the words for an office."""
    if mention.entity is not None or not mention.prose.texts[mention.last].islower():
        return passage.holds(mention, seer.words)
    return any(low in passage.lows for low in mention.core)


def _rivals(sight: Sight, seer: Sights) -> list[Mention]:
    """Return the bodies and the offices that a text names, in small letters too."""
    bodies = [m for m in sight.mentions if m.kind == "body" and m.is_sure]
    nouns = seer.book.lexicon.built(_nouns)
    spots = sight.prose.spots_of(nouns)
    if not spots:
        return bodies[:_MOST]
    taken = {i for m in sight.mentions for i in range(m.first, m.last + 1)}
    offices = (_office(sight.prose, i, taken) for i in spots)
    return [*bodies, *filter(None, offices)][:_MOST]


def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns that may name an office or a body in small letters."""
    return lexicon.built(NameWords).bodies | _OFFICES


def _office(prose: Prose, at: int, taken: set[int]) -> Mention | None:
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


def _stand_alike(
    mention: Mention, rival: Mention, kin: Kindred, *, is_strict: bool = False
) -> bool:
    """Whether the same words stand before and behind both."""
    sides = [(_beside(mention, step), _beside(rival, step)) for step in (-1, 1)]
    if is_strict:  # the very next words on both sides
        sides = [(ours[:1], theirs[:1]) for ours, theirs in sides]
    found = [
        sum(
            any(kin.are_kin(mention.prose, i, rival.prose, j) for j in theirs)
            for i in ours
        )
        for ours, theirs in sides
    ]
    return min(found) > 0 or (not is_strict and found[1] > 1)


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
