"""From a statement and its passages to claims that lost the one who makes them."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.closeness import closeness
from briefings.evidence.comparisons.sides.sides import Complaint, sides
from briefings.evidence.comparisons.speech.claimed import (
    SPOKEN_KINDS,
    Heard,
    is_a_claim,
    is_by_reporter,
    is_figure_quoted,
)
from briefings.evidence.comparisons.speech.claimed_deeds import is_deed_in_claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.owned import (
    gives_reason,
    is_done,
    is_only_material,
    is_owner,
    is_thing,
    opens_with_paper,
    puts_at,
)
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.speech.turns import turn_before
from briefings.evidence.readers.words.forms import (
    is_adverb,
    is_past,
    stem,
    stem_set,
    word_set,
)
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose, plain_words

_STATUSES = {"claimed": "a claim", "opinion": "an opinion"}
_POSSESSIVE = word_set("his her their its my our whose")
_LEADING = word_set("in by per from at on under citing")
_BE = word_set("is are was were be been being")
_BETWEEN = word_set("not never also then later first since already once often")
_NOT = word_set("not neither nor never")
_REACTING = word_set("confirm deny disput comment")
_NEAR = 3  # tokens between "by" and the paper that does it
_BEHIND = 8  # tokens in which "was announced by" has its "by"
_CLOSE = 0.65  # how closely what says no speaker keeps to what has one
_CLOSER = 0.7  # the same, where a passage tells much
_FOLLOWING = word_set("that by from of")
# What one holds, not does.
_MINDING = stem_set("""
            expect anticipate forecast project foresee regard consider view see call
            describe judge rate put assess suspect
            """)
_DEALING = word_set(
    "cit dismis ask"
)  # what is done to somebody, too: "cited the owner"


def is_attributed(sight: Sight, found: tuple[Saying, ...]) -> bool:
    """Return whether a text says who says so."""
    prose = sight.prose
    if any(_tells_who(prose, saying.verb) for saying in found):
        return True
    for kind in ("say", "source", "own_view"):
        if any(_tells_who(prose, m) for m in prose.of(kind)):
            return True
    if any(_is_passive_telling(prose, mark) for mark in prose.of("say_weak")):
        return True
    if opens_with_paper(prose) or puts_at(prose) or gives_reason(prose):
        return True
    return any(_is_somebodys(prose, mark) for mark in prose.of("speech"))


def _is_told_of(prose: Prose, outer: tuple[Saying, ...]) -> bool:
    """Whether one who is no part of somebody's words speaks, or has a conclusion."""
    return any(_tells_who(prose, saying.verb) for saying in outer) or any(
        m.first and is_owner(prose, m.first - 1) for m in prose.of("speech")
    )


def _tells_who(prose: Prose, mark: Mark) -> bool:
    """Whether a word of saying has one who says it: not "managers had been told"."""
    if prose.quoted[mark.first]:
        return False
    if mark.kind in ("source", "own_view"):
        return True
    if is_thing(prose, mark) or is_done(prose, mark):
        return False
    before = prose.lows[max(0, mark.first - 2) : mark.first]
    if before[-1:] in (("a",), ("an",)) and is_past(prose.lows[mark.first]):
        return False  # "a recalled heater"
    if prose.stems[mark.first] in _REACTING and not _NOT.isdisjoint(before):
        return "," in before  # "neither confirmed nor denied"
    is_passive = is_past(prose.lows[mark.first]) and _is_behind_be(prose, mark.first)
    behind = prose.lows[mark.last + 1 : mark.last + _BEHIND]
    return not is_passive or "by" in behind or _is_told_to(prose, mark)


def _is_passive_telling(prose: Prose, mark: Mark) -> bool:
    """Whether it says who told or thinks so: "disclosed to", "is expected by"."""
    if not _is_behind_be(prose, mark.first):
        return False
    is_by = prose.lows[mark.last + 1 : mark.last + 2] == ("by",)
    is_view = is_by and prose.stems[mark.first] in _MINDING
    if _is_by_paper(prose, mark):
        return True  # "is required of the yard by an order"
    return is_view or _is_told_to(prose, mark)


def _is_by_paper(prose: Prose, mark: Mark) -> bool:
    """Whether a paper does it: "is required of the yard by an order"."""
    end = min(mark.last + _BEHIND * 2, prose.sentence_of(mark.first)[1])
    by = (i for i in range(mark.last + 1, end) if prose.lows[i] == "by")
    papers = {m.first for m in prose.of("document")}
    return any(not papers.isdisjoint(range(i + 1, i + 1 + _NEAR)) for i in by)


def _is_told_to(prose: Prose, mark: Mark) -> bool:
    """Whether a thing is told to somebody named: "was disclosed to the Board"."""
    to = mark.last + 1
    named = prose.texts[to + 1 : to + 4]
    return prose.lows[to : to + 1] == ("to",) and any(t[0].isupper() for t in named)


