"""From a text to who says what in it: the speakers, and the words that are theirs."""

from typing import NamedTuple

from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.name_ends import CALENDAR
from briefings.evidence.readers.names.posts import with_post
from briefings.evidence.readers.names.sights import Sight
from briefings.evidence.readers.speech.asides import (
    before_view,
    is_aside,
    is_contrast,
    is_tail,
    opens_clause,
    stands_before,
)
from briefings.evidence.readers.speech.mute_verbs import is_mute
from briefings.evidence.readers.speech.sayers import GENERIC, PRONOUNS, speaker_in
from briefings.evidence.readers.words.forms import is_past, stem, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose
from briefings.evidence.readers.words.tokens import places

_CLAUSE_EDGE = word_set(
    """
    . ; : " ( ) that which while but although because if when where whether unless
    until
    """
)
_MAY_BE_EDGE = _CLAUSE_EDGE | {",", "-", "and"}
_SKIPPED = word_set(
    """
    also later has had have then repeatedly once recently previously further himself
    herself would will did does do again still never not to can could may might was
    were is are be been being and publicly privately itself first
    """
)
_PARTING = word_set("; - though although but while")
_ARTICLES = word_set("the a an one his her its two three several some")
_INVERTING = word_set(
    """
    said says wrote writes added adds asked asks explained explains replied noted notes
    testified warned recalled concluded acknowledged insisted argued declared announced
    reported observed remarked stated swore conceded admitted claimed
    """
)
_HAVE_BE = word_set("has have had is are was were would will could did does do")
_MOST = 120  # verbs of saying that are looked at in one text
_FEW = 3  # words with meaning that make a clause
_OBJECT = stem("object")


class Saying(NamedTuple):
    """Words by which a text gives something as somebody's."""

    verb: Mark
    who: str  # person, body, spokes, unnamed, document, pronoun or unknown
    mention: Mention | None  # the name among the words for the speaker
    subject: tuple[int, int]  # tokens of the words for the speaker; (-1, -1) if none
    said: tuple[int, int]  # tokens of what is said


def sayings(sight: Sight) -> tuple[Saying, ...]:
    """Return who says what in a text, in its order."""
    return sight.once(_sayings)


def has_several_speakers(sight: Sight) -> bool:
    """Return whether several are given a word in a text, who may be mixed up."""
    spoken = (saying.mention for saying in sayings(sight))
    return len({mention.key for mention in spoken if mention and mention.is_sure}) > 1


def _sayings(sight: Sight) -> tuple[Saying, ...]:
    prose = sight.prose
    marks = sorted(
        (*prose.of("say"), *prose.of("say_weak"), *prose.of("source")),
        key=lambda mark: mark.first,
    )
    found: list[Saying] = []
    free = 0
    for mark in marks[:_MOST]:
        if mark.first < free or prose.quoted[mark.first]:
            continue
        saying = _saying(mark, sight)
        if saying:
            if found:
                found[-1] = _up_to_next(prose, found[-1], saying)
            found.append(saying)
            free = mark.last + 1
    return tuple(found)


def _up_to_next(prose: Prose, one: Saying, following: Saying) -> Saying:
    """Return a saying that ends at the semicolon behind which another one speaks."""
    first, last = one.said
    ends = min(following.subject[0], following.verb.first)
    breaks = (i for i in range(one.verb.last, ends) if prose.lows[i] == ";")
    cut = next(breaks, last + 1)
    return one._replace(said=(first, cut - 1)) if first < cut <= last else one


def _saying(mark: Mark, sight: Sight) -> Saying | None:
    prose = sight.prose
    first, last = prose.sentence_of(mark.first)
    if mark.kind == "source":
        subject = _until_edge(prose, mark.last + 1, last)
        who, mention = speaker_in(sight, subject)
        if prose.lows[mark.last] == "by" and is_past(prose.lows[mark.first]):
            first = _clause_start(prose, mark.first, first)  # "a petition signed by"
        said = (
            (subject[1] + 1, last) if mark.first - first < _FEW else (first, mark.first)
        )
        return Saying(mark, who, mention, subject, said)
    if is_mute(prose, mark):
        return None
    inverted = _is_inverted(sight, mark, first)
    if inverted:
        subject = _until_edge(prose, mark.last + 1, last)
    else:
        subject = _subject_before(sight, mark, first)
    if subject[0] < 0:
        return None
    who, mention = speaker_in(sight, subject)
    if mark.kind == "say_weak" and not _is_close(sight, subject[1], who):
        return None
    if subject[0] == first and is_contrast(prose, first):
        return None
    return Saying(mark, who, mention, subject, _said(prose, mark, subject, inverted))


def _clause_start(prose: Prose, at: int, first: int) -> int:
    """Return the first token behind the last comma before a token."""
    while at > first and prose.lows[at - 1] not in _CLAUSE_EDGE | {","}:
        at -= 1
    return at


def _is_close(sight: Sight, before: int, who: str) -> bool:
    """Whether a speaker stands right before a verb that may mean something else."""
    prose = sight.prose
    if prose.lows[before] in PRONOUNS:
        return True
    kinds = ("spokes", "unnamed", "document", "data")
    return who != "unknown" and (
        any(m.last == before for m in sight.mentions)
        or any(m.last == before for kind in kinds for m in prose.of(kind))
        or prose.lows[before] in GENERIC
    )


