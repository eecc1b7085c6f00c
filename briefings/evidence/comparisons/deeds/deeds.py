"""From a statement and its passages to who does it to whom, where the sides change."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.clauses.actors import (
    SELF,
    agent_words,
    doer_words,
    is_caused,
    is_passive,
    is_reduced,
    is_verb,
    other_words,
    receiver_words,
)
from briefings.evidence.readers.clauses.bidding import (
    ASKING,
    bidden,
    is_hard_to,
    is_inverted,
    is_only_told,
)
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.name_ends import CALENDAR
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.words.forms import stem, stem_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose, plain_words

_RULE = "roles-reversed"
_REACTING = stem_set("""
            answer reply respond deny refuse decline reject object agree accept comply
            dispute contest appeal receive get obtain counter oppose return ignore
            hear heard
            """)
_GIVING = frozenset(map(stem, ("give", "gave", "given")))
_DIRECTIONS = frozenset(("by", "to", "against", "on"))
_NEAR = 7  # tokens from a direction to the name behind it: "by State Geologist Roe"
_PERSONAL = {"he": "@he", "him": "@he", "she": "@she", "her": "@she"}
_PRONOUNS = frozenset(("@he", "@she", "@self"))
_SPOKEN = frozenset(("transcript", "interview", "testimony"))


class Deed(NamedTuple):
    """A verb that one does to another, and who stands on either side.

    A side is a set of what names its people and things: `@id` for a name, `@self` for
    the one who speaks, and stems for other words.
    """

    sight: Sight
    verb: int  # its token
    doer: frozenset[str]
    other: frozenset[str]


class DeedReader(NamedTuple):
    """Reads who does what to whom in the texts of one claim."""

    seer: Sights
    selves: tuple[Mention, ...]  # the names of the one who speaks
    same: dict[str, str]  # verb → the one it counts as
    titles: dict[str, str]  # "warden" → the only person of that title

    def deeds(self, text: str) -> Iterator[tuple[str, Deed]]:
        """Yield the deeds of a text with the verb they count as."""
        sight = self.seer.see(text)
        for mark in sight.prose.of("directed"):
            before = sight.prose.lows[max(0, mark.first - 2) : mark.first]
            if before == ("to", "be") or is_hard_to(sight.prose, mark.first):
                continue  # "refused to be interviewed", "hard to replace"
            if is_verb(sight.prose, mark.first) and not (
                is_reduced(sight.prose, mark)
                or is_inverted(sight.prose, mark)
                or is_caused(sight.prose, mark)
            ):
                verb = sight.prose.stems[mark.first]
                yield self.same.get(verb, verb), self._deed(sight, mark)

    def passive(self, text: str) -> Iterator[Deed]:
        """Yield what is done "by" one name "to" or "against" another in a text."""
        sight = self.seer.see(text)
        prose = sight.prose
        after = {m.first: m for m in sight.mentions}
        sides: dict[str, frozenset[str]] = {}
        for i in prose.spots_of(_DIRECTIONS):
            if prose.quoted[i]:
                continue
            at = next((n for n in range(i + 1, i + _NEAR) if n in after), -1)
            is_owner = at >= 0 and prose.texts[after[at].last].endswith(("'s", "s'"))
            if at >= 0 and not is_owner:
                side = "doer" if prose.lows[i] == "by" else "other"
                sides.setdefault(side, self._side(sight, range(at, after[at].last + 1)))
        if len(sides) == len(("doer", "other")):
            verb = next((i for i, low in enumerate(prose.lows) if low == "by"), 0)
            yield Deed(sight, verb, sides["doer"], sides["other"])

    def _deed(self, sight: Sight, mark: Mark) -> Deed:
        prose = sight.prose
        before = bidden(prose, mark.first) or doer_words(prose, mark.first)
        after = other_words(prose, mark.last)
        receiver = receiver_words(prose, mark.last)
        if is_passive(prose, mark.first):
            before, after = agent_words(prose, mark.last), before
        other = self._side(sight, after) | self._side(sight, receiver)
        return Deed(sight, mark.first, self._side(sight, before), other)

    def _side(self, sight: Sight, tokens: range) -> frozenset[str]:
        prose = sight.prose
        names = [m for m in sight.mentions if m.first in tokens]
        found: set[str] = set()
        for mention in names:
            found.add(f"@{mention.key}")
            if any(is_same(mention, own, self.seer.words) for own in self.selves):
                found.add("@self")
        taken = {i for m in names for i in range(m.first, m.last + 1)}
        found.update(self._word(prose, i) for i in tokens if i not in taken)
        found.discard("")
        return frozenset(found)

    def _word(self, prose: Prose, i: int) -> str:
        """Return what a word stands for that is part of no name; or nothing."""
        low = prose.lows[i]
        if low in SELF:
            return "@self"
        if low in self.titles and prose.lows[i - 1 : i] == ("the",):
            return f"@{self.titles[low]}"
        if low in _PERSONAL:
            is_owner = low == "her" and prose.is_content(
                min(i + 1, len(prose.lows) - 1)
            )
            return "" if is_owner else _PERSONAL[low]
        is_plain = low not in CALENDAR and prose.is_content(i)
        return prose.stems[i] if is_plain else ""


def deed_reader(claim: Claim) -> DeedReader:
    """Return what reads the deeds of a claim's texts."""
    seer = sights(claim.names, claim.lexicon)
    selves = tuple(
        mention for name in _own_voices(claim) for mention in seer.see(name).mentions
    )
    return DeedReader(seer, selves, claim.lexicon.built(_same_verbs), _titles(claim))


