"""From a statement and its passages to claims that lost the one who makes them."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.kindred import Kindred
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose, plain_words
from briefings.evidence.sayings import Saying, sayings
from briefings.evidence.sides import Complaint
from briefings.evidence.sights import Sight, Sights, sights
from briefings.evidence.turns import turn_before

_STATUSES = {"claimed": "a claim", "opinion": "an opinion"}
_PAPERS = frozenset(("document", "data"))
# Sources in which every word is somebody's.
_SPOKEN_KINDS = frozenset(("transcript", "interview", "testimony"))
_POSSESSIVE = word_set("his her their its my our whose")
_LEADING = word_set("in by per from at on under citing")
_BE = word_set("is are was were be been being")
_NOT = word_set("not neither nor never")
_REACTING = word_set("confirm deny disput comment")
_BEHIND = 8  # tokens in which "was announced by" has its "by"
_FOLLOWING = word_set("that by from of")
# What is done by the verb itself is no claim: the rule does require.
_ACTS = word_set(
    "requir provid ord direct off invit press encourag seek want ask request propos"
)
_SHOWING = word_set("suggest show indicat imply recal")  # "software has suggested"
_ALLEGING = word_set("alleg accus claim contend argu assert")
_DEALING = word_set(
    "cit dismis ask"
)  # what is done to somebody, too: "cited the owner"
_COUNTS = word_set(
    "none no not one two three four five six seven eight nine ten eleven twelve"
)
_FEW = 2  # words that must be a claim's before it counts


def is_attributed(sight: Sight, found: tuple[Saying, ...]) -> bool:
    """Return whether a text says who says so."""
    prose = sight.prose
    if any(_tells_who(prose, saying.verb) for saying in found):
        return True
    for kind in ("say", "source", "own_view"):
        if any(_tells_who(prose, m) for m in prose.of(kind)):
            return True
    return any(_is_somebodys(prose, mark) for mark in prose.of("speech"))


def _tells_who(prose: Prose, mark: Mark) -> bool:
    """Whether a word of saying has one who says it: not "managers had been told"."""
    if prose.quoted[mark.first]:
        return False
    if mark.kind in ("source", "own_view"):
        return True
    before = prose.lows[max(0, mark.first - 2) : mark.first]
    if before[-1:] in (("a",), ("an",)) and is_past(prose.lows[mark.first]):
        return False  # "a recalled heater"
    if prose.stems[mark.first] in _REACTING and not _NOT.isdisjoint(before):
        return "," in before  # "neither confirmed nor denied"
    is_passive = not _BE.isdisjoint(before) and is_past(prose.lows[mark.first])
    return not is_passive or "by" in prose.lows[mark.last + 1 : mark.last + _BEHIND]


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield a claim or an opinion that the statement makes in the memo's own voice."""
    if not claim.passages:
        return
    lexicon = lexicon or shipped()
    seer = sights(claim.names, lexicon)
    statement = seer.see(claim.statement)
    if _names_speaker(claim, statement, seer) or _is_owned(statement):
        return
    heard = tuple((see := seer.see(p.words), sayings(see)) for p in claim.passages)
    found = sayings(statement)
    inner = _inner(claim, heard)
    outer = tuple(s for s in found if not _is_repeated(statement, s, inner))
    if (
        is_attributed(statement, outer)
        if len(outer) == len(found)
        else any(_tells_who(statement.prose, s.verb) for s in outer)
    ):
        return
    if _is_told_alike(claim, statement.prose, heard, lexicon.built(Kindred)):
        return
    owner = claim.speaker or claim.organization or claim.anonymous
    last = len(statement.prose.lows) - 1
    if claim.status in _STATUSES:
        what = _STATUSES[claim.status]
    elif _is_a_claim(claim, statement.prose, last, heard):
        what = "somebody's word"
    else:
        return
    help_ = f"say whose word it is: '{owner} said ...'" if owner else "say who says so"
    yield Complaint(
        "claim-as-fact",
        "review",
        f"the statement makes {what} in the memo's own voice",
        help_,
    ).at(statement.prose, 0, max(last, 0), _verb(heard))


def _is_told_alike(
    claim: Claim, statement: Prose, heard: "_Heard", kin: Kindred
) -> bool:
    """Whether the statement has the passage's word of saying, or one like it.

    "A diver discovered that", where a diver found it; "is on a list", where it lists.
    """
    if claim.status in _STATUSES:
        return False
    for sight, found in heard:
        for saying in found:
            verb = saying.verb.first
            is_dealt = sight.prose.stems[verb] in _DEALING
            is_weak = is_dealt or saying.verb.kind == "say_weak"
            if not is_weak and saying.who != "unknown":
                continue
            if sight.prose.stems[verb] in statement.stems:
                return True
            first, last = saying.subject
            own = {sight.prose.stems[i] for i in range(first, last + 1)}
            is_named = not own.isdisjoint(statement.stems)
            if is_named and kin.places(sight.prose, verb, statement):
                return True
    return False


def _names_speaker(claim: Claim, statement: Sight, seer: Sights) -> bool:
    """Whether a statement names the person whose word it is."""
    if not claim.speaker:
        return False
    named = seer.see(claim.speaker).mentions[:1]
    return any(statement.holds(m, seer.words) for m in named if m.kind == "person")


_Heard = tuple[tuple[Sight, tuple[Saying, ...]], ...]


