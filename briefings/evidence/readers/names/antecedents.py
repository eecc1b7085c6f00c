"""From "he", "it" or "the agency" in a passage to the names it may stand for."""

from typing import NamedTuple

from briefings.evidence.claim import Passage
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.namewords import NameWords
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose, plain_words

_PERSONAL = word_set("he she him her his hers himself herself")
_IMPERSONAL = word_set("it its itself they them their theirs themselves")
_OWN = word_set("we us our ours i me my mine myself ourselves")
_POINTING = word_set("the this that these those its their his her said such")
_PEOPLE = word_set(
    """
    officials official officers officer employees employee staff inspectors workers
    spokesman spokeswoman spokesperson leaders agents director lawyer lawyers attorney
    counsel members managers executives
    """
)
BY_OTHERS = frozenset(("", "news", "transcript", "interview"))
_SHORT_LINE = 6  # words of a signature
_BY = ("by ", "posted by ", "from ", "signed")
_TITLE_PAGE = 500  # raw code points at either end of a source where its author stands
_WINDOW = 1800  # raw code points looked back over


class Reference(NamedTuple):
    """A word in a passage that stands for somebody named before."""

    at: int  # its token
    noun: str  # "agency" in "the agency"; empty for a pronoun
    is_own: bool = False  # "we" and "I": the one who speaks


def references(prose: Prose, kind: str, words: NameWords) -> tuple[Reference, ...]:
    """Return the words of a passage that may stand for a name of a kind."""
    found = []
    for i, low in enumerate(prose.lows):
        if low in _OWN:
            found.append(Reference(i, "", is_own=True))
        elif (low in _PERSONAL and kind in ("person", "other")) or (
            low in _IMPERSONAL and kind != "person"
        ):
            found.append(Reference(i, ""))
        elif i and prose.texts[i][0].islower() and _is_noun_for(low, kind, words):
            if prose.lows[i - 1] in _POINTING or low in _PEOPLE:
                found.append(Reference(i, low))
        elif (
            i and low in words.bodies and kind == "body" and prose.lows[i - 1] == "the"
        ):
            found.append(Reference(i, low))
    return tuple(found)


def rank(mention: Mention, passage: Passage, sights: Sights) -> int:
    """Return how near before a word that may stand for it the name was last met.

    0: no other of its kind was named since; 1: one other was; and so on; -1: no word of
    the passage can stand for it, or the name is not met within the last pages.
    """
    before, start = preceding(passage)
    sight = sights.see(passage.words)
    # "The agency" that the dossier knows by that name stands for nobody else, and a
    # pronoun behind a name of its kind stands for that one.
    known = {i for m in sight.mentions if m.entity for i in range(m.first, m.last + 1)}
    named = min((m.first for m in sight.mentions if m.kind == mention.kind), default=-1)
    refs = tuple(
        ref
        for ref in references(sight.prose, mention.kind, sights.words)
        if ref.at not in known
        and not (0 <= named < ref.at and _is_of_named(ref))
        and (ref.noun in _WIDE or _may_be_meant(mention, mention.kind, ref.noun))
    )
    if not refs:
        return -1
    seen = sights.see(before[start:])
    ranks = [_rank(mention, ref, seen, sights) for ref in refs[:4] if not ref.is_own]
    found = [r for r in ranks if r >= 0]
    return min(found) if found else -1


def _is_of_named(ref: Reference) -> bool:
    """Whether a word may stand for a name before it: "it", or "at the office, one"."""
    return not ref.noun or ref.noun in _PEOPLE


def is_author(mention: Mention, passage: Passage) -> bool:
    """Return whether a source that is no news story is by the one mentioned.

    Whoever publishes one speaks in it, too: a paper, or two bodies that issue it.
    """
    if any(mention.core[-1] in plain_words(name) for name in passage.authors):
        return True
    if is_publisher(mention, passage):
        return True
    if passage.context is None or passage.kind in BY_OTHERS:
        return False
    raw = passage.context.raw
    ends = f"{raw[:_TITLE_PAGE]}\n{raw[-_TITLE_PAGE:]}"
    names = _all_names(mention) or (" ".join(mention.core),)
    # A person signs; a body may stand anywhere on the title page.
    is_whole = mention.kind == "body" or passage.kind == "testimony"
    lines = [ends] if is_whole else _signatures(ends)
    return any(
        set(words) <= set(plain_words(line))
        for name in names
        if (words := plain_words(name))
        for line in lines
    )


def is_publisher(mention: Mention, passage: Passage) -> bool:
    """Return whether a body publishes a source, or is one of two that do."""
    owner = passage.publisher
    names = _all_names(mention) or (" ".join(mention.core),)
    ours = {plain_words(name) for name in names}
    return bool(owner) and any(
        plain_words(name) in ours for name in (owner, *owner.split(" and "))
    )


def _signatures(text: str) -> list[str]:
    """Return the lines that may name an author: short, or beginning with "By"."""
    return [
        line
        for line in text.splitlines()
        if len(line.split()) <= _SHORT_LINE or line.lower().startswith(_BY)
    ]


def preceding(passage: Passage) -> tuple[str, int]:
    """Return the text before a passage, and where in it to begin looking."""
    text = passage.surroundings
    at = text.find(passage.words)
    if passage.context is not None:
        raw = passage.context.raw
        place = passage.start if passage.start >= 0 else raw.find(passage.words)
        if place >= 0:
            text, at = raw, place
    before = text[: max(at, 0)]
    start = max(0, len(before) - _WINDOW)
    return before, start


def _is_noun_for(low: str, kind: str, words: NameWords) -> bool:
    if kind == "body":
        return low in words.bodies or low in _PEOPLE
    if kind == "person":
        return low in words.titles
    return low in words.places or low in words.bodies


def _rank(mention: Mention, ref: Reference, seen: Sight, sights: Sights) -> int:
    """Return how many others of its kind were named after it, by the last mention."""
    others: list[str] = []
    for other in reversed(seen.mentions):
        if is_same(mention, other, sights.words):
            return len(others)
        if not _may_be_meant(other, mention.kind, ref.noun):
            continue
        if other.key not in others:
            others.append(other.key)
    return -1


def _may_be_meant(other: Mention, kind: str, noun: str) -> bool:
    if kind == "person" and other.kind not in ("person", "other"):
        return False
    if kind == "body" and other.kind != "body":
        return False
    if noun and kind == "body":
        names = other.core + tuple(
            word.lower() for name in _all_names(other) for word in name.split()
        )
        # "The board" cannot mean one that is called a court.
        return noun in names or not set(names) & _TELLING
    return other.is_sure


def _all_names(mention: Mention) -> tuple[str, ...]:
    return (mention.entity.name, *mention.entity.names) if mention.entity else ()


# "" is a pronoun; the others may stand for a body of any name.
_WIDE = _PEOPLE | {
    "",
    "agency",
    "organization",
    "regulator",
    "company",
    "group",
    "office",
}
_TELLING = word_set(
    """
    department ministry bureau office commission committee board authority service
    council court police university company union association hospital school
    """
)


def is_same(one: Mention, other: Mention, words: NameWords) -> bool:
    """Return whether two names are of the same one, by what they share."""
    if one.entity and other.entity:
        return one.entity.id == other.entity.id
    if one.kind == "person" or other.kind == "person":
        return one.core[-1] == other.core[-1]
    mine = {low for low in one.core if low not in words.bodies} or set(one.core)
    theirs = {low for low in other.core if low not in words.bodies} or set(other.core)
    return mine <= theirs or theirs <= mine
