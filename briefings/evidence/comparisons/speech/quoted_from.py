"""From a statement and its passages to who is given the words of another."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.speech.speaking import (
    is_speaker,
    other_speaker,
    stems_said,
)
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.speech.who_is_heard import Heard, hear
from briefings.evidence.readers.words.forms import stem, stem_set, word_set

_DISPUTING = stem_set("dispute contest deny reject rebut refute challenge question ask")
_PARTING = word_set("; while but although though whereas and")
_ASK = stem("ask")
_WHETHER = word_set("whether if why how what")
_NEAR = 4  # tokens from "asked" to "whether"


class _Told(NamedTuple):
    """What a person says in a passage, by the stems that carry meaning."""

    heard: Heard
    speaker: Mention | None
    stems: frozenset[str]


def quoted_from_another(claim: Claim, seer: Sights) -> Iterator[Discrepancy]:
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
        _Told(one, s.mention, frozenset(stems_said(one.sight, s)))
        for one in heard
        for s in one.sayings
        if s.who == "person" and not _is_question(one, s)
    ]
    for speaker, saying in ours:
        if speaker is None or not theirs or not speaker.is_sure:
            continue
        if speaker.entity and speaker.entity.kind in ("other", "place"):
            continue  # "say the app shows it"
        said = stems_said(statement, saying)
        least = _own_share(speaker, said, theirs, seer)
        if least == 0 and any(is_speaker(speaker, one, seer) for one in heard):
            continue
        for told in theirs:
            if told.speaker and _is_quoting(statement, saying, told.speaker, seer):
                continue  # "Roe recounted that Doe had said so"
            if told.speaker and len(said & told.stems) > least + 1:
                yield other_speaker(claim, speaker, told.speaker.words, seer)
                break


def _is_question(heard: Heard, saying: Saying) -> bool:
    """Whether one only asks: "asked whether the fields were shared"."""
    prose, verb = heard.sight.prose, saying.verb
    behind = prose.lows[verb.last + 1 : verb.last + 1 + _NEAR]
    return prose.stems[verb.first] == _ASK and not _WHETHER.isdisjoint(behind)


def _is_quoting(statement: Sight, saying: Saying, other: Mention, seer: Sights) -> bool:
    """Whether one tells in a statement what another said."""
    first, last = saying.said
    lows = statement.prose.lows
    return any(
        first <= inner.verb.first <= last
        and inner.mention is not None
        and is_same(inner.mention, other, seer.words)
        and _PARTING.isdisjoint(
            lows[slice(*sorted((saying.verb.last, inner.verb.first)))]
        )
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
