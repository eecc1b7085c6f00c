"""From whose words a quotation is said to be to the paragraph that has it of another.

The paragraph names somebody, whom "she said" behind the words must mean; the one who is
given them in the statement is named neither there nor in the paragraph before.
"""

from bisect import bisect_left
from collections.abc import Iterator

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.sides.sides import Complaint
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_same
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.places.quotes import Quotation, quotations
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.speech.who_is_heard import is_in_own_voice
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.normalise import normalise

_PRONOUNS = word_set("he she him her his hers they")
_KINDS = frozenset(("", "news", "opinion", "post", "report"))
_FEWEST = 4  # words of a quotation that nobody else is likely to say
_BEFORE = 1_500  # characters before a paragraph in which its speaker may be named
_TAG = 3  # tokens behind a quotation's sentence in which its speaker may stand
_MOST = 12  # quotations that are looked at


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a person who is given the words of the one a paragraph is about."""
    if not claim.passages or '"' not in normalise(claim.statement).text:
        return
    seer = sights(claim.names, claim.lexicon)
    statement = seer.see(claim.statement)
    text = statement.prose.norm.text
    for quotation in quotations(text)[:_MOST]:
        speaker = _speaker(statement, quotation)
        if speaker is None or len(quotation.words.split()) < _FEWEST:
            continue
        others = [
            other
            for passage in claim.passages
            if (other := _other(passage, quotation, speaker, seer)) is not None
        ]
        if others:
            yield _told(statement, speaker, others[0])
            return


CHECKS = (compare,)


def _speaker(statement: Sight, quotation: Quotation) -> Mention | None:
    """Return the person who is said to say quoted words, where there is one only."""
    start = statement.prose.starts
    people = {m.key for m in statement.mentions if m.kind == "person"}
    found: list[Saying] = [
        saying
        for saying in sayings(statement)
        if saying.who == "person"
        and saying.mention is not None
        and start[saying.said[0]] <= quotation.start + 1
        and quotation.end <= start[saying.said[1]] + 1
    ]
    mention = found[0].mention if len(found) == 1 else None
    return mention if mention and people <= {mention.key} else None


def _other(
    passage: Passage, quotation: Quotation, speaker: Mention, seer: Sights
) -> Mention | None:
    """Return whose words they are in a paragraph that has them; nobody if unsure."""
    around = normalise(passage.surroundings)
    words = quotation.words.rstrip(" ,.;:")
    at = around.text.find(words)
    if passage.kind not in _KINDS or at < 0 or around.text.find(words, at + 1) >= 0:
        return None
    sight = seer.see(passage.surroundings)
    starts = sight.prose.starts
    token = bisect_left(starts, at)
    if token >= len(starts) or is_in_own_voice(sight.prose):
        return None
    return _sayer(sight, token, speaker, seer) or _subject(
        passage, sight, token, speaker, seer
    )


def _subject(
    passage: Passage, sight: Sight, token: int, speaker: Mention, seer: Sights
) -> Mention | None:
    """Return whom a paragraph is about before some words; nobody if unsure."""
    _, last = sight.prose.sentence_of(token)
    near = sight.prose.lows[: last + _TAG]
    is_near = any(
        m.first < len(near) and is_same(m, speaker, seer.words) for m in sight.mentions
    )
    if is_near or not set(speaker.core).isdisjoint(near):
        return None
    if _is_named_before(passage, speaker, seer):
        return None
    people = [m for m in sight.mentions if _is_person(m) and m.first < token]
    pronouns = [
        i
        for i, low in enumerate(sight.prose.lows)
        if low in _PRONOUNS and not sight.prose.quoted[i]
    ]
    if len({m.key for m in people}) != 1 or not pronouns:
        return None
    return people[0] if people[0].first < pronouns[0] else None


def _sayer(sight: Sight, token: int, speaker: Mention, seer: Sights) -> Mention | None:
    """Return another whom the sentence of quoted words names as the one who says them.

    The one who is given them must not stand in that sentence, in any word of the name.
    """
    prose = sight.prose
    first, last = prose.sentence_of(token)
    behind = prose.lows[first : last + 1 + _TAG]
    if not set(speaker.core).isdisjoint(behind):
        return None
    own = [s for s in sayings(sight) if first <= s.verb.first <= last]
    mention = own[0].mention if len(own) == 1 else None
    if mention is None or own[0].who != "person" or not mention.is_sure:
        return None
    is_near = own[0].said[0] <= token <= own[0].said[1] + 1
    is_named = first <= mention.first <= last and _is_full(mention)
    is_other = not is_same(mention, speaker, seer.words)
    return mention if is_near and is_named and is_other else None


def _is_full(mention: Mention) -> bool:
    """Whether it is a person's name, or looks like a name and a surname."""
    is_high = mention.prose.texts[mention.last][0].isupper()
    is_two = mention.kind == "other" and len(mention.core) > 1
    return is_high and (mention.kind == "person" or is_two)


def _is_named_before(passage: Passage, speaker: Mention, seer: Sights) -> bool:
    """Whether the text right before a paragraph names somebody."""
    if passage.context is None:
        return False
    raw = passage.context.raw
    at = raw.find(passage.surroundings)
    before = raw[max(0, at - _BEFORE) : max(at, 0)].rstrip()
    paragraph = before[before.rfind("\n") + 1 :]
    return seer.see(paragraph).holds(speaker, seer.words)


def _is_person(mention: Mention) -> bool:
    return mention.kind == "person" and mention.is_sure


def _told(statement: Sight, speaker: Mention, other: Mention) -> Discrepancy:
    return Complaint(
        "other-speaker",
        "review",
        f"in the passage '{other.words}' says these words, not '{speaker.words}'",
        "name the one who says it there, or cite words that show who speaks",
    ).at(statement.prose, speaker.first, speaker.last, other.words)
