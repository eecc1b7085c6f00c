"""From a claim and its passages to speakers who did not say it there."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.comparisons.speech.other_voices import said_by_another
from briefings.evidence.comparisons.speech.quoted_from import quoted_from_another
from briefings.evidence.comparisons.speech.speaking import (
    is_labelled,
    is_speaker,
    nearest_speaker,
    other_speaker,
    point,
    stems_said,
)
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.called import (
    as_mention,
    is_called_by_office,
    speaks_unnamed,
)
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.speech.sayings import (
    Saying,
    has_several_speakers,
    sayings,
)
from briefings.evidence.readers.speech.who_is_heard import Heard, hear, is_in_own_voice
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred

_OWN_WORDS = ("on_record", "sworn")
_MUCH_LESS = 4  # by how much another must say more of a statement
_SAID = word_set(
    """
    said says told tells testified testifies wrote writes stated states explained added
    """
)


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield the claim's speaker, where the passages do not let that one speak."""
    if not claim.passages:
        return
    seer = sights(claim.names, claim.lexicon)
    told = tuple(_compared(claim, seer))
    yield from told
    if not told:
        yield from said_by_another(claim, seer, seer.book.lexicon.built(Kindred))


CHECKS = (compare,)


def _compared(claim: Claim, seer: Sights) -> Iterator[Discrepancy]:
    """Yield where the claim's speaker, or a word that one is given, is another's."""
    if not claim.speaker:
        yield from quoted_from_another(claim, seer)
        return
    speaker = as_mention(claim.speaker, seer)
    if speaker is None:
        return
    is_body = speaker.kind == "body" or (
        speaker.entity is not None and speaker.entity.kind in ("agency", "office")
    )
    is_own = claim.basis in _OWN_WORDS and not is_body  # its head may speak for it
    if is_own and (other := _says_instead(claim, speaker, seer)):
        yield _not_attributed(claim, other, seer)
        return
    heard = tuple(hear(passage, seer) for passage in claim.passages)
    told = tuple(_misheard(claim, speaker, heard, seer))
    yield from told
    if not told and has_several_speakers(seer.see(claim.statement)):
        yield from quoted_from_another(claim, seer)


def _misheard(
    claim: Claim, speaker: Mention, heard: tuple[Heard, ...], seer: Sights
) -> Iterator[Discrepancy]:
    """Yield that another one speaks in the passages, or nobody of that name."""
    if label := _answered_by(speaker, heard, statement=seer.see(claim.statement)):
        yield other_speaker(claim, speaker, label, seer)
        return
    if any(
        is_speaker(speaker, one, seer)
        or speaks_unnamed(claim.speaker, one.sight)
        or is_called_by_office(claim, one.sight)
        for one in heard
    ):
        return
    is_named = any(one.sight.holds(speaker, seer.words) for one in heard)
    statement = seer.see(claim.statement)
    spoken = (_other(speaker, one, statement, seer, is_named) for one in heard)
    other = next(filter(None, spoken), None)
    if other and is_named and _speaks_too(claim, other, seer):
        return
    is_label = any(other in one.labels for one in heard)
    if other and not is_label and any(map(_is_in_own_voice, heard)):
        return  # "the senator has asked me to testify"
    if other and speaker.kind == "body" and _is_told_of(claim, other, seer):
        return  # of a commission, "Commissioner Roe left it open"
    if other:
        yield other_speaker(claim, speaker, other, seer)
    elif not is_named:
        yield from _absent(claim, speaker, heard, seer)


def _speaks_too(claim: Claim, other: str, seer: Sights) -> bool:
    """Whether the statement gives the other a word of its own, beside its speaker's."""
    mention = as_mention(other, seer)
    return mention is not None and any(
        saying.mention and is_same(saying.mention, mention, seer.words)
        for saying in sayings(seer.see(claim.statement))
    )