def _titles(claim: Claim) -> dict[str, str]:
    """Return the offices of which the dossier knows one holder only."""
    held: dict[str, str] = {}
    for name in claim.names:
        words = plain_words(name.title)
        if name.kind == "person" and words:
            held[words[0]] = "" if words[0] in held else name.id
    return {title: who for title, who in held.items() if who}


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield verbs whose two sides have changed places between passage and statement."""
    reader = deed_reader(claim)
    if not claim.passages:
        return
    ours = tuple(reader.deeds(claim.statement))
    read: dict[str, list[Deed]] = {}
    for passage in claim.passages:
        for verb, deed in reader.deeds(passage.words):
            if not deed.sight.prose.is_asked(deed.verb):
                read.setdefault(verb, []).append(deed)
    theirs = [deed for deeds in read.values() for deed in deeds]
    told = [
        item
        for verb, deed in ours
        for item in _reversed(deed, read.get(verb, []), theirs)
    ]
    yield from told
    if not told:
        by = reader.passive(claim.statement)
        for deed in (*(deed for _, deed in ours), *by):
            yield from _turned_round(deed, theirs)


CHECKS = (compare,)


def _own_voices(claim: Claim) -> Iterator[str]:
    """Yield the names of those who say "I" or "we" in the claim's passages."""
    for passage in claim.passages:
        owners = (passage.publisher, *passage.authors)
        for name in (claim.speaker, claim.organization):
            if name and (passage.kind in _SPOKEN or name in owners):
                yield name


def _same_verbs(lexicon: Lexicon) -> dict[str, str]:
    groups = lexicon.table("roles")["same"]["groups"]
    return {stem(verb): stem(g.split()[0]) for g in groups for verb in g.split()}


def _reversed(
    ours: Deed, theirs: list[Deed], read: list[Deed]
) -> Iterator[Discrepancy]:
    if _gives(ours):
        # Another thing may be given, a warning or a list.
        theirs = [deed for deed in theirs if ours.other & deed.other]
    if not theirs or not all(_is_turned(ours, deed) for deed in theirs):
        return
    if any(_do_the_same(ours, deed) for deed in read):
        return
    yield from _reversed_to(ours, theirs[0])


def _do_the_same(ours: Deed, theirs: Deed) -> bool:
    """Whether somebody named does something to the same ones and things."""
    is_same = _named(ours.doer) & _named(theirs.doer) - _PRONOUNS
    return bool(is_same) and len(ours.other & theirs.other) > 1


def _reversed_to(ours: Deed, theirs: Deed) -> Iterator[Discrepancy]:
    prose = theirs.sight.prose
    words = prose.words(*prose.sentence_of(theirs.verb))
    yield Complaint(
        _RULE,
        "review",
        "in the passage it is the other way round",
        "check who does it to whom, and write it as the passage has it",
    ).at(ours.sight.prose, ours.verb, ours.verb, words)


def _turned_round(ours: Deed, theirs: list[Deed]) -> Iterator[Discrepancy]:
    """Yield what one body does to another where the passages have it the other way.

    The verbs may be others: "a loan was extended to the firm by the fund", where the
    firm lent to the fund.
    """
    mine, other = _named(ours.doer), _named(ours.other)
    if not mine or not other or mine & other:
        return
    if any(_named(d.doer) & mine and _named(d.other) & other for d in theirs):
        return
    verb = ours.sight.prose.stems[ours.verb]
    if verb in ASKING or not _REACTING.isdisjoint(ours.sight.prose.stems):
        return  # who is asked answers the one who asks
    for deed in theirs:
        if is_only_told(deed.sight.prose.stems[deed.verb], verb):
            continue
        if _named(deed.doer) & other and _named(deed.other) & mine:
            yield from _reversed_to(ours, deed)
            return


def _named(side: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in side if word.startswith("@"))


def _is_turned(ours: Deed, theirs: Deed) -> bool:
    """Whether the doer of one is the other side of the other.

    Or both doers stand in both texts, each with its own verb.
    """
    if ours.doer & theirs.doer or not (ours.doer or theirs.doer):
        return False
    if not ours.doer and ours.other & theirs.other:
        return False  # a passive that does not tell who did it
    if crossed := (ours.other - ours.doer) & theirs.doer:
        is_named = any(word.startswith("@") for word in crossed)
        if is_named or ours.doer or ours.other <= theirs.doer:
            return True
    if crossed := ours.doer & theirs.other:
        # A single plain word may only look like a doer: "a man the office sent".
        is_telling = any(word.startswith("@") for word in crossed) or len(crossed) > 1
        return is_telling or bool(theirs.doer)
    if not all(_named(deed.doer) - _PRONOUNS for deed in (ours, theirs)):
        return _are_he_and_she(ours.doer, theirs.doer)
    mine, other = ours.doer - {"@self"}, theirs.doer - {"@self"}
    return mine <= _everyone(theirs.sight) and other <= _everyone(ours.sight)


def _gives(deed: Deed) -> bool:
    """Whether somebody gives, which tells nothing without the thing that is given."""
    return deed.sight.prose.stems[deed.verb] in _GIVING


def _are_he_and_she(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether "he" does it on one side and "she" on the other."""
    return {*one, *other} == {"@he", "@she"} and len(one) == len(other)


def _everyone(sight: Sight) -> frozenset[str]:
    return frozenset(f"@{m.key}" for m in sight.mentions) | frozenset(sight.prose.stems)
