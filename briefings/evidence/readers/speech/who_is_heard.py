"""From a passage to who is heard in it: speakers, turns, and whose paper it is."""

from typing import NamedTuple

from briefings.evidence.claim import Passage
from briefings.evidence.readers.names.antecedents import (
    BY_OTHERS,
    is_author,
    is_publisher,
    is_same,
)
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.namewords import NameWords
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.speech.turns import turns
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_OWN_VOICE = word_set("i we my our me us i'm i've i'd i'll we're we've we'd we'll")
_SIGNED = ("testimony", "letter", "statement")  # one person's word throughout
_LABELLED = ("transcript", "interview")  # each turn begins with its speaker


class Heard(NamedTuple):
    """What one passage says about who speaks in it."""

    passage: Passage
    sight: Sight
    sayings: tuple[Saying, ...]
    labels: tuple[str, ...]  # whom a transcript names before the words


def hear(passage: Passage, seer: Sights) -> Heard:
    """Return a passage with all who speak in it."""
    sight = seer.see(passage.words)
    labels = turns(passage) if passage.kind in _LABELLED else ()
    asked = sight.prose.turns_asked()
    said = tuple(s for s in sayings(sight) if s.verb.first not in asked)
    return Heard(passage, sight, said, labels)


def is_its_owner(speaker: Mention, heard: Heard) -> bool:
    """Return whether a passage is in the voice of the one whose paper it stands in."""
    passage = heard.passage
    is_own = passage.kind in _SIGNED or _has_own_voice(heard)
    if is_own and is_author(speaker, passage):
        return True
    # A publisher's paper reports what others say as well.
    return passage.kind not in BY_OTHERS and is_publisher(speaker, passage)


def is_signed_by(speaker: Mention, heard: Heard, words: NameWords) -> bool:
    """Return whether somebody who says "I" or "we" is named as the one who does.

    "We, Representatives Roe and Doe, write", and the name below a letter.
    """
    prose = heard.sight.prose
    if not is_in_own_voice(prose):
        return False
    named = [m for m in heard.sight.mentions if is_same(m, speaker, words)]
    opening = prose.lows[:2] in (("we", ","), ("i", ","))
    first, last = prose.sentence_of(len(prose.lows) - 1)
    is_below = last - first < _SIGNATURE
    return any(
        (opening and m.first < _NEAR) or (is_below and m.first >= first) for m in named
    )


def is_in_own_voice(prose: Prose) -> bool:
    """Return whether somebody says "I" or "we" outside quotation marks."""
    return any(
        low in _OWN_VOICE and not prose.quoted[at] and not _is_name(prose, at)
        for at, low in enumerate(prose.lows)
    )


def _is_name(prose: Prose, at: int) -> bool:
    """Whether "I" or "us" is none: Title I money, US officials."""
    is_number = prose.lows[at] == "i" and at and prose.texts[at - 1][0].isupper()
    return bool(is_number) or prose.texts[at] == "US"


def _has_own_voice(heard: Heard) -> bool:
    """Whether some sentence of a passage is neither quoted nor somebody's word."""
    prose = heard.sight.prose
    if not _OWN_VOICE.isdisjoint(heard.sight.lows):
        return True
    taken = {
        prose.sentences[s.verb.first]
        for s in heard.sayings
        if s.mention and s.verb.kind != "say_weak"
    }
    both = zip(prose.sentences, prose.quoted, strict=True)
    return any(not quoted and number not in taken for number, quoted in both)


_ANSWERS = word_set("answer reply response retort explanation rejoinder words comment")
_WHOSE = word_set("his her their")


def has_own_answer(sight: Sight) -> bool:
    """Return whether it is said whose words are quoted: "her answer: ..."."""
    lows = sight.prose.lows
    return any(
        low in _ANSWERS and lows[at - 1] in _WHOSE and ":" in lows[at : at + _NEAR]
        for at, low in enumerate(lows)
        if at
    )


_NEAR = 8  # tokens from an answer to the colon before it, from "we" to a name
_SIGNATURE = 8  # tokens of a name and a place below a letter
