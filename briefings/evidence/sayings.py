"""From a text to who says what in it: the speakers, and the words that are theirs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.forms import is_past, word_set
from briefings.evidence.mentions import Mention
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sights import Sight

_CLAUSE_EDGE = word_set('. ; : " ( ) that which while but although because if')
_SKIPPED = word_set(
    """
    also later has had have then repeatedly once recently previously further himself
    herself would will did does do again still never not to can could may might was
    were is are be been being and publicly privately itself first
    """
)
_INTRODUCTIONS = word_set(
    """
    in on at during after before when while although though since as by with under for
    from last this earlier later despite citing asked
    """
)
_PRONOUNS = word_set("he she they it i we who")
_TIME_OR_PLACE = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday in on at during by last
    this yesterday today earlier later through via after before when
    """
)
_WHO = {
    "spokes": "spokes",
    "unnamed": "unnamed",
    "document": "document",
    "data": "document",
}
_BE = word_set("is are was were be been being")
_FEW = 3  # words with meaning that make a clause
_LABEL = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Hon|Sen|Rep|The|Chairman|Chairwoman|Chair|Senator|"
    r"Representative|Captain|Judge|Secretary|Director|Professor)\.?\s+)?"
    r"(?:[A-Z](?:\.|[\w'’-]+)\s+){0,3}?[A-Z][\w'’-]*"  # noqa: RUF001
    r"(?:\s+\([^()\n]{1,60}\))?\s*[:.]\s"
)
_LONGEST_LABEL = 80


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


def _sayings(sight: Sight) -> tuple[Saying, ...]:
    prose = sight.prose
    marks = sorted(
        (*prose.of("say"), *prose.of("say_weak"), *prose.of("source")),
        key=lambda mark: mark.first,
    )
    found: list[Saying] = []
    free = 0
    for mark in marks:
        if mark.first < free or prose.quoted[mark.first]:
            continue
        saying = _saying(mark, sight)
        if saying:
            found.append(saying)
            free = mark.last + 1
    return tuple(found)


def speaker_label(paragraph: str) -> str:
    """Return the speaker a paragraph of a transcript begins with: "Ms. ROE"; or ""."""
    found = _LABEL.match(paragraph[:_LONGEST_LABEL])
    if not found:
        return ""
    label = found[0].strip().rstrip(":.").strip()
    words = label.split("(")[0].split()
    is_shouted = bool(words) and words[-1].isupper() and len(words[-1]) > 1
    return label if is_shouted or found[0].rstrip().endswith(":") else ""


def _saying(mark: Mark, sight: Sight) -> Saying | None:
    prose = sight.prose
    first, last = prose.sentence_of(mark.first)
    if mark.kind == "source":
        subject = _until_edge(prose, mark.last + 1, last)
        who, mention = _who(sight, subject)
        said = (
            (subject[1] + 1, last) if mark.first - first < _FEW else (first, mark.first)
        )
        return Saying(mark, who, mention, subject, said)
    if prose.lows[mark.first - 1] in _BE and is_past(prose.lows[mark.first]):
        return None  # "was told": the subject does not speak
    inverted = _is_inverted(prose, mark, first)
    if inverted:
        subject = _until_edge(prose, mark.last + 1, last)
    else:
        subject = _subject_before(sight, mark, first)
    if subject[0] < 0:
        return None
    who, mention = _who(sight, subject)
    if mark.kind == "say_weak" and not _is_close(sight, subject[1], who):
        return None
    return Saying(mark, who, mention, subject, _said(prose, mark, subject, inverted))


def _is_close(sight: Sight, before: int, who: str) -> bool:
    """Whether a speaker stands right before a verb that may mean something else."""
    prose = sight.prose
    if prose.lows[before] in _PRONOUNS:
        return True
    kinds = ("spokes", "unnamed", "document")
    return who != "unknown" and (
        any(m.last == before for m in sight.mentions)
        or any(m.last == before for kind in kinds for m in prose.of(kind))
        or prose.lows[before] in _GENERIC
    )


def _is_inverted(prose: Prose, mark: Mark, first: int) -> bool:
    """Whether the verb stands before its subject: `..., said Dana Roe`."""
    before = mark.first - 1
    if mark.last + 1 >= len(prose.lows) or before < first:
        return False
    if prose.lows[before] not in {",", '"', "'"}:
        return False
    after = mark.last + 1
    starts_name = prose.texts[after][0].isupper() and after > 0
    return starts_name or prose.lows[after] in ("the", "a", "an", "one", "his", "her")


def _until_edge(prose: Prose, first: int, last: int) -> tuple[int, int]:
    """Return the words for a speaker that follow; with what stands beside a name."""
    end = first
    while end < last and prose.lows[end] not in _CLAUSE_EDGE and prose.lows[end] != ",":
        end += 1
    if end >= len(prose.lows):
        return -1, -1
    is_edge = prose.lows[end] in _CLAUSE_EDGE or prose.lows[end] == ","
    return first, max(first, end - is_edge)


