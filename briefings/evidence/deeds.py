"""From a statement and its passages to who does it to whom, where the sides change."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.antecedents import is_same
from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_past, stem, word_set
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.mentions import CALENDAR, Mention
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint
from briefings.evidence.sights import Sight, Sights, sights

_RULE = "roles-reversed"
_EDGES = word_set('; : " ( ) , that which who whom while but because if when')
_AFTER = word_set("to that whether for about if of on in at by from with not as")
_BE = word_set("is are was were be been being")
_AUXILIARIES = _BE | word_set(
    """
    has have had having will would can could may might must should did does do not also
    since then later twice already recently
    """
)
_BEFORE_NOUN = word_set(
    """
    a an the this that these those its his their her our my your of in on at for with by
    from no any some each every all more most such other under against
    """
)
_BEFORE_VERB = _AUXILIARIES | word_set("to they we i you who that please")
_DETERMINERS = word_set(
    "a an the this that these those its his their her our my all any"
)
_SPOKEN = frozenset(("transcript", "interview", "testimony"))
_SELF = word_set("i me we us")
_INTRANSITIVE = frozenset(
    map(
        stem,
        word_set(
            """
            ask agree disagree concur complain report appeal apply testify write rely
            depend contract visit allege warn tell propose recommend promise pledge
            commit meet respond answer deny refuse believe demand order urge advise inform
            """
        ),
    )
)
_FAR = 8  # tokens on either side of the verb that are looked at


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

    def deeds(self, text: str) -> Iterator[tuple[str, Deed]]:
        """Yield the deeds of a text with the verb they count as."""
        sight = self.seer.see(text)
        for mark in sight.prose.of("directed"):
            if _is_verb(sight.prose, mark.first) and not _is_reduced(sight.prose, mark):
                verb = sight.prose.stems[mark.first]
                yield self.same.get(verb, verb), self._deed(sight, mark)

    def _deed(self, sight: Sight, mark: Mark) -> Deed:
        prose = sight.prose
        before, after = _before(prose, mark.first), _after(prose, mark.last)
        receiver = _receiver(prose, mark.last)
        if _is_passive(prose, mark.first):
            before, after = _agent(prose, mark.last), before
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
        for i in tokens:
            if prose.lows[i] in _SELF:
                found.add("@self")
            elif prose.lows[i] in CALENDAR:
                continue
            elif prose.is_content(i) and not any(m.first <= i <= m.last for m in names):
                found.add(prose.stems[i])
        return frozenset(found)


def deed_reader(claim: Claim, lexicon: Lexicon) -> DeedReader:
    """Return what reads the deeds of a claim's texts."""
    seer = sights(claim.names, lexicon)
    selves = tuple(
        mention for name in _own_voices(claim) for mention in seer.see(name).mentions
    )
    return DeedReader(seer, selves, lexicon.built(_same_verbs))


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield verbs whose two sides have changed places between passage and statement."""
    lexicon = lexicon or shipped()
    reader = deed_reader(claim, lexicon)
    ours = tuple(reader.deeds(claim.statement)) if claim.passages else ()
    if not ours:
        return
    read: dict[str, list[Deed]] = {}
    for passage in claim.passages:
        for verb, deed in reader.deeds(passage.words):
            read.setdefault(verb, []).append(deed)
    for verb, deed in ours:
        yield from _reversed(deed, read.get(verb, []))


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


def _reversed(ours: Deed, theirs: list[Deed]) -> Iterator[Discrepancy]:
    if not theirs or not all(_is_turned(ours, deed) for deed in theirs):
        return
    prose = theirs[0].sight.prose
    words = prose.words(*prose.sentence_of(theirs[0].verb))
    yield Complaint(
        _RULE,
        "review",
        "in the passage it is the other way round",
        "check who does it to whom, and write it as the passage has it",
    ).at(ours.sight.prose, ours.verb, ours.verb, words)


def _is_turned(ours: Deed, theirs: Deed) -> bool:
    """Whether the doer of one is the other side of the other.

    Or both doers stand in both texts, each with its own verb.
    """
    if ours.doer & theirs.doer:
        return False
    if not ours.doer and not theirs.doer:
        return False
    if (ours.other - ours.doer) & theirs.doer:
        return True
    if crossed := ours.doer & theirs.other:
        # A single plain word may only look like a doer: "a man the office sent".
        is_telling = any(word.startswith("@") for word in crossed) or len(crossed) > 1
        return is_telling or bool(theirs.doer)
    mine, other = ours.doer - {"@self"}, theirs.doer - {"@self"}
    if not mine or not other:
        return False
    return mine <= _everyone(theirs.sight) and other <= _everyone(ours.sight)


def _everyone(sight: Sight) -> frozenset[str]:
    return frozenset(f"@{m.key}" for m in sight.mentions) | frozenset(sight.prose.stems)


def _is_verb(prose: Prose, i: int) -> bool:
    """Whether a word that may be a noun stands where a verb does."""
    if i == 0:
        return False
    before = prose.lows[i - 1]
    if before in _BEFORE_NOUN:
        return False
    if is_past(prose.lows[i]):
        return True
    # "Budget request" is a noun, "they request" is none.
    if before[0].isdigit() or prose.lows[i].endswith("ing"):
        return not before[0].isdigit()
    if prose.lows[i].endswith("s"):
        return _takes_object(prose, i + 1)
    return before in _BEFORE_VERB or before.endswith("s")


def _is_reduced(prose: Prose, mark: Mark) -> bool:
    """Whether a past form may be a passive without "were": "people sent back"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    is_bare = not follows or follows[0] in _EDGES | _AFTER or follows == ("back",)
    return (
        is_bare
        and is_past(prose.lows[mark.first])
        and prose.stems[mark.first] not in _INTRANSITIVE
        and not _is_passive(prose, mark.first)
    )