def _inner(claim: Claim, heard: _Heard) -> frozenset[str]:
    """Return what stands for those who speak only in what another one says."""
    inner: set[str] = set()
    outer: set[str] = set()
    for passage, (sight, found) in zip(claim.passages, heard, strict=True):
        is_turn = passage.kind in _SPOKEN_KINDS and bool(turn_before(passage))
        is_turn = is_turn and not _is_by_reporter(passage)
        for saying in found:
            first, last = saying.subject
            words = {i for i in range(first, last + 1) if sight.prose.is_content(i)}
            if not is_turn:
                outer |= {sight.prose.stems[i] for i in words}
            said = range(saying.said[0], saying.said[1] + 1)
            if not is_turn:
                inner |= {sight.prose.stems[i] for i in said}
            else:
                inner |= {sight.prose.stems[i] for i in words}
    return frozenset(inner - outer)


def _is_owned(statement: Sight) -> bool:
    """Whether a statement says who says so, and all who do may be told apart."""
    found = sayings(statement)
    return not any(map(_is_nameless, found)) and is_attributed(statement, found)


def _is_nameless(saying: Saying) -> bool:
    return saying.mention is None and saying.who in ("unnamed", "unknown")


def _is_repeated(statement: Sight, saying: Saying, inner: frozenset[str]) -> bool:
    """Whether the one who speaks in the statement only does so in somebody's words."""
    if not _is_nameless(saying):
        return False
    first, last = saying.subject
    prose = statement.prose
    words = {prose.stems[i] for i in range(first, last + 1) if prose.is_content(i)}
    return bool(words) and words <= inner


CHECKS = (compare,)


def _is_somebodys(prose: Prose, mark: Mark) -> bool:
    """Whether a noun like "account" belongs to one who says so."""
    before = mark.first - 1
    if before >= 0 and (
        prose.texts[before].endswith("'s") or prose.lows[before] in _POSSESSIVE
    ):
        return True
    if not _LEADING.isdisjoint(prose.lows[max(0, before - 2) : mark.first]):
        return True
    return bool(_FOLLOWING.intersection(prose.lows[mark.last + 1 : mark.last + 2]))


def _is_a_claim(
    claim: Claim,
    statement: Prose,
    last: int,
    heard: tuple[tuple[Sight, tuple[Saying, ...]], ...],
) -> bool:
    """Whether the passages have most of the statement's words as somebody's word."""
    words = {statement.stems[i] for i in range(last + 1) if _tells(statement, i)}
    best = _Share()
    for passage, (sight, found) in zip(claim.passages, heard, strict=True):
        is_opinion = passage.kind == "opinion" and claim.basis == "on_record"
        is_speech = passage.kind in _SPOKEN_KINDS and not _is_by_reporter(passage)
        if passage.kind == "interview" and not turn_before(passage):
            is_speech = False  # what stands before the first question
        # Where the fact keeps its speaker, the memo prints who says it.
        is_kept = bool(claim.speaker) and claim.basis in ("sworn", "on_record")
        is_spoken = is_opinion or (is_speech and not is_kept)
        inside = _said_tokens(sight, found, claim.basis in _PAPERS)
        prose = sight.prose
        for first, end in _sentences(prose):
            claimed: set[str] = set()
            told: set[str] = set()
            for i in range(first, end):
                if _tells(prose, i) and prose.stems[i] in words:
                    (claimed if is_spoken or i in inside else told).add(prose.stems[i])
            share = _Share(len(claimed | told), len(told), len(claimed - told))
            best = max(best, share)
    return best.claimed >= _FEW and best.claimed > best.told


def _is_by_reporter(passage: Passage) -> bool:
    """Whether the one whose turn it is in a broadcast is an author of it."""
    label = set(plain_words(turn_before(passage)))
    return any(
        plain_words(name)[-1:] and plain_words(name)[-1] in label
        for name in passage.authors
    )


class _Share(NamedTuple):
    """How much of a statement one sentence of a passage has."""

    words: int = 0
    told: int = 0  # of them, in the source's own voice
    claimed: int = 0  # of them, in what somebody says


def _sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield the first token of each sentence, and the first behind it."""
    first = 0
    for i in range(1, len(prose.lows) + 1):
        if i == len(prose.lows) or prose.sentences[i] != prose.sentences[first]:
            yield first, i
            first = i


def _tells(prose: Prose, i: int) -> bool:
    low = prose.lows[i]
    return prose.is_content(i) or low[0].isdigit() or low in _COUNTS


def _said_tokens(sight: Sight, found: tuple[Saying, ...], is_paper: bool) -> set[int]:
    """Return the tokens of a passage that are somebody's words.

    What a document says may be told in the memo's own voice where the claim rests on
    a document: the note cites it.
    """
    prose = sight.prose
    inside = {i for i, quoted in enumerate(prose.quoted) if quoted}
    for saying in found:
        is_told = saying.who in ("document", "body", "unknown")
        is_told = is_told or _is_own_word(prose, saying)
        if is_paper and is_told and prose.stems[saying.verb.first] not in _ALLEGING:
            continue
        if saying.verb.kind == "say_weak" and prose.stems[saying.verb.first] in _ACTS:
            continue
        if saying.who == "unknown" and prose.stems[saying.verb.first] in _SHOWING:
            continue
        first, last = saying.said
        inside.update(range(first, last + 1))
    for mark in prose.of("own_view"):
        first, last = prose.sentence_of(mark.first)
        inside.update(range(first, last + 1))
    return inside


def _is_own_word(prose: Prose, saying: Saying) -> bool:
    """Whether those who wrote a document speak in it: "we found"."""
    return saying.who == "pronoun" and prose.lows[saying.subject[1]] in ("we", "i")


def _verb(heard: tuple[tuple[Sight, tuple[Saying, ...]], ...]) -> str:
    """Return the words by which a passage gives it as somebody's."""
    for sight, found in heard:
        for saying in found:
            first, last = sorted((saying.subject[0], saying.verb.last))
            return sight.prose.words(first, last) if first >= 0 else ""
    return ""