def _is_told_of(claim: Claim, other: str, seer: Sights) -> bool:
    """Whether the statement names the other one, and not its own speaker."""
    mention, speaker = as_mention(other, seer), as_mention(claim.speaker, seer)
    statement = seer.see(claim.statement)
    if mention is None or (speaker and statement.holds(speaker, seer.words)):
        return False
    return statement.holds(mention, seer.words)


def _says_instead(claim: Claim, speaker: Mention, seer: Sights) -> Mention | None:
    """Return who speaks in a statement that does not name its own speaker."""
    statement = seer.see(claim.statement)
    if statement.holds(speaker, seer.words):
        return None
    lows = statement.prose.lows
    plain = (s for s in sayings(statement) if lows[s.verb.first] in _SAID)
    said = (s.mention for s in plain if s.who == "person")
    return next((m for m in said if m and m.is_sure), None)


def _not_attributed(claim: Claim, other: Mention, seer: Sights) -> Discrepancy:
    return Complaint(
        "other-speaker",
        "error",
        f"the statement has '{other.words}' speak, its attribution '{claim.speaker}'",
        "name the one who says it in the passage, in both",
    ).at(seer.see(claim.statement).prose, other.first, other.last, claim.speaker)


def _is_in_own_voice(heard: Heard) -> bool:
    """Whether one who is interviewed says "I" of what others say: "she asked me to"."""
    is_interview = heard.passage.kind == "interview" and all(
        len(label.strip(". :")) == 1
        for label in heard.labels  # Q. and A.
    )
    return is_interview and is_in_own_voice(heard.sight.prose)


def _answered_by(speaker: Mention, heard: tuple[Heard, ...], statement: Sight) -> str:
    """Return whose turn it is that says what the statement does; or nothing.

    That is so where the speaker only asks, or says much less of it.
    """
    words = statement.prose.content()
    told: dict[str, set[str]] = {}
    for one in heard:
        if len(one.labels) == 1:
            is_question = one.passage.words.rstrip().endswith("?")
            own = set() if is_question else words & one.sight.prose.content()
            told.setdefault(one.labels[0], set()).update(own)
    mine = [len(own) for label, own in told.items() if is_labelled(speaker, label)]
    other = max(told, key=lambda label: len(told[label]), default="")
    is_clear = bool(mine) and max(mine) * _MUCH_LESS < len(told[other])
    return other if is_clear and len(told[other]) > 1 else ""


def _other(
    speaker: Mention, heard: Heard, statement: Sight, seer: Sights, is_named: bool
) -> str:
    """Return the words for another who says it in the passage; or nothing."""
    if heard.labels and not is_named:
        return heard.labels[0]
    for saying in heard.sayings:
        mention = saying.mention
        if mention and mention.kind in ("person", "other") and mention.is_sure:
            return mention.words if _says_it(saying, heard, statement) else ""
    if is_named:
        return ""
    if any(s.who == "pronoun" for s in heard.sayings):
        nearest = nearest_speaker(heard.passage, seer, speaker)
        return nearest.words if nearest else ""
    return ""


def _says_it(saying: Saying, heard: Heard, statement: Sight) -> bool:
    """Whether what a statement tells is what is said, not what stands beside it."""
    words = statement.prose.content()
    said = words & stems_said(heard.sight, saying)
    first, last = sorted((saying.subject[0], saying.verb.last))
    named = {heard.sight.prose.stems[i] for i in range(max(first, 0), last + 1)}
    beside = (words & heard.sight.prose.content()) - said - named
    return len(said) >= len(beside)


def _absent(
    claim: Claim, speaker: Mention, heard: tuple[Heard, ...], seer: Sights
) -> Iterator[Discrepancy]:
    near = any(
        seer.see(one.passage.surroundings).holds(speaker, seer.words) for one in heard
    )
    if near:
        return
    complaint = Complaint(
        "speaker-not-in-source",
        "error",
        f"no excerpt shows that '{claim.speaker}' says it",
        "add an excerpt that names the speaker, or name the one who says it there",
    )
    yield point(complaint, claim, speaker, "", seer)
