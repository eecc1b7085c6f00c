"""From what one is said to have said to the one who says it in the passage.

Both speak there, and each says something else: what comes last in a clause, which is
what is told in it, is looked for in the words of either.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.antecedents import is_same
from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import stem_set, word_set
from briefings.evidence.kindred import Company, Kindred
from briefings.evidence.likeness import telling
from briefings.evidence.mentions import Mention
from briefings.evidence.namewords import NameWords
from briefings.evidence.prose import Prose
from briefings.evidence.sayings import Saying, sayings
from briefings.evidence.sights import Sight, Sights
from briefings.evidence.speaking import other_speaker

_SAYING = word_set(
    """
    said say says told tell tells added adds wrote writes explained explains replied
    noted testified testifies warned warns recalled recalls concluded concludes
    acknowledged acknowledges insisted insists argued argues declared announced reported
    observed remarked stated swore conceded admitted claimed claims confirmed estimated
    estimates contended contends asserted asserts called calls attributed credited
    blamed thinks suggested stressed
    """
)
_DENYING = stem_set("deny dispute reject rebut refute contest question ask challenge")
_TAIL = 4  # words that tell, at the end of what is said
_SURE = 3  # of them that the other has
_MARGIN = 2  # by how many more than the one who is said to say it
_FEWEST = 2  # words that tell, below which nothing can be told apart


class _Part(NamedTuple):
    """What one says in a passage, up to where the next one speaks."""

    speaker: Mention | None  # None where nobody knows whose it is
    is_plain: bool  # by a verb that only says so
    company: Company


class _Fit(NamedTuple):
    """How many words of a saying are found: of its end, and of all of it."""

    tail: int
    whole: int


_NOTHING = _Fit(0, 0)


def said_by_another(claim: Claim, seer: Sights, kin: Kindred) -> Iterator[Discrepancy]:
    """Yield a person in the statement who is given what another says in a passage."""
    statement = seer.see(claim.statement)
    ours = [s for s in sayings(statement) if _is_held(statement, s)]
    if not ours:
        return
    seen = [seer.see(passage.words) for passage in claim.passages]
    parts = [part for sight in seen for part in _parts(sight, kin)]
    for saying in ours:
        speaker, tokens = saying.mention, _told(statement, saying)
        if speaker is None or len(tokens) < _FEWEST:
            continue
        whose = [_is_of(speaker, part, seer.words) for part in parts]
        fits = [_fit(statement, tokens, part.company, kin) for part in parts]
        both = list(zip(parts, whose, fits, strict=True))
        own = [fit for part, is_own, fit in both if is_own or part.speaker is None]
        others = [
            (fit, part) for part, is_own, fit in both if part.is_plain and not is_own
        ]
        best, part = max(others, key=lambda other: other[0], default=(_NOTHING, None))
        if any(whose) and part and part.speaker and _is_far_more(best, own, tokens):
            yield other_speaker(claim, speaker, part.speaker.words, seer)
            return


def _is_far_more(best: _Fit, own: list[_Fit], tokens: list[int]) -> bool:
    """Whether another has the end of what is said, and the speaker has not."""
    tail = max((fit.tail for fit in own), default=0)
    whole = max((fit.whole for fit in own), default=0)
    is_sure = best.tail >= min(_SURE, len(tokens))
    return is_sure and best.tail >= tail + _MARGIN and best.whole >= whole


def _is_held(statement: Sight, saying: Saying) -> bool:
    """Whether a person is plainly given words: not "denied", nor "Roe's report"."""
    mention, prose = saying.mention, statement.prose
    if mention is None or saying.who != "person" or not _is_person(mention):
        return False
    if prose.stems[saying.verb.first] in _DENYING:
        return False
    return _is_plain(statement, saying) and not prose.texts[mention.last].endswith("'s")


def _is_person(mention: Mention) -> bool:
    return mention.prose.texts[mention.last][0].isupper() and (
        mention.kind in ("person", "other")
        or (mention.entity is not None and mention.entity.kind == "person")
    )


def _is_plain(sight: Sight, saying: Saying) -> bool:
    is_said = sight.prose.lows[saying.verb.first] in _SAYING
    return is_said or saying.verb.kind == "source"


def _is_of(speaker: Mention, part: _Part, words: NameWords) -> bool:
    return part.speaker is not None and is_same(speaker, part.speaker, words)


def _told(statement: Sight, saying: Saying) -> list[int]:
    """Return the words of what is said that tell something, without persons' names."""
    first, last = _span(statement, saying)
    people = {
        i
        for m in statement.mentions
        if m.kind in ("person", "other") or m is saying.mention
        for i in range(m.first, m.last + 1)
    }
    own = range(max(saying.subject[0], 0), saying.verb.last + 1)
    return [
        i
        for i in telling(statement.prose, first, last)
        if i not in people and i not in own
    ]


