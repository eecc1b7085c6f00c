"""From a claim and its passages to speakers who did not say it there."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.antecedents import is_same, preceding, rank
from briefings.evidence.called import (
    as_mention,
    is_called_by_office,
    says_in_sentence,
    speaks_unnamed,
)
from briefings.evidence.claim import Claim, Passage
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import stem, stem_set, word_set
from briefings.evidence.hearing import Heard, has_own_answer, hear, is_its_owner
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.mentions import Mention
from briefings.evidence.prose import plain_words
from briefings.evidence.sayings import Saying, has_several_speakers, sayings
from briefings.evidence.sides import Complaint
from briefings.evidence.sights import Sight, Sights, sights

_FIELD = "attribution.speaker"
_OWN_WORDS = ("on_record", "sworn")
_MUCH_LESS = 4  # by how much another must say more of a statement
_DISPUTING = stem_set(
    "dispute contest deny reject rebut refute challenge question ask"
)
_PARTING = word_set("; while but although though whereas and")
_ASK = stem("ask")
_WHETHER = word_set("whether if why how what")
_NEAR = 4  # tokens from "asked" to "whether"
_OWN = word_set("i me my we us our i'm i've i'll we've we'll we're")
_SAID = word_set(
    """
    said says told tells testified testifies wrote writes stated states explained added
    """
)


class _Told(NamedTuple):
    """What a person says in a passage, by the stems that carry meaning."""

    heard: Heard
    speaker: Mention | None
    stems: frozenset[str]


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield the claim's speaker, where the passages do not let that one speak."""
    if not claim.passages:
        return
    seer = sights(claim.names, lexicon or shipped())
    if not claim.speaker:
        yield from _quoted_from_another(claim, seer)
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
        yield from _quoted_from_another(claim, seer)


CHECKS = (compare,)


