"""From a statement to whether who seems to say so only does what somebody claims."""

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.speech.claimed import Heard, is_a_claim, said_stems
from briefings.evidence.readers.names.sights import Sight
from briefings.evidence.readers.speech.sayings import sayings
from briefings.evidence.readers.words.forms import stem_set

# What one says for oneself, whoever else tells of it.
_STANCES = stem_set("""
            agree concur accept consent assent promise pledge vow commit call describe
            propose recommend urge want hope plan intend go give offer speak
            """)


def is_deed_in_claim(claim: Claim, statement: Sight, heard: Heard) -> bool:
    """Return whether who seems to say so only does what somebody says was done.

    "The chief ordered it", of a passage in which a clerk testified that he did.
    """
    found = sayings(statement)
    prose = statement.prose
    if not found or any(prose.has(kind) for kind in ("source", "own_view", "speech")):
        return False
    if any(
        s.verb.kind != "say_weak"
        or s.who == "document"
        or prose.stems[s.verb.first] in _STANCES
        for s in found
    ):
        return False
    told = said_stems(claim, heard)
    outer = {
        sight.prose.stems[saying.verb.first]
        for sight, sayings_ in heard
        for saying in sayings_
    } - told
    verbs = {prose.stems[saying.verb.first] for saying in found}
    return verbs <= told - outer and is_a_claim(claim, statement, heard)