def _subject_before(sight: Sight, mark: Mark, first: int) -> tuple[int, int]:
    """Return the words for a speaker that stand before the verb."""
    prose = sight.prose
    end = mark.first - 1
    while end >= first and (
        prose.lows[end] in _SKIPPED or prose.lows[end].endswith("ly")
    ):
        end -= 1
    if end < first or prose.lows[end] in _CLAUSE_EDGE:
        return -1, -1
    if prose.lows[end] == ",":
        return _beside(sight, end, first)
    start = end
    verbs = {m.last for m in prose.of("say")}
    while start > first and not _is_edge(prose, start - 1) and start - 1 not in verbs:
        start -= 1
    return start, end


def _is_edge(prose: Prose, i: int) -> bool:
    low = prose.lows[i]
    return (
        low in _CLAUSE_EDGE
        or low in (",", "-")
        or (low == "and" and _verb_near(prose, i))
    )


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
    if followed:
        return followed[0].first, comma - 1
    if names:
        return names[0].first, comma - 1
    return start, comma - 1


def _who(sight: Sight, subject: tuple[int, int]) -> tuple[str, Mention | None]:
    """Return what sort of speaker some words stand for, and the name among them.

    The head decides: in "people close to Roe" it is not Roe who speaks. A name beside
    the head is the one meant: "a lawyer for them, Denise Arquette".
    """
    prose = sight.prose
    first, last = subject
    inside = [m for m in sight.mentions if first <= m.first and m.last <= last]
    end = _head_end(prose, first, last)
    head = [m for m in inside if m.first <= end]
    for person in (m for m in inside if m.kind == "person"):
        if person in head or prose.lows[person.first - 1] == ",":
            return "person", person
    bodies = [m for m in inside if m.kind == "body"]
    for kind in ("spokes", "unnamed", "document", "data"):
        if any(first <= m.first <= end for m in prose.of(kind)):
            return _WHO[kind], next(iter(bodies), None)
    if head and head[0].kind in ("body", "other"):
        return ("body" if head[0].kind == "body" else "person"), head[0]
    lows = prose.lows[first : end + 1]
    if not _PRONOUNS.isdisjoint(lows):
        return "pronoun", None
    return ("unnamed", None) if _is_generic(lows) else ("unknown", None)


def _head_end(prose: Prose, first: int, last: int) -> int:
    """Return the last token of the words that name the speaker itself."""
    for i in range(first, last + 1):
        if i > first and prose.lows[i] in _AFTER_HEAD:
            return i - 1
    return last


_AFTER_HEAD = word_set(
    """
    , who which that of for with in from at by reviewed obtained familiar seen close
    briefed involved working speaking - (
    """
)


def _is_generic(lows: tuple[str, ...]) -> bool:
    """Whether it is a body without its name ("the agency"), or people ("residents")."""
    return any(low in _GENERIC for low in lows)


_GENERIC = word_set(
    """
    agency department bureau office commission committee board authority company court
    council union coalition utility hospital university school group administration
    government judge director president chief mayor governor critics supporters
    chairman attorney counsel secretary minister general inspector governor senator commissioner
    superintendent administrator captain sheriff clerk
    """
)


def _said(
    prose: Prose, mark: Mark, subject: tuple[int, int], inverted: bool
) -> tuple[int, int]:
    """Return the tokens of what is said: behind the verb, or before its subject."""
    first, last = prose.sentence_of(mark.first)
    if inverted:
        return first, mark.first - 1
    start = subject[0]
    before = sum(prose.is_content(i) for i in range(first, max(first, start)))
    after = sum(prose.is_content(i) for i in range(mark.last + 1, last + 1))
    first = max([i + 1 for i in range(first, start) if prose.lows[i] == ";"] or [first])
    if "that" in prose.lows[mark.last + 1 : mark.last + _FEW + 1]:
        return mark.last + 1, last
    has_comma = start > first and prose.lows[start - 1] in {",", '"', "-"}
    is_introduction = prose.lows[first] in _INTRODUCTIONS and after >= _FEW
    follows = prose.lows[min(mark.last + 1, last)]
    is_tail = after < _FEW or follows in _TIME_OR_PLACE
    if has_comma and before >= 2 and not is_introduction and is_tail:  # noqa: PLR2004  # a clause
        return first, start - 1
    return mark.last + 1, last


def names_in(sayings_: tuple[Saying, ...]) -> Iterator[Mention]:
    """Yield the names of those who speak."""
    for saying in sayings_:
        if saying.mention:
            yield saying.mention