def _is_inverted(sight: Sight, mark: Mark, first: int) -> bool:
    """Whether the verb stands before its subject: `..., said Dana Roe`."""
    prose = sight.prose
    before, after = mark.first - 1, mark.last + 1
    if after >= len(prose.lows) or before < first or prose.lows[after] in CALENDAR:
        return False
    if prose.lows[before] not in {",", '"', "'"}:
        return False
    is_name = prose.texts[after][0].isupper()
    if not is_name and prose.lows[after] not in _ARTICLES:
        return False
    if prose.lows[before] != ",":
        return True
    if prose.lows[mark.first] not in _INVERTING:
        return False
    # "Dana Roe, the director, said the board ..." has its subject before the comma.
    _, last = prose.sentence_of(mark.first)
    end = _until_edge(prose, after, last)[1]
    # Nor is it inverted where a clause follows: ", said her client had paid".
    is_clause = not _HAVE_BE.isdisjoint(prose.lows[after : end + 1])
    is_short = not is_clause and (end >= last - 1 or prose.lows[end + 1] == ",")
    return is_short and (is_name or not _has_apposition(sight, first, before))


def _has_apposition(sight: Sight, first: int, comma: int) -> bool:
    """Whether a name with a comma behind it stands before the last comma."""
    prose = sight.prose
    return any(
        first <= m.first and m.last + 1 < comma and prose.lows[m.last + 1] == ","
        for m in sight.mentions
    )


def _until_edge(prose: Prose, first: int, last: int) -> tuple[int, int]:
    """Return the words for a speaker that follow; with what stands beside a name."""
    end = first
    while end < last and not _ends_clause(prose, end) and prose.lows[end] != ",":
        end += 1
    if end >= len(prose.lows):
        return -1, -1
    is_edge = _ends_clause(prose, end) or prose.lows[end] == ","
    return first, max(first, end - is_edge)


def _ends_clause(prose: Prose, i: int) -> bool:
    """Whether a token parts clauses; the point of "Mr." within a sentence does not."""
    if prose.lows[i] == ".":
        return i + 1 >= len(prose.lows) or prose.sentences[i + 1] != prose.sentences[i]
    return prose.lows[i] in _CLAUSE_EDGE


def _subject_before(sight: Sight, mark: Mark, first: int) -> tuple[int, int]:
    """Return the words for a speaker that stand before the verb."""
    prose = sight.prose
    end = mark.first - 1
    while end >= first and (
        prose.lows[end] in _SKIPPED or prose.lows[end].endswith("ly")
    ):
        end -= 1
    if end < first or _ends_clause(prose, end):
        return -1, -1
    if prose.lows[end] == ",":
        return _beside(sight, end, first)
    start, edges = end, prose.once(_edges)
    while start > first and start - 1 not in edges:
        start -= 1
    return start, end


def _edges(prose: Prose) -> frozenset[int]:
    """Return the tokens that words for a speaker do not reach over."""
    edges = [i for i in prose.spots_of(_MAY_BE_EDGE) if _is_edge(prose, i)]
    return frozenset((*edges, *(mark.last for mark in prose.of("say"))))


def _is_edge(prose: Prose, i: int) -> bool:
    low = prose.lows[i]
    if low == "and":
        return _verb_near(prose, i)
    return low in (",", "-") or _ends_clause(prose, i)


def _verb_near(prose: Prose, i: int) -> bool:
    """Whether "and" joins clauses: a verb of saying stood shortly before it."""
    return any(0 < i - mark.first < 12 for mark in prose.of("say"))  # noqa: PLR2004  # tokens


def _beside(sight: Sight, comma: int, first: int) -> tuple[int, int]:
    """Return the name that an apposition belongs to: "Dana Roe, the head, said"."""
    prose = sight.prose
    start = first
    for i in range(comma - 1, first - 1, -1):
        if prose.lows[i] in ('"', ";"):
            start = i + 1
            break
    names = [m for m in sight.mentions if start <= m.first and m.last < comma]
    followed = [m for m in names if prose.lows[m.last + 1] == ","]
    if not names:
        return start, comma - 1
    name = (followed or names)[0]
    if names[-1].kind == "person" and names[-1].last == comma - 1:
        name = names[-1] if prose.lows[names[-1].first - 1] == "," else name
    return with_post(prose, name, start, prose.once(_edges)), comma - 1


def _said(
    prose: Prose, mark: Mark, subject: tuple[int, int], inverted: bool
) -> tuple[int, int]:
    """Return the tokens of what is said: behind the verb, or before its subject."""
    first, last = prose.sentence_of(mark.first)
    if inverted:
        return first, mark.first - 1
    start = subject[0]
    before = sum(prose.contents[first : max(first, start)])
    after = sum(prose.contents[mark.last + 1 : last + 1])
    breaks = places(prose.lows[first:start], ";".__eq__)
    first += breaks[-1] + 1 if breaks else 0
    last = before_view(prose, mark.last + 1, last)
    is_open = opens_clause(prose, mark.last + 1)
    is_late = is_aside(prose, start, mark)  # ", the bureau estimates, and"
    is_late = is_late or (not is_open and is_tail(prose, mark, subject))
    if before >= _FEW and is_late:
        return first, start - 1
    if is_open:
        return mark.last + 1, last
    if mark.kind == "say_weak":
        edges = (i for i in range(mark.last + 1, last + 1) if prose.lows[i] in _PARTING)
        return mark.last + 1, next(edges, last)
    if prose.lows[mark.first] not in _INVERTING and mark.kind != "source":
        is_bare = prose.stems[mark.first] == _OBJECT
        is_bare = is_bare or "for" in prose.lows[mark.last : mark.last + 2]
        # "It objected in writing, and appraisals resumed."
        end = _to_comma_and(prose, mark.last + 1, last) if is_bare else last
        return mark.last + 1, end
    is_before = before > 1 and stands_before(prose, mark, subject, after)
    return (first, start - 1) if is_before else (mark.last + 1, last)


def _to_comma_and(prose: Prose, first: int, last: int) -> int:
    pairs = (i for i in range(first, last) if prose.lows[i : i + 2] == (",", "and"))
    return next(pairs, last)