def _misheard(
    claim: Claim, speaker: Mention, heard: tuple[Heard, ...], seer: Sights
) -> Iterator[Discrepancy]:
    """Yield that another one speaks in the passages, or nobody of that name."""
    if label := _answered_by(speaker, heard, statement=seer.see(claim.statement)):
        yield _other_speaker(claim, speaker, label, seer)
        return
    if any(
        _is_speaker(speaker, one, seer)
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
        yield _other_speaker(claim, speaker, other, seer)
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


def _quoted_from_another(claim: Claim, seer: Sights) -> Iterator[Discrepancy]:
    """Yield a person in the statement who is given what another says in the passage."""
    statement = seer.see(claim.statement)
    stems = statement.prose.stems
    ours = [
        (s.mention, s)
        for s in sayings(statement)
        # Who disputes an assertion is not given its words.
        if s.who == "person" and stems[s.verb.first] not in _DISPUTING
    ]
    heard = tuple(hear(passage, seer) for passage in claim.passages if ours)
    theirs = [
        _Told(one, s.mention, frozenset(_stems(one.sight, s)))
        for one in heard
        for s in one.sayings
        if s.who == "person" and not _is_question(one, s)
    ]
    for speaker, saying in ours:
        if speaker is None or not theirs or not speaker.is_sure:
            continue
        if speaker.entity and speaker.entity.kind in ("other", "place"):
            continue  # "say the app shows it"
        said = _stems(statement, saying)
        least = _own_share(speaker, said, theirs, seer)
        if least == 0 and any(_is_speaker(speaker, one, seer) for one in heard):
            continue
        for told in theirs:
            if told.speaker and _is_quoting(statement, saying, told.speaker, seer):
                continue  # "Roe recounted that Doe had said so"
            if told.speaker and len(said & told.stems) > least + 1:
                yield _other_speaker(claim, speaker, told.speaker.words, seer)
                break


def _is_question(heard: Heard, saying: Saying) -> bool:
    """Whether one only asks: "asked whether the fields were shared"."""
    prose, verb = heard.sight.prose, saying.verb
    behind = prose.lows[verb.last + 1 : verb.last + 1 + _NEAR]
    return prose.stems[verb.first] == _ASK and not _WHETHER.isdisjoint(behind)


def _is_quoting(
    statement: Sight, saying: Saying, other: Mention, seer: Sights
) -> bool:
    """Whether one tells in a statement what another said."""
    first, last = saying.said
    lows = statement.prose.lows
    return any(
        first <= inner.verb.first <= last
        and inner.mention is not None
        and is_same(inner.mention, other, seer.words)
        and _PARTING.isdisjoint(lows[slice(*sorted((saying.verb.last, inner.verb.first)))])
        for inner in sayings(statement)
        if inner is not saying
    )


def _own_share(
    speaker: Mention, said: set[str], theirs: list[_Told], seer: Sights
) -> int:
    """Return how much of what one is given that one says in so many words; 0 if unsure.

    One who says none of it, but something else, has a share of one.
    """
    own = [
        len(said & told.stems)
        for told in theirs
        if told.speaker and is_same(speaker, told.speaker, seer.words)
    ]
    return max(1, *own) if own else 0


def _stems(sight: Sight, saying: Saying) -> set[str]:
    """Return the stems of what is said, as far as they carry meaning."""
    first, last = saying.said
    prose = sight.prose
    return {prose.stems[i] for i in range(first, last + 1) if prose.is_content(i)}


def _is_in_own_voice(heard: Heard) -> bool:
    """Whether one who is interviewed says "I" of what others say: "she asked me to"."""
    is_interview = heard.passage.kind == "interview" and all(
        len(label.strip(". :")) == 1 for label in heard.labels  # Q. and A.
    )
    prose = heard.sight.prose
    return is_interview and any(
        low in _OWN and not prose.quoted[i] for i, low in enumerate(prose.lows)
    )


def _is_speaker(speaker: Mention, heard: Heard, seer: Sights) -> bool:
    words = seer.words
    if any(_is_labelled(speaker, label) for label in heard.labels):
        return True
    if any(s.mention and is_same(speaker, s.mention, words) for s in heard.sayings):
        return True
    if is_its_owner(speaker, heard):
        return True
    if says_in_sentence(speaker, heard.sight, words):
        return True
    is_pronoun = any(s.who in ("pronoun", "unnamed") for s in heard.sayings)
    is_pronoun = is_pronoun or has_own_answer(heard.sight)
    is_silent = not heard.sayings
    if is_pronoun or is_silent:
        return _continues(speaker, heard, seer)
    return False


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
    mine = [len(own) for label, own in told.items() if _is_labelled(speaker, label)]
    other = max(told, key=lambda label: len(told[label]), default="")
    is_clear = bool(mine) and max(mine) * _MUCH_LESS < len(told[other])
    return other if is_clear and len(told[other]) > 1 else ""


def _is_labelled(speaker: Mention, label: str) -> bool:
    return speaker.core[-1] in plain_words(label)


def _continues(speaker: Mention, heard: Heard, seer: Sights) -> bool:
    """Whether one who spoke before goes on in the passage."""
    if rank(speaker, heard.passage, seer) == 0:
        return True
    nearest = _nearest_speaker(heard.passage, seer, speaker)
    return nearest is not None and is_same(speaker, nearest, seer.words)


def _nearest_speaker(
    passage: Passage, seer: Sights, speaker: Mention
) -> Mention | None:
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
        nearest = _nearest_speaker(heard.passage, seer, speaker)
        return nearest.words if nearest else ""
    return ""


def _says_it(saying: Saying, heard: Heard, statement: Sight) -> bool:
    """Whether what a statement tells is what is said, not what stands beside it."""
    words = statement.prose.content()
    said = words & _stems(heard.sight, saying)
    first, last = sorted((saying.subject[0], saying.verb.last))
    named = {heard.sight.prose.stems[i] for i in range(max(first, 0), last + 1)}
    beside = (words & heard.sight.prose.content()) - said - named
    return len(said) >= len(beside)


def _other_speaker(
    claim: Claim, speaker: Mention, other: str, seer: Sights
) -> Discrepancy:
    complaint = Complaint(
        "other-speaker",
        "error",
        f"in the passage '{other}' speaks, not '{speaker.words}'",
        "name the one who says it there, or cite words that show who speaks",
    )
    return _point(complaint, claim, speaker, other, seer)


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
    yield _point(complaint, claim, speaker, "", seer)


def _point(
    complaint: Complaint, claim: Claim, speaker: Mention, theirs: str, seer: Sights
) -> Discrepancy:
    """Return the discrepancy at the speaker's name: in the statement, or the field."""
    statement = seer.see(claim.statement)
    for mention in statement.mentions:
        if is_same(speaker, mention, seer.words):
            return complaint.at(statement.prose, mention.first, mention.last, theirs)
    return complaint.overall(theirs, _FIELD)
