"""From a statement and its passages to whether they have it as somebody's word."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.readers.names.sights import Sight
from briefings.evidence.readers.speech.mute_verbs import is_refusal
from briefings.evidence.readers.speech.sayings import Saying
from briefings.evidence.readers.speech.turns import turn_before
from briefings.evidence.readers.words.forms import stem, stem_set, word_set
from briefings.evidence.readers.words.prose import Prose, plain_words

_PAPERS = frozenset(("document", "data"))
# What is done by the verb itself is no claim: the rule does require.
_ACTS = word_set(
    """
    requir provid nam record ord direct off invit press encourag seek want ask request
    propos
    """
)
_ALLEGING = word_set("alleg accus claim contend argu assert")
_FEW = 2  # words that must be a claim's before it counts
_MOST_SPOKEN = 0.5  # of them where all is somebody's words, told in other words
_MOST = 0.65  # of a statement's words, which one who only leaves out the speaker keeps
# Sources in which every word is somebody's.
SPOKEN_KINDS = frozenset(("transcript", "interview", "testimony"))
_BEHIND = 8  # tokens in which "charged Roe with" has its "with"
_RECORDS = stem_set("""
            record data minutes log ledger register census statistics figures timeline
            table sheet roll receipt invoice contract lease statute law rule policy
            ordinance order ruling decision judgment survey audit
            """)
_RULING = stem_set("rule ruled ruling hold held order affirm")
_SHOWING = word_set("suggest show indicat imply recal")  # "software has suggested"
_PAUSES = frozenset((";", ":"))
_NUMERALS = stem_set("""
            one two three four five six seven eight nine ten eleven twelve thirteen
            fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
            fifty sixty seventy eighty ninety hundred thousand million half
            """)
_COUNTS = word_set(
    "none no not one two three four five six seven eight nine ten eleven twelve"
)
# What follows where a verb of saying is a deed.
_DEED_LINKS = {
    stem("charge"): frozenset(("with",)),
    stem("plead"): frozenset(("guilty",)),
    **dict.fromkeys((stem("agree"), stem("agreed")), frozenset(("to",))),
    stem("set"): frozenset(("to",)),  # "set out to cut them"
    stem("maintain"): frozenset(("the", "a", "its", "their")),  # keeps up
}

Heard = tuple[tuple[Sight, tuple[Saying, ...]], ...]
"""Passages as they are seen, each with who says what in it."""


def is_a_claim(claim: Claim, statement: Sight, heard: Heard) -> bool:
    """Return whether the passages have most of the words as somebody's word.

    So it has to be with the names in it, and without: whom a sentence is about is not
    what is claimed in it.
    """
    prose = statement.prose
    telling = [i for i in range(len(prose.lows)) if _tells(prose, i)]
    names = _names(statement)
    words = {prose.stems[i] for i in telling}
    bare = {prose.stems[i] for i in telling if i not in names}
    inside = _claimed(claim, heard)
    if _has_figure_told(statement.prose, heard, inside):
        return False
    if any(not _is_mostly_claimed(kind, heard, inside) for kind in (words, bare)):
        return False
    is_spoken = any(passage.kind in SPOKEN_KINDS for passage in claim.passages)
    most = _MOST_SPOKEN if is_spoken else _MOST
    said = bare & _stems_at(heard, inside)
    # A passage may have a number in digits where the statement has words.
    rest = {low for low in bare - said - _NUMERALS if not low[0].isdigit()}
    return len(said) >= most * (len(said) + len(rest))


def is_figure_quoted(claim: Claim, statement: Sight, heard: Heard) -> bool:
    """Return whether all figures of a statement stand in quotations only."""
    ours = {low for low in statement.prose.lows if low[0].isdigit()}
    if not ours or claim.speaker or claim.basis in _PAPERS:
        return False
    places = [
        (low, sight.prose.quoted[i] and not _is_label(sight.prose, i))
        for sight, _ in heard
        for i, low in enumerate(sight.prose.lows)
        if low in ours
    ]
    return {low for low, _ in places} == ours and all(quoted for _, quoted in places)


def _is_label(prose: Prose, at: int) -> bool:
    """Whether a number is part of a name: Title 42, Form 990."""
    before = prose.texts[at - 1] if at else ""
    return before[:1].isupper() and prose.low(at - 2) not in ("", '"', ".")


def said_stems(claim: Claim, heard: Heard) -> frozenset[str]:
    """Return the stems of all that is somebody's words in the passages."""
    return _stems_at(heard, _claimed(claim, heard))


def _claimed(claim: Claim, heard: Heard) -> tuple[Collection[int], ...]:
    """Return the tokens of each passage that are somebody's words."""
    return tuple(
        _claimed_tokens(claim, passage, *one)
        for passage, one in zip(claim.passages, heard, strict=True)
    )


def _stems_at(heard: Heard, inside: tuple[Collection[int], ...]) -> frozenset[str]:
    return frozenset(
        sight.prose.stems[i]
        for (sight, _), tokens in zip(heard, inside, strict=True)
        for i in tokens
    )


def _is_mostly_claimed(
    words: set[str], heard: Heard, inside: tuple[Collection[int], ...]
) -> bool:
    best = _best_share(words, heard, inside)
    return best.claimed >= _FEW and best.claimed > best.told


def _claimed_tokens(
    claim: Claim, passage: Passage, sight: Sight, found: tuple[Saying, ...]
) -> Collection[int]:
    """Return the tokens of a passage that are somebody's words."""
    is_opinion = passage.kind == "opinion" and claim.basis == "on_record"
    is_speech = passage.kind in SPOKEN_KINDS and not is_by_reporter(passage)
    if passage.kind == "interview" and not turn_before(passage):
        is_speech = False  # what stands before the first question
    # Where the fact keeps its speaker, the memo prints who says it.
    is_kept = bool(claim.speaker) and claim.basis in ("sworn", "on_record")
    if is_opinion or (is_speech and not is_kept):
        return range(len(sight.prose.lows))
    return _said_tokens(sight, found, claim.basis in _PAPERS)