def _fit(statement: Sight, tokens: list[int], company: Company, kin: Kindred) -> _Fit:
    prose = statement.prose
    tail = kin.shared(prose, tokens[-_TAIL:], company)
    return _Fit(tail, kin.shared(prose, tokens, company))


def _parts(sight: Sight, kin: Kindred) -> Iterator[_Part]:
    """Yield who says what in a text, and what nobody is said to say."""
    prose, found = sight.prose, sayings(sight)
    taken: set[int] = set()
    last: Mention | None = None
    for saying in found:
        speaker, first, after = saying.mention, *_span(sight, saying)
        is_relative = prose.lows[saying.subject[1]] == "who"
        if speaker is None and not is_relative and _is_within(saying, found):
            continue  # "said that she had heard it": all hers
        is_person = saying.who == "person" and speaker is not None
        last = speaker if is_person else last
        if saying.who == "pronoun" and not is_relative:
            speaker = last
        starts = (i for i in (first, saying.subject[0]) if i >= 0)
        taken.update(range(min(starts), max(after, saying.verb.last) + 1))
        yield _Part(
            speaker,
            _may_be_meant(sight, saying, speaker)
            and not _is_quoted_by(prose, saying, found),
            kin.among(prose, telling(prose, first, after)),
        )
    for first, after in prose.spans():
        free = (i for i in telling(prose, first, after) if i not in taken)
        yield _Part(None, False, kin.among(prose, free))


def _may_be_meant(sight: Sight, saying: Saying, speaker: Mention | None) -> bool:
    if speaker is None or not speaker.is_sure or not _is_plain(sight, saying):
        return False
    is_body = saying.who == "body" and speaker.kind == "body"
    is_person = saying.who in ("person", "pronoun") and speaker.kind == "person"
    is_body = is_body and saying.verb.kind != "source"  # it tells what others say
    return (is_body or is_person) and speaker.prose.texts[speaker.last][0].isupper()


def _span(sight: Sight, saying: Saying) -> tuple[int, int]:
    """Return the tokens of what is said, without what another one says behind it."""
    first, last = saying.said
    for other in sayings(sight):
        if other is saying or other.mention is None:
            continue
        if saying.verb.last < other.subject[0] <= last and first > saying.verb.last:
            last = other.subject[0] - 1
        if first <= other.verb.last <= last < saying.verb.first:
            first = other.verb.last + 1
    return first, last


def _is_within(saying: Saying, found: tuple[Saying, ...]) -> bool:
    """Whether a saying without a name stands in what somebody says."""
    at = saying.verb.first
    return any(
        other.mention is not None
        and other.verb.last < at
        and other.said[0] <= at <= other.said[1]
        for other in found
    )


def _is_quoted_by(prose: Prose, saying: Saying, found: tuple[Saying, ...]) -> bool:
    """Whether one tells what another said: "Roe said that Doe had warned her"."""
    before = saying.subject[0] - 1
    return any(
        other.said[0] <= before + 1 <= other.said[1]
        and (before == other.verb.last or prose.low(before) == "that")
        for other in found
        if other is not saying
    )