def _takes_object(prose: Prose, i: int) -> bool:
    """Whether the words behind a verb may be what it is done to."""
    if i >= len(prose.lows):
        return False
    low = prose.lows[i]
    opens = low in _SELF | _DETERMINERS or low in ("that", "to", "him", "her", "them")
    return opens or prose.texts[i][0].isupper() or low[0].isdigit()


def _before(prose: Prose, verb: int) -> range:
    """Return the tokens of the doer's words, beside which a comma may stand."""
    first, _ = prose.sentence_of(verb)
    end = _over_auxiliaries(prose, verb - 1, first)
    if end < first or prose.lows[end] in ("and", "or", ":", ";"):
        return range(0)  # the doer is that of the verb before
    if end > first and prose.lows[end] in ("who", "which", "that"):
        end -= 1 + (prose.lows[end - 1] == ",")
        if is_past(prose.lows[end]):
            return range(0)  # "misstated who ordered it"
    start = end
    if end >= first and prose.lows[end] == ",":
        start = _apposition(prose, end, first)
    while start > first and start > end - 2 * _FAR and not _ends(prose, start - 1):
        start -= 1
    return range(max(start, first), end + 1)


def _over_auxiliaries(prose: Prose, end: int, first: int) -> int:
    while end >= first:
        low = prose.lows[end]
        if low not in _AUXILIARIES and low != "to" and not low.endswith("ly"):
            break
        end -= 1
    return end


def _ends(prose: Prose, i: int) -> bool:
    """Whether the words of a doer cannot reach back over this one."""
    kinds = ("directed", "say")
    is_known = any(m.last == i for kind in kinds for m in prose.of(kind))
    return prose.lows[i] in _EDGES or (is_known and _is_verb(prose, i))


def _apposition(prose: Prose, comma: int, first: int) -> int:
    """Return the token before "Roe, the head," where that stands before the verb."""
    for i in range(comma - 1, max(first, comma - 2 * _FAR), -1):
        if prose.lows[i] == ",":
            return i - 1
    return comma


def _after(prose: Prose, verb: int) -> range:
    last = min(verb + _FAR, len(prose.lows) - 1)
    end = verb + 1
    while end <= last and prose.lows[end] not in _EDGES | _AFTER:
        end += 1
    return range(verb + 1, end)


def _receiver(prose: Prose, verb: int) -> range:
    """Return the words after "to" or "from", where they are no verb."""
    for i in range(verb + 1, min(verb + 2 * _FAR, len(prose.lows) - 1)):
        if prose.lows[i] in ("to", "from"):
            follows = i + 1
            is_noun = prose.texts[follows][0].isupper()
            if is_noun or prose.lows[follows] in _BEFORE_NOUN | _SELF:
                return _after(prose, i)
            return range(0)
        if prose.lows[i] in _EDGES and prose.lows[i] != ",":
            break
    return range(0)


def _is_passive(prose: Prose, verb: int) -> bool:
    for i in range(verb - 1, max(-1, verb - 4), -1):
        if prose.lows[i] in _BE:
            return not prose.lows[verb].endswith("ing")
        if prose.lows[i] not in _AUXILIARIES and not prose.lows[i].endswith("ly"):
            break
    return prose.lows[verb + 1 : verb + 2] == ("by",)


def _agent(prose: Prose, verb: int) -> range:
    """Return the words after "by", where a passive verb tells who does it."""
    for i in range(verb + 1, min(verb + _FAR, len(prose.lows))):
        if prose.lows[i] == "by":
            return _after(prose, i)
        if prose.lows[i] in _EDGES:
            break
    return range(0)