def _is_behind_be(prose: Prose, at: int) -> bool:
    """Whether "was" stands before a word, with one adverb between at most."""
    before = prose.lows[max(0, at - 2) : at]
    if len(before) > 1 and (is_adverb(before[-1]) or before[-1] in _BETWEEN):
        before = before[:1]
    return before[-1:] != () and before[-1] in _BE


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a claim or an opinion that the statement makes in the memo's own voice."""
    if not claim.passages:
        return
    lexicon = claim.lexicon
    seer = sights(claim.names, lexicon)
    statement = seer.see(claim.statement)
    if _names_speaker(claim, statement, seer):
        return
    heard = tuple((see := seer.see(p.words), sayings(see)) for p in claim.passages)
    if not is_deed_in_claim(claim, statement, heard) and (
        _is_owned(statement)
        or _is_owned_by_outer(claim, statement, heard)
        or _is_told_alike(claim, statement.prose, heard, lexicon.built(Kindred))
    ):
        return
    owner = claim.speaker or claim.organization or claim.anonymous
    is_quoted = False
    last = len(statement.prose.lows) - 1
    if claim.status in _STATUSES:
        what = _STATUSES[claim.status]
    elif is_a_claim(claim, statement, heard):
        what = "somebody's word"
    elif is_figure_quoted(claim, statement, heard):
        what, is_quoted = "somebody's figure", True
    else:
        return
    passages = tuple(sight.prose for sight, _ in heard)
    is_spoken = any(passage.kind in SPOKEN_KINDS for passage in claim.passages)
    both = sides(claim)
    least = _CLOSER if both.tells_much() else _CLOSE
    if not (is_spoken or is_quoted) and closeness(statement.prose, passages) < least:
        return  # told so freely, it may say in its own way whose word it is
    help_ = f"say whose word it is: '{owner} said ...'" if owner else "say who says so"
    yield Complaint(
        "claim-as-fact",
        "review",
        f"the statement makes {what} in the memo's own voice",
        help_,
    ).at(statement.prose, 0, max(last, 0), _verb(heard))


def _is_owned_by_outer(claim: Claim, statement: Sight, heard: Heard) -> bool:
    """Whether one who is no part of somebody's words says so in a statement."""
    found = sayings(statement)
    inner = _inner(claim, heard)
    outer = tuple(s for s in found if not _is_repeated(statement, s, inner))
    if len(outer) == len(found):
        return is_attributed(statement, outer)
    return _is_told_of(statement.prose, outer)


def _is_told_alike(claim: Claim, statement: Prose, heard: Heard, kin: Kindred) -> bool:
    """Whether the statement has the passage's word of saying, or one like it.

    "A diver discovered that", where a diver found it; "is on a list", where it lists.
    """
    for sight, found in heard:
        for saying in found:
            if saying.who == "document" and _has_head(statement, sight, saying):
                return True  # "the directive permits": it is told whose word it is
            if claim.status in _STATUSES:
                continue
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


def _has_head(statement: Prose, sight: Sight, saying: Saying) -> bool:
    """Whether a statement has the word for the document that speaks."""
    heads = sight.prose.heads(saying.subject[0], 1)
    return any(sight.prose.stems[i] in statement.stems for i in heads)


def _names_speaker(claim: Claim, statement: Sight, seer: Sights) -> bool:
    """Whether a statement names the person whose word it is."""
    if not claim.speaker:
        return False
    named = seer.see(claim.speaker).mentions[:1]
    if not named and claim.speaker[-1].isalpha():
        last = plain_words(claim.speaker)[-1:]
        return bool(last) and stem(last[0]) in statement.prose.stems
    return any(statement.holds(m, seer.words) for m in named if m.kind == "person")


def _inner(claim: Claim, heard: Heard) -> frozenset[str]:
    """Return what stands for those who speak only in what another one says."""
    inner: set[str] = set()
    outer: set[str] = set()
    for passage, (sight, found) in zip(claim.passages, heard, strict=True):
        is_turn = passage.kind in SPOKEN_KINDS and bool(turn_before(passage))
        is_turn = is_turn and not is_by_reporter(passage)
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
    if is_only_material(prose, mark):
        return False
    if before >= 0 and (is_owner(prose, before) or prose.lows[before] in _POSSESSIVE):
        return True
    if not _LEADING.isdisjoint(prose.lows[max(0, before - 2) : mark.first]):
        return True
    return bool(_FOLLOWING.intersection(prose.lows[mark.last + 1 : mark.last + 2]))


def _verb(heard: Heard) -> str:
    """Return the words by which a passage gives it as somebody's."""
    for sight, found in heard:
        for saying in found:
            first, last = sorted((saying.subject[0], saying.verb.last))
            return sight.prose.words(first, last) if first >= 0 else ""
    return ""
