"""From the name that a dossier gives a speaker to the mention that it is."""

from briefings.evidence.antecedents import is_same
from briefings.evidence.mentions import Mention
from briefings.evidence.namewords import NameWords
from briefings.evidence.prose import plain_words
from briefings.evidence.sights import Sight, Sights


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
