"""From what one is said to have said to the one who says it in the passage.

Both speak there, and each says something else: what comes last in a clause, which is
what is told in it, is looked for in the words of either.
"""

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.comparisons.speech.speaking import other_speaker
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Company, Kindred
from briefings.evidence.readers.words.prose import Prose

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
_AGREEING = word_set("same too agree agrees agreed right likewise alike")
_NEAR = 3  # tokens on either side of what one says
_TAIL = 4  # words that tell, at the end of what is said
_SURE = 3  # of them that the other has
_MARGIN = 2  # by how many more than the one who is said to say it
_FEWEST = 2  # words that tell, with which nothing can be told apart
_MOST = 120  # parts of the passages that are looked at


class _Part(NamedTuple):
    """What one says in a passage, up to where the next one speaks."""

    speaker: Mention | None  # None where nobody knows whose it is
    is_plain: bool  # by a verb that only says so
    tokens: tuple[int, ...]  # that tell something
    sight: Sight


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
    parts = [part for sight in seen for part in _parts(sight)]
    for saying in ours:
        speaker, tokens = saying.mention, _told(statement, saying)
        if speaker is None or len(tokens) < _FEWEST:
            continue
        held = _Held(statement, speaker, tokens, seer, kin)
        other = held.other(parts[:_MOST])
        if other is not None:
            told = other_speaker(claim, speaker, other.words, seer)
            yield told._replace(severity="review")
            return


class _Held(NamedTuple):
    """A person's words in a statement, to be held to what is said in the passages."""

    statement: Sight
    speaker: Mention
    tokens: list[int]
    seer: Sights
    kin: Kindred

    def other(self, parts: list[_Part]) -> Mention | None:
        """Return who says it there instead; None where the speaker may have said it."""
        own, free, others = self._sorted(parts)
        if not own or any(_only_agrees(part) for part in own):
            return None
        # What one says in two places is held together; what nobody says is not.
        mine = [self._fit(own), *(self._fit([part]) for part in free)]
        fits = [(self._fit([part]), part) for part in others]
        best, part = max(fits, key=itemgetter(0), default=(_NOTHING, None))
        if part is None or part.speaker is None or self._speaks_too(part.speaker):
            return None
        least = max(fit.tail for fit in mine) + _MARGIN
        is_sure = best.tail >= max(least, min(_SURE, len(self.tokens)))
        is_more = is_sure and best.whole >= max(fit.whole for fit in mine)
        return part.speaker if is_more or self._says_all(part, own) else None

    def _says_all(self, part: _Part, own: list[_Part]) -> bool:
        """Whether another says all of it and little else, and the speaker not its end.

        "Rell said that the recount was premature": Orrin did, and Rell asked for one.
        """
        is_short = len(part.tokens) <= len(self.tokens) + 1
        is_whole = is_short and self._fit([part]).whole == len(self.tokens)
        return is_whole and not self._has_end(own)

    def _has_end(self, parts: list[_Part]) -> bool:
        among = [self.kin.among(part.sight.prose, part.tokens) for part in parts]
        prose, last = self.statement.prose, self.tokens[-1]
        return any(self.kin.is_among(prose, last, one) for one in among)

    def _sorted(self, parts: list[_Part]) -> tuple[list[_Part], ...]:
        """Return what the speaker says, what nobody does, what others plainly do."""
        own, free, others = [], [], []
        for part in parts:
            if part.speaker is None:
                free.append(part)
            elif self._is_speaker(part.speaker):
                own.append(part)
            elif part.is_plain and not self._names(part):
                others.append(part)
        return own, free, others

    def _is_speaker(self, mention: Mention) -> bool:
        return is_same(self.speaker, mention, self.seer.words)

    def _speaks_too(self, mention: Mention) -> bool:
        """Whether the statement has another say it, too: "both Rell and Orrin said"."""
        return any(
            saying.subject[0] <= named.first <= saying.subject[1]
            and is_same(mention, named, self.seer.words)
            for saying in sayings(self.statement)
            for named in self.statement.mentions
        )

    def _names(self, part: _Part) -> bool:
        """Whether one says what the speaker has said or done: "Rell's office"."""
        inside = range(part.tokens[0], part.tokens[-1] + 1) if part.tokens else ()
        return any(
            m.first in inside and self._is_speaker(m) for m in part.sight.mentions
        )

    def _fit(self, parts: list[_Part]) -> _Fit:
        among = [self.kin.among(part.sight.prose, part.tokens) for part in parts]
        company = Company(
            frozenset().union(*(one.stems for one in among)),
            frozenset().union(*(one.groups for one in among)),
        )
        prose = self.statement.prose
        tail = self.kin.shared(prose, self.tokens[-_TAIL:], company)
        return _Fit(tail, self.kin.shared(prose, self.tokens, company))


def _only_agrees(part: _Part) -> bool:
    """Whether one says hardly anything: "Rell agreed", "Rell said the same"."""
    if len(part.tokens) < _FEWEST:
        return True
    first, last = part.tokens[0], part.tokens[-1]
    lows = part.sight.prose.lows[max(0, first - _NEAR) : last + _NEAR + 1]
    return not _AGREEING.isdisjoint(lows)


def _is_held(statement: Sight, saying: Saying) -> bool:
    """Whether a person is plainly given words: not "denied", nor "Roe's report"."""
    mention, prose = saying.mention, statement.prose
    if mention is None or saying.who != "person" or not _is_person(mention):
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


def _parts(sight: Sight) -> Iterator[_Part]:
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
            telling(prose, first, after),
            sight,
        )
    for first, after in prose.spans():
        free = (i for i in telling(prose, first, after) if i not in taken)
        yield _Part(None, False, tuple(free), sight)


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