def _best_share(
    words: set[str], heard: Heard, inside: tuple[Collection[int], ...]
) -> "_Share":
    """Return how the sentence that has most of some words has them."""
    best = _Share()
    for (sight, _), claimed_at in zip(heard, inside, strict=True):
        prose = sight.prose
        for first, last in prose.spans():
            claimed: set[str] = set()
            told: set[str] = set()
            for i in range(first, last + 1):
                if prose.stems[i] in words and _tells(prose, i):
                    (claimed if i in claimed_at else told).add(prose.stems[i])
            share = _Share(len(claimed | told), len(told), len(claimed - told))
            best = max(best, share)
    return best


def _has_figure_told(
    statement: Prose, heard: Heard, inside: tuple[Collection[int], ...]
) -> bool:
    """Whether a figure of the statement stands only where nobody says anything."""
    ours = {low for low in statement.lows if low[0].isdigit()}
    told: set[str] = set()
    claimed: set[str] = set()
    for (sight, _), claimed_at in zip(heard, inside, strict=True):
        prose = sight.prose
        said = {prose.sentences[i] for i in claimed_at}
        for i, low in enumerate(prose.lows):
            if low in ours:
                (claimed if prose.sentences[i] in said else told).add(low)
    return not told <= claimed


def is_by_reporter(passage: Passage) -> bool:
    """Return whether the one whose turn it is in a broadcast is an author of it."""
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


def _tells(prose: Prose, i: int) -> bool:
    low = prose.lows[i]
    return prose.is_content(i) or low[0].isdigit() or low in _COUNTS


def _names(sight: Sight) -> frozenset[int]:
    """Return the tokens of names: whom it is about is not what is claimed."""
    sure = (m for m in sight.mentions if m.is_sure)
    return frozenset(i for m in sure for i in range(m.first, m.last + 1))


def _said_tokens(sight: Sight, found: tuple[Saying, ...], is_paper: bool) -> set[int]:
    """Return the tokens of a passage that are somebody's words.

    What a document says may be told in the memo's own voice where the claim rests on
    a document: the note cites it.
    """
    prose = sight.prose
    inside = {i for i, quoted in enumerate(prose.quoted) if quoted}
    for saying in found:
        if _is_which(prose, saying):
            continue
        is_told = saying.who in ("document", "body", "unknown")
        is_told = is_told or _is_own_word(prose, saying)
        if is_paper and is_told and prose.stems[saying.verb.first] not in _ALLEGING:
            continue
        if _is_act(prose, saying) or _is_on_record(prose, saying):
            continue
        if saying.who == "unknown" and prose.stems[saying.verb.first] in _SHOWING:
            continue
        inside.update(_words_said(prose, saying))
    for mark in prose.of("own_view"):
        first, last = prose.sentence_of(mark.first)
        inside.update(range(first, last + 1))
    return inside


def _is_which(prose: Prose, saying: Saying) -> bool:
    """Whether the verb only tells of what sort a thing is: "its written standard"."""
    at = saying.verb.first
    is_owned = at > 0 and prose.texts[at - 1].endswith(("'s", "s'"))
    return is_owned and prose.low(at + 1) != "" and prose.is_content(at + 1)


def _words_said(prose: Prose, saying: Saying) -> Iterator[int]:
    """Yield the tokens of what one says, as far as it is said by that one.

    Not what stands before a semicolon, where the speaker is put in behind it; nor who
    is spoken to: "told Roe, whose son died in May, that".
    """
    first, last = saying.said
    verb = saying.verb.first
    if first < verb < last:
        breaks = (i for i in range(verb, first, -1) if prose.lows[i] in _PAUSES)
        first = next(breaks, first)
    aside = _whom(prose, first, last) if verb < first else range(0)
    yield from (i for i in range(first, last + 1) if i not in aside)


def _whom(prose: Prose, first: int, last: int) -> range:
    """Return the tokens of whom is told a thing, where commas set more of it apart."""
    for i in range(first, last):
        if prose.lows[i] == "that":
            break
        if prose.lows[i] == "," and prose.low(i + 1) in ("whose", "who"):
            ahead = range(i + 2, last)
            end = (n for n in ahead if prose.lows[n : n + 2] == (",", "that"))
            return range(first, next(end, first))
    return range(0)


def _is_on_record(prose: Prose, saying: Saying) -> bool:
    """Whether records or a law say it, which somebody may look up; or a court holds."""
    first, last = saying.subject
    if prose.stems[saying.verb.first] in _RULING:
        return True
    return saying.who == "document" and any(
        prose.stems[i] in _RECORDS for i in range(first, last + 1)
    )


def _is_act(prose: Prose, saying: Saying) -> bool:
    """Whether a verb is a deed by itself: requires, charged with, pleaded guilty."""
    verb = saying.verb
    if verb.kind == "say_weak" and prose.stems[verb.first] in _ACTS:
        return True
    if is_refusal(prose, verb):
        return True
    behind = prose.lows[verb.first + 1 : verb.last + _BEHIND]
    link = _DEED_LINKS.get(prose.stems[verb.first])
    return link is not None and not link.isdisjoint(behind) and "that" not in behind


def _is_own_word(prose: Prose, saying: Saying) -> bool:
    """Whether those who wrote a document speak in it: "we found"."""
    return saying.who == "pronoun" and prose.lows[saying.subject[1]] in ("we", "i")
