"""From a passage to whether somebody speaks in it, and how to say that another does."""

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same, preceding, rank
from briefings.evidence.readers.names.called import says_in_sentence
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.speech.who_is_heard import (
    Heard,
    has_own_answer,
    is_its_owner,
    is_signed_by,
)
from briefings.evidence.readers.words.prose import plain_words

_FIELD = "attribution.speaker"


def stems_said(sight: Sight, saying: Saying) -> set[str]:
    """Return the stems of what is said, as far as they carry meaning."""
    first, last = saying.said
    prose = sight.prose
    return {prose.stems[i] for i in range(first, last + 1) if prose.is_content(i)}


def is_speaker(speaker: Mention, heard: Heard, seer: Sights) -> bool:
    """Return whether somebody speaks in a passage, or goes on speaking."""
    words = seer.words
    if any(is_labelled(speaker, label) for label in heard.labels):
        return True
    if any(s.mention and is_same(speaker, s.mention, words) for s in heard.sayings):
        return True
    if is_its_owner(speaker, heard) or is_signed_by(speaker, heard, words):
        return True
    if says_in_sentence(speaker, heard.sight, words):
        return True
    is_pronoun = any(s.who in ("pronoun", "unnamed") for s in heard.sayings)
    is_pronoun = is_pronoun or has_own_answer(heard.sight)
    is_silent = not heard.sayings
    if is_pronoun or is_silent:
        return _continues(speaker, heard, seer)
    return False


def is_labelled(speaker: Mention, label: str) -> bool:
    """Return whether a turn's label is that of a speaker."""
    return speaker.core[-1] in plain_words(label)


def _continues(speaker: Mention, heard: Heard, seer: Sights) -> bool:
    """Whether one who spoke before goes on in the passage."""
    if rank(speaker, heard.passage, seer) == 0:
        return True
    nearest = nearest_speaker(heard.passage, seer, speaker)
    return nearest is not None and is_same(speaker, nearest, seer.words)


def nearest_speaker(passage: Passage, seer: Sights, speaker: Mention) -> Mention | None:
    """Return who last spoke before a passage, or first after it in its paragraph.

    Where a person is said to speak, `he` or `she` is no office that spoke in between.
    """
    before, start = preceding(passage)
    sight = seer.see(before[start:])
    others = ("place", "body") if speaker.kind == "person" else ("place",)
    for saying in reversed(sayings(sight)):
        if saying.mention and saying.mention.kind not in others:
            return saying.mention
    around = sayings(seer.see(passage.surroundings))
    return next((s.mention for s in around if s.mention), None)


def other_speaker(
    claim: Claim, speaker: Mention, other: str, seer: Sights
) -> Discrepancy:
    """Return that another one speaks in a passage than the one said to."""
    complaint = Complaint(
        "other-speaker",
        "error",
        f"in the passage '{other}' speaks, not '{speaker.words}'",
        "name the one who says it there, or cite words that show who speaks",
    )
    return point(complaint, claim, speaker, other, seer)


def point(
    complaint: Complaint, claim: Claim, speaker: Mention, theirs: str, seer: Sights
) -> Discrepancy:
    """Return the discrepancy at the speaker's name: in the statement, or the field."""
    statement = seer.see(claim.statement)
    for mention in statement.mentions:
        if is_same(speaker, mention, seer.words):
            return complaint.at(statement.prose, mention.first, mention.last, theirs)
    return complaint.overall(theirs, _FIELD)
