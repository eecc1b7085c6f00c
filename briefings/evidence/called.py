"""From the name that a dossier gives a speaker to the mention that it is."""

from briefings.evidence.mentions import Mention
from briefings.evidence.prose import plain_words
from briefings.evidence.sights import Sights


def as_mention(name: str, seer: Sights) -> Mention | None:
    """Return a speaker's name as a mention; a bare name counts as a person's."""
    sight = seer.see(name)
    if sight.mentions:
        first = sight.mentions[0]
        is_bare = first.kind == "other" and first.entity is None
        return first._replace(kind="person") if is_bare else first
    core = plain_words(name)
    return Mention(sight.prose, 0, len(core) - 1, core, "person") if core else None
