"""From the name that a dossier gives a speaker to the mention that it is."""

from itertools import pairwise

from briefings.evidence.claim import Claim
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.namewords import NameWords
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.words.forms import stem, word_set
from briefings.evidence.readers.words.prose import plain_words

_SPOKEN = 8  # tokens between one who speaks and the word for it
_OF = frozenset(("of", "for", "at", "to", "in", "on", "with"))
_BEHIND = _OF | {"who", "whose", "that", "from", "inside", "near", "close"}
_ARTICLES = word_set("a an the his her its their")


def as_mention(name: str, seer: Sights) -> Mention | None:
    """Return a speaker's name as a mention; a bare name counts as a person's."""
    sight = seer.see(name)
    if sight.mentions:
        first = sight.mentions[0]
        is_bare = first.kind == "other" and first.entity is None
        return first._replace(kind="person") if is_bare else first
    core = plain_words(name)
    return Mention(sight.prose, 0, len(core) - 1, core, "person") if core else None


def says_in_sentence(speaker: Mention, sight: Sight, words: NameWords) -> bool:
    """Return whether somebody is the last one named before a word of saying.

    "The sheriff, Dana Roe, turned her down and said no."
    """
    prose = sight.prose
    for mark in prose.of("say"):
        number = prose.sentences[mark.first]
        before = [
            m
            for m in sight.mentions
            if m.last < mark.first and prose.sentences[m.first] == number
        ]
        last = next((m for m in reversed(before) if m.kind != "place"), None)
        if last is not None and is_same(speaker, last, words):
            return True
    return False


def is_called_by_office(claim: Claim, sight: Sight) -> bool:
    """Return whether the speaker is "the secretary" in a text, where only one is."""
    held = [name for name in claim.names if name.kind == "person" and name.title]
    own = {_office(n.title) for n in held if claim.speaker in (n.name, n.id)}
    others = {_office(n.title) for n in held if claim.speaker not in (n.name, n.id)}
    called = {low for before, low in pairwise(sight.prose.lows) if before == "the"}
    return not (own - others).isdisjoint(called)


def _office(title: str) -> str:
    """Return the noun of a title: "secretary", of "Secretary of State"."""
    words = plain_words(title)
    end = next((i for i, low in enumerate(words) if low in _OF), len(words))
    return words[end - 1] if end else ""


def speaks_unnamed(speaker: str, sight: Sight) -> bool:
    """Whether one without a name stands before a word of saying: two deputies told."""
    words, prose = tuple(plain_words(speaker)), sight.prose
    if not speaker.islower() or not words:
        return False
    named = {word for word in words if word not in _ARTICLES}
    return any(
        named <= {*prose.lows[max(0, mark.first - _SPOKEN) : mark.first]}
        for mark in prose.of("say")
    )


def is_described(speaker: str, sight: Sight) -> bool:
    """Whether a statement tells what one without a name is: "a mail carrier"."""
    words = list(plain_words(speaker))
    if not speaker[:1].islower() or not words:
        return False
    end = next((i for i, low in enumerate(words) if low in _BEHIND and i), len(words))
    told = {stem(word) for word in words[:end] if word not in _ARTICLES}
    return bool(told) and told <= {*sight.prose.stems}
